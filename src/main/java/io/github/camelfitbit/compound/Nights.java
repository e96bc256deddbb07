package io.github.camelfitbit.compound;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import org.jspecify.annotations.Nullable;

/**
 * The sleep of a day: of all nights and naps that end on it. Minutes by stage are counted from the stages themselves, as
 * the vendor's own summary has been seen to list them twice. Stateless.
 */
final class Nights {

    private static final List<String> ASLEEP = List.of("asleep", "light", "deep", "rem");

    private Nights() {}

    static void tell(Day day, List<DataPoint> sleeps) {
        Day sleep = new Day();
        for (DataPoint point : sleeps) {
            Map<String, Long> stages = secondsByStage(point);
            sleep.add("minutesAsleep", asleep(point, stages));
            sleep.add("minutesAwake", awake(point, stages));
            sleep.add(
                    "minutesInSleepPeriod",
                    Duration.between(point.time().startInstant(), point.time().endInstant())
                            .toMinutes());
            sleep.add(isNap(point) ? "naps" : "nights", 1L);
        }
        Day minutes = new Day();
        sleeps.forEach(point ->
                secondsByStage(point).forEach((stage, seconds) -> minutes.add(stage, Math.round(seconds / 60.0))));
        if (!minutes.figures().isEmpty()) {
            sleep.put("stageMinutes", minutes.figures());
        }
        day.put("sleep", sleep.figures());
    }

    /** The minutes asleep of one night or nap; null when they are not known. */
    static @Nullable Number minutesAsleep(DataPoint point) {
        return asleep(point, secondsByStage(point));
    }

    static boolean isNap(DataPoint point) {
        return Boolean.TRUE.equals(Members.at(point.value(), "metadata", "nap"));
    }

    private static @Nullable Number asleep(DataPoint point, Map<String, Long> stages) {
        Number told = Members.number(point.value(), "summary", "minutesAsleep");
        return told != null || stages.isEmpty()
                ? told
                : (Number) Math.round(stages.entrySet().stream()
                                .filter(stage -> ASLEEP.contains(stage.getKey()))
                                .mapToLong(Map.Entry::getValue)
                                .sum()
                        / 60.0);
    }

    private static @Nullable Number awake(DataPoint point, Map<String, Long> stages) {
        Number told = Members.number(point.value(), "summary", "minutesAwake");
        Long counted = stages.get("awake");
        return told != null || counted == null ? told : (Number) Math.round(counted / 60.0);
    }

    private static Map<String, Long> secondsByStage(DataPoint point) {
        Map<String, Long> seconds = new LinkedHashMap<>();
        for (Map<?, ?> stage : Members.list(point.value(), "stages")) {
            OffsetDateTime start = Members.moment(stage.get("startTime"));
            OffsetDateTime end = Members.moment(stage.get("endTime"));
            if (start != null && end != null) {
                seconds.merge(
                        Day.spelled(String.valueOf(stage.get("type"))),
                        Duration.between(start, end).toSeconds(),
                        Long::sum);
            }
        }
        return seconds;
    }
}
