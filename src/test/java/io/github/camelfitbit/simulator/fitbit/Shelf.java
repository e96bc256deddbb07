package io.github.camelfitbit.simulator.fitbit;

import java.util.List;
import java.util.Optional;

import io.github.camelfitbit.simulator.http.Answer;
import io.vertx.core.json.JsonObject;

/** Things of one kind that an application puts into accounts. */
record Shelf(Keeper keeper, String kind) {
    /** Knows a person's shelves. */
    @FunctionalInterface
    interface Keeper {
        Shelves of(Call call);
    }

    List<JsonObject> all(Call call) {
        return keeper.of(call).all(kind);
    }

    Optional<JsonObject> find(Call call, String id) {
        return keeper.of(call).find(kind, id);
    }

    void put(Call call, String id, JsonObject thing) {
        keeper.of(call).put(kind, id, thing);
    }

    long newId(Call call) {
        return keeper.of(call).newId();
    }

    /** Deletes what {@code parameter} names. */
    Answer delete(Call call, String parameter) {
        return keeper.of(call).remove(kind, call.get(parameter)) ? Replies.empty(204) : Rules.notFound();
    }
}
