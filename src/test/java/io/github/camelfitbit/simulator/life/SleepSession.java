package io.github.camelfitbit.simulator.life;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A night, or a nap. Nights have stages; naps are classic sleeps, which is what the vendor says of sleeps under three
 * hours.
 *
 * @param id the numeric identifier at the end of the data point's name
 */
public record SleepSession(String id, Instant start, Instant end, boolean nap, List<SleepStage> stages) {
    /** Copies the stages. */
    public SleepSession {
        stages = List.copyOf(stages);
    }

    /** Whole minutes spent in any stage but AWAKE and RESTLESS. */
    public long minutesAsleep() {
        return stages.stream()
                .filter(stage -> stage.type() != SleepStage.Type.AWAKE && stage.type() != SleepStage.Type.RESTLESS)
                .map(SleepStage::length)
                .reduce(Duration.ZERO, Duration::plus)
                .toMinutes();
    }

    boolean contains(Instant moment) {
        return !moment.isBefore(start) && moment.isBefore(end);
    }

    SleepStage.Type stageAt(Instant moment) {
        return stages.stream()
                .filter(stage -> stage.contains(moment))
                .map(SleepStage::type)
                .findFirst()
                .orElse(SleepStage.Type.AWAKE);
    }

    /** The same sleep with another end: stages are cut, or the last one is drawn out. */
    SleepSession endingAt(Instant newEnd) {
        List<SleepStage> kept = new ArrayList<>();
        for (SleepStage stage : stages) {
            if (stage.start().isBefore(newEnd)) {
                kept.add(stage);
            }
        }
        SleepStage last = kept.remove(kept.size() - 1);
        kept.add(new SleepStage(last.type(), last.start(), newEnd));
        return new SleepSession(id, start, newEnd, nap, kept);
    }
}
