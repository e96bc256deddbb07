package io.github.camelfitbit.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Predicate;

import io.github.camelfitbit.simulator.http.Answer;
import io.github.camelfitbit.simulator.http.Ask;
import io.github.camelfitbit.simulator.oauth.fitbit.FitbitErrors;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * Something that goes wrong on purpose, a number of times (once, unless said otherwise), for the requests it is meant for
 * (all, unless said otherwise). What belongs to one vendor's OAuth has a name in {@link GoogleFault} or {@link
 * FitbitFault}. Immutable: every call gives a new one.
 *
 * @param name by which it is counted
 * @param until on the simulator's clock; it ends then, however often it was met
 */
public record Fault(String name, FaultTarget target, int times, Optional<Instant> until, Pace pace, Effect effect) {

    private static final String JSON = "application/json; charset=UTF-8";

    /** What becomes of a request; it may be carried out or not. */
    @FunctionalInterface
    public interface Effect {
        /** Answers in place of the simulator, which answers normally through the function. */
        Answer answer(Ask ask, Function<Ask, Answer> normally);
    }

    /** An error of the vendor's servers, not carried out. */
    public static Fault status(int status) {
        return of("status", (ask, normally) -> Answer.json(status, GoogleError.body(status, new JsonArray())));
    }

    /** An error with a reason, as the health service words it, not carried out. */
    public static Fault reason(int status, String reason) {
        JsonObject info = new JsonObject()
                .put("@type", "type.googleapis.com/google.rpc.ErrorInfo")
                .put("reason", reason)
                .put("domain", "health.googleapis.com");
        return of(
                "reason", (ask, normally) -> Answer.json(status, GoogleError.body(status, new JsonArray().add(info))));
    }

    /** 429 with a {@code Retry-After}, which the vendor does not promise but HTTP allows. */
    public static Fault retryAfter(Duration wait) {
        return status(429).withHeader("Retry-After", Long.toString(wait.toSeconds()));
    }

    /** The HTML page of a proxy or load balancer. */
    public static Fault html(int status) {
        return of(
                "html",
                (ask, normally) -> Answer.html(status, "<!DOCTYPE html><title>Error</title><p>That is an error."));
    }

    /** Any bytes, not carried out. */
    public static Fault bytes(int status, String contentType, byte[] bytes) {
        return of("bytes", (ask, normally) -> Answer.of(status, contentType, Buffer.buffer(bytes)));
    }

    /** 200 with nothing in it. */
    public static Fault emptyBody() {
        return bytes(200, JSON, new byte[0]);
    }

    /** 200 that says JSON and is not. */
    public static Fault notJson() {
        return bytes(200, JSON, "{\"dataPoints\": [oops".getBytes(StandardCharsets.UTF_8));
    }

    /** The right answer, of which half arrives before the connection closes. */
    public static Fault truncated() {
        return of("truncated", (ask, normally) -> normally.apply(ask).ending(Answer.Ending.TRUNCATED));
    }

    /** The request is carried out, but the connection closes without an answer. */
    public static Fault lostAnswer() {
        return of("lost-answer", (ask, normally) -> normally.apply(ask).ending(Answer.Ending.DROPPED));
    }

    /** The connection closes and nothing was done. */
    public static Fault refusedConnection() {
        return of("refused-connection", (ask, normally) -> Answer.json(503, new JsonObject())
                .ending(Answer.Ending.DROPPED));
    }

    /** The right answer, cut in the middle of its JSON; its length says that this was all. */
    public static Fault cutJson() {
        return of("cut-json", (ask, normally) -> {
            Answer answer = normally.apply(ask);
            return answer.withBody(answer.body().slice(0, answer.body().length() / 2));
        });
    }

    /**
     * 500 for whoever asks for more than so much time at once: by both ends of a filter or of a roll-up's range, or by two
     * days in the path of Fitbit's.
     */
    public static Fault wideRange(Duration widest) {
        return of(
                        "wide-range",
                        (ask, normally) -> Width.isOfFitbit(ask)
                                ? FitbitErrors.answer(500, "system", "Something went wrong.")
                                : Answer.json(500, GoogleError.body(500, new JsonArray())))
                .when(ask -> Width.of(ask).compareTo(widest) > 0);
    }

