package io.github.camelfitbit;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.camelfitbit.error.RemoteUnavailableException;
import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.http.HttpRequest;
import io.github.camelfitbit.http.Priority;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CamelHttpTransportTest {

    private static final Caller ALICE = new Caller("alice", Priority.ACTION);

    private final Vertx vertx = Vertx.vertx();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Map.Entry<String, String>> headers = new CopyOnWriteArrayList<>();
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final CamelHttpTransport transport = new CamelHttpTransport(camel, "");

    private String url = "";

    @BeforeEach
    void serve() throws Exception {
        HttpServer server = vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .get();
        url = "http://localhost:" + server.actualPort();
        camel.start();
        transport.start();
    }

    @AfterEach
    void stop() {
        transport.stop();
        camel.stop();
        vertx.close();
    }

    private void answer(HttpServerRequest request) {
        asked.add(request.method() + " " + request.uri());
        headers.addAll(request.headers().entries());
        switch (request.path()) {
            case "/redirect" ->
                request.response()
                        .setStatusCode(302)
                        .putHeader("Location", url + "/elsewhere")
                        .end();
            case "/cookie" ->
                request.response().putHeader("Set-Cookie", "person=alice").end("{}");
            case "/cut" ->
                request.response()
                        .putHeader("Content-Length", "1000")
                        .write("{\"dataPoints\"")
                        .onComplete(written -> request.connection().close());
            case "/busy" ->
                request.response()
                        .setStatusCode(429)
                        .putHeader("Retry-After", "1")
                        .end("{}");
            default -> request.response().putHeader("Retry-After", "7").end("{\"ok\":true}");
        }
    }

    @Test
    void repeatsNothingByItself() {
        send("GET", "/busy", Map.of());

        assertThat(asked).hasSize(1);
    }

    @Test
    void sendsPathAndQueryAsTheyAreWritten() {
        send("GET", "/v4/a%2Fb?filter=x%20%3E%3D%20%22y%22&pageSize=1", Map.of());

        assertThat(asked).containsExactly("GET /v4/a%2Fb?filter=x%20%3E%3D%20%22y%22&pageSize=1");
    }

    @Test
    void sendsTheFewHeadersOfARequestAndNoOther() {
        send(
                "GET",
                "/",
                Map.of("Authorization", "Bearer t", "Accept", "application/json", "CamelHttpUri", "http://evil"));

        assertThat(headers).extracting(Map.Entry::getKey).contains("Authorization", "Accept");
        assertThat(headers).extracting(Map.Entry::getKey).noneMatch(name -> name.toLowerCase()
                .startsWith("camel"));
        assertThat(asked).containsExactly("GET /");
    }

    @Test
    void cannotBeSentElsewhereByAHeaderOfAnyCase() {
        send("GET", "/v4", Map.of("cAMELhTTPuRI", "http://evil", "CamelRestHttpUri", "http://evil"));

        assertThat(asked).containsExactly("GET /v4");
    }

    @Test
    void followsNoRedirectWithCredentials() {
        int status = send("GET", "/redirect", Map.of("Authorization", "Bearer t"));

        assertThat(status).isEqualTo(302);
        assertThat(asked).containsExactly("GET /redirect");
    }

    @Test
    void keepsNoCookieThatWouldMixPeople() {
        send("GET", "/cookie", Map.of());
        send("GET", "/cookie", Map.of());

        assertThat(headers).extracting(Map.Entry::getKey).noneMatch("cookie"::equalsIgnoreCase);
    }

    @Test
    void handsOverHeadersThatAnswersAreReadBy() {
        String retryAfter = transport
                .send(request("GET", "/", Map.of()), response -> response.header("retry-after")
                        .orElse("none"))
                .join();

        assertThat(retryAfter).isEqualTo("7");
    }

    @Test
    void postsTheBody() {
        HttpRequest post = new HttpRequest(
                "POST",
                URI.create(url + "/v4/x:rollUp"),
                Map.of("Content-Type", "application/json"),
                "{}".getBytes(StandardCharsets.UTF_8),
                ALICE);
        transport.send(post, response -> response.status()).join();

        assertThat(asked).containsExactly("POST /v4/x:rollUp");
        assertThat(headers).anySatisfy(header -> {
            assertThat(header.getKey()).isEqualToIgnoringCase("content-type");
            assertThat(header.getValue()).startsWith("application/json");
        });
    }

    @Test
    void makesAPassingFailureOfABrokenConnection() {
        assertThatThrownBy(() -> transport
                        .send(
                                request("GET", "/cut", Map.of()),
                                response -> new String(response.body().readAllBytes(), StandardCharsets.UTF_8))
                        .join())
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(RemoteUnavailableException.class, failure -> assertThat(failure.isRetryable())
                        .isTrue());
    }

    @Test
    void makesAPassingFailureOfAClosedPortWithoutTellingTheQuery() {
        HttpRequest request = new HttpRequest(
                "GET", URI.create("http://localhost:1/v4?filter=private"), Map.of(), new byte[0], ALICE);

        assertThatThrownBy(() -> transport.send(request, response -> 1).join())
                .cause()
                .isInstanceOf(RemoteUnavailableException.class)
                .hasMessageContaining("localhost:1")
                .message()
                .doesNotContain("private");
    }

    @Test
    void givesTheConnectionBackWhenNobodyReadsTheBody() {
        for (int call = 0; call < 500; call++) {
            assertThat(send("GET", "/", Map.of())).isEqualTo(200);
        }
    }

    private int send(String method, String path, Map<String, String> sent) {
        return transport
                .send(request(method, path, sent), response -> response.status())
                .join();
    }

    private HttpRequest request(String method, String path, Map<String, String> sent) {
        return new HttpRequest(method, URI.create(url + path), sent, new byte[0], ALICE);
    }
}
