package io.github.camelfitbit.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.camelfitbit.simulator.http.Answer;
import io.github.camelfitbit.simulator.http.Ask;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** What goes wrong with the pages of lists, at Google and at Fitbit. */
final class PageFault {
    /** Marks what leads from an empty page to the one that was asked for. */
    private static final String EMPTY = "empty.";

    private static final Pattern TIME = Pattern.compile("\"(?:startTime|physicalTime)\":\"([^\"]+)\"");
    private static final String TOKEN = "pageToken";
    private static final String NEXT_TOKEN = "nextPageToken";
    private static final String OFFSET = "offset";
    private static final String PAGINATION = "pagination";

    private PageFault() {}

    static Fault smallPages(int records) {
        Optional<String> most = Optional.of(Integer.toString(records));
        return Fault.of(
                        "small-pages",
                        (ask, normally) -> normally.apply(ask.with(Width.isOfFitbit(ask) ? "limit" : "pageSize", most)))
                .when(ask -> ask.verb().equals("GET")
                        && (!Width.isOfFitbit(ask) || ask.parameter("limit").isPresent()));
    }

    static Fault repeatedPage() {
        return Fault.of("repeated-page", (ask, normally) -> normally.apply(ask.with(TOKEN, Optional.empty())));
    }

    static Fault emptyPageToken() {
        return Fault.of(
                "empty-token", (ask, normally) -> changed(normally.apply(ask), body -> body.put(NEXT_TOKEN, "")));
    }

    /** Not again for whoever comes from such a page. */
    static Fault emptyPageWithToken() {
        return Fault.of("empty-page", (ask, normally) -> Width.isOfFitbit(ask) ? fitbit(ask, normally) : google(ask))
                .when(ask -> ask.verb().equals("GET") && !marked(ask) && (!Width.isOfFitbit(ask) || isPaged(ask)));
    }

    private static boolean isPaged(Ask ask) {
        return ask.parameter(OFFSET).isPresent();
    }

    private static boolean marked(Ask ask) {
        return isMarked(ask, TOKEN) || isMarked(ask, OFFSET);
    }

    private static boolean isMarked(Ask ask, String name) {
        return ask.parameter(name).filter(value -> value.startsWith(EMPTY)).isPresent();
    }

    private static Answer google(Ask ask) {
        return Answer.json(
                200,
                new JsonObject().put(NEXT_TOKEN, EMPTY + ask.parameter(TOKEN).orElse("")));
    }

    /** The vendor names the next page by an absolute address, in which the offset stands. */
    private static Answer fitbit(Ask ask, Function<Ask, Answer> normally) {
        return changed(normally.apply(ask), body -> {
            body.fieldNames().stream()
                    .filter(name -> body.getValue(name) instanceof JsonArray)
                    .forEach(name -> body.put(name, new JsonArray()));
            StringBuilder next = new StringBuilder("https://api.fitbit.com" + ask.path());
            ask.query().forEach((name, values) -> next.append(next.indexOf("?") < 0 ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(name.equals(OFFSET) ? EMPTY : "")
                    .append(values.get(0)));
            body.getJsonObject(PAGINATION).put("next", next.toString());
            return body;
        });
    }

    /** A request that follows an empty page asks, behind the mark, for the page proper. */
    static Ask behindEmptyPage(Ask ask) {
        return without(without(ask, TOKEN), OFFSET);
    }

    private static Ask without(Ask ask, String name) {
        return ask.parameter(name)
                .filter(value -> value.startsWith(EMPTY))
                .map(value -> value.substring(EMPTY.length()))
                .map(value -> ask.with(name, Optional.of(value).filter(proper -> !proper.isEmpty())))
                .orElse(ask);
    }

    static Fault unfiltered(Duration reach, Clock clock) {
        return Fault.of(
                        "unfiltered",
                        (ask, normally) -> changed(
                                normally.apply(ask),
                                body -> since(clock.instant().minus(reach), body)))
                .on("dataPoints.*")
                .when(ask -> ask.verb().equals("GET")
                        && ask.path().endsWith("/dataPoints")
                        && ask.parameter("filter").isEmpty());
    }

    /** Newest come first, so what follows a record that is too old is too old as well. */
    private static JsonObject since(Instant oldest, JsonObject body) {
        JsonArray all = body.getJsonArray("dataPoints", new JsonArray());
        List<Object> kept =
                all.stream().filter(point -> !begins(point).isBefore(oldest)).toList();
        if (kept.size() < all.size()) {
            body.put("dataPoints", new JsonArray(kept)).remove(NEXT_TOKEN);
        }
        return body;
    }

    private static Instant begins(Object point) {
        Matcher time = TIME.matcher(point.toString());
        return time.find() ? Instant.parse(time.group(1)) : Instant.MAX;
    }

    private static Answer changed(Answer answer, Function<JsonObject, JsonObject> change) {
        return answer.withBody(change.apply(answer.body().toJsonObject()).toBuffer());
    }
}
