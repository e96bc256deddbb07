package io.github.camelfitbit.simulator.fitbit;

import java.util.Map;

import io.github.camelfitbit.simulator.http.Answer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** What an application logs by itself: nights, weights, body fat, water. */
final class Logs {
    private final Shelf sleeps;
    private final Shelf weights;
    private final Shelf fats;
    private final Shelf waters;

    private Logs(Shelf.Keeper keeper) {
        this.sleeps = new Shelf(keeper, "sleep");
        this.weights = new Shelf(keeper, "weight");
        this.fats = new Shelf(keeper, "fat");
        this.waters = new Shelf(keeper, "water");
    }

    static void register(Map<String, Handler> handlers, Shelf.Keeper keeper) {
        Logs all = new Logs(keeper);
        handlers.put("sleep.create", all::sleep);
        handlers.put("sleep.delete", call -> all.sleeps.delete(call, "logId"));
        handlers.put("weight.create", call -> measured(call, all.weights, "weight"));
        handlers.put("weight.delete", call -> all.weights.delete(call, "logId"));
        handlers.put("fat.create", call -> measured(call, all.fats, "fat"));
        handlers.put("fat.delete", call -> all.fats.delete(call, "logId"));
        handlers.put("water.log.create", all::drink);
        handlers.put("water.log.update", all::drinkOther);
        handlers.put("water.log.delete", call -> all.waters.delete(call, "logId"));
        handlers.put("water.log.day", all::drunk);
    }

    private Answer sleep(Call call) {
        long id = sleeps.newId(call);
        JsonObject log = new JsonObject()
                .put("logId", id)
                .put("dateOfSleep", call.day("date").toString())
                .put("startTime", call.day("date") + "T" + call.get("startTime") + ":00.000")
                .put("duration", Long.valueOf(call.get("duration")))
                .put("type", "classic");
        sleeps.put(call, Long.toString(id), log);
        return Replies.created("sleep", log);
    }

    private static Answer measured(Call call, Shelf shelf, String what) {
        long id = shelf.newId(call);
        JsonObject log = new JsonObject()
                .put("logId", id)
                .put("date", call.day("date").toString())
                .put("time", call.has("time") ? call.get("time") : "23:59:59")
                .put("source", "API")
                .put(what, Double.valueOf(call.get(what)));
        shelf.put(call, Long.toString(id), log);
        return Replies.created(what + "Log", log);
    }

    private Answer drink(Call call) {
        long id = waters.newId(call);
        JsonObject log = new JsonObject().put("logId", id).put("amount", millilitres(call));
        waters.put(
                call, Long.toString(id), log.copy().put("date", call.day("date").toString()));
        return Replies.created("waterLog", log);
    }

    private Answer drinkOther(Call call) {
        return waters.find(call, call.get("logId"))
                .map(log -> {
                    waters.put(call, call.get("logId"), log.put("amount", millilitres(call)));
                    log.remove("date");
                    return Replies.of("waterLog", log);
                })
                .orElseGet(Rules::notFound);
    }

    private Answer drunk(Call call) {
        JsonArray logs = new JsonArray();
        double sum = 0;
        for (JsonObject log : waters.all(call)) {
            if (log.getString("date").equals(call.day("date").toString())) {
                sum += log.getDouble("amount");
                log.remove("date");
                logs.add(log);
            }
        }
        return Replies.object(new JsonObject()
                .put("summary", new JsonObject().put("water", sum))
                .put("water", logs));
    }

    private static double millilitres(Call call) {
        double amount = Double.parseDouble(call.get("amount"));
        return switch (call.get("unit")) {
            case "cup" -> amount * 240;
            case "fl oz" -> amount * 30;
            default -> amount;
        };
    }
}
