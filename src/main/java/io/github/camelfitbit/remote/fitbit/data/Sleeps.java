package io.github.camelfitbit.remote.fitbit.data;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * Nights and naps, filed by the vendor under the day of waking. All times of a log keep the offset of its start, so the
 * end of a night in which clocks were moved is reckoned from the start, and then written as the clock showed it.
 *
 * @see <a href="https://dev.fitbit.com/build/reference/web-api/sleep/">Fitbit Web API, sleep</a>
 */
record Sleeps() implements Reading {

    private static final Map<String, String> STAGES = Map.of(
            "wake", "AWAKE",
            "light", "LIGHT",
            "deep", "DEEP",
            "rem", "REM",
            "asleep", "ASLEEP",
            "restless", "RESTLESS",
            "awake", "AWAKE");
    private static final Map<String, String> STATUS =
            Map.of("1", "REJECTED_COVERAGE", "2", "REJECTED_NAP", "3", "REJECTED_SERVER");

    @Override
    public int days() {
        return 99;
    }

    @Override
    public String path(LocalDate first, LocalDate last) {
        return "/1.2/user/-/sleep/date/" + first + '/' + last + ".json";
    }

    @Override
    public void read(Object answer, Recorder recorder) {
        Members root = Members.of(answer, "the answer");
        List<?> sleeps = root.members().get("sleep") instanceof Map<?, ?> single ? List.of(single) : root.list("sleep");
        recorder.each(sleeps, sleep -> read(sleep, recorder));
    }

    private static void read(Members log, Recorder recorder) {
        Clock clock = Clock.of(log, recorder.times());
        String type = log.required("type").toUpperCase(Locale.ROOT);
        Members levels = log.object("levels");
        Values value = new Values()
                .with("type", type)
                .with("stages", stages(levels.list("data"), clock))
                .with("shortAwakenings", stages(levels.list("shortData"), clock))
                .with("summary", summary(log, levels.object("summary")))
                .with("metadata", metadata(log, type));
        recorder.add(log.required("logId"), new ObservedTime.Interval(clock.start(), clock.end()), source(log), value);
    }

    private static List<Object> stages(List<?> levels, Clock clock) {
        List<Object> stages = new ArrayList<>();
        for (Object level : levels) {
            Members stage = Members.of(level, "a stage");
            Instant start = clock.instant("dateTime", stage.required("dateTime"));
            java.math.BigDecimal seconds = stage.number("seconds");
            Instant end = start.plusSeconds(seconds == null ? 0 : seconds.longValue());
            stages.add(new Values()
                    .with("startTime", clock.times().at(start))
                    .with("endTime", clock.times().at(end))
                    .with("type", stage(stage.required("level")))
                    .map());
        }
        return stages;
    }

    /** A word that is new passes through in capitals. */
    private static String stage(String level) {
        return STAGES.getOrDefault(level, level.toUpperCase(Locale.ROOT));
    }

    private static Map<String, Object> summary(Members log, Members byStage) {
        return new Values()
                .whole("minutesInSleepPeriod", log.measured("timeInBed"))
                .whole("minutesAfterWakeUp", log.measured("minutesAfterWakeup"))
                .whole("minutesToFallAsleep", log.measured("minutesToFallAsleep"))
                .whole("minutesAsleep", log.measured("minutesAsleep"))
                .whole("minutesAwake", log.measured("minutesAwake"))
                .with("stagesSummary", stagesSummary(byStage))
                .map();
    }

    private static List<Object> stagesSummary(Members byStage) {
        List<Object> stages = new ArrayList<>();
        byStage.members().forEach((level, any) -> {
            Members figures = Members.of(any, "the summary of a stage");
            stages.add(new Values()
                    .with("type", stage(String.valueOf(level)))
                    .whole("minutes", figures.measured("minutes"))
                    .whole("count", figures.measured("count"))
                    .map());
        });
        return stages;
    }

    private static Map<String, Object> metadata(Members log, String type) {
        String code = log.text("infoCode");
        String status = type.equals("STAGES") ? "SUCCEEDED" : STATUS.get(code == null ? "" : code);
        return new Values()
                .with("stagesStatus", status)
                .with("processed", true)
                .with(log.isTrue("isMainSleep") ? "mainSleep" : "nap", true)
                .map();
    }

    private static Map<String, Object> source(Members log) {
        String logged = log.text("logType");
        String method = "manual".equals(logged) ? "MANUAL" : logged == null ? null : "PASSIVELY_MEASURED";
        return new Values()
                .with("recordingMethod", method)
                .with("platform", "FITBIT")
                .map();
    }

    /** The wall clock of one log: where it began, and everything else reckoned from there. */
    private record Clock(LocalTimes times, LocalDateTime began, Instant origin, Instant ended) {

        static Clock of(Members log, LocalTimes times) {
            OffsetDateTime start = times.read("startTime", log.required("startTime"));
            LocalDateTime began = local(log.required("startTime"));
            java.math.BigDecimal millis = log.number("duration");
            Instant ended = millis == null
                    ? times.read("endTime", log.required("endTime")).toInstant()
                    : start.toInstant().plusMillis(millis.longValue());
            return new Clock(times, began, start.toInstant(), ended);
        }

        private static LocalDateTime local(String text) {
            return LocalDateTime.parse(text.toUpperCase(Locale.ROOT).substring(0, "2026-08-13T23:11:30".length()));
        }

        OffsetDateTime start() {
            return times.at(origin);
        }

        OffsetDateTime end() {
            return times.at(ended);
        }

        Instant instant(String name, @Nullable String text) {
            try {
                LocalDateTime local = local(String.valueOf(text));
                return origin.plusSeconds(began.until(local, ChronoUnit.SECONDS));
            } catch (java.time.DateTimeException | IndexOutOfBoundsException e) {
                throw new MalformedRecord("'" + name + "' is no time");
            }
        }
    }
}
