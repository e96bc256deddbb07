package io.github.camelfitbit.throttle;

import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.http.HttpResponse;
import io.github.camelfitbit.http.Priority;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HourlyBudgetTest {

    private static final Instant TEN_PAST = Instant.parse("2026-11-20T09:10:00Z");
    private static final Caller ACTION = new Caller("alice", Priority.ACTION);
    private static final Caller POLL = new Caller("alice", Priority.POLL);

    private final HourlyBudget budget = new HourlyBudget(() -> 0);

    @Test
    void gives150InTheFirstHourWithoutHavingAsked() {
        take(ACTION, 150);

        assertThat(budget.take(ACTION, TEN_PAST)).isEqualTo(Duration.ofMinutes(50).plusSeconds(5));
        assertThat(budget.take(new Caller("bob", Priority.ACTION), TEN_PAST)).isZero();
    }

    @Test
    void keepsAFifthOfTheHourForActions() {
        take(POLL, 120);

        assertThat(budget.take(POLL, TEN_PAST)).isPositive();
        assertThat(budget.take(ACTION, TEN_PAST)).isZero();
    }

    @Test
    void beginsTheNextHourALittleLate() {
        take(ACTION, 150);

        assertThat(budget.take(ACTION, Instant.parse("2026-11-20T10:00:04Z"))).isEqualTo(Duration.ofSeconds(1));
        assertThat(budget.take(ACTION, Instant.parse("2026-11-20T10:00:05Z"))).isZero();
    }

    @Test
    void believesTheVendorWhenItSaysLess() {
        budget.answered("alice", answer(150, 3, 3_000), TEN_PAST);

        take(ACTION, 3);
        assertThat(budget.take(ACTION, TEN_PAST)).isPositive();
    }

    @Test
    void doesNotBelieveTheVendorThatSaysMoreInTheSameHour() {
        take(ACTION, 150);
        budget.answered("alice", answer(150, 20, 3_000), TEN_PAST);

        assertThat(budget.take(ACTION, TEN_PAST)).isPositive();
    }

    @Test
    void takesALimitThatIsAnotherAndAnEndThatIsAnother() {
        budget.answered("alice", answer(1_500, 1_499, 60), TEN_PAST);
        take(ACTION, 1_499);

        assertThat(budget.take(ACTION, TEN_PAST)).isEqualTo(Duration.ofSeconds(65));
    }

    @Test
    void givesNothingMoreAfterARefusal() {
        budget.refused("alice", answer(150, 40, 600), TEN_PAST);

        assertThat(budget.take(ACTION, TEN_PAST)).isEqualTo(Duration.ofSeconds(605));
        assertThat(budget.remaining("alice", TEN_PAST)).isZero();
    }

    @Test
    void overlooksHeadersThatNobodyCanRead() {
        budget.answered(
                "alice",
                new HttpResponse(200, name -> "many", InputStream.nullInputStream()),
                TEN_PAST);

        assertThat(budget.remaining("alice", TEN_PAST)).isEqualTo(150);
    }

    private void take(Caller caller, int calls) {
        for (int call = 0; call < calls; call++) {
            assertThat(budget.take(caller, TEN_PAST)).isZero();
        }
    }

    private static HttpResponse answer(int limit, int left, int reset) {
        Map<String, String> headers = Map.of(
                "fitbit-rate-limit-limit", "" + limit,
                "fitbit-rate-limit-remaining", "" + left,
                "fitbit-rate-limit-reset", "" + reset);
        return new HttpResponse(
                200, name -> headers.get(name.toLowerCase(Locale.ROOT)), InputStream.nullInputStream());
    }
}
