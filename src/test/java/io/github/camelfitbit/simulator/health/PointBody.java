package io.github.camelfitbit.simulator.health;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The body of a create or patch, checked: one measurement, of the path's type, with all it needs and nothing else. */
final class PointBody {
    private final DataType type;
    private final JsonObject body;

    private PointBody(DataType type, JsonObject body) {
        this.type = type;
        this.body = body;
    }

    static PointBody of(JsonObject body, DataType type) {
        checkMeasurement(body, type);
        Violations violations = new Violations();
        Shape.object()
                .optional("name", Shape.string())
                .optional("dataSource", Shapes.dataSource())
                .required(type.member(), type.shape().orElseThrow())
                .check("", body, violations);
        violations.throwIfAny();
        PointBody checked = new PointBody(type, body);
        checked.checkOrder();
        Foods.checkNamed(checked.measurement(), type);
        return checked;
    }

    private static void checkMeasurement(JsonObject body, DataType type) {
        long members = DataTypes.all().stream()
                .filter(known -> body.containsKey(known.member()))
                .count();
        if (members == 0) {
            throw Refusal.invalid("MISSING_DATA_POINT_VALUE", "data_point", "The data point has no measurement");
        }
        if (members > 1) {
            throw Refusal.invalid("MULTIPLE_DATA_TYPES_UNSUPPORTED", "data_point", "One measurement per data point");
        }
        if (!body.containsKey(type.member())) {
            throw Refusal.invalid("DATA_TYPE_MISMATCH", "data_point", "The measurement is not a " + type.member());
        }
    }

    private void checkOrder() {
        Span span = span();
        if (span.end().at().isBefore(span.start().at())) {
            throw Refusal.invalid("INVALID_TIME_RANGE", "interval", "The interval ends before it starts");
        }
    }

    Optional<String> name() {
        return Optional.ofNullable(body.getString("name")).filter(name -> !name.isEmpty());
    }

    Span span() {
        JsonObject measurement = measurement();
        if (type.kind().isSample()) {
            Moment moment = moment(measurement.getJsonObject("sampleTime"), "physicalTime", "utcOffset");
            return new Span(moment, moment);
        }
        JsonObject interval = measurement.getJsonObject("interval");
        return new Span(moment(interval, "startTime", "startUtcOffset"), moment(interval, "endTime", "endUtcOffset"));
    }

    /** What the vendor keeps: the body's measurement with the members it adds itself. */
    DataPoint toPoint(String id, String clientId, Instant created, Instant updated) {
        JsonObject stored = measurement().copy();
        Span span = span();
        stored.mergeIn(type.kind().when(span));
        if (type.shape().orElseThrow().has("createTime")) {
            stored.put("createTime", Wire.timestamp(created)).put("updateTime", Wire.timestamp(updated));
        }
        if (type.kind() == Kind.SLEEP) {
            stored.put("summary", SleepSummary.of(span, stored.getJsonArray("stages", new JsonArray())));
        }
        Foods.complete(stored);
        return new DataPoint(type, id, span, source(clientId), figure(stored), stored::copy);
    }

    private static Figure figure(JsonObject stored) {
        JsonObject volume = stored.getJsonObject("amountConsumed");
        return volume == null
                ? Figure.of(stored.getDouble("weightGrams", stored.getDouble("percentage", 0.0)))
                : new Figure(volume.getDouble("milliliters"), volume.getString("userProvidedUnit", ""));
    }

    private DataSource source(String clientId) {
        JsonObject given = body.getJsonObject("dataSource", new JsonObject());
        return DataSource.written(given.getString("recordingMethod", ""), clientId);
    }

    private JsonObject measurement() {
        return body.getJsonObject(type.member());
    }

    private static Moment moment(JsonObject json, String time, String offset) {
        Instant at = FilterParser.timestamp(json.getString(time)).orElseThrow();
        Duration east = Duration.parse("PT" + json.getString(offset).replace("s", "S"));
        return new Moment(at, ZoneOffset.ofTotalSeconds((int) east.toSeconds()));
    }
}
