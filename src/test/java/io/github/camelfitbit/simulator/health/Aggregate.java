package io.github.camelfitbit.simulator.health;

import java.time.Duration;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * What a roll-up says about the points of a window.
 *
 * @param figures what is counted of a point
 * @param summary what is said of the counts
 */
record Aggregate(Function<DataPoint, List<Figure>> figures, Function<Tally, JsonObject> summary) {
    private static final List<String> QUANTITIES = List.of("totalCarbohydrate", "totalFat");

    /** An int64. */
    static Aggregate sum(String field) {
        return counting(tally -> {
            JsonObject json = new JsonObject();
            Wire.putInt64(json, field, Math.round(tally.all().getSum()));
            return json;
        });
    }

    /** A double. */
    static Aggregate sumOfFractions(String field) {
        return counting(tally -> new JsonObject().put(field, number(tally.all().getSum())));
    }

    /** Seconds. */
    static Aggregate duration(String field) {
        return counting(tally -> new JsonObject().put(field, seconds(tally.all().getSum())));
    }

    static Aggregate average(String field) {
        return counting(tally -> new JsonObject().put(field, number(tally.all().getAverage())));
    }

    static Aggregate averageMinMax(String field) {
        return counting(tally -> {
            DoubleSummaryStatistics values = tally.all();
            return new JsonObject()
                    .put(field + "Avg", number(values.getAverage()))
                    .put(field + "Min", number(values.getMin()))
                    .put(field + "Max", number(values.getMax()));
        });
    }

    /** A list with one object for each group. */
    static Aggregate list(String list, String groupField, String valueField, DoubleFunction<Object> value) {
        return counting(tally -> {
            JsonArray groups = new JsonArray();
            tally.forEach((group, sum) ->
                    groups.add(new JsonObject().put(groupField, group).put(valueField, value.apply(sum))));
            return new JsonObject().put(list, groups);
        });
    }

    /** The three sums of the zones that earn zone minutes. */
    static Aggregate zoneMinutes() {
        return counting(tally -> {
            JsonObject json = new JsonObject();
            Wire.putInt64(json, "sumInFatBurnHeartZone", Math.round(tally.sum("FAT_BURN")));
            Wire.putInt64(json, "sumInCardioHeartZone", Math.round(tally.sum("CARDIO")));
            Wire.putInt64(json, "sumInPeakHeartZone", Math.round(tally.sum("PEAK")));
            return json;
        });
    }

    /** A volume, and the unit that was used last. */
    static Aggregate volume() {
        return counting(tally -> {
            JsonObject volume =
                    new JsonObject().put("millilitersSum", number(tally.all().getSum()));
            if (!tally.newestGroup().isEmpty()) {
                volume.put("userProvidedUnitLast", tally.newestGroup());
            }
            return new JsonObject().put("amountConsumed", volume);
        });
    }

    /** Energy, carbohydrate, fat, and each nutrient. */
    static Aggregate nutrition() {
        return new Aggregate(Aggregate::eaten, Aggregate::eaten);
    }

    private static Aggregate counting(Function<Tally, JsonObject> summary) {
        return new Aggregate(point -> List.of(point.figure()), summary);
    }

    private static List<Figure> eaten(DataPoint point) {
        return MealFigures.of(point.measurement().get());
    }

    private static JsonObject eaten(Tally tally) {
        JsonObject json = new JsonObject();
        JsonArray nutrients = new JsonArray();
        tally.forEach((group, sum) -> {
            if (group.equals("energy")) {
                json.put(group, new JsonObject().put("kcalSum", number(sum)));
            } else if (QUANTITIES.contains(group)) {
                json.put(group, new JsonObject().put("gramsSum", number(sum)));
            } else {
                nutrients.add(new JsonObject()
                        .put("nutrient", group)
                        .put("quantity", new JsonObject().put("gramsSum", number(sum))));
            }
        });
        return nutrients.isEmpty() ? json : json.put("nutrients", nutrients);
    }

    static Object seconds(double sum) {
        return Wire.duration(Duration.ofSeconds(Math.round(sum)));
    }

    static Object int64(double sum) {
        return Long.toString(Math.round(sum));
    }

    static Object number(double value) {
        return Wire.number(Math.round(value * 1e6) / 1e6);
    }
}
