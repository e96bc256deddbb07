package io.github.camelfitbit.simulator;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import io.github.camelfitbit.simulator.oauth.fitbit.FitbitRules;
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
    void rotatesTheRefreshToken() {
        JsonObject first = tokens("alice");
        advance(Duration.ofHours(9));

        JsonObject second = oauth.refresh(refreshToken(first)).json();

        assertThat(refreshToken(second)).isNotEqualTo(refreshToken(first));
        assertThat(oauth.profile(accessToken(first)).errorType()).isEqualTo("expired_token");
        assertThat(oauth.profile(accessToken(second)).status()).isEqualTo(200);
        assertError(oauth.refresh(refreshToken(first)), 400, "invalid_grant");
    }

    @Test
    void keepsARefreshTokenForYears() {
        JsonObject tokens = tokens("alice");
        advance(Duration.ofDays(2_000));

        assertThat(oauth.refresh(refreshToken(tokens)).status()).isEqualTo(200);
    }

    @Test
    void answersARepeatedRefreshWithTheSamePair() {
        JsonObject tokens = tokens("alice");
        Reply first = oauth.refresh(refreshToken(tokens));
        advance(Duration.ofSeconds(119));

        Reply second = oauth.refresh(refreshToken(tokens));

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(extension.simulator().fitbit().standing("alice").refreshes()).isEqualTo(1);
        assertThat(extension.simulator().fitbit().standing("alice").replays()).isEqualTo(1);
    }

    @Test
    void repeatsNothingAfterTheWindow() {
        JsonObject tokens = tokens("alice");
        oauth.refresh(refreshToken(tokens));
        advance(Duration.ofSeconds(120));

        Reply late = oauth.refresh(refreshToken(tokens));

        assertError(late, 400, "invalid_grant");
        assertThat(late.json().getBoolean("success")).isFalse();
    }

    @Test
    void repeatsNothingThatIsNotTheSameRequest() {
        JsonObject tokens = tokens("alice");
        oauth.refresh(refreshToken(tokens));

        assertError(oauth.refresh(refreshToken(tokens), "expires_in", "28800"), 400, "invalid_grant");
    }

    @Test
    void repeatsNothingOnceTheNewAccessTokenWasUsed() {
        JsonObject tokens = tokens("alice");
        oauth.profile(accessToken(oauth.refresh(refreshToken(tokens)).json()));

        assertError(oauth.refresh(refreshToken(tokens)), 400, "invalid_grant");
    }

    @Test
    void repeatsARefreshThoughTheOldAccessTokenIsUsed() {
        JsonObject tokens = tokens("alice");
        oauth.refresh(refreshToken(tokens));
        oauth.profile(accessToken(tokens));

        assertThat(oauth.refresh(refreshToken(tokens)).status()).isEqualTo(200);
    }

    @Test
    void repeatsNothingOnceTheNewRefreshTokenWasUsed() {
        JsonObject tokens = tokens("alice");
        oauth.refresh(refreshToken(oauth.refresh(refreshToken(tokens)).json()));

        assertError(oauth.refresh(refreshToken(tokens)), 400, "invalid_grant");
    }

    @Test
    void takesAnotherReplayWindow() {
        extension.simulator().fitbitRules(FitbitRules.defaults().withReplayWindow(Duration.ZERO));
        JsonObject tokens = tokens("alice");
        oauth.refresh(refreshToken(tokens));

        assertError(oauth.refresh(refreshToken(tokens)), 400, "invalid_grant");
    }

    @Test
    void replacesTheRefreshTokenAtASecondConsentAndLeavesTheAccessToken() {
        JsonObject first = tokens("alice");
        JsonObject second = tokens("alice");

        assertError(oauth.refresh(refreshToken(first)), 400, "invalid_grant");
        assertThat(oauth.profile(accessToken(first)).status()).isEqualTo(200);
        assertThat(oauth.refresh(refreshToken(second)).status()).isEqualTo(200);
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
