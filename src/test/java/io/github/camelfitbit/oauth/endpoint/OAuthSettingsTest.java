package io.github.camelfitbit.oauth.endpoint;

import java.net.URI;
import java.util.Set;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.Secret;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OAuthSettingsTest {

    private static final URI CALLBACK = URI.create("https://example.org/fitbit/callback");

    @Test
    void knowsGooglesEndpoints() {
        OAuthSettings settings = google("client-1", CALLBACK, Set.of());

        assertThat(settings.authorizationEndpoint()).hasToString("https://accounts.google.com/o/oauth2/v2/auth");
        assertThat(settings.tokenEndpoint()).hasToString("https://oauth2.googleapis.com/token");
        assertThat(settings.revocationEndpoint()).hasToString("https://oauth2.googleapis.com/revoke");
    }

    @Test
    void keepsScopesInShortForm() {
        OAuthSettings settings =
                google("client-1", CALLBACK, Set.of("https://www.googleapis.com/auth/googlehealth.sleep.readonly"));

        assertThat(settings.scopes()).containsExactly("sleep.readonly");
    }

    @Test
    void refusesAtStartWhatCannotWork() {
        assertThatThrownBy(() -> google(" ", CALLBACK, Set.of()))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("clientId");
        assertThatThrownBy(() -> google("client-1", URI.create("/callback"), Set.of()))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("redirectUri");
        assertThatThrownBy(() -> google(
                        "client-1",
                        CALLBACK,
                        Set.of("sleep.readonly", "https://www.googleapis.com/auth/cloud-platform")))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("cloud-platform");
    }

    private static OAuthSettings google(String clientId, URI redirectUri, Set<String> scopes) {
        return OAuthSettings.google(clientId, Secret.of("client-secret-1"), redirectUri, scopes);
    }
}
