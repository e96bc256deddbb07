package io.github.camelfitbit.simulator;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

import io.github.camelfitbit.simulator.http.Answer;
import io.github.camelfitbit.simulator.http.Ask;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * Something that goes wrong on purpose, a number of times (once, unless said otherwise), for the requests it is meant for
 * (all, unless said otherwise). Immutable: every call gives a new one.
 *
 * @param method the vendor's word for the method; empty for any
 * @param type the data type; empty for any
 * @param person whose requests; empty for anybody's
 */
public record Fault(String method, String type, String person, int times, Duration delay, Effect effect) {

    /** What becomes of a request; it may be carried out or not. */
    @FunctionalInterface
    public interface Effect {
        /** Answers in place of the simulator, which answers normally through the function. */
        Answer answer(Ask ask, Function<Ask, Answer> normally);
    }

    /** An error of the vendor's servers, not carried out. */
    public static Fault status(int status) {
        return of((ask, normally) -> Answer.json(status, error(status, new JsonArray())));
    }

    /** An error with a reason, as the health service words it, not carried out. */
    public static Fault reason(int status, String reason) {
        JsonObject info = new JsonObject()
                .put("@type", "type.googleapis.com/google.rpc.ErrorInfo")
                .put("reason", reason)
                .put("domain", "health.googleapis.com");
        return of((ask, normally) -> Answer.json(status, error(status, new JsonArray().add(info))));
    }

    /** 429 with a {@code Retry-After}, which the vendor does not promise but HTTP allows. */
    public static Fault retryAfter(Duration wait) {
        return of((ask, normally) ->
                Answer.json(429, error(429, new JsonArray())).with("Retry-After", Long.toString(wait.toSeconds())));
    }

    /** The HTML page of a proxy or load balancer. */
    public static Fault html(int status) {
        return of((ask, normally) -> Answer.html(status, "<!DOCTYPE html><title>Error</title><p>That is an error."));
    }

    /** Any bytes, not carried out. */
    public static Fault bytes(int status, String contentType, byte[] bytes) {
        return of((ask, normally) -> Answer.of(status, contentType, Buffer.buffer(bytes)));
    }

    /** 200 with nothing in it. */
    public static Fault emptyBody() {
        return bytes(200, "application/json; charset=UTF-8", new byte[0]);
    }

    /** 200 that says JSON and is not. */
    public static Fault notJson() {
        return of((ask, normally) ->
                Answer.of(200, "application/json; charset=UTF-8", Buffer.buffer("{\"dataPoints\": [oops")));
    }

    /** The right answer, of which half arrives before the connection closes. */
    public static Fault truncated() {
        return of((ask, normally) -> normally.apply(ask).ending(Answer.Ending.TRUNCATED));
    }

    /** The request is carried out, but the connection closes without an answer. */
    public static Fault lostAnswer() {
        return of((ask, normally) -> normally.apply(ask).ending(Answer.Ending.DROPPED));
    }

    /** The connection closes and nothing was done. */
    public static Fault refusedConnection() {
        return of((ask, normally) -> Answer.json(503, new JsonObject()).ending(Answer.Ending.DROPPED));
    }

    /** The first page again, whatever page was asked for. */
    public static Fault repeatedPage() {
        return of((ask, normally) -> normally.apply(ask.with("pageToken", Optional.empty())));
    }

    /** The right page with an empty {@code nextPageToken}, which means the end. */
    public static Fault emptyPageToken() {
        return of((ask, normally) -> changed(normally.apply(ask), body -> body.put("nextPageToken", "")));
    }

    /** A page without records that still has a token; the page it leads to is the one that was asked for. */
    public static Fault emptyPageWithToken() {
        return of((ask, normally) -> Answer.json(
                200,
                new JsonObject()
                        .put(
                                "nextPageToken",
                                Faults.EMPTY_PAGE + ask.parameter("pageToken").orElse(""))));
    }

    /** The right answer, later. */
    public static Fault slow(Duration delay) {
        return new Fault("", "", "", 1, delay, (ask, normally) -> normally.apply(ask));
    }

    /** The right answer with a number that is none: the vendor sends the string NaN for doubles it does not know. */
    public static Fault notANumber(String member) {
        String pattern = "\"" + member + "\":[-0-9.eE]+";
        return of((ask, normally) -> {
            Answer answer = normally.apply(ask);
            String body = answer.body().toString().replaceFirst(pattern, "\"" + member + "\":\"NaN\"");
            return answer.withBody(Buffer.buffer(body));
        });
    }

    /** Any effect. */
    public static Fault of(Effect effect) {
        return new Fault("", "", "", 1, Duration.ZERO, effect);
    }

    /** For the next so many matching requests. */
    public Fault times(int number) {
        return new Fault(method, type, person, number, delay, effect);
    }

    /** Until it is cleared. */
    public Fault always() {
        return times(Integer.MAX_VALUE);
    }

    /** Only for a method, such as {@code dataPoints.list} or {@code oauth.token}. */
    public Fault on(String onlyMethod) {
        return new Fault(onlyMethod, type, person, times, delay, effect);
    }

    /** Only for a method and a data type. */
    public Fault on(String onlyMethod, String onlyType) {
        return new Fault(onlyMethod, onlyType, person, times, delay, effect);
    }

    /** Only for one person's tokens. */
    public Fault forPerson(String onlyPerson) {
        return new Fault(method, type, onlyPerson, times, delay, effect);
    }

    boolean isFor(String askedMethod, String askedType, String asking) {
        return (method.isEmpty() || method.equals(askedMethod))
                && (type.isEmpty() || type.equals(askedType))
                && (person.isEmpty() || person.equals(asking));
    }

    private static Answer changed(Answer answer, Function<JsonObject, JsonObject> change) {
        return answer.withBody(change.apply(answer.body().toJsonObject()).toBuffer());
    }

    private static JsonObject error(int status, JsonArray details) {
        JsonObject error = new JsonObject()
                .put("code", status)
                .put("message", "A fault of the simulator.")
                .put("status", word(status));
        return new JsonObject().put("error", details.isEmpty() ? error : error.put("details", details));
    }

    private static String word(int status) {
        return switch (status) {
            case 400 -> "INVALID_ARGUMENT";
            case 401 -> "UNAUTHENTICATED";
            case 403 -> "PERMISSION_DENIED";
            case 404 -> "NOT_FOUND";
            case 429 -> "RESOURCE_EXHAUSTED";
            case 500 -> "INTERNAL";
            case 503 -> "UNAVAILABLE";
            case 504 -> "DEADLINE_EXCEEDED";
            default -> "UNKNOWN";
        };
    }
}
