package io.github.camelfitbit.simulator.fitbit;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import io.github.camelfitbit.simulator.http.Answer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Lists that go on: the vendor names the next page by an absolute address, or by an empty text. Stateless. */
public final class Pages {
    private static final String HOST = "https://api.fitbit.com";
    private static final int DAYS_KNOWN = 30;

    private Pages() {}

    /** A page of records, one for each of the last thirty days that the call asks for. */
    static Answer of(Call call, String root, Function<LocalDate, JsonObject> record) {
        boolean isForward = call.has("afterDate");
        LocalDate bound =
                LocalDate.parse(call.get(isForward ? "afterDate" : "beforeDate").substring(0, 10));
        Stream<LocalDate> days = isForward
                ? call.today()
                        .minusDays(DAYS_KNOWN)
                        .datesUntil(call.today().plusDays(1))
                        .filter(bound::isBefore)
                : Stream.iterate(call.today(), day -> day.minusDays(1))
                        .limit(DAYS_KNOWN)
                        .filter(bound::isAfter);
        return of(call, root, days.map(record).toList());
    }

    /** A page of all these records; they are in the order of the call. */
    public static Answer of(Call call, String root, List<JsonObject> all) {
        if (call.has("afterDate") == call.has("beforeDate")) {
            return Rules.validation("afterDate", "Either beforeDate or afterDate is needed");
        }
        if (!call.get("sort").equals(call.has("afterDate") ? "asc" : "desc")) {
            return Rules.validation("sort", "Invalid sort for this date");
        }
        int limit = Integer.parseInt(call.get("limit"));
        int offset = Integer.parseInt(call.get("offset"));
        List<JsonObject> page = all.stream().skip(offset).limit(limit).toList();
        boolean goesOn = offset + limit < all.size();
        return Replies.object(new JsonObject()
                .put(root, new JsonArray(List.copyOf(page)))
                .put("pagination", pagination(call, limit, offset, goesOn ? next(call, offset + limit) : "")));
    }

    private static JsonObject pagination(Call call, int limit, int offset, String next) {
        String date = call.has("afterDate") ? "afterDate" : "beforeDate";
        return new JsonObject()
                .put(date, call.get(date))
                .put("limit", limit)
                .put("next", next)
                .put("offset", offset)
                .put("previous", "")
                .put("sort", call.get("sort"));
    }

    private static String next(Call call, int offset) {
        String date = call.has("afterDate") ? "afterDate" : "beforeDate";
        return HOST + call.ask().path() + "?offset=" + offset + "&limit=" + call.get("limit") + "&sort="
                + call.get("sort") + "&" + date + "=" + call.get(date);
    }
}
