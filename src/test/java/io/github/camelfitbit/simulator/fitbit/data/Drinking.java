package io.github.camelfitbit.simulator.fitbit.data;

import java.math.BigDecimal;
import java.time.LocalDate;

import io.github.camelfitbit.simulator.fitbit.Units;
import io.github.camelfitbit.simulator.http.Answer;
import io.github.camelfitbit.simulator.oauth.fitbit.FitbitErrors;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Water that was drunk, by the day. */
final class Drinking {

    private static final BigDecimal MILLILITRES_OF_A_CUP = new BigDecimal("236.5882365");

    private Drinking() {}

    static JsonObject water(LifeCall call) {
        LocalDate day = call.day("first");
        JsonArray entries = new JsonArray();
        call.measured("hydration-log", day)
                .forEach(drink -> entries.add(inUnits(
                        call,
                        new JsonObject()
                                .put(
                                        "amount",
                                        drink.json()
                                                .getJsonObject("amountConsumed")
                                                .getValue("milliliters"))
                                .put("logId", Long.parseLong(drink.id())))));
        call.logbook().of("water", day::equals).forEach(entry -> entries.add(inUnits(call, entry)));
        return entries.isEmpty() ? new JsonObject() : new JsonObject().put("water", entries);
    }

    static JsonObject drink(LifeCall call) {
        LocalDate day = LifeCall.date(call.parameter("date"));
        JsonObject entry = new JsonObject().put("amount", millilitres(call));
        return new JsonObject().put("waterLog", inUnits(call, call.logbook().write("water", day, entry)));
    }

    private static JsonObject inUnits(LifeCall call, JsonObject metric) {
        BigDecimal millilitres = new BigDecimal(metric.getValue("amount").toString());
        return metric.copy().put("amount", call.units().water(millilitres));
    }

    static Object drinkOther(LifeCall call) {
        return call.logbook()
                .change(call.group("id"), log -> log.put("amount", millilitres(call)))
                .<Object>map(log -> new JsonObject().put("waterLog", inUnits(call, log)))
                .orElseGet(Drinking::notThere);
    }

    static Answer notThere() {
        return FitbitErrors.answer(404, "not_found", "There is no such log.");
    }

    private static BigDecimal millilitres(LifeCall call) {
        BigDecimal amount = BigDecimal.valueOf(call.number("amount"));
        return switch (call.ask().parameter("unit").orElse("")) {
            case "" -> call.units().toMillilitres(amount);
            case "ml" -> amount;
            case "fl oz" -> Units.AMERICAN.toMillilitres(amount);
            case "cup" -> amount.multiply(MILLILITRES_OF_A_CUP);
            default -> throw new LifeCall.Invalid("Invalid unit");
        };
    }

    static Answer delete(LifeCall call) {
        return Sleeping.delete(call);
    }
}
