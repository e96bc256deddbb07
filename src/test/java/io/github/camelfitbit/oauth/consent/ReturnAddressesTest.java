package io.github.camelfitbit.oauth.consent;

import java.util.List;

import io.github.camelfitbit.error.InvalidArgumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReturnAddressesTest {

    private final ReturnAddresses addresses =
            new ReturnAddresses(List.of("https://app.example.org/settings", "http://localhost:3000"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://app.example.org/settings",
                "https://app.example.org/settings/",
                "https://app.example.org/settings/health?tab=2",
                "https://APP.example.org:443/settings",
                "http://localhost:3000/any/where"
            })
    void allowsAnEntryAndWhatLiesBelow(String address) {
        assertThat(addresses.check(address)).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example.org/settings",
                "https://app.example.org.evil.example.org/settings",
                "https://app.example.org@evil.example.org/settings",
                "https://user:secret@app.example.org/settings",
                "http://app.example.org/settings",
                "https://app.example.org:8443/settings",
                "https://app.example.org/settingsX",
                "https://app.example.org/",
                "https://app.example.org/settings/../admin",
                "https://app.example.org/settings/%2e%2e/admin",
                "https://app.example.org/settings/..%2fadmin",
                "https://app.example.org\\@evil.example.org/settings",
                "https://app.example.org/settings#fragment",
                "//app.example.org/settings",
                "/settings",
                "javascript:alert(1)",
                "data:text/html,x",
                "https:app.example.org/settings",
                "https:///settings",
                " https://app.example.org/settings",
                "https://app.example.org/settings\r\nSet-Cookie: a=b",
                ""
            })
    void refusesEverythingElse(String address) {
        assertThatThrownBy(() -> addresses.check(address))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("returnTo")
                .hasMessageNotContaining("secret");
    }

    @Test
    void refusesAnEntryThatIsNone() {
        assertThatThrownBy(() -> new ReturnAddresses(List.of("app.example.org")))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("returnUris");
    }
}
