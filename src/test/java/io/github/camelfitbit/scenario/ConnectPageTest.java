package io.github.camelfitbit.scenario;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.camelfitbit.FitbitConstants;
import io.github.camelfitbit.browser.ServedPage;
import io.vertx.core.json.JsonObject;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The route of {@code routes/connect} over HTTP, as no browser would ask. */
class ConnectPageTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    private final ServedPage served = new ServedPage();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    @BeforeEach
    void serve() throws Exception {
        served.start();
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void sendsThePersonToTheVendorAndKeepsWhatCameBack() throws Exception {
        HttpResponse<String> sent = post("/connect", "key=alice", "Origin", served.url);
        assertThat(sent.statusCode()).isEqualTo(303);
        String consentPage = sent.headers().firstValue("Location").orElseThrow();

        HttpResponse<String> back =
                get(served.simulator.consent(consentPage).as("alice").approve());

        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(served.stateOf("alice")).isEqualTo("CONNECTED");
        assertThat(back.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    }

    @Test
    void tellsBrowsersToKeepStrangersOut() throws Exception {
        HttpResponse<String> page = get(served.page("/"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains(
                        "default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", served.simulator.baseUrl());
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Set-Cookie").orElse(""))
                .contains("HttpOnly", "SameSite=Lax", "Path=/fitbit")
                .doesNotContain("Secure");
    }

    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-For, 203.0.113.7",
        "Forwarded, for=203.0.113.7",
        "X-Forwarded-Host, app.example.org",
        "Via, 1.1 proxy"
    })
    void isClosedToWhoeverComesThroughAProxy(String header, String value) throws Exception {
        assertThat(get(served.page("/"), header, value).statusCode()).isEqualTo(403);
        assertThat(get(served.page("/status.json"), header, value).statusCode()).isEqualTo(403);
        assertThat(get(served.page("/assets/page.css"), header, value).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/?Host=localhost", "/?cookie=fitbit%3Dx", "/?Origin=http://localhost", "/?a=1&a=2", "/?a=%zz"})
    void doesNotTakeAParameterForAHeader(String address) throws Exception {
        assertThat(raw(address, "evil.example.org").contains(" 400 ")).isTrue();
    }

    @Test
    void isClosedToANameThatOnlyLeadsHere() throws Exception {
        assertThat(raw("/", "evil.example.org:80")).contains(" 403 ");
        assertThat(raw("/", "localhost")).contains(" 200 ");
        assertThat(raw("/", "127.0.0.1")).contains(" 200 ");
    }

    @Test
    void isOpenToTheOperatorThatTheRouteNames() throws Exception {
        served.close();
        try (ServedPage guarded = new ServedPage()) {
            guarded.start(new RouteBuilder() {
                @Override
                public void configure() {
                    from("platform-http:/fitbit?matchOnUriPrefix=true")
                            .setHeader(FitbitConstants.OPERATOR, constant("carol"))
                            .to("fitbit:connections/page");
                }
            });

            HttpResponse<String> page = get(guarded.page("/"), "X-Forwarded-For", "203.0.113.7");

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("Signed in as <strong>carol</strong>");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CamelFitbitOperator", "camelfitbitoperator", "cAMELFITBITOPERATOR"})
    void noBrowserNamesItselfTheOperator(String header) throws Exception {
        assertThat(get(served.page("/"), header, "mallory", "Via", "1.1 proxy").statusCode())
                .isEqualTo(403);
        assertThat(get(served.page("/?" + header + "=mallory"), "Via", "1.1 proxy")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void believesNoFormWithoutOriginOrTokenOrFromAnotherSite() throws Exception {
        assertThat(post("/connect", "key=alice").statusCode()).isEqualTo(403);
        assertThat(post("/connect", "key=alice", "Origin", "https://evil.example.org")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("/connect", "key=alice", "Origin", served.url, "Sec-Fetch-Site", "same-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("/connect", "key=alice", "Origin", "null").statusCode()).isEqualTo(403);
        assertThat(send("/connect", "key=alice&token=" + "x".repeat(43), "Origin", served.url)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void boundsWhatItReads() throws Exception {
        String half = "a".repeat(5_000);
        assertThat(post("/connect", "key=" + half + "&more=" + half, "Origin", served.url)
                        .statusCode())
                .isEqualTo(413);
        assertThat(get(served.page("/?search=" + "a".repeat(3_500))).statusCode())
                .isEqualTo(200);
        assertThat(post("/connect", "key=" + "a".repeat(256), "Origin", served.url)
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("/connect", "key=", "Origin", served.url).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/assets/../page.css",
                "/assets/",
                "/assets/list.mustache",
                "/assets/..%2f..%2fapplication.properties",
                "/connections/nobody",
                "/link/made-up"
            })
    void answersNothingElse(String path) throws Exception {
        assertThat(get(served.page(path)).statusCode()).isIn(404, 410);
    }

    @Test
    void tellsProgramsHowConnectionsStand() throws Exception {
        sendsThePersonToTheVendorAndKeepsWhatCameBack();

        HttpResponse<String> answer = get(served.page("/status.json?connection=alice"));
        JsonObject alice = firstConnection(new JsonObject(answer.body()));

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json; charset=utf-8");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(alice.fieldNames())
                .containsExactlyInAnyOrder(
                        "connection",
                        "api",
                        "state",
                        "stateSince",
                        "healthUserId",
                        "legacyUserId",
                        "timeZone",
                        "scopes",
                        "missingScopes",
                        "connectedAt",
                        "accessTokenExpiresAt",
                        "consentEndsAt",
                        "note",
                        "lastData",
                        "requestsLeft");
        assertThat(alice.getString("state")).isEqualTo("CONNECTED");
        assertThat(alice.getJsonArray("scopes")).isNotNull();
        assertThat(alice.getJsonArray("missingScopes")).isEmpty();
        assertThat(alice.getInteger("requestsLeft")).isNotNull();
        assertThat(alice.getJsonObject("lastData")).isNotNull();
        assertThat(alice.getString("connectedAt")).isEqualTo("2026-11-20T09:00:00Z");
    }

    @Test
    void tellsProgramsOfAConnectionThatHasEndedAndOfNone() throws Exception {
        sendsThePersonToTheVendorAndKeepsWhatCameBack();
        served.action("connections/disconnect", Map.of(FitbitConstants.CONNECTION, "alice"), Map.class);
        JsonObject list = new JsonObject(get(served.page("/status.json")).body());

        assertThat(list.fieldNames()).containsExactly("connections");
        assertThat(firstConnection(list).fieldNames())
                .contains("explanation", "stateSince")
                .doesNotContain("accessTokenExpiresAt", "reason", "note");
        assertThat(get(served.page("/status.json?state=connected")).body()).isEqualTo("{\"connections\":[]}");
        assertThat(get(served.page("/status.json?connection=nobody")).statusCode())
                .isEqualTo(404);
        assertThat(get(served.page("/status.json?state=asleep")).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example.org/", "//evil.example.org/%2e%2e", "/\\evil.example.org", "/connections//evil"})
    void leadsNobodyAway(String path) throws Exception {
        String encoded = path.replace("\\", "%5C");

        assertThat(get(served.page(encoded)).headers().firstValue("Location")).isEmpty();
        assertThat(post(encoded, "key=alice", "Origin", served.url).headers().firstValue("Location"))
                .isEmpty();
    }

    @Test
    void connectsKeysThatAreFoldersToBrowsers() throws Exception {
        String vendor = post("/connect", "key=..", "Origin", served.url)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String callback = served.simulator.consent(vendor).as("alice").approve();
        assertThat(get(callback).body()).contains("/fitbit/connections/?connection&#x3D;..");

        HttpResponse<String> synced = post("/sync", "key=..", "Origin", served.url);
        assertThat(synced.headers().firstValue("Location"))
                .contains("/fitbit/connections/?connection=..&done=no-trigger");
        assertThat(get(served.page("/connections/?connection=..")).body()).contains("<h1>..</h1>");
    }

    @Test
    void takesNoCallbackThatWasNeverAskedFor() throws Exception {
        for (String query : new String[] {"", "?state=x&code=y", "?state=" + "a".repeat(43) + "&code=y"}) {
            HttpResponse<String> page = get(served.page("/callback" + query));

            assertThat(page.statusCode()).isEqualTo(400);
            assertThat(page.body()).contains("Not connected");
        }
        assertThat(served.action("connections/list", Map.of(), java.util.List.class))
                .isEmpty();
    }

    private static JsonObject firstConnection(JsonObject status) {
        return status.getJsonArray("connections").getJsonObject(0);
    }

    /** With the cookie and the token of a page that was just opened. */
    private HttpResponse<String> post(String path, String form, String... headers) throws Exception {
        Matcher token = TOKEN.matcher(get(served.page("/")).body());
        assertThat(token.find()).isTrue();
        return send(path, form + "&token=" + token.group(1), headers);
    }

    private HttpResponse<String> send(String path, String form, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(served.page(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        return http.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String address, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        return http.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** With a host of our choice; the HTTP client of the JDK does not let us. Returns the status line. */
    private String raw(String path, String host) throws Exception {
        URI address = URI.create(served.url);
        try (var socket = new java.net.Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write(("GET /fitbit" + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            return new java.io.BufferedReader(new java.io.InputStreamReader(
                            socket.getInputStream(), java.nio.charset.StandardCharsets.US_ASCII))
                    .readLine();
        }
    }
}
