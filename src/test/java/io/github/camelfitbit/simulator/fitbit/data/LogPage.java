package io.github.camelfitbit.simulator.fitbit.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A page of a list that begins behind one day, or goes back from one; the next page is named by an absolute address. */
final class LogPage {

    private static final LocalDate FIRST = LocalDate.parse("2000-01-01");
    private static final LocalDate LAST = LocalDate.parse("2100-01-01");

    private LogPage() {}

    /**
     * The page that a call asks for.
     *
     * @param most how many logs a page may have
     * @param logs all logs of some days, oldest first
     */
    static JsonObject of(LifeCall call, String root, int most, Function<LifeCall.Days, List<JsonObject>> logs) {
        boolean forward = call.ask().parameter("afterDate").isPresent();
        int limit = (int) call.number("limit");
        if (limit > most || !call.parameter("sort").equals(forward ? "asc" : "desc")) {
            throw new LifeCall.Invalid("Invalid value for parameter: limit or sort");
        }
        if (forward && call.ask().parameter("beforeDate").isPresent()) {
            throw new LifeCall.Invalid("Either beforeDate or afterDate should be specified");
        }
        String name = forward ? "afterDate" : "beforeDate";
        LocalDate bound = LifeCall.date(call.parameter(name).substring(0, 10));
        List<JsonObject> all = new ArrayList<>(logs.apply(
                forward ? new LifeCall.Days(bound.plusDays(1), LAST) : new LifeCall.Days(FIRST, bound.minusDays(1))));
        if (!forward) {
            Collections.reverse(all);
        }
        int offset = Integer.parseInt(call.parameter("offset"));
        int end = Math.min(all.size(), offset + limit);
        String next = end < all.size()
                ? "https://api.fitbit.com" + call.ask().path() + "?offset=" + end + "&limit=" + limit + "&sort="
                        + call.parameter("sort") + "&" + name + "=" + bound
                : "";
        return new JsonObject()
                .put(root, new JsonArray(all.subList(Math.min(offset, end), end)))
                .put(
                        "pagination",
                        new JsonObject()
                                .put(name, bound.toString())
                                .put("limit", limit)
                                .put("next", next)
                                .put("offset", offset)
                                .put("previous", "")
                                .put("sort", call.parameter("sort")));
    }
}
