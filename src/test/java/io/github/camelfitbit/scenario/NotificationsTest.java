package io.github.camelfitbit.scenario;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import io.github.camelfitbit.FitbitConstants;
import io.github.camelfitbit.model.Notification;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Notifications over HTTP, to the route of {@code routes/push}, and the data that they bring. */
class NotificationsTest {

    private static final String PATH = "/fitbit/notifications";

    private final AtomicBoolean rawFails = new AtomicBoolean();
    private final Notified world = new Notified();

    @BeforeEach
    void serve() throws Exception {
        world.served.component().getWebhook().setWebhookVerificationCode("code-of-the-subscriber");
        world.served.component().getFitbitWeb().setFitbitClientId("23TEST");
        world.served.component().getFitbitWeb().setFitbitClientSecret("secret-of-the-application");
        world.start(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("platform-http:" + PATH).to("fitbit:notifications/receive");
                        from("fitbit:sleep?startFrom=P3D&initialDelay=0")
                                .routeId("nights")
                                .to("mock:nights");
                        from("fitbit:notifications")
                                .routeId("raw")
                                .process(exchange -> {
                                    if (rawFails.get()) {
                                        throw new IllegalStateException("on purpose");
                                    }
                                })
                                .to("mock:raw");
                    }
                })
                .connect("alice");
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void bringsTheDataThatANotificationTellsOf() throws Exception {
        int before = world.awaitMessages("nights", 3);
        world.served.simulator.clock().advance(Duration.ofDays(1));

        HttpResponse<String> answer =
                world.send(PATH, world.change("alice", "sleep", "2026-11-20T22:00:00Z", "2026-11-21T07:00:00Z"));

        assertThat(answer.statusCode()).isEqualTo(204);
        world.awaitMessages("nights", before + 1);
    }

    @Test
    void handsTheRawNotificationToItsRoute() throws Exception {
        world.send(PATH, world.change("alice", "steps", "2026-11-20T07:00:00Z", "2026-11-20T08:00:00Z"));

        assertThat(world.awaitMessages("raw", 1)).isEqualTo(1);
        MockEndpoint raw = world.mock("raw");
        var message = raw.getReceivedExchanges().get(0).getIn();
        assertThat(message.getBody()).isInstanceOf(Notification.class);
        assertThat(message.getBody(String.class))
                .contains("\"connection\":\"alice\"", "\"subject\":\"steps\"", "\"start\":\"2026-11-20T07:00:00Z\"")
                .doesNotContain(String.valueOf(world.served.shown("alice").get("healthUserId")));
        assertThat(message.getHeaders())
                .containsEntry(FitbitConstants.CONNECTION, "alice")
                .containsEntry(FitbitConstants.DATA_TYPE, "steps")
                .containsKey(FitbitConstants.EVENT_ID)
                .doesNotContainKey("Authorization");
    }

    @Test
    void hasTheVendorComeAgainUntilTheRawRouteTookIt() throws Exception {
        String body = world.change("alice", "steps", "2026-11-20T07:00:00Z", "2026-11-20T08:00:00Z");
        rawFails.set(true);
        assertThat(world.send(PATH, body).statusCode()).isEqualTo(503);
        world.served.camel.getRouteController().suspendRoute("raw");
        rawFails.set(false);
        assertThat(world.send(PATH, body).statusCode()).isEqualTo(503);

        world.served.camel.getRouteController().resumeRoute("raw");
        assertThat(world.send(PATH, body).statusCode()).isEqualTo(204);
    }

    @Test
    void answersTheHandshakes() throws Exception {
        String verification = "{\"type\": \"verification\"}";

        assertThat(world.send(PATH, verification).statusCode()).isEqualTo(201);
        assertThat(world.send(PATH, verification, Map.of("Authorization", "Bearer guessed"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(world.get(PATH + "?verify=code-of-the-subscriber").statusCode())
                .isEqualTo(204);
        assertThat(world.get(PATH + "?verify=another").statusCode()).isEqualTo(404);
    }

    @Test
    void refusesWhatNoVendorSends() throws Exception {
        String body = world.change("alice", "steps", "2026-11-20T07:00:00Z", "2026-11-20T08:00:00Z");

        assertThat(world.send(PATH, body, Map.of("Authorization", "Bearer guessed"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(world.send(PATH, body, Map.of("GOOGLE-HEALTH-API-SIGNATURE", world.vendor.sign(new byte[9])))
                        .statusCode())
                .isEqualTo(401);
        assertThat(world.send(PATH, body, Map.of("Content-Encoding", "deflate")).statusCode())
                .isEqualTo(415);
        assertThat(world.send(PATH, "x".repeat(30_000)).statusCode()).isEqualTo(413);
        assertThat(world.send(PATH, "alice slept").statusCode()).isEqualTo(400);
        assertThat(world.send(PATH, body, Map.of("X-Fitbit-Signature", "AAAA")).statusCode())
                .isEqualTo(404);
        HttpResponse<String> got = world.get(PATH);
        assertThat(got.statusCode()).isEqualTo(405);
        assertThat(got.headers().firstValue("Allow")).contains("POST");
        assertThat(world.mock("raw").getReceivedExchanges()).isEmpty();
    }

    @Test
    void verifiesTheBytesAsTheyCame() throws Exception {
        String body = world.change("alice", "steps", "2026-11-20T07:00:00Z", "2026-11-20T08:00:00Z")
                .replace("\"version\":\"1\"", "\"note\":\"\u00fc\ud83d\udc5f \\u00fc\",  \"version\" : \"1\"");

        assertThat(world.send(PATH, body).statusCode()).isEqualTo(204);
        assertThat(world.send(PATH, body, Map.of("Content-Type", "application/x-www-form-urlencoded"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void isNotHeldUpByWhoeverDripsSlowly() throws Exception {
        URI address = URI.create(world.served.url);
        try (Socket slow = new Socket(address.getHost(), address.getPort())) {
            slow.getOutputStream()
                    .write(("POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                    + "Content-Length: 5000\r\n\r\n[")
                            .getBytes(StandardCharsets.US_ASCII));

            assertThat(world.send(PATH, "[]").statusCode()).isEqualTo(204);
        }
        assertThat(world.send(PATH, "[]").statusCode()).isEqualTo(204);
    }
}
