package io.github.camelfitbit.remote.fitbit.data;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

/** What the wall clock showed, about the hours in which it was moved. */
class LocalTimesTest {

    private static final Instant SINCE = Instant.parse("2009-01-01T00:00:00Z");

    private static final int MINUTES = 2 * 24 * 60;

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void areReadAsTheFirstMomentThatShowsThem(
            @ForAll("zones") ZoneId zone, @ForAll @IntRange(max = MINUTES) int minute) {
        for (LocalDateTime moved : moved(zone)) {
            LocalDateTime shown = moved.minusDays(1).plusMinutes(minute);
            OffsetDateTime read = new LocalTimes(zone.getRules()).read("time", shown.toString());

            assertThat(zone.getRules().getOffset(read.toInstant())).isEqualTo(read.getOffset());
            if (read.toLocalDateTime().equals(shown)) {
                assertThat(earlier(read))
                        .noneMatch(before -> wallClock(before, zone).equals(shown));
            } else {
                assertThat(zone.getRules().getValidOffsets(shown))
                        .as("was skipped")
                        .isEmpty();
                assertThat(read.toLocalDateTime()).isAfter(shown);
            }
        }
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void areWrittenAsTheClockShowsThem(@ForAll("zones") ZoneId zone, @ForAll @IntRange(max = MINUTES) int minute) {
        for (LocalDateTime moved : moved(zone)) {
            OffsetDateTime time = moved.minusDays(1).plusMinutes(minute).atOffset(ZoneOffset.UTC);
            LocalDateTime shown = new LocalTimes(zone.getRules()).wallClock(time);

            assertThat(shown).isEqualTo(wallClock(time, zone));
            assertThat(new LocalTimes(zone.getRules()).at(shown).toLocalDateTime())
                    .isEqualTo(shown);
        }
    }

    /** The three hours before, in steps of the smallest unit that clocks are moved by. */
    private static List<OffsetDateTime> earlier(OffsetDateTime time) {
        return LongStream.rangeClosed(1, 12)
                .mapToObj(step -> time.minus(Duration.ofMinutes(15 * step)))
                .toList();
    }

    private static LocalDateTime wallClock(OffsetDateTime time, ZoneId zone) {
        return LocalDateTime.ofInstant(time.toInstant(), zone);
    }

    /** What the clock showed each time before it was moved. */
    private static List<LocalDateTime> moved(ZoneId zone) {
        ZoneRules rules = zone.getRules();
        return Stream.iterate(rules.nextTransition(SINCE), change -> rules.nextTransition(change.getInstant()))
                .limit(10)
                .map(ZoneOffsetTransition::getDateTimeBefore)
                .toList();
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "Europe/Chisinau",
                        "Europe/Madrid",
                        "Australia/Lord_Howe",
                        "America/New_York",
                        "Antarctica/Troll")
                .map(ZoneId::of);
    }
}
