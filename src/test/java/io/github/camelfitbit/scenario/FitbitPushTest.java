package io.github.camelfitbit.scenario;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.github.camelfitbit.FitbitConstants;
import io.github.camelfitbit.simulator.Simulator;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The Fitbit Web API pushes: days and collections, and that a consent is said to have ended. */
class FitbitPushTest {

    private static final String PATH = "/fitbit/notifications";

    private final Notified world = new Notified();
    private final Simulator vendor = world.served.simulator;

    @BeforeEach
    void subscribe() throws Exception {
        world.served.withFitbit();
        world.start(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("platform-http:" + PATH).to("fitbit:notifications/receive?api=fitbit-web");
                        from("fitbit:sleep?startFrom=P3D&initialDelay=0")
                                .routeId("nights")
                                .to("mock:nights");
                    }
                })
                .connect("alice", "fitbit-web");
        world.served.action(
                "web/subscription.create.collection",
                Map.of(
                        FitbitConstants.CONNECTION,
                        "alice",
                        FitbitConstants.PARAMETERS,
                        Map.of("collection", "sleep", "subscriptionId", "alice-sleep")),
                Object.class);
        vendor.push().fitbitEndpoint(world.served.url + PATH);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void bringsTheNightThatADayIsToldOf() throws Exception {
        int before = world.awaitMessages("nights", 2);
        vendor.clock().advance(Duration.ofDays(1));

        assertThat(vendor.push().send()).isEqualTo(1);

        world.awaitMessages("nights", before + 1);
    }

    @Test
    void bringsItOnceHoweverOftenAndInWhateverOrderItIsToldOf() throws Exception {
        int before = world.awaitMessages("nights", 2);
        vendor.push().duplicate(true);
        vendor.push().reorder(true);
        vendor.clock().advance(Duration.ofDays(1));
        assertThat(vendor.push().send()).isEqualTo(2);
        world.awaitMessages("nights", before + 1);

        vendor.clock().advance(Duration.ofDays(1));
        assertThat(vendor.push().send()).isEqualTo(2);

        assertThat(world.awaitMessages("nights", before + 2)).isEqualTo(before + 2);
        assertThat(world.mock("nights").getReceivedExchanges())
                .extracting(night -> night.getIn().getHeader(FitbitConstants.DATA_POINT_ID))
                .doesNotHaveDuplicates();
    }

    @Test
    void findsOutThatAConsentHasEnded() throws Exception {
        vendor.fitbit().revoke("alice");

        assertThat(revoked().statusCode()).isEqualTo(204);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> world.served.stateOf("alice").equals("NEEDS_REAUTHORIZATION"));
    }

    @Test
    void doesNotBelieveThatAConsentHasEnded() throws Exception {
        long refreshes = vendor.fitbit().standing("alice").refreshes();

        assertThat(revoked().statusCode()).isEqualTo(204);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> vendor.fitbit().standing("alice").refreshes() > refreshes);
        assertThat(world.served.stateOf("alice")).isEqualTo("CONNECTED");
    }

    @Test
    void doesNotKnowGooglesNotificationsHere() throws Exception {
        assertThat(world.send(PATH, "[]").statusCode()).isEqualTo(404);
    }

    private java.net.http.HttpResponse<String> revoked() throws Exception {
        String body = "[{\"collectionType\":\"userRevokedAccess\",\"ownerId\":\""
                + vendor.person("alice").legacyUserId() + "\",\"ownerType\":\"user\"}]";
        Mac mac = Mac.getInstance("HmacSHA1");
        String key = vendor.fitbit().clientSecret() + "&";
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        String signature = Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        return world.send(PATH, body, Map.of("X-Fitbit-Signature", signature));
    }
}
