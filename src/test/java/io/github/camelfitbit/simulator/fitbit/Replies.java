package io.github.camelfitbit.simulator.fitbit;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import io.github.camelfitbit.simulator.http.Answer;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Answers as the vendor forms them. Stateless. */
public final class Replies {
    private static final String JSON = "application/json;charset=UTF-8";

    private Replies() {}

    /** An object with one member. */
    public static Answer of(String name, Object value) {
        return Answer.json(200, new JsonObject().put(name, value));
    }

    /** An object with one member that was made just now. */
    public static Answer created(String name, Object value) {
        return Answer.json(201, new JsonObject().put(name, value));
    }

    /** A list with a name. */
    public static Answer list(String name, Collection<?> elements) {
        return of(name, new JsonArray(List.copyOf(elements)));
    }

    /** A list without a name. */
    public static Answer bare(Collection<?> elements) {
        return Answer.of(200, JSON, new JsonArray(List.copyOf(elements)).toBuffer());
    }

    /** An object. */
    public static Answer object(JsonObject object) {
        return Answer.json(200, object);
    }

    /** Success without a word. */
    public static Answer empty(int status) {
        return new Answer(status, Map.of(), Buffer.buffer(), Answer.Ending.COMPLETE);
    }
}
