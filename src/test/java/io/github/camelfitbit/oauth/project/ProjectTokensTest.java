package io.github.camelfitbit.oauth.project;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.github.camelfitbit.async.Failures;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.RemoteUnavailableException;
import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.http.HttpRequest;
import io.github.camelfitbit.http.Priority;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.oauth.HandMovedClock;
import io.github.camelfitbit.oauth.ScriptedTransport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.github.camelfitbit.oauth.Outcome.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProjectTokensTest {

    private static final Caller PROJECT = new Caller("projects/123", Priority.ACTION);
    private static final KeyPair KEYS = keys();
    private static final String SERVICE_ACCOUNT =
            "{\"type\":\"service_account\",\"client_email\":\"camel@project.example\","
                    + "\"private_key_id\":\"k1\",\"token_uri\":\"https://tokens.example/token\",\"private_key\":\""
                    + pem() + "\"}";
    private static final String GCLOUD = "{\"type\":\"authorized_user\",\"client_id\":\"c1\",\"client_secret\":\"s1\","
            + "\"refresh_token\":\"r1\"}";
    private static final URI DEFAULT_ENDPOINT = URI.create("https://oauth.example/token");
    private static final URI API = URI.create("https://vendor.example");

    private final HandMovedClock clock = new HandMovedClock();
    private final ScriptedTransport transport = new ScriptedTransport();

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem() {
        return "-----BEGIN PRIVATE KEY-----\\n"
                + Base64.getEncoder().encodeToString(KEYS.getPrivate().getEncoded())
                + "\\n-----END PRIVATE KEY-----\\n";
    }

    private ProjectTokens tokens(String key) {
        ProjectKey parsed = ProjectKey.parse(Secret.of(key), DEFAULT_ENDPOINT);
        return new ProjectTokens(new KeyTokens(parsed, PROJECT, transport, clock), clock);
    }

    private void answer(String token) {
        transport
                .last()
                .answer(200, "{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\",\"expires_in\":3600}");
    }

    @Test
    void aServiceAccountSignsWhoItIsAndWhatItWants() throws Exception {
        tokens(SERVICE_ACCOUNT).token();

        SignedJWT assertion =
                SignedJWT.parse(Objects.requireNonNull(transport.last().form("assertion")));
        assertThat(assertion.verify(new RSASSAVerifier((RSAPublicKey) KEYS.getPublic())))
                .isTrue();
        assertThat(assertion.getHeader().getKeyID()).isEqualTo("k1");
        JWTClaimsSet claims = assertion.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("camel@project.example");
        assertThat(claims.getAudience()).containsExactly("https://tokens.example/token");
        assertThat(claims.getStringClaim("scope")).isEqualTo("https://www.googleapis.com/auth/cloud-platform");
        assertThat(claims.getExpirationTime()).isEqualTo(clock.instant().plusSeconds(3600));
        assertThat(transport.last().request().uri()).hasToString("https://tokens.example/token");
        assertThat(transport.last().form("grant_type")).isEqualTo("urn:ietf:params:oauth:grant-type:jwt-bearer");
    }

    @Test
    void whatGcloudLeftBehindIsRefreshed() {
        tokens(GCLOUD).token();

        assertThat(transport.last().request().uri()).isEqualTo(DEFAULT_ENDPOINT);
        assertThat(transport.last().form("refresh_token")).isEqualTo("r1");
        assertThat(transport.last().form("client_secret")).isEqualTo("s1");
    }

    @Test
    void buysOneTokenForManyCallsAndAnotherShortlyBeforeItsEnd() {
        ProjectTokens tokens = tokens(SERVICE_ACCOUNT);
        CompletableFuture<Secret> first = tokens.token();
        CompletableFuture<Secret> meanwhile = tokens.token();
        answer("t1");
        assertThat(first.join().reveal()).isEqualTo("t1");
        assertThat(meanwhile.join().reveal()).isEqualTo("t1");
        assertThat(tokens.token()).isCompleted();
        assertThat(transport.count()).isOne();

        clock.advance(java.time.Duration.ofMinutes(56));
        tokens.token();
        assertThat(transport.count()).isEqualTo(2);
    }

    @Test
    void aRefusedTokenIsReplacedOnceAndTheSecondRefusalIsTheAnswer() {
        ProjectTransport project = new ProjectTransport(transport, API, tokens(SERVICE_ACCOUNT));
        CompletableFuture<Integer> status = project.send(
                new HttpRequest("GET", API.resolve("/v4/projects/123/subscribers"), Map.of(), new byte[0], PROJECT),
                response -> response.status());
        answer("t1");
        assertThat(transport.last().bearer()).isEqualTo("Bearer t1");
        transport.last().answer(401, "");
        answer("t2");
        assertThat(transport.last().bearer()).isEqualTo("Bearer t2");
        transport.last().answer(401, "");

        assertThat(status.join()).isEqualTo(401);
        assertThat(transport.count()).isEqualTo(4);
    }

    @Test
    void aTokenIsSentNowhereElse() {
        ProjectTransport project = new ProjectTransport(transport, API, tokens(SERVICE_ACCOUNT));

        assertThat(failure(project.send(
                        new HttpRequest("GET", URI.create("https://evil.example/"), Map.of(), new byte[0], PROJECT),
                        response -> "")))
                .isInstanceOf(InvalidArgumentException.class);
        assertThat(transport.count()).isZero();
    }

    @Test
    void tellsARefusedKeyFromABadHour() {
        CompletableFuture<Secret> refused = tokens(SERVICE_ACCOUNT).token();
        transport.last().answer(400, "{\"error\":\"invalid_grant\",\"error_description\":\"camel@project.example\"}");
        CompletableFuture<Secret> badHour = tokens(SERVICE_ACCOUNT).token();
        transport.last().answer(503, "<html>");

        assertThat(Failures.cause(failure(refused)))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("option 'serviceAccountKey'")
                .hasMessageContaining("invalid_grant")
                .hasMessageNotContaining("camel@");
        assertThat(Failures.cause(failure(badHour))).isInstanceOf(RemoteUnavailableException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "private_key\":\"        | private_key\":\"x          | 'private_key'",
                "service_account         | external_account           | ProjectTokenSupplier",
                "https://tokens.example  | http://tokens.example      | 'token_uri'",
                "client_email            | klient_email               | 'client_email'",
                "{                       | [                          | no JSON object"
            })
    void saysWhyAKeyCannotBeUsedWithoutShowingIt(String from, String to, String why) {
        String broken = SERVICE_ACCOUNT.replace(from, to);

        assertThatThrownBy(() -> ProjectKey.parse(Secret.of(broken), DEFAULT_ENDPOINT))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("option 'serviceAccountKey'")
                .hasMessageContaining(why)
                .hasMessageNotContaining(new String(
                                Base64.getEncoder().encode(KEYS.getPrivate().getEncoded()), StandardCharsets.US_ASCII)
                        .substring(0, 40));
    }
}
