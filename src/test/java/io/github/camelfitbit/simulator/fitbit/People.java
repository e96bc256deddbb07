package io.github.camelfitbit.simulator.fitbit;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.camelfitbit.simulator.health.Account;
import io.github.camelfitbit.simulator.http.Answer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Who somebody is: profile, friends. */
final class People {
    private static final BigDecimal HEIGHT = BigDecimal.valueOf(171);
    private static final BigDecimal WEIGHT = new BigDecimal("72.6");
    private static final BigDecimal STRIDE = BigDecimal.valueOf(71);

    private final Shelf changes;

    private People(Shelf.Keeper keeper) {
        this.changes = new Shelf(keeper, "profile");
    }

    static void register(Map<String, Handler> handlers, Shelf.Keeper keeper) {
        People all = new People(keeper);
        handlers.put("user.profile", call -> Replies.of("user", all.profile(call)));
        handlers.put("user.profile.update", all::update);
        handlers.put("friends.list", call -> Replies.list("data", List.of(friend())));
        handlers.put("friends.leaderboard", call -> leaderboard());
    }

    private JsonObject profile(Call call) {
        Account account = call.account();
        Units units = Units.of(call.ask());
        ZoneId zone = call.account().life().home();
        String name = account.ids().person();
        boolean imperial = zone.getId().startsWith("America/");
        String preferred = imperial ? "en_US" : "METRIC";
        String memberSince = account.memberSince().atZone(zone).toLocalDate().toString();
        int offset = zone.getRules().getOffset(call.clock().instant()).getTotalSeconds();
        return new JsonObject()
                .put("age", account.life().age())
                .put("displayName", name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1))
                .put("encodedId", account.ids().legacyUserId())
                .put("memberSince", memberSince)
                .put("offsetFromUTCMillis", offset * 1_000)
                .put("timezone", zone.getId())
                .put("languageLocale", imperial ? "en_US" : "en_GB")
                .put("foodsLocale", imperial ? "en_US" : "en_GB")
                .put("distanceUnit", preferred)
                .put("weightUnit", preferred)
                .put("heightUnit", preferred)
                .put("height", units.length(HEIGHT))
                .put("weight", units.weight(WEIGHT))
                .put("strideLengthWalking", units.length(STRIDE))
                .put("strideLengthWalkingType", "auto")
                .put("strideLengthRunningType", "auto")
                .mergeIn(changes.find(call, "own").orElseGet(JsonObject::new));
    }

    private Answer update(Call call) {
        JsonObject changed = changes.find(call, "own").orElseGet(JsonObject::new);
        call.ask().query().keySet().forEach(name -> changed.put(name, call.get(name)));
        changes.put(call, "own", changed);
        return Replies.of("user", profile(call));
    }

    private static JsonObject friend() {
        JsonObject attributes =
                new JsonObject().put("child", false).put("friend", true).put("name", "Carol");
        return new JsonObject().put("type", "person").put("id", "9QX4MN").put("attributes", attributes);
    }

    private static Answer leaderboard() {
        JsonObject attributes = new JsonObject().put("step-rank", 1).put("step-summary", 70_211);
        JsonObject ranked =
                new JsonObject().put("type", "ranked-user").put("id", "9QX4MN").put("attributes", attributes);
        return Replies.object(new JsonObject()
                .put("data", new JsonArray().add(ranked))
                .put("included", new JsonArray().add(friend())));
    }
}
