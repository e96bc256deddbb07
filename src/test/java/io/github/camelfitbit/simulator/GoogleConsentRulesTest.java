package io.github.camelfitbit.simulator;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;

import io.github.camelfitbit.simulator.oauth.GrantedTokens;
import io.github.camelfitbit.simulator.oauth.google.GoogleRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What ends a consent at Google besides the person. */
class GoogleConsentRulesTest {
    private static final String SLEEP = VendorClient.scope("sleep.readonly");
    private static final GoogleRules PRODUCTION = GoogleRules.defaults().withTesting(false);

    @RegisterExtension
    final SimulatorExtension extension = new SimulatorExtension();

    @SuppressWarnings("NullAway.Init")
    private OAuthCaller oauth;

    @BeforeEach
    void registerTheApplication() {
        oauth = new OAuthCaller(extension.simulator());
    }

    @Test
    void endsWhenPeopleConsentedForATime() {
        extension.simulator().googleRules(PRODUCTION.withConsentLife(Duration.ofDays(30)));
        Reply tokens =
                oauth.exchange(extension.simulator().consent(oauth.url(SLEEP)).approve());
        String token = tokens.json().getString("refresh_token");

        assertThat(tokens.json().getInteger("refresh_token_expires_in")).isEqualTo(30 * 86_400);
        assertThat(oauth.refresh(token).status()).isEqualTo(200);
        extension.simulator().clock().advance(Duration.ofDays(30));
        assertThat(oauth.refresh(token).json().getString("error")).isEqualTo("invalid_grant");
    }

    @Test
    void neverLastsLongerThanTestingAllows() {
        extension.simulator().googleRules(GoogleRules.defaults().withConsentLife(Duration.ofDays(30)));

        assertThat(grant().refreshTokenExpiresInSeconds()).contains(604_799L);
    }

    @Test
    void endsAfterHalfAYearWithoutUse() {
        extension.simulator().googleRules(PRODUCTION);
        String used = token();
        String unused = token();
        extension.simulator().clock().advance(Duration.ofDays(181));
        oauth.refresh(used);
        extension.simulator().clock().advance(Duration.ofDays(1));

        assertThat(oauth.refresh(used).status()).isEqualTo(200);
        assertThat(oauth.refresh(unused).json().getString("error")).isEqualTo("invalid_grant");
    }

    @Test
    void dropsTheOldestRefreshTokenBeyondTheLimit() {
        extension.simulator().googleRules(PRODUCTION.withRefreshTokensPerPerson(2));
        String oldest = token();
        String middle = token();
        String youngest = token();

        assertThat(oauth.refresh(oldest).json().getString("error_description"))
                .isEqualTo("Token has been expired or revoked.");
        assertThat(oauth.refresh(middle).status()).isEqualTo(200);
        assertThat(oauth.refresh(youngest).status()).isEqualTo(200);
    }

    @Test
    void isForbiddenByAnAdministratorUntilAllowedAgain() {
        String token = token();
        extension.simulator().adminPolicy("alice", true);

        assertThat(oauth.refresh(token).json().getString("error")).isEqualTo("admin_policy_enforced");
        assertThatThrownBy(() -> extension.simulator().consent(oauth.url(SLEEP)).approve())
                .hasMessageContaining("400");

        extension.simulator().adminPolicy("alice", false);
        assertThat(oauth.refresh(token).status()).isEqualTo(200);
    }

    @Test
    void endsForEverybodyWhenTheClientIsDeleted() {
        String token = token();
        extension.simulator().google().deleteClient();
        Reply page = VendorClient.send(
                HttpRequest.newBuilder(URI.create(oauth.url(SLEEP))).build());

        assertThat(oauth.refresh(token).json().getString("error")).isEqualTo("deleted_client");
        assertThat(page.status()).isEqualTo(401);
        assertThat(page.body()).contains("deleted_client");
    }

    private String token() {
        return grant().refreshToken().orElseThrow();
    }

    private GrantedTokens grant() {
        return extension.simulator().grantToken("alice", SLEEP);
    }
}
