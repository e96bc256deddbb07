package io.github.camelfitbit.remote.google;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WireTimeTest {

    /** 0001-01-01 to 9999-12-31, what RFC 3339 can write. */
    private static final long EARLIEST = -62_135_596_800L;

    private static final long LATEST = 253_402_300_799L;

    @Property
    void readsBackEveryWholeSecond(@ForAll @LongRange(min = EARLIEST, max = LATEST) long second) {
        Instant instant = Instant.ofEpochSecond(second);

        assertThat(WireTime.instant(instant.toString())).isEqualTo(instant);
    }

    @Property
    void writesWholeSecondsAsTheJdkDoes(@ForAll @LongRange(min = EARLIEST, max = LATEST) long second) {
        Instant instant = Instant.ofEpochSecond(second);

        assertThat(WireTime.write(instant)).isEqualTo(instant.toString());
    }

    @Property
    void readsBackEveryFraction(
            @ForAll @LongRange(min = EARLIEST, max = LATEST) long second,
            @ForAll @IntRange(max = 999_999_999) int nanos) {
        Instant instant = Instant.ofEpochSecond(second, nanos);

        assertThat(WireTime.instant(instant.toString())).isEqualTo(instant);
    }

    @Property
    void readsBackEveryDurationItWrites(
            @ForAll @LongRange(min = -1_000_000_000L, max = 1_000_000_000L) long seconds,
            @ForAll @IntRange(max = 999_999_999) int nanos) {
        Duration duration = Duration.ofSeconds(seconds, nanos);

        assertThat(WireTime.duration(WireTime.write(duration))).isEqualTo(duration);
    }

    @Property
    void readsBackEveryOffsetItWritesAndTheOneWithHours(@ForAll @IntRange(min = -18 * 60, max = 18 * 60) int minutes) {
        ZoneOffset offset = ZoneOffset.ofTotalSeconds(minutes * 60);

        assertThat(WireTime.offset(WireTime.write(offset))).isEqualTo(offset);
        assertThat(WireTime.offset(offset.getId())).isEqualTo(offset);
    }

    @Property
    void refusesWhatIsNoTimeWithTheOneExceptionItsCallersCatch(@ForAll("almostTimes") String text) {
        try {
            assertThat(WireTime.instant(text).toString()).startsWith(text.substring(0, 16));
        } catch (DateTimeException refused) {
            assertThat(refused).isNotNull();
        }
    }

    @Provide
    Arbitrary<String> almostTimes() {
        Arbitrary<Character> letter = Arbitraries.of('0', '1', '5', '9', 'T', ':', '-', 'Z', ' ', '/');
        Arbitrary<Integer> place = Arbitraries.integers().between(0, 19);
        return Combinators.combine(place, letter).as((at, other) -> {
            StringBuilder text = new StringBuilder("2026-03-08T01:29:00Z");
            text.setCharAt(at, other);
            return text.toString();
        });
    }

    @Example
    void writesAFractionOnlyWhereThereIsOne() {
        assertThat(WireTime.write(Duration.ofMinutes(30))).isEqualTo("1800s");
        assertThat(WireTime.write(Duration.ofMillis(500))).isEqualTo("0.5s");
        assertThat(WireTime.write(Duration.ZERO)).isEqualTo("0s");
        assertThat(WireTime.write(ZoneOffset.ofHours(-8))).isEqualTo("-28800s");
    }

    @Example
    void refusesDurationsThatAreNone() {
        for (String text : new String[] {"", "s", "1800", "PT30M", "1e99s", "0.1234567891s", "ones"}) {
            assertThatThrownBy(() -> WireTime.duration(text)).as(text).isInstanceOf(DateTimeException.class);
        }
    }
}
