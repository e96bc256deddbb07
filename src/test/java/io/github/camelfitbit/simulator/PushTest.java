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
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import io.github.camelfitbit.simulator.life.SleepSession;
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
    void subscribe() {
        simulator().grantToken("alice", "sleep.readonly", "activity_and_fitness.readonly");
        Reply created = VendorClient.withToken(simulator(), simulator().projectToken())
                .post(
                        "/v4/projects/123456789012/subscribers?subscriberId=camel-1",
                        new JsonObject()
                                .put("endpointUri", endpoint.uri())
                                .put("endpointAuthorization", new JsonObject().put("secret", SECRET))
                                .put(
                                        "subscriberConfigs",
                                        new JsonArray()
                                                .add(new JsonObject()
                                                        .put("dataTypes", new JsonArray(List.of("steps", "sleep")))
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
