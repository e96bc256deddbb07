package io.github.camelfitbit.simulator.life;

import java.time.Duration;
import java.time.Instant;

/**
 * One workout as the watch recorded it.
 *
 * @param id the numeric identifier at the end of the data point's name
 * @param activeDuration without the pause; the pause lies in the middle
 * @param splits whether the watch cut the distance into kilometres
 */
public record Workout(
        String id,
        Sport sport,
        String displayName,
        Instant start,
        Instant end,
        Duration activeDuration,
        int averageBeatsPerMinute,
        boolean splits) {
    /** Zero for sports without a way. */
    public double distanceMillimeters() {
        return Math.round(activeDuration.toSeconds() * sport.millimetersPerSecond());
    }

    /** Zero for sports without steps. */
    public long steps() {
        return activeDuration.toMinutes() * sport.stepsPerMinute();
    }

    /** Energy burnt, in kilocalories. */
    public double caloriesKcal() {
        return Math.round(activeDuration.toMinutes() * sport.kcalPerMinute());
    }

    boolean contains(Instant moment) {
        return !moment.isBefore(start) && moment.isBefore(end);
    }

    Workout named(String newName) {
        return new Workout(id, sport, newName, start, end, activeDuration, averageBeatsPerMinute, splits);
    }
}
