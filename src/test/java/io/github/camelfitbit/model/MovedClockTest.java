package io.github.camelfitbit.model;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;

import io.github.camelfitbit.model.Connection.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** The wall clock of somebody who moves from zone to zone. */
class MovedClockTest {

    private static final Instant THERE = Instant.parse("2026-02-10T12:00:00Z");
    private static final Instant BACK = Instant.parse("2026-08-10T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-01-10T12:00:00Z, +01:00",
        "2025-07-10T12:00:00Z, +02:00",
        "2026-02-10T11:59:59Z, +01:00",
        "2026-02-10T12:00:00Z, -05:00",
        "2026-03-08T06:59:59Z, -05:00",
        "2026-03-08T07:00:00Z, -04:00",
        "2026-08-10T11:59:59Z, -04:00",
        "2026-08-10T12:00:00Z, +02:00",
        "2026-12-10T12:00:00Z, +01:00",
        "2030-07-10T12:00:00Z, +02:00",
    })
    void showsTheTimeOfThePlaceAndOfTheSeason(String moment, String offset) {
        assertThat(clock().getOffset(Instant.parse(moment))).isEqualTo(ZoneOffset.of(offset));
    }

    @Test
    void skipsAndRepeatsHoursAtAMove() {
        assertThat(clock().getValidOffsets(LocalDateTime.parse("2026-02-10T09:00")))
                .as("before noon of Madrid, and after the landing")
                .containsExactly(ZoneOffset.ofHours(1), ZoneOffset.ofHours(-5));
        assertThat(clock().getValidOffsets(LocalDateTime.parse("2026-08-10T10:00")))
                .isEmpty();
    }

    @Test
    void goesOnByTheSeasonsOfAPlaceWithTheSameTime() {
        Person person = new Person("1", null, ZoneId.of("Africa/Lagos")).inZone(ZoneId.of("Europe/Madrid"), THERE);

        assertThat(requireNonNull(person.clock()).getOffset(BACK)).isEqualTo(ZoneOffset.ofHours(2));
    }

    @Test
    void isTheZoneItselfForWhoNeverMoved() {
        Person person = new Person("1", null, ZoneId.of("Europe/Madrid"));

        assertThat(person.clock()).isEqualTo(ZoneId.of("Europe/Madrid").getRules());
        assertThat(person.inZone(ZoneId.of("Europe/Madrid"), THERE)).isEqualTo(person);
        assertThat(new Person("1", null, null).clock()).isNull();
        assertThat(new Person("1", null, null)
                        .inZone(ZoneId.of("Asia/Tokyo"), THERE)
                        .formerZones())
                .isEmpty();
    }

    @Test
    void remembersTheLastDozenOfMoves() {
        Person person = new Person("1", null, ZoneId.of("UTC"));
        for (int day = 0; day < 40; day++) {
            person = person.inZone(ZoneId.of(day % 2 == 0 ? "Asia/Tokyo" : "UTC"), THERE.plusSeconds(86_400L * day));
        }

        assertThat(person.formerZones()).hasSize(12);
        assertThat(requireNonNull(person.clock()).getOffset(THERE.plusSeconds(86_400L * 36)))
                .isEqualTo(ZoneOffset.ofHours(9));
    }

    private static ZoneRules clock() {
        return requireNonNull(new Person("1", null, ZoneId.of("Europe/Madrid"))
                .inZone(ZoneId.of("America/New_York"), THERE)
                .inZone(ZoneId.of("Europe/Madrid"), BACK)
                .clock());
    }
}
