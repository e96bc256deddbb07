package io.github.camelfitbit.simulator.life;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the watch concludes from a night.
 *
 * @param date the civil day on which the night ends
 * @param rmssd heart rate variability of the night, milliseconds
 * @param deepRmssd the same in deep sleep
 * @param nonRemBeats beats per minute outside of REM
 * @param oxygen the average saturation, percent
 * @param breaths per minute
 * @param skinCelsius the night's skin temperature
 * @param baselineCelsius the usual one; not a number until the watch knows the person, and now and then afterwards
 */
public record Vitals(
        LocalDate date,
        SleepSession night,
        int restingBeats,
        double rmssd,
        double deepRmssd,
        int nonRemBeats,
        double entropy,
        double oxygen,
        double breaths,
        double skinCelsius,
        double baselineCelsius,
        double vo2Max,
        long noise) {
    private static final double UNKNOWN_BASELINES = 0.03;

    static Vitals of(long seed, Body body, DayPlan day) {
        LocalDate date = day.date();
        Chance chance = Chance.of(seed, "vitals", date.toEpochDay());
        double calm = Noise.smooth(seed ^ 0x5a15, date.toEpochDay() / 9.0);
        double rmssd = tenth(90 - body.age() * 0.7 + 8 * calm + chance.between(-3.0, 3.0));
        double skin = tenth(33.6 + 0.5 * Noise.smooth(seed ^ 0x5c1, date.toEpochDay() / 11.0));
        return new Vitals(
                date,
                day.night(),
                body.restingBeatsPerMinute() - (int) Math.round(2 * calm),
                rmssd,
                tenth(rmssd * 0.92),
                body.restingBeatsPerMinute() - 2,
                tenth(2.4 + 0.4 * calm),
                tenth(96 + calm + chance.between(-0.4, 0.4)),
                tenth(14.5 - calm + chance.between(-0.5, 0.5)),
                skin,
                chance.happens(UNKNOWN_BASELINES) ? Double.NaN : 33.6,
                tenth(body.vo2Max() + 1.5 * Noise.smooth(seed ^ 0x702, date.toEpochDay() / 30.0)),
                Noise.mix(seed, "vitals"));
    }

    Vitals restingAt(int beats) {
        return new Vitals(
                date,
                night,
                beats,
                rmssd,
                deepRmssd,
                nonRemBeats,
                entropy,
                oxygen,
                breaths,
                skinCelsius,
                baselineCelsius,
                vo2Max,
                noise);
    }

    /** Saturation at an instant of the night, percent. */
    public double oxygenAt(Instant moment) {
        return tenth(Math.min(100, oxygen + 1.5 * wave(moment, 1)));
    }

    /** Heart rate variability at an instant of the night, milliseconds. */
    public double rmssdAt(Instant moment) {
        return tenth(Math.max(5, rmssd * (1 + 0.25 * wave(moment, 2))));
    }

    /** Skin temperature at an instant of the night. */
    public double skinCelsiusAt(Instant moment) {
        return tenth(skinCelsius + 0.4 * wave(moment, 3));
    }

    private double wave(Instant moment, int which) {
        return Noise.smooth(noise + which, moment.getEpochSecond() / 900.0);
    }

    static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
