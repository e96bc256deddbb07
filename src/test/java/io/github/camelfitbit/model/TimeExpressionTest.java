package io.github.camelfitbit.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

import io.github.camelfitbit.error.InvalidArgumentException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TimeExpressionTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final ZonedDateTime NOW =
            Instant.parse("2026-11-20T09:00:00.750Z").atZone(MADRID);

    private static TimeExpression parsed(String text) {
        return TimeExpression.parse("from", text);
    }

    private static TimeRange range(String from, String to, ZonedDateTime now) {
        return TimeExpression.range(parsed(from), parsed(to), now);
    }

    @ParameterizedTest
    @CsvSource({
        "now, 2026-11-20T09:00:00Z",
        "today, 2026-11-19T23:00:00Z",
        "yesterday, 2026-11-18T23:00:00Z",
        "P7D, 2026-11-12T23:00:00Z",
        "P1M, 2026-10-19T22:00:00Z",
        "P1W, 2026-11-12T23:00:00Z",
        "PT6H, 2026-11-20T03:00:00Z",
        "P1DT12H, 2026-11-18T21:00:00Z",
        "2026-11-08, 2026-11-07T23:00:00Z",
        "2026-11-08T07:30, 2026-11-08T06:30:00Z",
        "2026-11-08T07:30:15.5, 2026-11-08T06:30:15Z",
        "2026-11-08T07:30Z, 2026-11-08T07:30:00Z",
        "2026-11-08T07:30:00.999Z, 2026-11-08T07:30:00Z",
        "2026-11-08T07:30:00-05:00, 2026-11-08T12:30:00Z",
        "' today ', 2026-11-19T23:00:00Z"
    })
    void namesAnInstantOfWholeSeconds(String text, Instant expected) {
        assertThat(parsed(text).instant(NOW)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "today, true, true",
        "yesterday, true, true",
        "P7D, true, true",
        "2026-11-08, true, true",
        "2026-11-08T07:30, false, true",
        "now, false, false",
        "PT6H, false, false",
        "2026-11-08T07:30Z, false, false"
    })
    void tellsDaysAndLocalTimesFromInstants(String text, boolean isDay, boolean isCivil) {
        assertThat(parsed(text).isDay()).isEqualTo(isDay);
        assertThat(parsed(text).isCivil()).isEqualTo(isCivil);
        assertThat(parsed(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tomorrow-ish",
                "TODAY",
                "2026-13-01",
                "2026-02-30",
                "08.11.2026",
                "2026-11-08T25:00",
                "2026-11-08 07:30",
                "2026-11-08T07:30+0100",
                "7D",
                "P",
                "P7X",
                "PT",
                "P1MT1H",
                "1763000000",
                "P999999999Y",
                "PT99999999999H",
                "+999999999-12-31",
                "-0044-03-15"
            })
    void refusesWhatIsNoTimeWithItsOptionAndTheForms(String text) {
        assertThatThrownBy(() -> TimeExpression.parse("startFrom", text))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageStartingWith("option 'startFrom' is '" + text + "', which is no time")
                .hasMessageContaining("yesterday")
                .hasMessageContaining("PT6H");
    }

    @Test
    void includesADayAtTheEndWhole() {
        assertThat(range("2026-11-08", "2026-11-09", NOW))
                .isEqualTo(TimeRange.civil(
                        LocalDateTime.parse("2026-11-08T00:00"), LocalDateTime.parse("2026-11-10T00:00")));
        assertThat(range("today", "today", NOW).length()).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void endsAtALocalTimeExactly() {
        assertThat(range("2026-11-08", "2026-11-08T12:00", NOW))
                .isEqualTo(TimeRange.civil(
                        LocalDateTime.parse("2026-11-08T00:00"), LocalDateTime.parse("2026-11-08T12:00")));
    }

    @Test
    void countsPhysicalTimeAsSoonAsOneEndIsAnInstant() {
        assertThat(range("today", "now", NOW))
                .isEqualTo(TimeRange.physical(
                        Instant.parse("2026-11-19T23:00:00Z"), Instant.parse("2026-11-20T09:00:00Z")));
        assertThat(range("PT6H", "today", NOW).end()).isEqualTo(Instant.parse("2026-11-20T23:00:00Z"));
    }

    /** The clocks of Madrid change on 29 March and 25 October 2026. */
    @ParameterizedTest
    @CsvSource({"2026-03-29, 23", "2026-10-25, 25", "2026-06-01, 24"})
    void includesADayOfTwentyThreeOrTwentyFiveHoursWhole(LocalDate day, int hours) {
        Instant start = day.atStartOfDay(MADRID).toInstant();

        TimeRange range = range(start.toString(), day.toString(), NOW);

        assertThat(range.length()).isEqualTo(Duration.ofHours(hours));
        assertThat(range(day.toString(), day.toString(), NOW).length())
                .as("on the civil time line every day has 24 hours")
                .isEqualTo(Duration.ofDays(1));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-29T02:30, 2026-03-29T01:30:00Z", "2026-10-25T02:30, 2026-10-25T00:30:00Z"})
    void readsALocalTimeThatTheClocksSkipOrRepeat(String text, Instant expected) {
        assertThat(parsed(text).instant(NOW)).isEqualTo(expected);
    }

    @Test
    void countsDaysAgoInThePersonsZone() {
        ZonedDateTime earlyInAuckland = Instant.parse("2026-11-20T11:30:00Z").atZone(ZoneId.of("Pacific/Auckland"));

        assertThat(parsed("today").civil(earlyInAuckland)).isEqualTo("2026-11-21T00:00");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-09, 2026-11-07", "now, PT1H", "2026-11-08T07:30Z, 2026-11-08T07:30Z", "P1D, P3D"})
    void refusesARangeThatIsUpsideDownOrEmpty(String from, String to) {
        assertThatThrownBy(() -> range(from, to, NOW))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("upside down or empty")
                .hasMessageContaining("'from' or 'to'");
    }

    @Test
    void showsACivilRangeWithoutAnOffset() {
        assertThatThrownBy(() -> range("2026-11-09", "2026-11-07", NOW))
                .hasMessageContaining("from 2026-11-09T00:00 to 2026-11-08T00:00 ");
    }

    @Property
    void readsBackEveryDay(@ForAll @IntRange(min = -719_162, max = 2_932_896) int epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);

        assertThat(parsed(day.toString()).civil(NOW)).isEqualTo(day.atStartOfDay());
    }

    @Property
    void readsBackEveryInstant(@ForAll @LongRange(min = -62_135_000_000L, max = 253_402_000_000L) long second) {
        Instant instant = Instant.ofEpochSecond(second);

        assertThat(parsed(instant.toString()).instant(NOW)).isEqualTo(instant);
    }

    @Property
    void reachesAsFarBackAsADurationSays(@ForAll @IntRange(min = 1, max = 1_000_000) int seconds) {
        Duration ago = Duration.ofSeconds(seconds);

        assertThat(range("PT" + seconds + "S", "now", NOW).length()).isEqualTo(ago);
    }

    @Property
    void coversAsManyDaysAsItCounts(@ForAll @IntRange(max = 10_000) int days) {
        assertThat(range("P" + days + "D", "today", NOW).length()).isEqualTo(Duration.ofDays(days + 1L));
    }
}
