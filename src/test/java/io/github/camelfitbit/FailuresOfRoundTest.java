package io.github.camelfitbit;

import java.util.ArrayList;
import java.util.List;

import io.github.camelfitbit.error.FitbitException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FailuresOfRoundTest {

    private final List<String> reported = new ArrayList<>();
    private final FailuresOfRound round = new FailuresOfRound((connection, failure) -> reported.add(connection));

    @Test
    void reportsAConnectionThatFailsByItself() throws Exception {
        round.failed("alice", new FitbitException("down"));
        round.succeeded();
        round.close();

        assertThat(reported).containsExactly("alice");
    }

    @Test
    void failsThePollWhenNoConnectionCouldBeLookedAt() {
        round.failed("alice", new FitbitException("down"));
        round.failed("bob", new FitbitException("down as well"));

        assertThatThrownBy(round::close).isInstanceOf(FitbitException.class).hasMessage("down");
        assertThat(reported).as("alice's failure is the poll's").containsExactly("bob");
    }

    @Test
    void reportsAStragglerThatFailsAfterTheRound() throws Exception {
        round.close();
        round.failed("carol", new FitbitException("late"));

        assertThat(reported).containsExactly("carol");
    }

    @Test
    void isQuietWhenNobodyFails() throws Exception {
        round.succeeded();
        round.close();

        assertThat(reported).isEmpty();
    }
}
