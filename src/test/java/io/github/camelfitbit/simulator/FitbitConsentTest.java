package io.github.camelfitbit.simulator;

import java.net.URI;
import java.net.http.HttpRequest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FitbitConsentTest {
    @RegisterExtension
    final SimulatorExtension extension = new SimulatorExtension();

    @SuppressWarnings("NullAway.Init")
    private FitbitCaller oauth;

    @BeforeEach
    void registerTheApplication() {
        oauth = new FitbitCaller(extension.simulator());
    }

    @Test
    void sendsTheBrowserBackWithCodeStateAndAFragment() {
        String redirect = extension
                .simulator()
                .consent(oauth.url("sleep profile"))
                .as("bob")
                .approve();

        assertThat(redirect).matches(FitbitCaller.REDIRECT + "\\?state=s-1&code=[0-9a-f]{40}#_=_");
    }

    @Test
    void grantsOnlyWhatThePersonTicked() {
        String redirect = extension
                .simulator()
                .consent(oauth.url("sleep profile"))
                .withScopes("sleep")
                .approve();

        assertThat(oauth.exchange(redirect).json().getString("scope")).isEqualTo("sleep");
    }

    @Test
    void reportsADenial() {
        assertThat(extension.simulator().consent(oauth.url("sleep")).deny())
                .isEqualTo(FitbitCaller.REDIRECT + "?state=s-1&error=access_denied#_=_");
    }

    @ParameterizedTest(name = "{0}={1}: {2}")
    @CsvSource({
        "client_id, other, unauthorized_client",
        "client_id, '', invalid_request",
        "redirect_uri, http://localhost/callback/, invalid_request",
        "redirect_uri, '', invalid_request",
        "response_type, token, unsupported_response_type",
        "scope, sleep dreams, invalid_request",
        "scope, '', invalid_request",
        "code_challenge_method, S512, invalid_request",
        "code_challenge, short, invalid_request",
        "prompt, maybe, invalid_request"
    })
    void answersWithAnErrorPageInsteadOfSendingTheBrowserBack(String name, String value, String error) {
        Reply page = page(oauth.url("sleep", name, value));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("<html lang=\"en\">").contains(error);
    }

    @Test
    void asksForAScopePerCheckboxAndPreselectsTheHint() {
        Reply page = page(oauth.url("sleep", "login_hint", "carol"));

        assertThat(page.body())
                .contains("action=\"/oauth2/authorize\"")
                .contains("name=\"person\" value=\"carol\" checked")
                .contains("type=\"checkbox\" name=\"grant\" value=\"sleep\" checked")
                .contains("value=\"deny\"");
    }

    @Test
    void knowsNoClientThatWasDeleted() {
        extension.simulator().fitbit().deleteClient();

        assertThat(page(oauth.url("sleep")).body()).contains("unauthorized_client");
    }

    private static Reply page(String url) {
        return VendorClient.send(HttpRequest.newBuilder(URI.create(url)).build());
    }
}
