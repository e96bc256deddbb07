package io.github.camelfitbit.simulator.health;

import java.time.Instant;
import java.util.function.Supplier;

import io.vertx.core.json.JsonObject;

/**
 * A data point the vendor holds.
 *
 * @param id the end of its name; empty for telemetry, which has no name
 * @param value the figure that roll-ups add up
 * @param measurement the JSON of its one measurement member, made when needed
 */
record DataPoint(
        DataType type, String id, Span span, DataSource source, double value, Supplier<JsonObject> measurement) {
    Instant start() {
        return span.start().at();
    }

    JsonObject toJson(String healthUserId) {
        JsonObject json = new JsonObject();
        if (!id.isEmpty()) {
            json.put("name", type.pointName(healthUserId, id));
        }
        return json.put("dataSource", source.toJson()).put(type.member(), measurement.get());
    }

    /** As reconcile shows it: another field for the name, and no source. */
    JsonObject toReconciledJson(String healthUserId) {
        JsonObject json = new JsonObject();
        if (!id.isEmpty()) {
            json.put("dataPointName", type.pointName(healthUserId, id));
        }
        return json.put(type.member(), measurement.get());
    }
}
