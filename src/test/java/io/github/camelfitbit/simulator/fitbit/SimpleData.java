package io.github.camelfitbit.simulator.fitbit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import io.github.camelfitbit.simulator.http.Answer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Measurements in the vendor's shapes, the same every day: where the life has nothing to tell. Stateless. */
final class SimpleData {
    private static final JsonObject HEART =
            new JsonObject().put("customHeartRateZones", new JsonArray()).put("restingHeartRate", 61);
    private static final JsonObject ZONE_MINUTES = new JsonObject().put("activeZoneMinutes", 31);

    private static final BigDecimal WEIGHT = new BigDecimal("72.6");
    private static final BigDecimal WATER = new BigDecimal("750.0");
    private static final BigDecimal CORE = new BigDecimal("36.9");
    private static final BigDecimal SKIN = new BigDecimal("-0.3");

    private SimpleData() {}

    static void register(Map<String, Handler> handlers) {
        both(handlers, "activity.series", call -> series(call, "activities-" + call.get("resource"), "1"));
        both(handlers, "activity.tracker", call -> series(call, "activities-tracker-" + call.get("resource"), "1"));
        both(handlers, "azm.series", call -> series(call, "activities-active-zone-minutes", ZONE_MINUTES));
        both(handlers, "heart.series", call -> series(call, "activities-heart", HEART));
        both(handlers, "body.series", SimpleData::body);
        both(handlers, "nutrition.series", SimpleData::nutrition);
        handlers.put(
                "activity.summary",
                call -> Replies.object(new JsonObject()
                        .put("activities", new JsonArray())
                        .put("summary", new JsonObject().put("steps", 10_142))));
        intraday(handlers);
        nightly(handlers);
        logs(handlers);
    }

    private static Units units(Call call) {
        return Units.of(call.ask());
    }

    private static Answer body(Call call) {
        BigDecimal weight = call.get("resource").equals("weight") ? units(call).weight(WEIGHT) : WEIGHT;
        return series(call, "body-" + call.get("resource"), weight.toPlainString());
    }

    private static Answer nutrition(Call call) {
        BigDecimal amount = call.get("resource").equals("water") ? units(call).water(WATER) : WATER;
        return series(call, "foods-log-" + call.get("resource"), amount.toPlainString());
    }

    private static void intraday(Map<String, Handler> handlers) {
        for (String range : List.of("day", "day.window", "range", "range.window")) {
            handlers.put("intraday.activity." + range, call -> minutes(call, call.get("resource"), "1"));
            handlers.put("intraday.heart." + range, call -> minutes(call, "heart", HEART));
            handlers.put(
                    "intraday.azm." + range,
                    call -> days(
                            call,
                            "activities-active-zone-minutes-intraday",
                            (day, value) -> value.put("minutes", new JsonArray())));
        }
        for (String range : List.of("day", "range")) {
            handlers.put("intraday.hrv." + range, call -> days(call, "hrv", SimpleData::noMinutes));
            handlers.put("intraday.br." + range, call -> days(call, "br", SimpleData::noMinutes));
        }
        handlers.put("intraday.spo2.day", call -> Replies.object(noMinutes(call.day("date"), dated(call.day("date")))));
        handlers.put(
                "intraday.spo2.range",
                call -> Replies.bare(call.days().stream()
                        .map(day -> noMinutes(day, dated(day)))
                        .toList()));
    }

    private static void nightly(Map<String, Handler> handlers) {
        JsonObject saturation =
                new JsonObject().put("avg", 96.4).put("min", 92.0).put("max", 99.1);
        days(handlers, "hrv", "hrv", new JsonObject().put("dailyRmssd", 41.2).put("deepRmssd", 44.9));
        days(handlers, "br", "br", new JsonObject().put("breathingRate", 14.6));
        nights(
                handlers,
                "temp.skin",
                call -> series(
                        call,
                        "tempSkin",
                        new JsonObject().put("nightlyRelative", units(call).difference(SKIN))));
        nights(
                handlers,
                "temp.core",
                call -> series(call, "tempCore", units(call).temperature(CORE)));
        days(handlers, "cardio", "cardioScore", new JsonObject().put("vo2Max", "42-46"));
        handlers.put("spo2.day", call -> Replies.object(dated(call.day("date")).put("value", saturation)));
        handlers.put(
                "spo2.range",
                call -> Replies.bare(call.days().stream()
                        .map(day -> dated(day).put("value", saturation))
                        .toList()));
    }

    private static void logs(Map<String, Handler> handlers) {
        for (String range : List.of("day", "period", "range")) {
            handlers.put(
                    "weight." + range,
                    call -> days(call, "weight", (day, log) -> logged(day)
                            .put("weight", units(call).weight(WEIGHT))));
            handlers.put(
                    "fat." + range,
                    call -> days(call, "fat", (day, log) -> logged(day).put("fat", 18.2)));
            handlers.put("sleep." + range, call -> days(call, "sleep", (day, log) -> night(day)));
        }
        handlers.put("sleep.list", call -> Pages.of(call, "sleep", SimpleData::night));
        handlers.put(
                "irn.profile",
                call -> Replies.object(new JsonObject().put("onboarded", true).put("enrolled", true)));
    }

    private static void both(Map<String, Handler> handlers, String family, Handler handler) {
        handlers.put(family + ".period", handler);
        handlers.put(family + ".range", handler);
    }

    private static void days(Map<String, Handler> handlers, String family, String root, Object value) {
        nights(handlers, family, call -> series(call, root, value));
    }

    private static void nights(Map<String, Handler> handlers, String family, Handler handler) {
        handlers.put(family + ".day", handler);
        handlers.put(family + ".range", handler);
    }

    private static Answer series(Call call, String root, Object value) {
        return days(call, root, (day, element) -> element.put("value", value));
    }

    private static Answer days(Call call, String root, BiFunction<LocalDate, JsonObject, JsonObject> elements) {
        return Replies.list(
                root,
                call.days().stream().map(day -> elements.apply(day, dated(day))).toList());
    }

    private static Answer minutes(Call call, String resource, Object total) {
        JsonObject minutes = new JsonObject()
                .put(
                        "dataset",
                        new JsonArray()
                                .add(new JsonObject().put("time", "00:00:00").put("value", 0)))
                .put("datasetInterval", 1)
                .put("datasetType", call.get("detailLevel").equals("1sec") ? "second" : "minute");
        JsonObject day = dated(call.days().get(0)).put("value", total);
        return Replies.object(new JsonObject()
                .put("activities-" + resource, new JsonArray().add(day))
                .put("activities-" + resource + "-intraday", minutes));
    }

    private static JsonObject dated(LocalDate day) {
        return new JsonObject().put("dateTime", day.toString());
    }

    private static JsonObject noMinutes(LocalDate day, JsonObject element) {
        return element.put("minutes", new JsonArray());
    }

    private static JsonObject logged(LocalDate day) {
        return new JsonObject()
                .put("date", day.toString())
                .put("logId", day.toEpochDay() * 1_000)
                .put("source", "API");
    }

    private static JsonObject night(LocalDate day) {
        return new JsonObject()
                .put("dateOfSleep", day.toString())
                .put("logId", day.toEpochDay() * 1_000)
                .put("isMainSleep", true)
                .put("type", "stages");
    }
}
