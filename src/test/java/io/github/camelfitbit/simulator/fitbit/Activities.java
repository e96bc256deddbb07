package io.github.camelfitbit.simulator.fitbit;

import java.util.List;
import java.util.Map;

import io.github.camelfitbit.simulator.http.Answer;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The vendor's directory of activities, and those that a person marked. */
final class Activities {
    private static final Map<String, String> DIRECTORY = Map.of("90009", "Run", "90013", "Walk", "90001", "Bike");
    private static final String TCX = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<TrainingCenterDatabase xmlns=\"http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2\">"
            + "<Activities><Activity Sport=\"Running\"><Id>%s</Id></Activity></Activities>"
            + "</TrainingCenterDatabase>\n";

    private final Shelf favorites;

    private Activities(Shelf.Keeper keeper) {
        this.favorites = new Shelf(keeper, "favorite-activity");
    }

    static void register(Map<String, Handler> handlers, Shelf.Keeper keeper) {
        Activities all = new Activities(keeper);
        handlers.put("activity.tcx", Activities::tcx);
        handlers.put("activity.types", call -> Replies.of("categories", new JsonArray().add(category())));
        handlers.put("activity.type", all::type);
        handlers.put("activity.favorites", call -> Replies.bare(all.favorites.all(call)));
        handlers.put("activity.favorite.add", all::mark);
        handlers.put("activity.favorite.delete", call -> all.favorites.delete(call, "activityId"));
        handlers.put("activity.frequent", call -> Replies.bare(List.of(activity("90009"))));
        handlers.put("activity.recent", call -> Replies.bare(List.of(activity("90013"))));
        handlers.put("activity.lifetime", call -> lifetime());
    }

    private static Answer tcx(Call call) {
        return Answer.of(
                200, "application/vnd.garmin.tcx+xml;charset=UTF-8", Buffer.buffer(TCX.formatted(call.get("logId"))));
    }

    private Answer type(Call call) {
        return DIRECTORY.containsKey(call.get("activityId"))
                ? Replies.of("activity", activity(call.get("activityId")))
                : Rules.notFound();
    }

    private Answer mark(Call call) {
        if (!DIRECTORY.containsKey(call.get("activityId"))) {
            return Rules.notFound();
        }
        favorites.put(call, call.get("activityId"), activity(call.get("activityId")));
        return Replies.empty(201);
    }

    private static JsonObject activity(String id) {
        return new JsonObject()
                .put("activityId", Long.valueOf(id))
                .put("id", Long.valueOf(id))
                .put("name", DIRECTORY.get(id))
                .put("accessLevel", "PUBLIC");
    }

    private static JsonObject category() {
        JsonArray activities = new JsonArray();
        DIRECTORY.keySet().stream().sorted().forEach(id -> activities.add(activity(id)));
        return new JsonObject().put("id", 15_000).put("name", "Outdoors").put("activities", activities);
    }

    private static Answer lifetime() {
        JsonObject total =
                new JsonObject().put("distance", 5_210.4).put("floors", 9_120).put("steps", 7_012_331);
        JsonObject best = new JsonObject()
                .put("steps", new JsonObject().put("date", "2025-05-02").put("value", 40_112));
        return Replies.object(new JsonObject()
                .put("best", new JsonObject().put("total", best).put("tracker", new JsonObject()))
                .put("lifetime", new JsonObject().put("total", total).put("tracker", new JsonObject())));
    }
}
