package io.github.camelfitbit.simulator.health;

import java.time.Clock;
import java.util.Map;
import java.util.Set;

import io.github.camelfitbit.simulator.http.Answer;
import io.github.camelfitbit.simulator.http.Ask;
import io.github.camelfitbit.simulator.oauth.AccessToken;
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
    private final PointApi points;
    private final AccountReader accountReader;
    private final AccountWriter accountWriter = new AccountWriter();
    private final ProjectApi projects;
    private final Defects defects = new Defects();

    /** The accounts are by the simulator's names of their people. */
    public HealthApi(
            AuthorizationServer tokens, Map<String, Account> accounts, Quota quota, CloudProject project, Clock clock) {
        this.frontEnd = new FrontEnd(tokens, accounts, quota);
        this.points = new PointApi(clock, defects);
        this.accountReader = new AccountReader(clock);
        this.projects = new ProjectApi(project, accounts.values(), clock, defects);
    }

    /** What is broken at the vendor. */
    public Defects defects() {
        return defects;
    }

    /** Answers a call, or what Google's front end says to a path it does not know. */
    public Answer answer(Ask ask) {
        return HealthCall.of(ask).map(this::answer).orElseGet(HealthApi::noSuchPath);
    }

    private Answer answer(HealthCall call) {
        try {
            return call.method().isOfProject() ? ofProject(call) : ofUser(call);
        } catch (Refusal refusal) {
            return refusal.toAnswer();
        }
    }

    private Answer ofProject(HealthCall call) {
        AccessToken token = frontEnd.admitToken(call);
        RequestForm.checkQuery(call);
        return projects.answer(call, token, body(call));
    }

    private Answer ofUser(HealthCall call) {
        Caller caller = frontEnd.admit(call);
        RequestForm.checkQuery(call);
        JsonObject body = body(call);
        FrontEnd.refuseProjectScopes(caller);
        checkUser(call, caller);
        return switch (call.method()) {
            case GET_IDENTITY -> accountReader.identity(caller);
            case GET_PROFILE -> accountReader.profile(caller);
            case GET_SETTINGS -> accountReader.settings(caller);
            case GET_IRN_PROFILE -> accountReader.irnProfile(caller);
            case LIST_DEVICES -> accountReader.devices(call, caller);
            case GET_DEVICE -> accountReader.device(call, caller);
            case UPDATE_PROFILE -> {
                accountWriter.profile(call, body, caller.account());
                yield accountReader.profileWithStrides(caller);
            }
            case UPDATE_SETTINGS -> {
                accountWriter.settings(call, body, caller.account());
                yield accountReader.settings(caller);
            }
            default -> points.answer(call, body, caller);
        };
    }

    /** Empty for methods that take none. */
    private static JsonObject body(HealthCall call) {
        if (call.method().hasBody()) {
            return RequestForm.body(call.ask());
        }
        if (!call.ask().body().isEmpty()) {
            throw Refusal.badRequest("This method takes no body.");
        }
        return new JsonObject();
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

    private static Answer noSuchPath() {
        return Answer.html(404, "<!DOCTYPE html><html lang=en><title>Error 404 (Not Found)</title><p>404. Not found.");
    }
}
