package io.github.camelfitbit.throttle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.github.camelfitbit.error.Quota;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.time.ManualScheduler;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HoldsTest {

    private final ManualScheduler time = new ManualScheduler();
    private final List<String> told = new ArrayList<>();
    private final Holds holds = new Holds(
            Api.FITBIT_WEB,
            Duration.ofMinutes(1),
            new BudgetListener() {
                @Override
                public void held(Hold hold) {
                    told.add("held " + hold.connection() + " by " + (hold.byVendor() ? "vendor" : "component"));
                }

                @Override
                public void released(Hold hold, Instant now) {
                    told.add("released " + hold.connection() + " held until " + hold.until());
                }
            },
            time.clock());

    @Test
    void anAnswerBeforeTheTimeThatWasNamedLastEndsNothing() {
        refuse("alice", Duration.ofMinutes(1));
        time.advance(Duration.ofSeconds(30));
        refuse("alice", Duration.ofMinutes(5));
        time.advance(Duration.ofMinutes(2));
        holds.answered("alice");
        assertThat(told).containsExactly("held alice by component");
        time.advance(Duration.ofMinutes(3));
        holds.answered("alice");
        holds.answered("alice");

        assertThat(told).containsExactly("held alice by component", "released alice held until 2026-11-01T12:05:30Z");
    }

    @Test
    void aShorterWaitMakesNoHoldShorter() {
        refuse("alice", Duration.ofMinutes(5));
        refuse("alice", Duration.ofSeconds(1));
        time.advance(Duration.ofMinutes(1));
        holds.answered("alice");

        assertThat(told).hasSize(1);
    }

    @Test
    void whoAlwaysAsksForTooMuchIsToldOfOnce() {
        for (int call = 0; call < 20; call++) {
            refuse("alice", Duration.ofSeconds(2));
            time.advance(Duration.ofSeconds(30));
            holds.answered("alice");
        }
        assertThat(told).containsExactly("held alice by component");
        time.advance(Duration.ofSeconds(30));
        holds.answered("alice");

        assertThat(told).hasSize(2);
    }

    @Test
    void whatTheVendorRefusedEndsWhenItSaid() {
        holds.refused("alice", Quota.PERSON, true, Optional.of(Duration.ofSeconds(5)));
        time.advance(Duration.ofSeconds(5));
        holds.answered("alice");

        assertThat(told).containsExactly("held alice by vendor", "released alice held until 2026-11-01T12:00:05Z");
    }

    @Test
    void anAnswerToAnybodyEndsTheHoldOfTheProject() {
        holds.refused("alice", Quota.PROJECT, false, Optional.of(Duration.ofMinutes(1)));
        time.advance(Duration.ofMinutes(1));
        holds.answered("bob");

        assertThat(told).hasSize(2).last().asString().startsWith("released alice");
    }

    @Test
    void anAnswerToBobEndsNothingForAlice() {
        refuse("alice", Duration.ofSeconds(1));
        time.advance(Duration.ofMinutes(1));
        holds.answered("bob");

        assertThat(told).hasSize(1);
    }

    @Test
    void forgetsWhoIsNotAskedForAnyMore() {
        refuse("alice", Duration.ofMinutes(1));
        time.advance(Duration.ofDays(3));
        refuse("bob", Duration.ofMinutes(1));
        holds.answered("alice");
        refuse("alice", Duration.ofMinutes(1));

        assertThat(told).containsExactly("held alice by component", "held bob by component", "held alice by component");
    }

    private void refuse(String connection, Duration wait) {
        holds.refused(connection, Quota.PERSON, false, Optional.of(wait));
    }
}
