package io.github.camelfitbit.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.github.camelfitbit.scenario.LivedDays.BOTH;
import static org.assertj.core.api.Assertions.assertThat;

/** A sleep belongs to the day on which it ends. Alice lives in Madrid, which is an hour ahead of UTC. */
class SleepDaysTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-18");

    @SuppressWarnings("NullAway.Init")
    private LivedDays lived;

    private String id = "";

    @BeforeEach
    void live() throws Exception {
        lived = new LivedDays("Europe/Madrid", "2026-11-20T09:00:00Z");
    }

    @AfterEach
    void close() {
        lived.close();
    }

    @Test
    void aNightBelongsToItsMorning() throws Exception {
        sleeps("2026-11-17T22:10:00Z", "2026-11-18T06:30:00Z", false);

        isToldOn(DAY);
    }

    @Test
    void aNightThatBeginsAfterMidnightBelongsToTheSameDay() throws Exception {
        sleeps("2026-11-17T23:30:00Z", "2026-11-18T05:30:00Z", false);

        isToldOn(DAY);
    }

    @Test
    void aNapBelongsToItsDay() throws Exception {
        sleeps("2026-11-18T13:00:00Z", "2026-11-18T13:45:00Z", true);

        isToldOn(DAY);
    }

    @Test
    void aSleepOverTwoMidnightsBelongsToTheLastOfThreeDays() throws Exception {
        sleeps("2026-11-16T22:00:00Z", "2026-11-17T23:40:00Z", false);

        isToldOn(DAY);
    }

    @Test
    void aSleepThatEndsAtMidnightBelongsToTheDayThatBegins() throws Exception {
        sleeps("2026-11-17T17:00:00Z", "2026-11-17T23:00:00Z", false);

        isToldOn(DAY);
    }

    @Test
    void aSleepThatEndsASecondBeforeMidnightBelongsToTheDayThatEnds() throws Exception {
        sleeps("2026-11-17T17:00:00Z", "2026-11-17T22:59:59Z", false);

        isToldOn(DAY.minusDays(1));
    }

    private void sleeps(String start, String end, boolean nap) throws Exception {
        id = lived.alice().sleeps(Instant.parse(start), Instant.parse(end), nap);
        lived.listen("sleep?startFrom=P6D").look();
    }

    private void isToldOn(LocalDate day) {
        for (String connection : BOTH) {
            assertThat(lived.deliveredOn(day, connection, DataType.SLEEP))
                    .as(connection)
                    .extracting(DataPoint::vendorId)
                    .contains(id);
            for (LocalDate other : List.of(day.minusDays(1), day, day.plusDays(1))) {
                boolean isThere = lived.asked(connection, "sleep/list?from=" + other + "&to=" + other).stream()
                        .anyMatch(sleep -> id.equals(sleep.vendorId()));
                assertThat(isThere).as("%s on %s", connection, other).isEqualTo(other.equals(day));
            }
            assertThat(Told.map(lived.summary(connection, day), "sleep")).isNotEmpty();
        }
    }
}
