package io.github.camelfitbit.simulator;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FitbitTokenTest {
    private static final String SCOPES = "sleep activity profile heartrate weight";

    @RegisterExtension
    final SimulatorExtension extension = new SimulatorExtension();

    @SuppressWarnings("NullAway.Init")
    private FitbitCaller oauth;

    @BeforeEach
    void registerTheApplication() {
        oauth = new FitbitCaller(extension.simulator());
    }

    @Test
    void exchangesACodeForTokensAndSaysWhoseTheyAre() {
        JsonObject tokens = oauth.exchange(consent("bob")).json();

        assertThat(tokens.getInteger("expires_in")).isEqualTo(28_800);
        assertThat(tokens.getString("token_type")).isEqualTo("Bearer");
        assertThat(tokens.getString("refresh_token")).matches("[0-9a-f]{64}");
        assertThat(tokens.getString("user_id"))
                .isEqualTo(extension.simulator().person("bob").legacyUserId());
    }

    @Test
    void namesTheScopesInNoOrder() {
        String granted = oauth.exchange(consent("alice")).json().getString("scope");

        assertThat(granted).isNotEqualTo(SCOPES);
        assertThat(Set.of(granted.split(" "))).isEqualTo(Set.of(SCOPES.split(" ")));
    }

    @Test
    void spendsACodeOnceAndWithinTenMinutes() {
        String spent = consent("alice");
        oauth.exchange(spent);
        assertError(oauth.exchange(spent), 400, "invalid_grant");

        String old = consent("alice");
        advance(Duration.ofMinutes(10));
        assertError(oauth.exchange(old), 400, "invalid_grant");
    }

    @ParameterizedTest(name = "{0}={1}: {3}")
    @CsvSource({
        "redirect_uri, http://localhost/other, 400, invalid_grant",
        "redirect_uri, '', 400, invalid_grant",
        "code, '', 400, invalid_request",
        "code, wrong, 400, invalid_grant",
        "code_verifier, '', 400, invalid_grant",
        "code_verifier, wrong, 400, invalid_grant",
        "client_id, other, 401, invalid_client",
        "expires_in, 3600, 400, invalid_request",
        "grant_type, password, 400, unsupported_grant_type",
        "grant_type, '', 400, invalid_request"
    })
    void refusesAnExchangeThatIsNotInOrder(String name, String value, int status, String error) {
        assertError(oauth.exchange(consent("alice"), name, value), status, error);
    }

    @Test
    void takesTheChallengeForTheVerifierWhenNoMethodIsNamed() {
        String plain = OAuthCaller.VERIFIER;
        String redirect = extension
                .simulator()
                .consent(oauth.url(SCOPES, "code_challenge", plain, "code_challenge_method", ""))
                .approve();

        assertThat(oauth.exchange(redirect).status()).isEqualTo(200);
    }

    @Test
    void refusesAVerifierThatNobodyAskedFor() {
        String redirect = extension
                .simulator()
                .consent(oauth.url(SCOPES, "code_challenge", "", "code_challenge_method", ""))
                .approve();

        assertError(oauth.exchange(redirect), 400, "invalid_grant");
    }

    @Test
    void revokesEverythingByEitherToken() {
        for (String member : List.of("access_token", "refresh_token")) {
            JsonObject tokens = tokens("alice");
            assertThat(oauth.revoke(tokens.getString(member)).status()).isEqualTo(200);

            assertThat(oauth.profile(accessToken(tokens)).errorType()).isEqualTo("invalid_token");
            assertError(oauth.refresh(refreshToken(tokens)), 400, "invalid_grant");
            assertError(oauth.revoke(refreshToken(tokens)), 400, "invalid_token");
        }
    }

    @Test
    void leavesOthersAloneWhenOnePersonRevokes() {
        JsonObject bob = tokens("bob");
        oauth.revoke(accessToken(tokens("alice")));

        assertThat(oauth.refresh(refreshToken(bob)).status()).isEqualTo(200);
    }

    @Test
    void tellsWhatATokenIs() {
        JsonObject tokens = tokens("alice");

        JsonObject active =
                oauth.introspect(accessToken(tokens), accessToken(tokens)).json();
        JsonObject wrong = oauth.introspect(accessToken(tokens), "wrong").json();

        assertThat(active.getBoolean("active")).isTrue();
        assertThat(active.getString("scope")).contains("SLEEP=READ_WRITE");
        assertThat(active.getLong("exp") - active.getLong("iat")).isEqualTo(28_800_000);
        assertThat(wrong).isEqualTo(new JsonObject().put("active", false));
    }

    private void advance(Duration by) {
        extension.simulator().clock().advance(by);
    }

    private JsonObject tokens(String person) {
        return oauth.exchange(consent(person)).json();
    }

    private String consent(String person) {
        return extension.simulator().consent(oauth.url(SCOPES)).as(person).approve();
    }

    private static String refreshToken(JsonObject tokens) {
        return tokens.getString("refresh_token");
    }

    private static String accessToken(JsonObject tokens) {
        return tokens.getString("access_token");
    }

    private static void assertError(Reply reply, int status, String errorType) {
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.errorType()).isEqualTo(errorType);
    }
}
