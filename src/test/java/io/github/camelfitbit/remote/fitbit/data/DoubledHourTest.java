package io.github.camelfitbit.remote.fitbit.data;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** In Madrid the clock shows the hour from two to three twice on 25 October 2026. */
class DoubledHourTest {

    private final DoubledHour times =
            new DoubledHour(new LocalTimes(ZoneId.of("Europe/Madrid").getRules()));

    @Test
    void isToldApartByTheOrderOfTheList() {
        assertThat(offsets("01:30", "02:00", "02:30", "02:00", "02:30", "03:00"))
                .containsExactly("+02:00", "+02:00", "+02:00", "+01:00", "+01:00", "+01:00");
    }

    @Test
    void isToldApartWhereEqualTimesStandTogether() {
        assertThat(offsets("02:00", "02:00", "02:30", "02:30", "03:00"))
                .containsExactly("+02:00", "+01:00", "+02:00", "+01:00", "+01:00");
    }

    @Test
    void isTheSecondOnceTheListWentBack() {
        assertThat(offsets("02:40", "02:10", "02:50")).containsExactly("+02:00", "+01:00", "+01:00");
    }

    @Test
    void isTheFirstWhereNobodyKnows() {
        assertThat(offsets("02:40", "03:10")).containsExactly("+02:00", "+01:00");
    }

    @Test
    void isNotWhatHasAnOffsetOrIsNoTime() {
        assertThat(times.read("minute", "2026-10-25T02:30:00.000+01:00")
                        .getOffset()
                        .toString())
                .isEqualTo("+01:00");
        assertThatThrownBy(() -> times.read("minute", "half past two"))
                .isInstanceOf(MalformedRecord.class)
                .hasMessageContaining("'minute' is no time");
    }

    private List<String> offsets(String... shown) {
        return Stream.of(shown)
                .map(time -> times.read("minute", "2026-10-25T" + time + ":00"))
                .map(OffsetDateTime::getOffset)
                .map(Object::toString)
                .toList();
    }
}
