package io.github.camelfitbit.simulator.health;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import io.github.camelfitbit.simulator.http.Answer;
import io.github.camelfitbit.simulator.life.Noise;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** {@code create}, {@code patch} and {@code batchDelete}. Operations come back finished; there is nothing to poll. */
final class PointWriter {
    private static final String TYPE_PREFIX = "type.googleapis.com/google.devicesandservices.health.v4.";
    private static final int MAX_NAMES = 10_000;
    private static final long NINETEEN_DIGITS = 1_000_000_000_000_000_000L;

    private static final Shape.Fields DELETE_REQUEST = Shape.object().optional("names", Shape.listOf(Shape.string()));

    private final Clock clock;
    private final AtomicLong created = new AtomicLong();

    PointWriter(Clock clock) {
        this.clock = clock;
    }

    Answer create(JsonObject json, Caller caller, DataType type) {
        PointBody body = PointBody.of(json, type);
        String id = body.name()
                .map(name -> PointName.parse(name, caller).mustBeOf(type).id())
                .orElseGet(this::nextId);
        if (caller.account().find(type, id).isPresent()) {
            throw Refusal.alreadyExists("A data point with this name exists.");
        }
        if (type.kind() == Kind.SLEEP) {
            refuseOverlap(body.span(), caller, type, "");
        }
        Instant now = clock.instant();
        DataPoint point = body.toPoint(id, caller.clientId(), now, now);
        caller.account().written().put(point);
        return operation("DataPoint", point.toJson(caller.healthUserId()));
    }

    /** The whole point is replaced; there is no mask. */
    Answer patch(HealthCall call, JsonObject json, Caller caller, DataType type) {
        PointBody body = PointBody.of(json, type);
        body.name().ifPresent(name -> checkSameName(name, call, caller, type));
        DataPoint before = own(caller.account().find(type, call.itemId()).orElseThrow(Refusal::notFound), caller);
        if (type.kind() == Kind.SLEEP) {
            refuseOverlap(body.span(), caller, type, call.itemId());
        }
        Instant since = Instant.parse(before.measurement()
                .get()
                .getString("createTime", clock.instant().toString()));
        DataPoint point = body.toPoint(call.itemId(), caller.clientId(), since, clock.instant());
        caller.account().written().put(point);
        return operation("DataPoint", point.toJson(caller.healthUserId()));
    }

    /** All or nothing. The path's type may be {@code -}: then the names may be of several types. */
    Answer batchDelete(HealthCall call, JsonObject json, Caller caller) {
        DELETE_REQUEST.refuse(json);
        Set<DataPoint> doomed = new LinkedHashSet<>();
        names(json).forEach(name -> doomed.add(doomed(name, call, caller)));
        JsonArray deleted = new JsonArray();
        doomed.forEach(point -> {
            caller.account().written().remove(point);
            deleted.add(point.toJson(caller.healthUserId()));
        });
        return operation("BatchDeleteDataPointsResponse", new JsonObject().put("dataPoints", deleted));
    }

    private static List<String> names(JsonObject json) {
        JsonArray names = json.getJsonArray("names", new JsonArray());
        if (names.isEmpty()) {
            throw Refusal.invalid("MISSING_DATA_POINT_NAMES", "names", "No data point was named");
        }
        if (names.size() > MAX_NAMES) {
            throw Refusal.badRequest("Too many names.").violation("names", "At most " + MAX_NAMES + " names");
        }
        return names.stream().map(Object::toString).toList();
    }

    private static DataPoint doomed(String text, HealthCall call, Caller caller) {
        PointName name = PointName.parse(text, caller);
        DataType type = DataTypes.get(name.typeId());
        if (!call.typeId().equals("-")) {
            name.mustBeOf(DataTypes.get(call.typeId()));
        }
        SourceAccess.checkWrite(caller, type, call.method());
        return own(caller.account().find(type, name.id()).orElseThrow(Refusal::notFound), caller);
    }

    private static DataPoint own(DataPoint point, Caller caller) {
        if (!point.source().isWrittenBy(caller.clientId())) {
            throw Refusal.invalid(
                    "DATA_POINT_NOT_OWNED_BY_CLIENT", "name", "The data point was written by someone else");
        }
        return point;
    }

    private static void checkSameName(String name, HealthCall call, Caller caller, DataType type) {
        if (!PointName.parse(name, caller).mustBeOf(type).id().equals(call.itemId())) {
            throw Refusal.invalid("INVALID_DATA_POINT_NAME", "data_point.name", "The name differs from the path");
        }
    }

    private static void refuseOverlap(Span span, Caller caller, DataType type, String except) {
        boolean overlaps = caller.account()
                .newestFirst(type, span.start().at().minusSeconds(86_400), Instant.MAX)
                .anyMatch(point -> !point.id().equals(except) && point.span().overlaps(span));
        if (overlaps) {
            throw Refusal.alreadyExists("There is a sleep in this time already.")
                    .info("SLEEP_ALREADY_EXISTS", new JsonObject());
        }
    }

    private String nextId() {
        long noise = Noise.mix(0xc4ea7e, created.incrementAndGet());
        return Long.toString(8 * NINETEEN_DIGITS + Math.floorMod(noise, NINETEEN_DIGITS));
    }

    /** A finished operation, with what came of it inside. */
    static Answer operation(String type, JsonObject response) {
        String prefix = type.equals("Empty") ? "type.googleapis.com/google.protobuf." : TYPE_PREFIX;
        JsonObject any = new JsonObject().put("@type", prefix + type);
        return Answer.json(200, new JsonObject().put("done", true).put("response", any.mergeIn(response)));
    }
}
