package io.github.camelfitbit.simulator.health;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.github.camelfitbit.simulator.http.Answer;
import io.github.camelfitbit.simulator.http.Ask;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** {@code list}, {@code reconcile}, {@code get} and {@code exportExerciseTcx}. */
final class PointReader {
    Answer list(HealthCall call, Caller caller, DataType type, SourceAccess access) {
        return page(call, caller, type, access, false);
    }

    /** One stream of all sources: where watch and phone saw the same minute, the watch is believed. */
    Answer reconcile(HealthCall call, Caller caller, DataType type, SourceAccess access) {
        return page(call, caller, type, access, true);
    }

    Answer get(HealthCall call, Caller caller, DataType type, SourceAccess access) {
        return caller.account()
                .find(type, call.itemId())
                .filter(point -> access.includes(point.source()))
                .map(point -> Answer.json(200, point.toJson(caller.healthUserId())))
                .orElseThrow(Refusal::notFound);
    }

    /** The file itself with {@code alt=media}; without, the file within JSON, which is meant for gRPC. */
    Answer tcx(HealthCall call, Caller caller, DataType type, SourceAccess access) {
        String partial = call.ask().parameter("partialData").orElse("false");
        if (!Set.of("true", "false").contains(partial)) {
            throw Refusal.badRequest("Invalid value.")
                    .violation("partial_data", "Invalid value at 'partial_data' (TYPE_BOOL)");
        }
        DataPoint exercise = caller.account()
                .find(type, call.itemId())
                .filter(point -> access.includes(point.source()))
                .orElseThrow(Refusal::notFound);
        String xml = new Tcx(exercise.measurement().get()).export(caller.account(), partial.equals("true"));
        return call.ask().parameter("alt").filter("media"::equals).isPresent()
                ? Answer.of(200, "application/vnd.garmin.tcx+xml", Buffer.buffer(xml))
                : Answer.json(200, new JsonObject().put("tcxData", xml));
    }

    private Answer page(HealthCall call, Caller caller, DataType type, SourceAccess access, boolean reconciled) {
        Ask ask = call.ask();
        int pageSize =
                PageSize.of(ask, type.limits().defaultPageSize(), type.limits().maxPageSize());
        Filter filter = ask.parameter("filter")
                .map(text -> FilterParser.parse(text, type))
                .orElse(Filter.NONE);
        String question = question(call, caller);
        Optional<Instant> before =
                PageToken.open(ask.parameter("pageToken"), question).map(PageToken::before);
        Instant latest = before.filter(b -> b.isBefore(filter.latest())).orElse(filter.latest());
        List<DataPoint> page = caller.account()
                .newestFirst(type, filter.earliest(), latest)
                .filter(point -> before.isEmpty() || point.start().isBefore(before.get()))
                .filter(point -> filter.matches(point.span()) && access.includes(point.source()))
                .filter(point -> !reconciled || !point.source().isPhone())
                .limit(pageSize)
                .toList();
        return Answer.json(200, json(page, pageSize, question, caller, reconciled));
    }

    /** A full page has a token even if nothing follows; the page after it is then empty, as with the vendor. */
    private static JsonObject json(
            List<DataPoint> page, int pageSize, String question, Caller caller, boolean reconciled) {
        JsonObject body = new JsonObject();
        if (page.isEmpty()) {
            return body;
        }
        JsonArray points = new JsonArray();
        page.forEach(point -> points.add(
                reconciled ? point.toReconciledJson(caller.healthUserId()) : point.toJson(caller.healthUserId())));
        body.put("dataPoints", points);
        if (page.size() == pageSize) {
            body.put("nextPageToken", new PageToken(page.get(page.size() - 1).start()).seal(question));
        }
        return body;
    }

    /** Everything a token is bound to: all parameters but the token itself. */
    private static String question(HealthCall call, Caller caller) {
        Ask ask = call.ask();
        return String.join(
                "\n",
                caller.account().ids().person(),
                call.method().word(),
                call.typeId(),
                ask.parameter("filter").orElse(""),
                ask.parameter("pageSize").orElse(""),
                ask.parameter("dataSourceFamily").orElse(""));
    }
}
