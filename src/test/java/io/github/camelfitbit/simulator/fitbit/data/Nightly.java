package io.github.camelfitbit.simulator.fitbit.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import io.github.camelfitbit.simulator.health.Measured;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** What the night says, under the day of waking. */
final class Nightly {

    private static final int MONTH = 30;

    private Nightly() {}

    static JsonObject variability(LifeCall call) {
        return root("hrv", daily(call, "daily-heart-rate-variability", night -> new JsonObject()
                .put("dailyRmssd", night.getValue("averageHeartRateVariabilityMilliseconds"))
                .put("deepRmssd", night.getValue("deepSleepRootMeanSquareOfSuccessiveDifferencesMilliseconds"))));
    }

    static JsonObject variabilityFine(LifeCall call) {
        return root("hrv", fine(call, "heart-rate-variability", sample -> new JsonObject()
                .put(
                        "value",
                        new JsonObject()
                                .put("rmssd", sample.getValue("rootMeanSquareOfSuccessiveDifferencesMilliseconds"))
                                .put("coverage", 0.97)
                                .put("hf", sample.getJsonObject("metadata").getValue("highFrequencyPower"))
                                .put("lf", sample.getJsonObject("metadata").getValue("lowFrequencyPower")))));
    }

    static JsonObject breathing(LifeCall call) {
        return root("br", daily(call, "daily-respiratory-rate", night -> new JsonObject()
                .put("breathingRate", night.getValue("breathsPerMinute"))));
    }

    static JsonObject breathingFine(LifeCall call) {
        return root("br", daily(call, "respiratory-rate-sleep-summary", night -> new JsonObject()
                .put("fullSleepSummary", rate(night, "fullSleepStats"))
                .put("deepSleepSummary", rate(night, "deepSleepStats"))
                .put("lightSleepSummary", rate(night, "lightSleepStats"))
                .put("remSleepSummary", rate(night, "remSleepStats"))));
    }

    private static JsonObject rate(JsonObject night, String stage) {
        return new JsonObject().put("breathingRate", night.getJsonObject(stage).getValue("breathsPerMinute"));
    }

    static JsonArray oxygen(LifeCall call) {
        return daily(call, "daily-oxygen-saturation", night -> new JsonObject()
                .put("avg", night.getValue("averagePercentage"))
                .put("min", night.getValue("lowerBoundPercentage"))
                .put("max", night.getValue("upperBoundPercentage")));
    }

    static JsonArray oxygenFine(LifeCall call) {
        return fine(call, "oxygen-saturation", sample -> new JsonObject().put("value", sample.getValue("percentage")));
    }

    /** Nights are left out while the usual temperature is not known. */
    static JsonObject skin(LifeCall call) {
        LifeCall.Days days = call.days(MONTH);
        JsonArray nights = new JsonArray();
        call.measured("daily-sleep-temperature-derivations", days.first(), days.last()).stream()
                .filter(night -> !"NaN".equals(night.json().getValue("baselineTemperatureCelsius")))
                .forEach(night -> nights.add(new JsonObject()
                        .put("dateTime", day(call, night).toString())
                        .put("value", new JsonObject().put("nightlyRelative", relative(call, night.json())))));
        return root("tempSkin", nights);
    }

    private static BigDecimal relative(LifeCall call, JsonObject night) {
        return call.units()
                .difference(number(night, "nightlyTemperatureCelsius")
                        .subtract(number(night, "baselineTemperatureCelsius")));
    }

    static JsonObject core(LifeCall call) {
        LifeCall.Days days = call.days(MONTH);
        JsonArray logs = new JsonArray();
        call.measured("core-body-temperature", days.first(), days.last())
                .forEach(log -> logs.add(new JsonObject()
                        .put("dateTime", Sleeping.seconds(call.local(log.start())))
                        .put("value", call.units().temperature(number(log.json(), "temperatureCelsius")))));
        return root("tempCore", logs);
    }

    static JsonObject fitness(LifeCall call) {
        return root("cardioScore", daily(call, "daily-vo2-max", night -> {
            BigDecimal figure = new BigDecimal(night.getValue("vo2Max").toString());
            return new JsonObject()
                    .put("vo2Max", figure.subtract(BigDecimal.valueOf(2)) + "-" + figure.add(BigDecimal.valueOf(2)));
        }));
    }

    private static BigDecimal number(JsonObject json, String name) {
        return new BigDecimal(json.getValue(name).toString());
    }

    private static JsonObject root(String name, JsonArray days) {
        return days.isEmpty() ? new JsonObject() : new JsonObject().put(name, days);
    }

    private static JsonArray daily(LifeCall call, String type, Function<JsonObject, JsonObject> value) {
        LifeCall.Days days = call.days(MONTH);
        JsonArray nights = new JsonArray();
        call.measured(type, days.first(), days.last())
                .forEach(night -> nights.add(new JsonObject()
                        .put("dateTime", day(call, night).toString())
                        .put("value", value.apply(night.json()))));
        return nights;
    }

    private static LocalDate day(LifeCall call, Measured night) {
        return call.local(night.start()).toLocalDate();
    }

    /** Samples before midnight belong to the night they began in, and so to the next day. */
    private static JsonArray fine(LifeCall call, String type, Function<JsonObject, JsonObject> minute) {
        LifeCall.Days days = call.days(MONTH);
        Map<LocalDate, JsonArray> nights = new TreeMap<>();
        call.measured(type, days.first().minusDays(1), days.last()).forEach(sample -> {
            LocalDate woke = call.local(sample.start()).plusHours(6).toLocalDate();
            if (!woke.isBefore(days.first()) && !woke.isAfter(days.last())) {
                nights.computeIfAbsent(woke, day -> new JsonArray())
                        .add(minute.apply(sample.json()).put("minute", Sleeping.millis(call.local(sample.start()))));
            }
        });
        JsonArray answer = new JsonArray();
        nights.forEach((day, minutes) ->
                answer.add(new JsonObject().put("dateTime", day.toString()).put("minutes", minutes)));
        return answer;
    }
}
