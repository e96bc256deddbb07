package io.github.camelfitbit.simulator.health;

import java.util.DoubleSummaryStatistics;
import java.util.function.Function;

import io.vertx.core.json.JsonObject;

/** What a roll-up says about the values of a window. */
record Aggregate(Function<DoubleSummaryStatistics, JsonObject> summary) {
    static Aggregate sum(String field) {
        return new Aggregate(values -> {
            JsonObject json = new JsonObject();
            Wire.putInt64(json, field, Math.round(values.getSum()));
            return json;
        });
    }

    static Aggregate average(String field) {
        return new Aggregate(values -> new JsonObject().put(field, Wire.number(rounded(values.getAverage()))));
    }

    static Aggregate averageMinMax(String field) {
        return new Aggregate(values -> new JsonObject()
                .put(field + "Avg", Wire.number(rounded(values.getAverage())))
                .put(field + "Min", Wire.number(values.getMin()))
                .put(field + "Max", Wire.number(values.getMax())));
    }

    private static double rounded(double value) {
        return Math.round(value * 1e6) / 1e6;
    }
}
