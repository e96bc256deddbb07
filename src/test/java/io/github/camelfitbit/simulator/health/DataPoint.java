package io.github.camelfitbit.simulator.health;

import java.time.Instant;
import java.util.function.Supplier;

import io.vertx.core.json.JsonObject;

/**
 * A data point the vendor holds.
 *
 * @param id the end of its name; empty for telemetry, which has no name
 * @param figure what roll-ups add up
 * @param measurement the JSON of its one measurement member, made when needed
 */
record DataPoint(
        DataType type, String id, Span span, DataSource source, Figure figure, Supplier<JsonObject> measurement) {
    double value() {
        return figure.value();
    }

    Instant start() {
        return span.start().at();
    }

    JsonObject toJson(String healthUserId) {
        JsonObject json = new JsonObject();
        if (!id.isEmpty()) {
            json.put("name", type.pointName(healthUserId, id));
        }
        if (source.isTold()) {
            json.put("dataSource", source.toJson());
        }
        return json.put(type.member(), measurement.get());
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
