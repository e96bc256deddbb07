package io.github.camelfitbit.simulator.fitbit;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Who answers which operation. Immutable after it was made. */
final class Handlers {
    private final Map<String, Handler> byId = new HashMap<>();

    private final Subscriptions subscriptions = new Subscriptions();
    private final Badges badges = new Badges();

    /** With the shelves of each person by name. */
    Handlers(Map<String, Shelves> shelves) {
        Shelf.Keeper keeper =
                call -> Objects.requireNonNull(shelves.get(call.account().ids().person()));
        SimpleData.register(byId);
        Activities.register(byId, keeper);
        Goals.register(byId, keeper);
        Foods.register(byId, keeper);
        Alarms.register(byId, keeper);
        People.register(byId, keeper);
        subscriptions.register(byId);
        byId.put(
                "user.badges",
                call -> Replies.list("badges", badges.of(call.account().ids().person(), call.today())));
    }

    Subscriptions subscriptions() {
        return subscriptions;
    }

    Badges badges() {
        return badges;
    }

    boolean has(String id) {
        return byId.containsKey(id);
    }

    /** The one for an operation; what only the life could have answered is not there. */
    Handler of(String id) {
        return byId.getOrDefault(id, call -> Rules.notFound());
    }
}
