package io.github.camelfitbit.oauth.endpoint;

import java.util.Set;

import io.github.camelfitbit.error.InvalidArgumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GoogleScopesTest {

    private static final String CLOUD_PLATFORM = "https://www.googleapis.com/auth/cloud-platform";

    @ParameterizedTest
    @ValueSource(strings = {"sleep.readonly", "activity_and_fitness.writeonly", "something_new.readwrite"})
    void spellsAScopeBothWays(String scope) {
        String full = "https://www.googleapis.com/auth/googlehealth." + scope;

        assertThat(GoogleScopes.full(scope)).isEqualTo(full);
        assertThat(GoogleScopes.full(full)).isEqualTo(full);
        assertThat(GoogleScopes.shortForm(full)).isEqualTo(scope);
        assertThat(GoogleScopes.shortForm(scope)).isEqualTo(scope);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "openid",
                "email",
                "https://www.googleapis.com/auth/userinfo.email",
                "https://www.googleapis.com/auth/googlehealth.sleep",
                CLOUD_PLATFORM
            })
    void letsForeignScopesPassUnchanged(String scope) {
        assertThat(GoogleScopes.full(scope)).isEqualTo(scope);
        assertThat(GoogleScopes.shortForm(scope)).isEqualTo(scope);
    }

    @Test
    void refusesCloudPlatformBesideThePersonsScopes() {
        assertThatThrownBy(() -> GoogleScopes.requireOneWorld(Set.of(CLOUD_PLATFORM, "sleep.readonly")))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("cloud-platform");
        assertThatThrownBy(
                        () -> GoogleScopes.requireOneWorld(Set.of("cloud-platform", GoogleScopes.full("ecg.readonly"))))
                .isInstanceOf(InvalidArgumentException.class);
    }

    @Test
    void acceptsEachWorldByItself() {
        assertThatCode(() -> GoogleScopes.requireOneWorld(Set.of(CLOUD_PLATFORM, "openid")))
                .doesNotThrowAnyException();
        assertThatCode(() -> GoogleScopes.requireOneWorld(Set.of("openid", "sleep.readonly")))
                .doesNotThrowAnyException();
    }
}
