package io.github.camelfitbit.simulator;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TokenTest {
    private static final String SLEEP = VendorClient.scope("sleep.readonly");

    @RegisterExtension
    final SimulatorExtension extension = new SimulatorExtension();

    @SuppressWarnings("NullAway.Init")
    private OAuthCaller oauth;

    @BeforeEach
    void registerTheApplication() {
        oauth = new OAuthCaller(extension.simulator());
    }

    @Test
    void exchangesACodeForTokensThatOpenTheRightAccount() {
        Reply tokens = oauth.exchange(consent("bob"));

        assertThat(tokens.json().getInteger("expires_in")).isEqualTo(3_599);
        assertThat(tokens.json().getString("token_type")).isEqualTo("Bearer");
        assertThat(tokens.json().getInteger("refresh_token_expires_in")).isEqualTo(604_799);
        assertThat(VendorClient.withToken(extension.simulator(), tokens.json().getString("access_token"))
                        .get("/v4/users/me/identity")
                        .json()
                        .getString("healthUserId"))
                .isEqualTo(extension.simulator().person("bob").healthUserId());
    }

    @Test
    void spendsACodeOnce() {
        String redirect = consent("alice");
        oauth.exchange(redirect);

        assertError(oauth.exchange(redirect), 400, "invalid_grant");
    }

    @Test
    void letsACodeExpireAfterTenMinutes() {
        String redirect = consent("alice");
        extension.simulator().clock().advance(Duration.ofMinutes(10));

        assertError(oauth.exchange(redirect), 400, "invalid_grant");
    }

    @ParameterizedTest(name = "{0}={1}: {3}")
    @CsvSource({
        "client_secret, wrong, 401, invalid_client",
        "client_id, wrong, 401, invalid_client",
        "client_id, '', 400, invalid_request",
        "client_secret, '', 400, invalid_request",
        "redirect_uri, http://localhost/other, 400, redirect_uri_mismatch",
        "redirect_uri, '', 400, invalid_request",
        "code, '', 400, invalid_request",
        "code, 4/0wrong, 400, invalid_grant",
        "code_verifier, '', 400, invalid_grant",
        "code_verifier, wrong, 400, invalid_grant",
        "grant_type, password, 400, unsupported_grant_type",
        "grant_type, '', 400, invalid_request"
    })
    void refusesAnExchangeThatIsNotInOrder(String name, String value, int status, String error) {
        assertError(oauth.exchange(consent("alice"), name, value), status, error);
    }

    @Test
    void refusesAVerifierThatNobodyAskedFor() {
        String redirect = extension
                .simulator()
                .consent(oauth.url(SLEEP, "code_challenge", "", "code_challenge_method", ""))
                .approve();

        assertError(oauth.exchange(redirect), 400, "invalid_grant");
    }

    @Test
    void wantsAForm() {
        Reply reply =
                VendorClient.withToken(extension.simulator(), "").post("/token", "{\"grant_type\":\"refresh_token\"}");

        assertError(reply, 400, "invalid_request");
    }

    @Test
    void refreshesAgainAndAgainWithoutANewRefreshToken() {
        String refreshToken = oauth.exchange(consent("alice")).json().getString("refresh_token");
        extension.simulator().clock().advance(Duration.ofHours(2));

        Reply first = oauth.refresh(refreshToken);
        Reply second = oauth.refresh(refreshToken);

        assertThat(first.json().containsKey("refresh_token")).isFalse();
        assertThat(first.json().getString("access_token"))
                .isNotEqualTo(second.json().getString("access_token"));
        assertThat(first.json().getString("scope")).isEqualTo(SLEEP);
    }

    @Test
    void givesARefreshTokenOnlyForOfflineAccess() {
        String redirect = extension
                .simulator()
                .consent(oauth.url(SLEEP, "access_type", "online"))
                .approve();

        assertThat(oauth.exchange(redirect).json().containsKey("refresh_token")).isFalse();
    }

    @Test
    void givesTheNextRefreshTokenOnlyWhenConsentIsPrompted() {
        oauth.exchange(consent("alice"));

        Reply again = oauth.exchange(consent("alice"));
        Reply prompted = oauth.exchange(extension
                .simulator()
                .consent(oauth.url(SLEEP, "prompt", "consent"))
                .approve());

        assertThat(again.json().containsKey("refresh_token")).isFalse();
        assertThat(prompted.json().containsKey("refresh_token")).isTrue();
    }

    @Test
    void endsRefreshTokensAfterSevenDaysInTesting() {
        String refreshToken = oauth.exchange(consent("alice")).json().getString("refresh_token");
        extension.simulator().clock().advance(Duration.ofDays(7));

        assertError(oauth.refresh(refreshToken), 400, "invalid_grant");
    }

    @Test
    void keepsRefreshTokensInProduction() {
        extension.simulator().testingMode(false);
        Reply tokens = oauth.exchange(consent("alice"));
        extension.simulator().clock().advance(Duration.ofDays(60));

        assertThat(tokens.json().containsKey("refresh_token_expires_in")).isFalse();
        assertThat(oauth.refresh(tokens.json().getString("refresh_token")).status())
                .isEqualTo(200);
    }

    @Test
    void revokesTheWholeGrant() {
        Reply tokens = oauth.exchange(consent("alice"));
        String access = tokens.json().getString("access_token");

        assertThat(oauth.revoke(access).status()).isEqualTo(200);

        assertThat(VendorClient.withToken(extension.simulator(), access)
                        .list("sleep")
                        .status())
                .isEqualTo(401);
        assertError(oauth.refresh(tokens.json().getString("refresh_token")), 400, "invalid_grant");
        assertError(oauth.revoke(access), 400, "invalid_token");
    }

    @Test
    void addsWhatWasGrantedBeforeWhenAskedTo() {
        oauth.exchange(consent("alice"));
        String settings = VendorClient.scope("settings.readonly");

        String redirect = extension
                .simulator()
                .consent(oauth.url(settings, "include_granted_scopes", "true"))
                .approve();

        assertThat(oauth.exchange(redirect).json().getString("scope")).contains(SLEEP, settings);
    }

    private String consent(String person) {
        return extension.simulator().consent(oauth.url(SLEEP)).as(person).approve();
    }

    private static void assertError(Reply reply, int status, String error) {
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.json().getString("error")).isEqualTo(error);
        assertThat(reply.json().getString("error_description")).isNotEmpty();
    }
}
