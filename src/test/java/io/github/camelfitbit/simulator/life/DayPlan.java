package io.github.camelfitbit.simulator.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What one civil day holds. The night is the one that ends on this day.
 *
 * @param offWristFrom when the watch goes on the charger; it measures nothing until {@code offWristTo}
 */
record DayPlan(
        LocalDate date,
        SleepSession night,
        Optional<SleepSession> nap,
        Optional<Workout> workout,
        Optional<Weighing> weighing,
        Instant offWristFrom,
        Instant offWristTo) {
    boolean offWrist(Instant moment) {
        return !moment.isBefore(offWristFrom) && moment.isBefore(offWristTo);
    }
}
