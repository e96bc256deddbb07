package io.github.camelfitbit.oauth;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ExplanationTest {

    private final World world = new World().withAlice();

    @Test
    void thereIsNothingToExplainWhileAPersonIsConnected() {
        assertThat(Explanation.of(world.alice())).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "invalid_grant, withdrawn",
        "unauthorized_after_refresh, more than a day",
        "no_refresh_token, short time",
        "<script>, does not accept"
    })
    void everyReasonHasASentenceThatSaysWhatToDoAndRepeatsNoCode(String reason, String words) {
        assertThat(Explanation.of(world.alice().needsReauthorization(reason, world.clock.instant())))
                .contains(words)
                .endsWith("Please connect again.")
                .doesNotContain(reason);
    }

    @Test
    void saysThatAConnectionWasEnded() {
        assertThat(Explanation.of(world.alice().disconnected(world.clock.instant())))
                .contains("ended");
    }
}
