package io.github.camelfitbit.operation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

import io.github.camelfitbit.error.InvalidArgumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GivenTimeTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    private static OffsetDateTime read(Object value) {
        return new GivenTime("time", value).in(MADRID);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-08T08:00:00-05:00, 2026-11-08T08:00-05:00",
        "2026-11-08T07:00:00Z, 2026-11-08T07:00Z",
        "2026-11-08T08:00, 2026-11-08T08:00+01:00",
        "2026-07-08T08:00, 2026-07-08T08:00+02:00",
        "2026-11-08T08:00[America/New_York], 2026-11-08T08:00-05:00",
        "2026-11-08T08:00:00-05:00[America/New_York], 2026-11-08T08:00-05:00"
    })
    void hasTheOffsetThatItSaysOrThatOfItsZone(String text, String expected) {
        assertThat(read(text)).isEqualTo(OffsetDateTime.parse(expected));
        assertThat(read(text).getOffset())
                .isEqualTo(OffsetDateTime.parse(expected).getOffset());
    }

    @Test
    void mayBeATimeOfTheJdk() {
        assertThat(read(Instant.parse("2026-11-08T07:00:00Z"))).hasToString("2026-11-08T08:00+01:00");
        assertThat(read(OffsetDateTime.parse("2026-11-08T07:00Z"))).hasToString("2026-11-08T07:00Z");
    }

    @Test
    void namesBothNeighboursOfALocalTimeThatTheClocksLeftOut() {
        assertThatThrownBy(() -> read("2026-03-29T02:30"))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("'time' in the body is 2026-03-29T02:30, which did not exist in Europe/Madrid")
                .hasMessageContaining("2026-03-29T02:30+01:00 or 2026-03-29T02:30+02:00");
    }

    @Test
    void meansTheFirstOfTwoEqualLocalTimes() {
        assertThat(read("2026-10-25T02:30")).hasToString("2026-10-25T02:30+02:00");
        assertThat(read("2026-10-25T02:30+01:00")).hasToString("2026-10-25T02:30+01:00");
    }

    @Test
    void isRefusedInAZoneThatDoesNotExist() {
        assertThatThrownBy(() -> read("2026-11-08T08:00[Europe/Atlantis]"))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("'Europe/Atlantis', which does not exist");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-02-30T08:00", "2026-11-08", "2026-11-08T08:00+99:00"})
    void isRefusedWhenItIsNone(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("'time' in the body is no time");
    }
}
