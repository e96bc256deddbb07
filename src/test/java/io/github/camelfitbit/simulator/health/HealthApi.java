package io.github.camelfitbit.simulator.health;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.github.camelfitbit.simulator.http.Answer;
import io.github.camelfitbit.simulator.http.Ask;
import io.github.camelfitbit.simulator.oauth.AuthorizationServer;
import io.vertx.core.json.JsonObject;

/**
 * The whole of {@code health.googleapis.com}, as a function from request to answer. The order of the checks is: path,
 * credentials, the method's scopes, quota, the form of the request, project scopes, the parent, the data type, what it
 * allows, its scope, and then what the method itself asks for. Safe for any thread.
 */
public final class HealthApi {
    /** These take {@code users/me} only; the number the vendor itself puts into names is refused. */
    private static final Set<Method> ONLY_ME =
            Set.of(Method.LIST, Method.RECONCILE, Method.ROLL_UP, Method.DAILY_ROLL_UP, Method.BATCH_DELETE);

    private final FrontEnd frontEnd;
    private final PointReader reader = new PointReader();
    private final RollUp rollUp = new RollUp();
    private final DailyRollUp dailyRollUp = new DailyRollUp();
    private final PointWriter writer;
    private final AccountReader accountReader;

    /** The accounts are by the simulator's names of their people. */
    public HealthApi(AuthorizationServer tokens, Map<String, Account> accounts, Quota quota, Clock clock) {
        this.frontEnd = new FrontEnd(tokens, accounts, quota);
        this.writer = new PointWriter(clock);
        this.accountReader = new AccountReader(clock);
    }

    /** Answers a call, or what Google's front end says to a path it does not know. */
    public Answer answer(Ask ask) {
        return HealthCall.of(ask).map(this::answer).orElseGet(HealthApi::noSuchPath);
    }

    private Answer answer(HealthCall call) {
        try {
            Caller caller = frontEnd.admit(call);
            RequestForm.checkQuery(call);
            Optional<JsonObject> body = body(call);
            FrontEnd.refuseProjectScopes(caller);
            checkUser(call, caller);
            return body.isPresent() ? withBody(call, body.get(), caller) : withoutBody(call, caller);
        } catch (Refusal refusal) {
            return refusal.toAnswer();
        }
    }

    private static Optional<JsonObject> body(HealthCall call) {
        if (call.method().hasBody()) {
            return Optional.of(RequestForm.body(call.ask()));
        }
        if (!call.ask().body().isEmpty()) {
            throw Refusal.badRequest("This method takes no body.");
        }
        return Optional.empty();
    }

    private static void checkUser(HealthCall call, Caller caller) {
        if (ONLY_ME.contains(call.method()) && !call.user().equals("me")) {
            throw Refusal.badRequest("Request contains an invalid argument.");
        }
        boolean dash = call.method() == Method.GET_IDENTITY && call.user().equals("-");
        if (!dash && !caller.account().ids().isMine(call.user())) {
            throw Refusal.forbidden("The caller may not read this user.")
                    .info("RESOURCE_PERMISSION_DENIED", new JsonObject());
        }
    }

    private Answer withoutBody(HealthCall call, Caller caller) {
        return switch (call.method()) {
            case GET_IDENTITY -> accountReader.identity(caller);
            case GET_PROFILE -> accountReader.profile(caller);
            case GET_SETTINGS -> accountReader.settings(caller);
            case LIST_DEVICES -> accountReader.devices(call, caller);
            case GET_DEVICE -> accountReader.device(call, caller);
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

    private Answer withBody(HealthCall call, JsonObject body, Caller caller) {
        if (call.method() == Method.BATCH_DELETE) {
            return batchDelete(call, body, caller);
        }
        DataType type = allowed(call);
        if (call.method().action().filter(Action::writes).isPresent()) {
            SourceAccess.checkWrite(caller, type, call.method());
        }
        return switch (call.method()) {
            case ROLL_UP -> rollUp.rollUp(call, body, caller, type, access(call, caller, type, RollUp.family(body)));
            case DAILY_ROLL_UP ->
                dailyRollUp.rollUp(body, caller, type, access(call, caller, type, RollUp.family(body)));
            case CREATE -> writer.create(body, caller, type);
            default -> writer.patch(call, body, caller, type);
        };
    }

    private Answer batchDelete(HealthCall call, JsonObject body, Caller caller) {
        if (!call.typeId().equals("-")) {
            SourceAccess.checkWrite(caller, allowed(call), call.method());
        }
        return writer.batchDelete(call, body, caller);
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

    private static Answer noSuchPath() {
        return Answer.html(404, "<!DOCTYPE html><html lang=en><title>Error 404 (Not Found)</title><p>404. Not found.");
    }
}
