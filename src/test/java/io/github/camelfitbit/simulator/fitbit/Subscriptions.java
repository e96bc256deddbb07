package io.github.camelfitbit.simulator.fitbit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.camelfitbit.simulator.http.Answer;
import io.vertx.core.json.JsonObject;

/**
 * Who wants to be told of what: an id is used once in the whole application, and a person has one subscription per
 * collection. Safe for any thread: its monitor guards all.
 */
final class Subscriptions {
    private static final String ALL = "user";

    private final Map<String, JsonObject> byId = new LinkedHashMap<>();

    void register(Map<String, Handler> handlers) {
        for (String kind : List.of("all", "collection")) {
            handlers.put("subscription.create." + kind, this::create);
            handlers.put("subscription.delete." + kind, this::delete);
            handlers.put("subscription.list." + kind, this::list);
        }
    }

    private synchronized Answer create(Call call) {
        String id = call.get("subscriptionId");
        JsonObject wanted = new JsonObject()
                .put("collectionType", collection(call))
                .put("ownerId", owner(call))
                .put("ownerType", "user")
                .put("subscriberId", call.ask().header("x-fitbit-subscriber-id").orElse("1"))
                .put("subscriptionId", id);
        Optional<JsonObject> known = Optional.ofNullable(byId.get(id)).or(() -> ofStream(call));
        if (known.isPresent()) {
            return Answer.json(known.get().equals(wanted) ? 200 : 409, known.get());
        }
        byId.put(id, wanted);
        return Answer.json(201, wanted);
    }

    private synchronized Answer delete(Call call) {
        boolean isTheirs =
                byId.containsKey(call.get("subscriptionId")) && isOf(call, byId.get(call.get("subscriptionId")));
        if (isTheirs) {
            byId.remove(call.get("subscriptionId"));
        }
        return isTheirs ? Replies.empty(204) : Rules.notFound();
    }

    private synchronized Answer list(Call call) {
        return Replies.list(
                "apiSubscriptions",
                byId.values().stream()
                        .filter(subscription -> isOf(call, subscription))
                        .map(JsonObject::copy)
                        .toList());
    }

    /** The ids of those who are to be told of a person's collection, or of all of the person's. */
    synchronized List<String> of(String owner, String collection) {
        return byId.values().stream()
                .filter(each -> each.getString("ownerId").equals(owner))
                .filter(each -> List.of(ALL, collection).contains(each.getString("collectionType")))
                .map(each -> each.getString("subscriptionId"))
                .toList();
    }

    private Optional<JsonObject> ofStream(Call call) {
        return byId.values().stream()
                .filter(subscription -> isOf(call, subscription))
                .findFirst();
    }

    private static boolean isOf(Call call, JsonObject subscription) {
        return subscription.getString("ownerId").equals(owner(call))
                && subscription.getString("collectionType").equals(collection(call));
    }

    private static String owner(Call call) {
        return call.account().ids().legacyUserId();
    }

    private static String collection(Call call) {
        return call.has("collection") ? call.get("collection") : ALL;
    }
}
