package io.github.camelfitbit.oauth.consent;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BoundStateTest {

    @Test
    void isGoodForItsBrowserOnly() {
        String state = BoundState.of("browser-1");

        assertThat(BoundState.isFor(state, "browser-1")).isTrue();
        assertThat(BoundState.isFor(state, "browser-2")).isFalse();
        assertThat(BoundState.isFor(state, "")).isFalse();
        assertThat(BoundState.isFor(state, null)).isFalse();
    }

    @Test
    void isGoodForEverybodyWhenItWasMadeForNobody() {
        String state = BoundState.of(null);

        assertThat(state).hasSize(43);
        assertThat(BoundState.isFor(state, null)).isTrue();
        assertThat(BoundState.isFor(state, "browser-1")).isTrue();
    }

    @Test
    void isNewEveryTimeAndFitsIntoAState() {
        String state = BoundState.of("browser-1");

        assertThat(state).matches("[A-Za-z0-9_-]{86}").isNotEqualTo(BoundState.of("browser-1"));
    }

    @Test
    void isNoLongerGoodWhenItIsChanged() {
        String state = BoundState.of("browser-1");
        String other = BoundState.of("browser-1");

        assertThat(BoundState.isFor(state + "x", "browser-1")).isFalse();
        assertThat(BoundState.isFor(state.substring(0, 85), "browser-1")).isFalse();
        assertThat(BoundState.isFor(other.substring(0, 43) + state.substring(43), "browser-1"))
                .isFalse();
    }

    @Test
    void doesNotShowTheBrowser() {
        assertThat(BoundState.of("browser-1")).doesNotContain("browser-1");
    }
}
