package io.github.camelfitbit.simulator;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.simulator.life.SleepSession;
import io.github.camelfitbit.simulator.push.Change;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class PushTest {
    private static final String SECRET = "Bearer s3cr3t";

    @RegisterExtension
    final SimulatorExtension extension = new SimulatorExtension();

    private final Endpoint endpoint = new Endpoint(SECRET);

    @BeforeEach
    void consentAndSubscribe() {
        simulator().grantToken("alice", "sleep.readonly", "activity_and_fitness.readonly");
        subscribe("camel-1", "steps", "sleep");
    }

    private void subscribe(String id, String... dataTypes) {
        Reply created = VendorClient.withToken(simulator(), simulator().projectToken())
                .post(
                        "/v4/projects/123456789012/subscribers?subscriberId=" + id,
                        new JsonObject()
                                .put("endpointUri", endpoint.uri())
                                .put("endpointAuthorization", new JsonObject().put("secret", SECRET))
                                .put(
                                        "subscriberConfigs",
                                        new JsonArray()
                                                .add(new JsonObject()
                                                        .put("dataTypes", new JsonArray(List.of(dataTypes)))
                                                        .put("subscriptionCreatePolicy", "AUTOMATIC")))
                                .encode());
        assertThat(created.status()).as(created.body()).isEqualTo(200);
    }

    @AfterEach
    void close() {
        endpoint.close();
    }

    @Test
    void tellsNothingWhileNothingCame() {
        assertThat(simulator().push().send()).isZero();
        assertThat(notifications()).isEmpty();
    }

    @Test
    void tellsWhatASyncBroughtOfThoseWhoConsented() {
        simulator().clock().advance(Duration.ofHours(1));

        assertThat(simulator().push().send()).isEqualTo(1);

        JsonObject data = new JsonArray(notifications().get(0)).getJsonObject(0).getJsonObject("data");
        assertThat(data.getString("healthUserId"))
                .isEqualTo(simulator().person("alice").healthUserId());
        assertThat(data.getString("dataType")).isEqualTo("steps");
        assertThat(notifications().get(0))
                .doesNotContain(simulator().person("bob").healthUserId());
    }

    @Test
    void tellsWhatWasDeletedByHand() {
        SleepSession night = simulator()
                .person("alice")
                .sleeps(
                        simulator().clock().instant().minus(Duration.ofDays(2)),
                        simulator().clock().instant())
                .get(0);

        simulator().person("alice").forget(night.id());
        simulator().push().send();

        assertThat(notifications())
                .singleElement()
                .asString()
                .contains("DELETE", "sleep", night.end().toString());
    }

    @Test
    void tellsWhatAnApplicationWroteMovedAndDeleted() {
        subscribe("camel-2", "weight");
        String token = simulator()
                .grantToken("alice", VendorClient.scope("health_metrics_and_measurements.writeonly"))
                .accessToken();
        VendorClient alice = VendorClient.withToken(simulator(), token);
        String name = alice.post("/v4/users/me/dataTypes/weight/dataPoints", weightAt("2026-11-20T07:00:05Z"))
                .json()
                .getJsonObject("response")
                .getString("name");
        assertThat(simulator().push().send()).isEqualTo(1);
        alice.patch("/v4/" + name, weightAt("2026-11-20T08:00:05Z"));
        assertThat(simulator().push().send()).isEqualTo(1);
        alice.post(
                "/v4/users/me/dataTypes/weight/dataPoints:batchDelete",
                new JsonObject().put("names", new JsonArray().add(name)).encode());
        assertThat(simulator().push().send()).isEqualTo(1);

        assertThat(told(0)).containsExactly("UPSERT weight 2026-11-20T07:00:05Z");
        assertThat(told(1)).containsExactly("UPSERT weight 2026-11-20T07:00:05Z", "UPSERT weight 2026-11-20T08:00:05Z");
        assertThat(told(2)).containsExactly("DELETE weight 2026-11-20T08:00:05Z");
        assertThat(simulator().push().send()).as("once").isZero();
    }

    @Test
    void tellsFitbitsSubscribersAloneWhatWasWrittenThere() {
        String token = simulator().fitbit().grantToken("alice", "weight").accessToken();
        VendorClient alice = VendorClient.withToken(simulator(), token);
        simulator().push().fitbitEndpoint(endpoint.uri());
        alice.post("/1/user/-/body/apiSubscriptions/alice-body.json", "");
        Reply logged = alice.post("/1/user/-/body/log/weight.json?weight=72.4&date=2026-11-19", "");
        assertThat(logged.status()).as(logged.body()).isEqualTo(201);

        simulator().push().send();

        assertThat(endpoint.received())
                .last()
                .asString()
                .contains("\"collectionType\":\"body\"", "\"date\":\"2026-11-19\"");
    }

    @Test
    void aRouteMayWriteWhileItIsNotified() {
        simulator().push().writtenAtGoogle(new Change("alice", "weight", false, Instant.EPOCH, Instant.EPOCH));
        synchronized (simulator().push()) {
            CompletableFuture<Void> written = CompletableFuture.runAsync(() -> simulator()
                    .push()
                    .writtenAtGoogle(new Change("alice", "weight", false, Instant.EPOCH, Instant.EPOCH)));

            assertThat(written).succeedsWithin(Duration.ofSeconds(10));
        }
    }

    private static String weightAt(String time) {
        return "{\"weight\":{\"sampleTime\":{\"physicalTime\":\"" + time
                + "\",\"utcOffset\":\"3600s\"},\"weightGrams\":72400},\"dataSource\":{\"recordingMethod\":\"MANUAL\"}}";
    }

    /** What a request tells, in words. */
    private List<String> told(int request) {
        return new JsonArray(notifications().get(request))
                .stream()
                        .map(each -> ((JsonObject) each).getJsonObject("data"))
                        .map(data -> data.getString("operation")
                                + ' '
                                + data.getString("dataType")
                                + ' '
                                + data.getJsonArray("intervals")
                                        .getJsonObject(0)
                                        .getJsonObject("physicalTimeInterval")
                                        .getString("startTime"))
                        .toList();
    }

    @Test
    void comesAgainUntilItIsTaken() {
        endpoint.becomeBusy(true);
        simulator().clock().advance(Duration.ofHours(1));
        assertThat(simulator().push().send()).isZero();
        simulator().push().send();
        assertThat(notifications()).as("not before its time").hasSize(1);

        endpoint.becomeBusy(false);
        simulator().clock().advance(Duration.ofMinutes(1));

        assertThat(simulator().push().send()).isPositive();
        assertThat(simulator().push().pending()).isZero();
    }

    @Test
    void givesUpAfterSevenDays() {
        endpoint.becomeBusy(true);
        simulator().clock().advance(Duration.ofHours(1));
        simulator().push().send();
        simulator().person("alice").device().syncsOnlyAt();
        simulator().clock().advance(Duration.ofDays(7));
        simulator().push().send();

        assertThat(simulator().push().pending()).isZero();
    }

    @Test
    void losesAndDuplicatesWhenTold() {
        simulator().push().lose(1);
        simulator().clock().advance(Duration.ofHours(1));
        assertThat(simulator().push().send()).isZero();

        simulator().push().duplicate(true);
        simulator().clock().advance(Duration.ofHours(1));
        assertThat(simulator().push().send()).isEqualTo(2);
        assertThat(notifications().get(0)).isEqualTo(notifications().get(1));
    }

    @Test
    void publishesTheKeyThatItSignsWith() throws Exception {
        JsonObject published = simulator().push().keyset().getJsonArray("key").getJsonObject(0);
        byte[] message =
                Base64.getDecoder().decode(published.getJsonObject("keyData").getString("value"));
        BigInteger x = new BigInteger(1, Arrays.copyOfRange(message, 10, 43));
        BigInteger y = new BigInteger(1, Arrays.copyOfRange(message, 45, 78));
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initVerify(KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve.getParameterSpec(ECParameterSpec.class))));
        simulator().clock().advance(Duration.ofHours(1));
        simulator().push().send();

        String[] sent = endpoint.signed().get(0);
        byte[] signed = Base64.getDecoder().decode(sent[0]);
        signature.update(sent[1].getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(signature.verify(Arrays.copyOfRange(signed, 5, signed.length)))
                .isTrue();
    }

    private List<String> notifications() {
        return endpoint.signed().stream().map(pair -> pair[1]).toList();
    }

    private Simulator simulator() {
        return extension.simulator();
    }
}
