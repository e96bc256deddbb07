package io.github.camelfitbit.simulator.fitbit.data;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import io.github.camelfitbit.simulator.health.Measured;
import io.github.camelfitbit.simulator.http.Answer;
import io.github.camelfitbit.simulator.oauth.fitbit.FitbitErrors;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Nights and naps; all times of a log have the offset of its start. */
final class Sleeping {

    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS");

    private Sleeping() {}

    static String millis(LocalDateTime time) {
        return MILLIS.format(time);
    }

    static String seconds(LocalDateTime time) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").format(time);
    }

    static JsonObject range(LifeCall call) {
        LifeCall.Days days = call.days(100);
        JsonArray logs = new JsonArray();
        call.logbook().of("sleep", days::contain).forEach(logs::add);
        List<Measured> sleeps = call.measured("sleep", days.first().minusDays(3), days.last());
        for (int i = sleeps.size() - 1; i >= 0; i--) {
            LocalDate woke = call.local(sleeps.get(i).end()).toLocalDate();
            if (!woke.isBefore(days.first()) && !woke.isAfter(days.last())) {
                logs.add(log(call, sleeps.get(i)));
            }
        }
        return new JsonObject().put("sleep", logs);
    }

    private static JsonObject log(LifeCall call, Measured sleep) {
        ZoneOffset offset = call.home().getRules().getOffset(sleep.start());
        JsonObject json = sleep.json();
        JsonObject summary = json.getJsonObject("summary");
        boolean stages = json.getString("type").equals("STAGES");
        JsonArray data = new JsonArray();
        json.getJsonArray("stages").forEach(any -> data.add(level((JsonObject) any, offset, stages)));
        JsonObject counts = new JsonObject();
        summary.getJsonArray("stagesSummary", new JsonArray()).forEach(any -> {
            JsonObject stage = (JsonObject) any;
            counts.put(
                    word(stage.getString("type"), stages),
                    new JsonObject()
                            .put("count", Integer.parseInt(stage.getString("count")))
                            .put("minutes", Integer.parseInt(stage.getString("minutes"))));
        });
        boolean isMain = json.getJsonObject("metadata").getBoolean("mainSleep", false);
        return written(sleep.start(), sleep.end(), offset)
                .put("dateOfSleep", call.local(sleep.end()).toLocalDate().toString())
                .put("logId", Long.parseLong(sleep.id()))
                .put("type", stages ? "stages" : "classic")
                .put("infoCode", stages ? 0 : 2)
                .put("isMainSleep", isMain)
                .put("logType", "auto_detected")
                .put("efficiency", 91)
                .put("timeInBed", Integer.parseInt(summary.getString("minutesInSleepPeriod")))
                .put("minutesAsleep", Integer.parseInt(summary.getString("minutesAsleep")))
                .put("minutesAwake", Integer.parseInt(summary.getString("minutesAwake", "0")))
                .put("minutesAfterWakeup", 0)
                .put("minutesToFallAsleep", 0)
                .put("levels", new JsonObject().put("data", data).put("summary", counts));
    }

    private static JsonObject written(Instant start, Instant end, ZoneOffset offset) {
        return new JsonObject()
                .put("startTime", millis(LocalDateTime.ofInstant(start, offset)))
                .put("endTime", millis(LocalDateTime.ofInstant(end, offset)))
                .put("duration", Duration.between(start, end).toMillis());
    }

    private static JsonObject level(JsonObject stage, ZoneOffset offset, boolean stages) {
        Instant start = Instant.parse(stage.getString("startTime"));
        return new JsonObject()
                .put("dateTime", millis(LocalDateTime.ofInstant(start, offset)))
                .put("level", word(stage.getString("type"), stages))
                .put(
                        "seconds",
                        Duration.between(start, Instant.parse(stage.getString("endTime")))
                                .toSeconds());
    }

    private static String word(String type, boolean stages) {
        return type.equals("AWAKE") && stages ? "wake" : type.toLowerCase(Locale.ROOT);
    }

    static JsonObject create(LifeCall call) {
        LocalTime time = LocalTime.parse(call.parameter("startTime"));
        LocalDateTime began = LifeCall.date(call.parameter("date")).atTime(time);
        Instant start = began.atZone(call.home()).toInstant();
        Instant end = start.plusMillis((long) call.number("duration"));
        LocalDate woke = LocalDateTime.ofInstant(end, call.home()).toLocalDate();
        JsonObject log = written(start, end, call.home().getRules().getOffset(start))
                .put("dateOfSleep", woke.toString())
                .put("type", "classic")
                .put("infoCode", 0)
                .put("isMainSleep", false)
                .put("logType", "manual")
                .put("timeInBed", Duration.between(start, end).toMinutes())
                .put("minutesAsleep", Duration.between(start, end).toMinutes())
                .put("minutesAwake", 0)
                .put("levels", new JsonObject());
        return new JsonObject().put("sleep", call.logbook().write("sleep", woke, log));
    }

    /** For every kind of log: what happened has nineteen digits. */
    static Answer delete(LifeCall call) {
        boolean deleted =
                call.logbook().delete(call.group("id"), call.group("id").length() == 19);
        return deleted
                ? Answer.of(204, "application/json", Buffer.buffer())
                : FitbitErrors.answer(404, "not_found", "There is no such log.");
    }
}
