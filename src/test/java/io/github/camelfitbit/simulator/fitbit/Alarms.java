package io.github.camelfitbit.simulator.fitbit;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.github.camelfitbit.simulator.http.Answer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The silent alarms of the watch. */
final class Alarms {
    private final Shelf alarms;

    private Alarms(Shelf.Keeper keeper) {
        this.alarms = new Shelf(keeper, "alarm");
    }

    static void register(Map<String, Handler> handlers, Shelf.Keeper keeper) {
        Alarms all = new Alarms(keeper);
        handlers.put("alarm.list", call -> ofWatch(call, () -> Replies.list("trackerAlarms", all.alarms.all(call))));
        handlers.put("alarm.create", call -> ofWatch(call, () -> all.put(call, all.alarms.newId(call), 201)));
        handlers.put("alarm.update", call -> ofWatch(call, () -> all.change(call)));
        handlers.put("alarm.delete", call -> ofWatch(call, () -> all.alarms.delete(call, "alarmId")));
    }

    private static Answer ofWatch(Call call, Supplier<Answer> answer) {
        boolean isTheirs = call.get("trackerId").equals(call.account().watch().id());
        return isTheirs ? answer.get() : Rules.notFound();
    }

    private Answer change(Call call) {
        return alarms.find(call, call.get("alarmId")).isPresent()
                ? put(call, Long.parseLong(call.get("alarmId")), 200)
                : Rules.notFound();
    }

    private Answer put(Call call, long id, int status) {
        JsonObject alarm = new JsonObject()
                .put("alarmId", id)
                .put("deleted", false)
                .put("enabled", Boolean.valueOf(call.get("enabled")))
                .put("recurring", Boolean.valueOf(call.get("recurring")))
                .put("snoozeCount", number(call, "snoozeCount", 3))
                .put("snoozeLength", number(call, "snoozeLength", 9))
                .put("syncedToDevice", false)
                .put("time", call.get("time"))
                .put("vibe", "DEFAULT")
                .put("weekDays", new JsonArray(List.of((Object[])
                        call.get("weekDays").split(","))));
        alarms.put(call, Long.toString(id), alarm);
        return Answer.json(status, new JsonObject().put("trackerAlarm", alarm));
    }

    private static int number(Call call, String name, int otherwise) {
        return call.has(name) ? Integer.parseInt(call.get(name)) : otherwise;
    }
}
