package io.github.camelfitbit.simulator.health;

import java.time.Clock;
import java.util.Optional;

import io.github.camelfitbit.simulator.http.Answer;
import io.github.camelfitbit.simulator.oauth.google.Scopes;
import io.vertx.core.json.JsonObject;

/** The methods of data points: which type, may it do this, may this caller see it, and then the method itself. */
final class PointApi {
    private final PointReader reader = new PointReader();
    private final RollUp rollUp = new RollUp();
    private final DailyRollUp dailyRollUp = new DailyRollUp();
    private final PointWriter writer;
    private final Defects defects;

    PointApi(Clock clock, Defects defects) {
        this.writer = new PointWriter(clock);
        this.defects = defects;
    }

    Answer answer(HealthCall call, JsonObject body, Caller caller) {
        return switch (call.method()) {
            case BATCH_DELETE -> batchDelete(call, body, caller);
            case CREATE -> writer.create(body, caller, writable(call, caller));
            case PATCH -> patch(call, body, caller);
            case ROLL_UP -> {
                DataType type = allowed(call);
                yield rollUp.rollUp(call, body, caller, type, access(call, caller, type, RollUp.family(body)));
            }
            case DAILY_ROLL_UP -> {
                DataType type = allowed(call);
                yield dailyRollUp.rollUp(body, caller, type, access(call, caller, type, RollUp.family(body)));
            }
            case EXPORT_TCX -> export(call, caller);
            default -> read(call, caller);
        };
    }

    private Answer read(HealthCall call, Caller caller) {
        DataType type = allowed(call);
        Optional<String> family = call.ask().parameter("dataSourceFamily");
        if (call.method() == Method.LIST && !type.listsBySource() && family.isPresent()) {
            throw DataSourceFamily.unknown(family.get(), "data_source_family");
        }
        SourceAccess access = access(call, caller, type, family);
        return switch (call.method()) {
            case LIST -> reader.list(call, caller, type, access);
            case RECONCILE -> reader.reconcile(call, caller, type, access);
            default -> reader.get(call, caller, type, access);
        };
    }

    private Answer export(HealthCall call, Caller caller) {
        DataType type = allowed(call);
        if (!caller.has(Scopes.readonly("location"))) {
            throw SourceAccess.missing(Scopes.readonly("location"), call.method());
        }
        return reader.tcx(call, caller, type, access(call, caller, type, Optional.empty()));
    }

    private Answer patch(HealthCall call, JsonObject body, Caller caller) {
        DataType type = writable(call, caller);
        defects.patchOf(type);
        return writer.patch(call, body, caller, type);
    }

    private Answer batchDelete(HealthCall call, JsonObject body, Caller caller) {
        if (!call.typeId().equals("-")) {
            SourceAccess.checkWrite(caller, allowed(call), call.method());
        }
        return writer.batchDelete(call, body, caller);
    }

    private static DataType writable(HealthCall call, Caller caller) {
        DataType type = allowed(call);
        SourceAccess.checkWrite(caller, type, call.method());
        return type;
    }

    private static SourceAccess access(HealthCall call, Caller caller, DataType type, Optional<String> family) {
        return SourceAccess.of(caller, type, DataSourceFamily.parse(family, "data_source_family"), call.method());
    }

    private static DataType allowed(HealthCall call) {
        DataType type = DataTypes.get(call.typeId(), call.isBeta());
        Action action = call.method().action().orElseThrow();
        if (!type.allows(action)) {
            String allowed = String.join(
                    ",", type.actions().stream().map(Action::word).sorted().toList());
            throw Refusal.badRequest("The data type does not support this action.")
                    .info("UNSUPPORTED_DATA_TYPE_ACTION", new JsonObject().put("allowed_actions", allowed))
                    .violation("parent", type.id() + " does not support " + action.word());
        }
        return type;
    }
}
