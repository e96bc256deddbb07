package io.github.camelfitbit.simulator.life;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Nineteen digits like the vendor's, that also say where to look: five digits of epoch day, one of kind, the rest noise.
 * So a point is found by its name without an index of every life.
 */
enum SessionId {
    NIGHT,
    NAP,
    WORKOUT,
    WEIGHING,
    BODY_FAT,
    GLUCOSE,
    TEMPERATURE,
    MEAL,
    DRINK,
    HEIGHT;

    private static final long NOISE = 10_000_000_000_000L;

    String on(LocalDate date, long personSeed) {
        return on(date, personSeed, 0);
    }

    /** Of several on one day. */
    String on(LocalDate date, long personSeed, int index) {
        long day = date.toEpochDay();
        long noise = Math.floorMod(Noise.mix(Noise.mix(personSeed, name()), day) + index, NOISE);
        return "%05d%d%013d".formatted(day, (ordinal() + 1) % 10, noise);
    }

    /** The civil day an identifier would belong to; empty when it was not made here. */
    static Optional<LocalDate> dayOf(String id) {
        return id.matches("\\d{19}")
                ? Optional.of(LocalDate.ofEpochDay(Long.parseLong(id.substring(0, 5))))
                : Optional.empty();
    }
}
