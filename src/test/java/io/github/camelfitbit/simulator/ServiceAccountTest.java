package io.github.camelfitbit.simulator;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.function.UnaryOperator;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class ServiceAccountTest {
    private static final String CLOUD = "https://www.googleapis.com/auth/cloud-platform";

    @RegisterExtension
    final SimulatorExtension extension = new SimulatorExtension();

    @Test
    void givesATokenForASignatureThatTheKeyFileMakesPossible() {
        Reply reply = exchange(claims -> claims);

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.json().getInteger("expires_in")).isEqualTo(3_599);
        assertThat(reply.json().containsKey("refresh_token")).isFalse();
        VendorClient project =
                VendorClient.withToken(extension.simulator(), reply.json().getString("access_token"));
        assertThat(project.get("/v4/projects/123456789012/subscribers").body()).isEqualTo("{}");
    }

    @Test
    void endsTheTokenAfterAnHour() {
        VendorClient project = VendorClient.withToken(
                extension.simulator(), extension.simulator().projectToken());

        extension.simulator().clock().advance(Duration.ofHours(1));

        assertThat(project.get("/v4/projects/123456789012/subscribers").status())
                .isEqualTo(401);
    }

    @Test
    void refusesAnotherAudienceAnotherAccountAndAnUnknownScope() {
        assertThat(error(exchange(claims -> claims.put("aud", "https://oauth2.googleapis.com/token"))))
                .isEqualTo("invalid_grant");
        assertThat(error(exchange(claims -> claims.put("iss", "somebody@else.iam.gserviceaccount.com"))))
                .isEqualTo("invalid_grant");
        assertThat(error(exchange(claims -> claims.put("scope", "everything")))).isEqualTo("invalid_scope");
    }

    @Test
    void refusesASignatureThatLastsMoreThanAnHourOrHasEnded() {
        long now = extension.simulator().clock().instant().getEpochSecond();

        assertThat(error(exchange(claims -> claims.put("exp", now + 3_601)))).isEqualTo("invalid_grant");
        assertThat(error(exchange(claims -> claims.put("iat", now - 3_600).put("exp", now))))
                .isEqualTo("invalid_grant");
        assertThat(error(exchange(claims -> claims.put("iat", now + 600).put("exp", now + 700))))
                .isEqualTo("invalid_grant");
    }

    @Test
    void refusesASignatureOverSomethingElse() {
        String[] parts = assertion(claims()).split("\\.");
        String other = base64(claims().put("exp", claims().getLong("exp") - 1).encode());

        assertThat(error(post(parts[0] + "." + other + "." + parts[2]))).isEqualTo("invalid_grant");
        assertThat(error(post("nonsense"))).isEqualTo("invalid_grant");
    }

    @Test
    void keepsPeopleOutOfTheProjectAndTheProjectOutOfPeoplesData() {
        Simulator simulator = extension.simulator();
        Reply person = VendorClient.ofEverything(simulator, "alice").get("/v4/projects/123456789012/subscribers");
        Reply project =
                VendorClient.withToken(simulator, simulator.projectToken()).list("steps");

        assertThat(person.reason()).isEqualTo("ACCESS_TOKEN_SCOPE_INSUFFICIENT");
        assertThat(project.reason()).isEqualTo("ACCESS_TOKEN_SCOPE_INSUFFICIENT");
    }

    @Test
    void wantsTheRoleAndTheNumberOfTheProject() {
        Simulator simulator = extension.simulator();
        VendorClient project = VendorClient.withToken(simulator, simulator.projectToken());

        assertThat(project.get("/v4/projects/simulated-project/subscribers").reason())
                .isEqualTo("IAM_PERMISSION_DENIED");
        simulator.cloudProject().administered(false);
        assertThat(project.get("/v4/projects/123456789012/subscribers").reason())
                .isEqualTo("IAM_PERMISSION_DENIED");
    }

    private Reply exchange(UnaryOperator<JsonObject> change) {
        return post(assertion(change.apply(claims())));
    }

    private Reply post(String assertion) {
        return VendorClient.withToken(extension.simulator(), "")
                .postAs(
                        "application/x-www-form-urlencoded",
                        "/token",
                        "grant_type=" + VendorClient.encoded("urn:ietf:params:oauth:grant-type:jwt-bearer")
                                + "&assertion=" + VendorClient.encoded(assertion));
    }

    private static String error(Reply reply) {
        assertThat(reply.status()).isEqualTo(400);
        return reply.json().getString("error");
    }

    private JsonObject key() {
        return new JsonObject(extension.simulator().serviceAccountKey());
    }

    private JsonObject claims() {
        Instant now = extension.simulator().clock().instant();
        return new JsonObject()
                .put("iss", key().getString("client_email"))
                .put("scope", CLOUD)
                .put("aud", key().getString("token_uri"))
                .put("iat", now.getEpochSecond())
                .put("exp", now.getEpochSecond() + 3_600);
    }

    private String assertion(JsonObject claims) {
        JsonObject header =
                new JsonObject().put("alg", "RS256").put("typ", "JWT").put("kid", key().getString("private_key_id"));
        String signed = base64(header.encode()) + "." + base64(claims.encode());
        return signed + "." + signature(signed);
    }

    private String signature(String text) {
        try {
            String base64 = key().getString("private_key").replaceAll("-----[A-Z ]+-----|\\s", "");
            PKCS8EncodedKeySpec key =
                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
            Signature signer = Signature.getInstance("SHA256withRSA");
            signer.initSign(KeyFactory.getInstance("RSA").generatePrivate(key));
            signer.update(text.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signer.sign());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
