package io.github.camelfitbit.simulator;

import java.net.URI;
import java.net.http.HttpRequest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ConsentTest {
    private static final String SLEEP = VendorClient.scope("sleep.readonly");
    private static final String SETTINGS = VendorClient.scope("settings.readonly");

    @RegisterExtension
    final SimulatorExtension extension = new SimulatorExtension();

    @SuppressWarnings("NullAway.Init")
    private OAuthCaller oauth;

    @BeforeEach
    void registerTheApplication() {
        oauth = new OAuthCaller(extension.simulator());
    }

    @Test
    void sendsTheBrowserBackWithCodeStateAndScope() {
        String redirect = extension
                .simulator()
                .consent(oauth.url(SLEEP + " " + SETTINGS))
                .as("bob")
                .approve();

        assertThat(redirect).startsWith(OAuthCaller.REDIRECT + "?state=s-1&code=4%2F0");
        assertThat(OAuthCaller.parameter(redirect, "scope").split(" ")).containsExactlyInAnyOrder(SLEEP, SETTINGS);
    }

    @Test
    void grantsOnlyWhatThePersonTicked() {
        String redirect = extension
                .simulator()
                .consent(oauth.url(SLEEP + " " + SETTINGS))
                .withScopes(SLEEP)
                .approve();

        assertThat(oauth.exchange(redirect).json().getString("scope")).isEqualTo(SLEEP);
    }

    @Test
    void reportsADenial() {
        String redirect = extension.simulator().consent(oauth.url(SLEEP)).deny();

        assertThat(redirect).isEqualTo(OAuthCaller.REDIRECT + "?state=s-1&error=access_denied");
    }

    @ParameterizedTest(name = "{0}={1}: {3}")
    @CsvSource({
        "client_id, other, 401, invalid_client",
        "redirect_uri, http://localhost/callback/, 400, redirect_uri_mismatch",
        "response_type, token, 400, unsupported_response_type",
        "scope, https://www.googleapis.com/auth/googlehealth.sleep, 400, invalid_scope",
        "scope, '', 400, invalid_request",
        "code_challenge_method, plain, 400, invalid_request",
        "code_challenge, short, 400, invalid_request",
        "access_type, forever, 400, invalid_request",
        "prompt, maybe, 400, invalid_request"
    })
    void answersWithAnErrorPageInsteadOfSendingTheBrowserBack(String name, String value, int status, String error) {
        Reply page = page(oauth.url(SLEEP, name, value));

        assertThat(page.status()).isEqualTo(status);
        assertThat(page.body()).contains("<html lang=\"en\">").contains(error);
    }

    @Test
    void refusesAMethodOfPkceWithoutAChallenge() {
        assertThat(page(oauth.url(SLEEP, "code_challenge", "", "code_challenge_method", "S256"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void listsPeopleAndScopesAndPreselectsTheHint() {
        Reply page = page(oauth.url(SLEEP, "login_hint", "carol"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("name=\"person\" value=\"carol\" checked")
                .contains("name=\"person\" value=\"alice\">")
                .contains("type=\"checkbox\" name=\"grant\" value=\"" + SLEEP + "\" checked")
                .contains("<legend>");
    }

    @Test
    void escapesWhatTheApplicationSent() {
        assertThat(page(oauth.url(SLEEP, "state", "\"><script>")).body()).doesNotContain("<script>");
    }

    @Test
    void cannotAskAnybodyWithoutAPage() {
        assertThat(extension
                        .simulator()
                        .consent(oauth.url(SLEEP, "prompt", "none"))
                        .approve())
                .contains("error=interaction_required");
    }

    @Test
    void agreesAtOnceWhenToldToAndAPersonIsHinted() {
        try (Simulator eager = Simulator.builder().autoConsent(true).start()) {
            OAuthCaller caller = new OAuthCaller(eager);

            String redirect =
                    eager.consent(caller.url(SLEEP, "login_hint", "bob")).approve();

            assertThat(caller.exchange(redirect).status()).isEqualTo(200);
            assertThat(eager.counters().requests("oauth.consent")).isZero();
        }
    }

    private static Reply page(String url) {
        return VendorClient.send(HttpRequest.newBuilder(URI.create(url)).build());
    }
}
