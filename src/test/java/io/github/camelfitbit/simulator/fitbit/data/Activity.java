package io.github.camelfitbit.simulator.fitbit.data;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;

import io.github.camelfitbit.simulator.health.Measured;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** What is counted by the minute and by the day. */
final class Activity {

    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    static final int YEARS = 1_095;

    /** The other API's type and member, and how many of its units make one of this one's. */
    private record Counted(String type, String member, long divisor) {

        double of(Measured point) {
            return Double.parseDouble(String.valueOf(point.json().getValue(member)));
        }

        BigDecimal inUnitOf(LifeCall call, double sum) {
            return call.units()
                    .counted(
                            call.group("r"),
                            BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(divisor), MathContext.DECIMAL64));
        }
    }

    private static final Map<String, Counted> COUNTED = Map.of(
            "steps", new Counted("steps", "count", 1),
            "distance", new Counted("distance", "millimeters", 1_000_000),
            "floors", new Counted("floors", "count", 1),
            "elevation", new Counted("altitude", "gainMillimeters", 1_000),
            "calories", new Counted("total-calories", "kcal", 1),
            "activityCalories", new Counted("active-energy-burned", "kcal", 1));

    private Activity() {}

    private static Counted counted(LifeCall call) {
        Counted counted = COUNTED.get(call.group("r"));
        if (counted == null) {
            throw new LifeCall.Invalid("Invalid resource: " + call.group("r"));
        }
        return counted;
    }

    static JsonObject intraday(LifeCall call) {
        String name = "activities-" + call.group("r");
        Counted counted = counted(call);
        LocalDate day = call.day("first");
        Map<Instant, Double> minutes = new TreeMap<>();
        call.measured(counted.type(), day).forEach(point -> minutes.merge(point.start(), counted.of(point), Math::max));
        JsonArray dataset = new JsonArray();
        minutes.forEach((at, value) -> dataset.add(
                new JsonObject().put("time", TIME.format(call.local(at))).put("value", counted.inUnitOf(call, value))));
        if (call.group("r").equals("calories")) {
            Efforts.tell(call, day, dataset);
        }
        return new JsonObject()
                .put(name, total(day, sum(call, counted, day)))
                .put(
                        name + "-intraday",
                        new JsonObject()
                                .put("dataset", dataset)
                                .put("datasetInterval", 1)
                                .put("datasetType", "minute"));
    }

    static JsonArray total(LocalDate day, BigDecimal sum) {
        return new JsonArray()
                .add(new JsonObject().put("dateTime", day.toString()).put("value", sum.toPlainString()));
    }

    private static BigDecimal sum(LifeCall call, Counted counted, LocalDate day) {
        return counted.inUnitOf(
                call,
                call.measured(counted.type(), day).stream()
                        .mapToDouble(counted::of)
                        .sum());
    }

    static JsonObject series(LifeCall call) {
        return switch (call.group("r")) {
            case "heart" -> Heart.series(call);
            case "minutesSedentary" -> sedentary(call);
            case "minutesLightlyActive", "minutesFairlyActive", "minutesVeryActive" -> Efforts.series(call);
            default -> series(call, counted(call));
        };
    }

    private static JsonObject series(LifeCall call, Counted counted) {
        JsonArray days = new JsonArray();
        int most = call.group("r").equals("activityCalories") ? 30 : YEARS;
        for (LocalDate day : call.days(most).all()) {
            days.addAll(total(day, sum(call, counted, day)));
        }
        return new JsonObject().put("activities-" + call.group("r"), days);
    }

    private static JsonObject sedentary(LifeCall call) {
        JsonArray days = new JsonArray();
        for (LocalDate day : call.days(YEARS).all()) {
            days.addAll(total(
                    day,
                    BigDecimal.valueOf(call.measured("sedentary-period", day).size())));
        }
        return new JsonObject().put("activities-minutesSedentary", days);
    }

    static JsonObject zoneMinutes(LifeCall call) {
        JsonArray minutes = new JsonArray();
        call.measured("active-zone-minutes", call.day("first"))
                .forEach(point -> minutes.add(new JsonObject()
                        .put("minute", Sleeping.seconds(call.local(point.start())))
                        .put("value", zones(java.util.List.of(point)))));
        return new JsonObject()
                .put(
                        "activities-active-zone-minutes-intraday",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("dateTime", call.group("first"))
                                        .put("minutes", minutes)));
    }

    static JsonObject zoneMinutesByDay(LifeCall call) {
        JsonArray days = new JsonArray();
        for (LocalDate day : call.days(YEARS).all()) {
            JsonObject value = zones(call.measured("active-zone-minutes", day));
            if (!value.isEmpty()) {
                days.add(new JsonObject().put("dateTime", day.toString()).put("value", value));
            }
        }
        return new JsonObject().put("activities-active-zone-minutes", days);
    }

    /** Zones without minutes are left out, and so is a sum of none. */
    private static JsonObject zones(java.util.List<Measured> points) {
        JsonObject zones = new JsonObject();
        for (Measured point : points) {
            int earned = Integer.parseInt(point.json().getString("activeZoneMinutes"));
            String name =
                    switch (point.json().getString("heartRateZone")) {
                        case "FAT_BURN" -> "fatBurnActiveZoneMinutes";
                        case "CARDIO" -> "cardioActiveZoneMinutes";
                        default -> "peakActiveZoneMinutes";
                    };
            zones.put(name, zones.getInteger(name, 0) + earned);
            zones.put("activeZoneMinutes", zones.getInteger("activeZoneMinutes", 0) + earned);
        }
        return zones;
    }
}
