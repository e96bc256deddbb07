package io.github.camelfitbit.simulator.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/**
 * What a person changed by hand in the vendor's app: deletions, corrections, steps that were counted again. Laid over the
 * generated life. Safe for any thread.
 */
public final class LifeEdits {
    private static final long DAY_SECONDS = 86_400;

    private final Set<String> forgotten = ConcurrentHashMap.newKeySet();
    private final Map<String, Edit<SleepSession>> sleeps = new ConcurrentHashMap<>();
    private final Map<String, Edit<Workout>> workouts = new ConcurrentHashMap<>();
    private final Map<LocalDate, Integer> resting = new ConcurrentHashMap<>();
    private final List<SleepSession> told = new CopyOnWriteArrayList<>();
    private final List<ExtraSteps> extraSteps = new CopyOnWriteArrayList<>();

    LifeEdits() {}

    /** Deletes a night, nap, workout or weighing. */
    public void forget(String id) {
        forgotten.add(id);
    }

    /** Whether it was deleted. */
    public boolean isForgotten(String id) {
        return forgotten.contains(id);
    }

    /** Moves the end of a sleep. */
    public void endSleepAt(String id, Instant newEnd, Instant now) {
        sleeps.put(id, new Edit<>(sleep -> sleep.endingAt(newEnd), now));
    }

    /** Gives a workout another name. */
    public void renameWorkout(String id, String newName, Instant now) {
        workouts.put(id, new Edit<>(workout -> workout.named(newName), now));
    }

    /** The vendor has worked out a day's resting heart rate again. */
    public void restAt(LocalDate day, int beatsPerMinute) {
        resting.put(day, beatsPerMinute);
    }

    int revise(LocalDate day, int restingBeats) {
        return resting.getOrDefault(day, restingBeats);
    }

    /** Adds steps to every minute in which there were any: the vendor has counted again. */
    public void addSteps(Instant from, Instant to, int perMinute) {
        extraSteps.add(new ExtraSteps(from, to, perMinute));
    }

    void sleep(SleepSession sleep) {
        told.add(sleep);
    }

    /** Whether another sleep took the place of this one. */
    boolean isSleptOtherwise(SleepSession planned) {
        return told.stream()
                .anyMatch(sleep ->
                        sleep.start().isBefore(planned.end()) && planned.start().isBefore(sleep.end()));
    }

    /** Sleeps that touch the window, or at most a day around it. */
    List<SleepSession> sleepsAround(Instant from, Instant to) {
        return told.stream()
                .filter(sleep -> sleep.end().isAfter(from.minusSeconds(DAY_SECONDS))
                        && sleep.start().isBefore(to.plusSeconds(DAY_SECONDS)))
                .toList();
    }

    Revised<SleepSession> revise(SleepSession sleep) {
        return revise(sleep, Optional.ofNullable(sleeps.get(sleep.id())));
    }

    Revised<Workout> revise(Workout workout) {
        return revise(workout, Optional.ofNullable(workouts.get(workout.id())));
    }

    int revise(Instant minute, int count) {
        int sum = count;
        for (ExtraSteps extra : extraSteps) {
            sum += count > 0 && extra.covers(minute) ? extra.perMinute() : 0;
        }
        return sum;
    }

    private static <T> Revised<T> revise(T original, Optional<Edit<T>> edit) {
        return new Revised<>(edit.map(e -> e.change().apply(original)).orElse(original), edit.map(Edit::when));
    }

    private record Edit<T>(UnaryOperator<T> change, Instant when) {}

    private record ExtraSteps(Instant from, Instant to, int perMinute) {
        boolean covers(Instant minute) {
            return !minute.isBefore(from) && minute.isBefore(to);
        }
    }
}
