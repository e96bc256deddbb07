package io.github.camelfitbit.simulator.life;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What a person does in one minute, and so how many steps and which pulse to expect.
 *
 * @param steps zero while asleep, sitting, or without the watch
 * @param beats the pulse the minute is about; zero when the watch is off the wrist
 * @param sport the workout this minute belongs to
 */
public record MinuteOfLife(long epochMinute, int steps, double beats, Doing doing, Optional<Sport> sport) {
    /** Four ways to spend a minute, as far as a watch can tell. */
    public enum Doing {
        /** The watch is on the charger. */
        OFF_WRIST,
        ASLEEP,
        EXERCISING,
        AWAKE
    }

    /** When it starts. */
    public Instant start() {
        return Instant.ofEpochSecond(epochMinute * 60);
    }

    /** When it ends. */
    public Instant end() {
        return Instant.ofEpochSecond((epochMinute + 1) * 60);
    }

    /** Whether the watch is on the wrist. */
    public boolean isWorn() {
        return doing != Doing.OFF_WRIST;
    }

    static MinuteOfLife none() {
        return still(Long.MIN_VALUE, 0, Doing.OFF_WRIST);
    }

    MinuteOfLife withSteps(int revised) {
        return new MinuteOfLife(epochMinute, revised, beats, doing, sport);
    }

    static MinuteOfLife of(
            long personSeed, Habits habits, DayPlan today, DayPlan tomorrow, long epochMinute, int localHour) {
        Instant moment = Instant.ofEpochSecond(epochMinute * 60);
        if (today.offWrist(moment)) {
            return still(epochMinute, 0, Doing.OFF_WRIST);
        }
        SleepSession sleep = sleepAt(moment, today, tomorrow);
        if (sleep != null) {
            return still(epochMinute, asleep(habits, sleep.stageAt(moment)), Doing.ASLEEP);
        }
        Workout workout = today.workout().filter(w -> w.contains(moment)).orElse(null);
        if (workout != null) {
            return exercising(personSeed, habits, workout, epochMinute);
        }
        return awake(personSeed, habits, epochMinute, localHour);
    }

    private static MinuteOfLife still(long epochMinute, double beats, Doing doing) {
        return new MinuteOfLife(epochMinute, 0, beats, doing, Optional.empty());
    }

    private static @Nullable SleepSession sleepAt(Instant moment, DayPlan today, DayPlan tomorrow) {
        if (today.night().contains(moment)) {
            return today.night();
        }
        if (tomorrow.night().contains(moment)) {
            return tomorrow.night();
        }
        return today.nap().filter(nap -> nap.contains(moment)).orElse(null);
    }

    private static double asleep(Habits habits, SleepStage.Type stage) {
        int shift =
                switch (stage) {
                    case DEEP -> -5;
                    case LIGHT, ASLEEP -> -1;
                    case REM -> 3;
                    case RESTLESS -> 5;
                    case AWAKE -> 8;
                };
        return habits.restingBeatsPerMinute() + shift;
    }

    private static MinuteOfLife exercising(long personSeed, Habits habits, Workout workout, long epochMinute) {
        long minutesIn = epochMinute - workout.start().getEpochSecond() / 60;
        double warmth = Math.min(1, (minutesIn + 1) / 6.0);
        double beats = habits.restingBeatsPerMinute()
                + warmth * (workout.averageBeatsPerMinute() + 4 - habits.restingBeatsPerMinute());
        int usual = workout.sport().stepsPerMinute();
        int steps = usual == 0 ? 0 : usual - 6 + (int) (12 * Noise.unit(personSeed ^ 0x57, epochMinute));
        return new MinuteOfLife(epochMinute, Math.max(0, steps), beats, Doing.EXERCISING, Optional.of(workout.sport()));
    }

    /** Ten-minute spells of sitting or moving about, more of the latter in the middle of the day. */
    private static MinuteOfLife awake(long personSeed, Habits habits, long epochMinute, int localHour) {
        double lively = (localHour >= 8 && localHour < 20 ? 0.24 : 0.10) * habits.restlessness();
        boolean moving = Noise.unit(personSeed ^ 0x5e11, epochMinute / 10) < lively;
        double draw = Noise.unit(personSeed ^ 0x57e9, epochMinute);
        int steps = 0;
        if (moving && draw > 0.2) {
            steps = 18 + (int) (90 * (draw - 0.2) / 0.8);
        } else if (draw > 0.9) {
            steps = 4 + (int) (150 * (draw - 0.9));
        }
        double beats = habits.restingBeatsPerMinute() + 12 + steps * 0.28;
        return new MinuteOfLife(epochMinute, steps, beats, Doing.AWAKE, Optional.empty());
    }
}
