package io.github.camelfitbit.remote.fitbit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.TimeRange;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever the clocks do: no stretch of a range is left out, and reading it comes to an end. */
class DaysTest {

    /** Clocks that are moved about midnight of UTC or of their own, by half an hour, by two, and once by a day. */
    private static final List<String> ZONES = List.of(
            "Europe/Madrid",
            "Europe/Chisinau",
            "Antarctica/Troll",
            "America/New_York",
            "America/Sao_Paulo",
            "Africa/Cairo",
            "Asia/Kathmandu",
            "Australia/Lord_Howe",
            "Pacific/Apia",
            "Pacific/Chatham");

    private static final Duration STEP = Duration.ofMinutes(15);
    private static final Duration FURTHEST = Duration.ofHours(40);

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void areAllThatARecordOfTheRangeMayLieOn(
            @ForAll("anywhere") Days days, @ForAll @IntRange(min = 1, max = 2) int most) {
        List<Days.Part> parts = days.parts(most);

        assertThat(dates(days)).allMatch(date -> parts.stream()
                .anyMatch(part -> !date.isBefore(part.first()) && !date.isAfter(part.last())));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void standInPartsOneBehindTheOtherThatTheVendorTakes(
            @ForAll("anywhere") Days days, @ForAll @IntRange(min = 1, max = 2) int most) {
        List<Days.Part> parts = days.parts(most);

        assertThat(parts)
                .allMatch(part -> !part.first().isAfter(part.last())
                        && part.first().plusDays(most).isAfter(part.last()));
        for (int i = 1; i < parts.size(); i++) {
            assertThat(parts.get(i).first()).isEqualTo(parts.get(i - 1).last().plusDays(1));
        }
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void endEveryWindowBehindItsBeginning(@ForAll("anywhere") Days days, @ForAll @IntRange(min = 1, max = 2) int most) {
        for (Instant start = days.range().start(); start.isBefore(days.range().end()); start = start.plus(STEP)) {
            assertThat(days.endOfPart(start, most)).isAfter(start);
        }
    }

    /** The dates, on the line that the vendor is asked on, of all moments that the range has. */
    private static Stream<LocalDate> dates(Days days) {
        boolean isCivil = days.range().axis() == TimeRange.Axis.CIVIL;
        Instant from = days.range().start().minus(FURTHEST);
        Instant to = days.range().end().plus(FURTHEST);
        return Stream.iterate(from, to::isAfter, moment -> moment.plus(STEP))
                .filter(moment -> days.range()
                        .contains(isCivil ? wallClock(moment, days.clock().getOffset(moment)) : moment))
                .map(moment -> moment.atZone(
                                days.utc() ? ZoneOffset.UTC : days.clock().getOffset(moment))
                        .toLocalDate());
    }

    /** What the clock shows, as if it were UTC. */
    private static Instant wallClock(Instant moment, ZoneId zone) {
        return LocalDateTime.ofInstant(moment, zone).toInstant(ZoneOffset.UTC);
    }

    /** Ranges of up to three days about a moment at which a clock is moved. */
    @Provide
    Arbitrary<Days> anywhere() {
        Arbitrary<ZoneId> zones = Arbitraries.of(ZONES).map(ZoneId::of);
        Arbitrary<Integer> years = Arbitraries.integers().between(2010, 2030);
        Arbitrary<Integer> before = Arbitraries.integers().between(-30, 0);
        Arbitrary<Integer> quarters = Arbitraries.integers().between(1, 4 * 24 * 3);
        Arbitrary<Boolean> yes = Arbitraries.of(true, false);
        return Combinators.combine(zones, years, yes, before, quarters, yes, yes)
                .as((zone, year, first, hours, length, civil, utc) -> {
                    Instant start = moved(zone, year, first).plus(Duration.ofHours(hours));
                    Instant from = civil ? wallClock(start, zone) : start;
                    TimeRange.Axis axis = civil ? TimeRange.Axis.CIVIL : TimeRange.Axis.PHYSICAL;
                    TimeRange range = new TimeRange(axis, from, from.plus(STEP.multipliedBy(length)));
                    return new Days(range, DataType.STEPS, zone.getRules(), utc);
                });
    }

    /** When the clock is moved for the first or the last time in a year; where it never is, any time will do. */
    private static Instant moved(ZoneId zone, int year, boolean first) {
        Instant january = Instant.parse(year + "-01-01T00:00:00Z");
        var rules = zone.getRules();
        var change =
                first ? rules.nextTransition(january) : rules.previousTransition(january.plus(Duration.ofDays(365)));
        return change == null ? january : change.getInstant();
    }
}
