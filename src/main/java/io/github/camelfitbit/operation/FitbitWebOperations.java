package io.github.camelfitbit.operation;

import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.oauth.People;
import io.github.camelfitbit.remote.PlainAnswer;
import io.github.camelfitbit.remote.fitbit.web.FitbitWeb;
import io.github.camelfitbit.remote.fitbit.web.WebCall;
import io.github.camelfitbit.remote.fitbit.web.WebOperation;
import io.github.camelfitbit.remote.fitbit.web.WebOperations;
import io.github.camelfitbit.transform.PlainJson;
import org.jspecify.annotations.Nullable;

/** Every operation of the Fitbit Web API, as {@code web/<id>}, in the vendor's own words. Thread-safe. */
final class FitbitWebOperations {

    /** The header that an answer's HTTP status is in. */
    static final String STATUS = "CamelFitbitStatus";

    /** A person's hour holds 150 calls: who asks for more pages than that asks for a failure. */
    private static final int MOST_PAGES = 150;

    private final Backend backend;
    private final FitbitWeb web;
    private final People people;

    FitbitWebOperations(Backend backend) {
        this.backend = backend;
        this.web = backend.web();
        this.people = backend.people();
    }

    void register(Operations table) {
        WebOperations.all().forEach(operation -> table.with("web", operation.id(), request -> run(operation, request)));
    }

    private CompletableFuture<OperationResult> run(WebOperation operation, OperationRequest request) {
        Connection connection = people.connected(request.connection());
        requireFitbit(connection, operation);
        FitbitWeb.Prepared call = web.prepare(new WebCall(
                operation,
                request.caller(),
                request.arguments().map("parameters"),
                body(operation, request.body()),
                maxPages(request.arguments()),
                ZonedDateTime.ofInstant(backend.clock().instant(), people.zone(request.connection()))));
        People.requireAll(connection, call.scopes());
        return call.send().thenApply(FitbitWebOperations::result);
    }

    /** What the vendor said; an empty text for nothing. */
    static OperationResult result(PlainAnswer answer) {
        Object body = answer.body();
        return OperationResult.of(body == null ? "" : body).withHeader(STATUS, Integer.toString(answer.status()));
    }

    private static int maxPages(Arguments arguments) {
        int pages = arguments.atLeast("maxPages", 1, 1);
        if (pages > MOST_PAGES) {
            throw new InvalidArgumentException("option 'maxPages' is " + pages + ": write 1 to " + MOST_PAGES
                    + ", as many calls as a person's hour has");
        }
        return pages;
    }

    private static void requireFitbit(Connection connection, WebOperation operation) {
        if (connection.api() != Api.FITBIT_WEB) {
            String equivalent = operation.atGoogle();
            throw new InvalidArgumentException("connection '" + connection.key() + "' belongs to the Google Health API,"
                    + " and web/" + operation.id() + " is of the Fitbit Web API: "
                    + (equivalent == null
                            ? "the Google Health API has nothing of the kind"
                            : "use fitbit:" + equivalent + " instead"));
        }
    }

    private static @Nullable Map<String, ?> body(WebOperation operation, @Nullable Object body) {
        if (operation.bodyMembers().isEmpty() || body == null) {
            return null;
        }
        return body instanceof Map<?, ?> members ? named(members) : PlainJson.object(body.toString());
    }

    private static Map<String, ?> named(Map<?, ?> members) {
        Map<String, Object> named = new LinkedHashMap<>();
        members.forEach((name, member) -> named.put(String.valueOf(name), member));
        return named;
    }
}