    /** A list without a filter reaches so far back on the simulator's clock, and says nothing of what lies before. */
    public static Fault unfiltered(Duration reach, Clock clock) {
        return PageFault.unfiltered(reach, clock);
    }

    /** Pages of so many records at most, whatever was asked for: records that share a timestamp fall between two. */
    public static Fault smallPages(int records) {
        return PageFault.smallPages(records);
    }

    /** The first page again, whatever page was asked for. */
    public static Fault repeatedPage() {
        return PageFault.repeatedPage();
    }

    /** The right page with an empty {@code nextPageToken}, which means the end. */
    public static Fault emptyPageToken() {
        return PageFault.emptyPageToken();
    }

    /** A page without records that still names a next one: the page that was asked for. That one comes unless it fails too. */
    public static Fault emptyPageWithToken() {
        return PageFault.emptyPageWithToken();
    }

    /** Carried out at once; the right answer comes later, in real time. */
    public static Fault slow(Duration delay) {
        return paced("slow", new Pace(Pace.Wait.NOT, Pace.Wait.of(delay)));
    }

    /** Carried out at once; the right answer comes when something has happened, such as a test saying so. */
    public static Fault slow(CompletionStage<?> event) {
        return paced("slow", new Pace(Pace.Wait.NOT, Pace.Wait.of(event)));
    }

    /** Carried out later, in real time, and then answered at once. */
    public static Fault slowStart(Duration delay) {
        return paced("slow-start", new Pace(Pace.Wait.of(delay), Pace.Wait.NOT));
    }

    /** Carried out when something has happened, and then answered at once. */
    public static Fault slowStart(CompletionStage<?> event) {
        return paced("slow-start", new Pace(Pace.Wait.of(event), Pace.Wait.NOT));
    }

    /** The right answer with a number that is none: the vendor sends the string NaN for doubles it does not know. */
    public static Fault notANumber(String member) {
        String pattern = "\"" + member + "\":[-0-9.eE]+";
        return of("not-a-number", (ask, normally) -> {
            Answer answer = normally.apply(ask);
            String body = answer.body().toString().replaceFirst(pattern, "\"" + member + "\":\"NaN\"");
            return answer.withBody(Buffer.buffer(body));
        });
    }

    /** Any effect. */
    public static Fault of(String name, Effect effect) {
        return new Fault(name, FaultTarget.ANY, 1, Optional.empty(), Pace.USUAL, effect);
    }

    private static Fault paced(String name, Pace pace) {
        return new Fault(name, FaultTarget.ANY, 1, Optional.empty(), pace, (ask, normally) -> normally.apply(ask));
    }

    /** Under another name. */
    public Fault named(String other) {
        return new Fault(other, target, times, until, pace, effect);
    }

    /** With one header more in the answer. */
    public Fault withHeader(String header, String value) {
        Effect with = (ask, normally) -> effect.answer(ask, normally).with(header, value);
        return new Fault(name, target, times, until, pace, with);
    }

    /** For the next so many matching requests. */
    public Fault times(int number) {
        return new Fault(name, target, number, until, pace, effect);
    }

    /** Until it is cleared, or the instant given otherwise. */
    public Fault always() {
        return times(Integer.MAX_VALUE);
    }

    /** Always, before an instant of the simulator's clock. */
    public Fault until(Instant end) {
        return new Fault(name, target, Integer.MAX_VALUE, Optional.of(end), pace, effect);
    }

    /** Only for a method, as {@link FaultTarget} names it. */
    public Fault on(String onlyMethod) {
        return on(new FaultTarget(onlyMethod, target.type(), target.person(), target.form()));
    }

    /** Only for a method and a data type. */
    public Fault on(String onlyMethod, String onlyType) {
        return on(new FaultTarget(onlyMethod, onlyType, target.person(), target.form()));
    }

    /** Only for one person's requests. */
    public Fault forPerson(String onlyPerson) {
        return on(new FaultTarget(target.method(), target.type(), onlyPerson, target.form()));
    }

    /** Only for requests that look like this, besides. */
    public Fault when(Predicate<Ask> form) {
        return on(new FaultTarget(
                target.method(), target.type(), target.person(), target.form().and(form)));
    }

    private Fault on(FaultTarget other) {
        return new Fault(name, other, times, until, pace, effect);
    }
}
