package io.github.camelfitbit.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.github.camelfitbit.model.DataPoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.github.camelfitbit.scenario.LivedDays.BOTH;
import static org.assertj.core.api.Assertions.assertThat;

/** 29 February 2028, in New York. */
class LeapDayTest {

    private static final LocalDate DAY = LocalDate.parse("2028-02-29");

    @SuppressWarnings("NullAway.Init")
    private LivedDays lived;

    @AfterEach
    void close() {
        lived.close();
    }

    @Test
    void isADayLikeAnyOther() throws Exception {
        live("2028-03-02T15:00:00Z")
                .listen("sleep?startFrom=P4D", "steps?startFrom=P4D", "daily-resting-heart-rate?startFrom=P4D")
                .look();

        lived.agreeOn(DAY.minusDays(1));
        lived.agreeOn(DAY);
        lived.agreeOn(DAY.plusDays(1));
    }

    @Test
    void hasItsGoalAndItsSummary() throws Exception {
        live("2028-02-28T17:00:00Z")
                .listen(
                        "daily-summary",
                        "goal?metric=steps&target=1",
                        "goal-missed?metric=steps&target=1000000&by=20:00")
                .look()
                .liveUntil("2028-03-02T17:00:00Z", Duration.ofHours(4));

        List<LocalDate> days = List.of(DAY.minusDays(1), DAY, LocalDate.parse("2028-03-01"));
        for (String connection : BOTH) {
            assertThat(lived.days(connection, "goal-missed")).isEqualTo(days);
            assertThat(lived.days(connection, "goal-reached")).containsAll(days);
            assertThat(lived.days(connection, "final")).containsAll(days);
        }
    }

    @Test
    void isCountedInMonths() throws Exception {
        live("2028-03-15T17:00:00Z");

        for (String connection : BOTH) {
            List<LocalDate> days = days(connection, "steps/daily-roll-up?from=P30D");
            assertThat(days).as(connection).hasSize(31).contains(DAY).startsWith(LocalDate.parse("2028-02-14"));
            assertThat(days(connection, "steps/daily-roll-up?from=2028-02-28&to=2028-03-01"))
                    .hasSize(3);
        }
    }

    @Test
    void isCountedInYears() throws Exception {
        lived = new LivedDays("America/New_York", Instant.parse("2029-02-28T17:00:00Z"), Duration.ofDays(380));

        for (String connection : BOTH) {
            assertThat(days(connection, "daily-resting-heart-rate/list?from=P1Y"))
                    .as(connection)
                    .hasSize(367)
                    .contains(DAY)
                    .startsWith(LocalDate.parse("2028-02-28"));
        }
    }

    @Test
    void aYearBeforeItIsTheDayBefore() throws Exception {
        lived = new LivedDays("America/New_York", Instant.parse("2028-02-29T17:00:00Z"), Duration.ofDays(380));

        for (String connection : BOTH) {
            assertThat(days(connection, "daily-resting-heart-rate/list?from=P1Y&to=2027-03-02"))
                    .as(connection)
                    .containsExactly(
                            LocalDate.parse("2027-02-28"),
                            LocalDate.parse("2027-03-01"),
                            LocalDate.parse("2027-03-02"));
        }
    }

    private List<LocalDate> days(String connection, String action) {
        return lived.asked(connection, action).stream()
                .map(DataPoint::civilDate)
                .toList();
    }

    private LivedDays live(String now) throws Exception {
        lived = new LivedDays("America/New_York", now);
        return lived;
    }
}
