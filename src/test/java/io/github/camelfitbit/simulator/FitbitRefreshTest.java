package io.github.camelfitbit.simulator;

import java.time.Duration;

import io.github.camelfitbit.simulator.oauth.fitbit.FitbitRules;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** What Fitbit does with a refresh token: it takes it once, and repeats itself for a while. */
class FitbitRefreshTest {
    private static final String SCOPES = "sleep profile";

    @RegisterExtension
    final SimulatorExtension extension = new SimulatorExtension();

    @SuppressWarnings("NullAway.Init")
    private FitbitCaller oauth;

    @BeforeEach
    void registerTheApplication() {
        oauth = new FitbitCaller(extension.simulator());
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
