package io.github.camelfitbit.simulator.fitbit.data;

import java.math.BigDecimal;
import java.time.LocalDate;

import io.github.camelfitbit.simulator.health.Measured;
import io.github.camelfitbit.simulator.http.Answer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Weight and body fat, one log each. */
final class Scale {

    private Scale() {}

    static JsonObject range(LifeCall call) {
        String log = call.group("r");
        LifeCall.Days days = call.days(log.equals("weight") ? 31 : 30);
        JsonArray entries = new JsonArray();
        String type = log.equals("weight") ? "weight" : "body-fat";
        call.measured(type, days.first(), days.last()).forEach(each -> entries.add(entry(call, each)));
        call.logbook().of(log, days::contain).forEach(entry -> entries.add(inUnits(call, entry)));
        return new JsonObject().put(log, entries);
    }

    private static JsonObject entry(LifeCall call, Measured weighing) {
        JsonObject json = weighing.json();
        boolean isWeight = call.group("r").equals("weight");
        BigDecimal value = new BigDecimal(String.valueOf(json.getValue(isWeight ? "weightGrams" : "percentage")));
        return new JsonObject()
                .put(call.group("r"), isWeight ? call.units().weight(value.movePointLeft(3)) : value)
                .put("date", call.local(weighing.start()).toLocalDate().toString())
                .put("time", Activity.TIME.format(call.local(weighing.start())))
                .put("logId", Long.parseLong(weighing.id()))
                .put("source", "Aria");
    }

    static JsonObject create(LifeCall call) {
        String log = call.group("r");
        LocalDate day = LifeCall.date(call.parameter("date"));
        JsonObject entry = new JsonObject()
                .put(log, log.equals("weight") ? kilograms(call) : BigDecimal.valueOf(call.number(log)))
                .put("date", day.toString())
                .put("time", call.ask().parameter("time").orElse("23:59:59"))
                .put("source", "API");
        return new JsonObject().put(log + "Log", inUnits(call, call.logbook().write(log, day, entry)));
    }

    private static BigDecimal kilograms(LifeCall call) {
        return call.units().toKilograms(BigDecimal.valueOf(call.number("weight")));
    }

    private static JsonObject inUnits(LifeCall call, JsonObject metric) {
        JsonObject entry = metric.copy();
        return entry.getValue("weight") instanceof BigDecimal kilograms
                ? entry.put("weight", call.units().weight(kilograms))
                : entry;
    }

    static Answer delete(LifeCall call) {
        return Sleeping.delete(call);
    }
}
