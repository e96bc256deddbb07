package io.github.camelfitbit.scenario;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.camel.component.platform.http.main.MainHttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ConnectRoutesTest {

    private final World world = new World();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private String url = "";

    @BeforeEach
    void serve() throws Exception {
        int port = freePort();
        url = "http://localhost:" + port;
        world.simulator.registerRedirectUri(url + "/fitbit/callback");
        world.component().getOauth().setRedirectUri(url + "/fitbit/callback");
        MainHttpServer server = new MainHttpServer();
        server.setCamelContext(world.camel);
        server.setHost("localhost");
        server.setPort(port);
        world.camel.addService(server);
        YamlRoutes.add(world.camel, "connect/connect");
        world.start();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void connectsThePersonAndShowsWhatWasGranted() throws Exception {
        String back = world.simulator.consent(consentPage("alice")).as("alice").approve();

        HttpResponse<String> page = get(back);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<h1>Connected</h1>", "alice", "sleep.readonly");
        assertThat(page.body()).doesNotContain("Not granted");
        assertThat(stateOf("alice")).isEqualTo("CONNECTED");
    }

    @Test
    void showsWhatThePersonUnticked() throws Exception {
        String back = world.simulator
                .consent(consentPage("alice"))
                .as("alice")
                .withScopes("https://www.googleapis.com/auth/googlehealth.sleep.readonly")
                .approve();

        HttpResponse<String> page = get(back);

        assertThat(page.body()).contains("Granted: [sleep.readonly]", "Not granted: [activity_and_fitness.readonly");
    }

    @Test
    void tellsAPersonWhoDeclinedThatTheyAreNotConnected() throws Exception {
        HttpResponse<String> page =
                get(world.simulator.consent(consentPage("alice")).deny());

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("<h1>Not connected</h1>", "alice");
        assertThat(world.action("connections/list", null, Map.of(), List.class)).isEmpty();
    }

    @Test
    void takesACallbackOnceOnly() throws Exception {
        String back = world.simulator.consent(consentPage("alice")).as("alice").approve();
        get(back);

        HttpResponse<String> again = get(back);

        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("<h1>Not connected</h1>", "was used already");
        assertThat(stateOf("alice")).isEqualTo("CONNECTED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fitbit/callback?state=%3Cscript%3Ealert(1)%3C/script%3E&code=x",
                "/fitbit/callback?error=%3Cscript%3Ealert(1)%3C/script%3E&state=none",
                "/fitbit/callback?error=access_denied&error_description=%22%3E%3Cscript%3E&state=none",
                "/fitbit/callback",
                "/fitbit/connect?user=%3Cscript%3Ealert(1)%3C/script%3E",
                "/fitbit/connect?user=..%2F..%2Fetc",
                "/fitbit/connect?user=a%0d%0aSet-Cookie:x",
                "/fitbit/connect?user=",
                "/fitbit/connect"
            })
    void refusesWhatAStrangerPutIntoTheAddressAndShowsNoneOfItAsMarkup(String address) throws Exception {
        HttpResponse<String> page = get(url + address);

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).doesNotContain("<script");
        assertThat(page.headers().map()).doesNotContainKey("Set-Cookie");
    }

    @Test
    void escapesWhatADeclinedConsentCarries() throws Exception {
        String state = world.simulator.consent(consentPage("alice")).deny();
        String forged = state.replace("error=access_denied", "error=%3Cscript%3E%27%22&error_description=%3Cb%3E");

        HttpResponse<String> page = get(forged);

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).doesNotContain("<script", "<b>");
    }

    @Test
    void noHeaderOfARequestCanChooseTheConnectionOrComesBack() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url
                        + "/fitbit/connect?user=alice&CamelFitbitConnection=bob&CamelFitbitScopes=profile.readonly"))
                .header("CamelFitbitConnection", "bob")
                .header("X-Mine", "mine")
                .build();

        HttpResponse<String> sent = http.send(request, HttpResponse.BodyHandlers.ofString());
        HttpResponse<String> page = get(world.simulator
                .consent(sent.headers().firstValue("Location").orElseThrow())
                .as("alice")
                .approve());

        assertThat(stateOf("alice")).isEqualTo("CONNECTED");
        assertThat(world.action("connections/list", null, Map.of(), List.class)).hasSize(1);
        assertThat(List.of(sent, page)).allSatisfy(answer -> {
            assertThat(answer.headers().map().keySet())
                    .extracting(name -> name.toLowerCase(Locale.ROOT))
                    .isSubsetOf(
                            "location",
                            "cache-control",
                            "content-type",
                            "content-length",
                            "transfer-encoding",
                            "referrer-policy",
                            "content-security-policy");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        });
    }

    private String consentPage(String user) throws Exception {
        HttpResponse<String> sent = get(url + "/fitbit/connect?user=" + user);
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(sent.body()).isEmpty();
        return sent.headers().firstValue("Location").orElseThrow();
    }

    private Object stateOf(String connection) {
        return String.valueOf(world.action("connections/get?connection=" + connection, null, Map.of(), Map.class)
                .get("state"));
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
