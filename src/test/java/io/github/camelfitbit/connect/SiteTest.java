package io.github.camelfitbit.connect;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SiteTest {

    private static final URI PUBLIC = URI.create("https://app.example.org/health/fitbit/");
    private final Site local = new Site("http", "LocalHost:8080", "/fitbit");

    @Test
    void isWhatConnectUriSaysForItsOwnHost() {
        Site proxied = new Site("http", "App.example.org", "/fitbit").orPublic(PUBLIC);

        assertThat(proxied).isEqualTo(new Site("https", "app.example.org", "/health/fitbit"));
        assertThat(proxied.isSecure()).isTrue();
    }

    @Test
    void isWhatTheBrowserSaysForAnyOtherHost() {
        assertThat(local.orPublic(PUBLIC)).isEqualTo(local);
        assertThat(local.orPublic(null)).isEqualTo(local);
        assertThat(new Site("http", "app.example.org:8443", "").orPublic(PUBLIC).isSecure())
                .isFalse();
    }

    @Test
    void servesTheCallbackRightBelowItself() {
        assertThat(local.servesCallback(URI.create("http://localhost:8080/fitbit/callback")))
                .isTrue();
        assertThat(new Site("http", "localhost", "").servesCallback(URI.create("http://localhost/callback")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/fitbit/callback",
                "http://127.0.0.1:8080/fitbit/callback",
                "http://localhost:8080/callback",
                "http://localhost:8080/fitbit/callback/",
                "http://localhost:8080/fitbit/more/callback"
            })
    void servesNoOtherCallback(String redirectUri) {
        assertThat(local.servesCallback(URI.create(redirectUri))).isFalse();
    }

    @Test
    void takesItsOwnOriginUnderEitherScheme() {
        assertThat(local.isOrigin("http://localhost:8080")).isTrue();
        assertThat(local.isOrigin("https://LOCALHOST:8080")).isTrue();
        assertThat(local.isOrigin("http://localhost:8080/")).isFalse();
        assertThat(new Site("http", "", "").isOrigin("http://")).isFalse();
    }

    @Test
    void namesItsCookieSoThatNoNeighbourCanSetIt() {
        assertThat(Session.cookieName(local)).isEqualTo("fitbit");
        assertThat(Session.cookieName(new Site("https", "a", "/fitbit"))).isEqualTo("__Secure-fitbit");
        assertThat(Session.cookieName(new Site("https", "a", ""))).isEqualTo("__Host-fitbit");
    }
}
