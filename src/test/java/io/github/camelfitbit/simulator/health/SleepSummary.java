package io.github.camelfitbit.simulator.health;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The sums the vendor adds to a sleep, from its stages as they stand in the JSON. */
final class SleepSummary {
    private final Map<String, Duration> lengths = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    private SleepSummary(JsonArray stages) {
        for (int i = 0; i < stages.size(); i++) {
            JsonObject stage = stages.getJsonObject(i);
            Instant start = Instant.parse(stage.getString("startTime"));
            Duration length = Duration.between(start, Instant.parse(stage.getString("endTime")));
            lengths.merge(stage.getString("type"), length, Duration::plus);
            counts.merge(stage.getString("type"), 1, Integer::sum);
        }
    }

    static JsonObject of(Span span, JsonArray stages) {
        SleepSummary summary = new SleepSummary(stages);
        long period = Duration.between(span.start().at(), span.end().at()).toMinutes();
        long awake = summary.minutes("AWAKE") + summary.minutes("RESTLESS");
        JsonObject json = new JsonObject();
        Wire.putInt64(json, "minutesInSleepPeriod", period);
        Wire.putInt64(json, "minutesAsleep", period - awake);
        Wire.putInt64(json, "minutesAwake", awake);
        return stages.isEmpty() ? json : json.put("stagesSummary", summary.byStage());
    }

    private JsonArray byStage() {
        JsonArray array = new JsonArray();
        lengths.keySet().forEach(type -> {
            JsonObject stage = new JsonObject().put("type", type);
            Wire.putInt64(stage, "minutes", minutes(type));
            Wire.putInt64(stage, "count", counts.getOrDefault(type, 0));
            array.add(stage);
        });
        return array;
    }

    private long minutes(String type) {
        return lengths.getOrDefault(type, Duration.ZERO).toMinutes();
    }
}
