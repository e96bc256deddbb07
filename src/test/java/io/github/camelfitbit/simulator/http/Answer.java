package io.github.camelfitbit.simulator.http;

import java.util.LinkedHashMap;
import java.util.Map;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;

/** One response, and how it ends: whole, cut short, or not at all. */
public record Answer(int status, Map<String, String> headers, Buffer body, Ending ending) {
    /** How the connection treats the answer. */
    public enum Ending {
        COMPLETE,
        /** Half of the announced bytes, then the connection closes. */
        TRUNCATED,
        /** The connection closes without a byte. */
        DROPPED
    }

    /** A JSON answer, as Google writes them. */
    public static Answer json(int status, JsonObject body) {
        return of(status, "application/json; charset=UTF-8", body.toBuffer());
    }

    /** An HTML page. */
    public static Answer html(int status, String page) {
        return of(status, "text/html; charset=UTF-8", Buffer.buffer(page));
    }

    /** Any bytes. */
    public static Answer of(int status, String contentType, Buffer body) {
        return new Answer(status, Map.of("Content-Type", contentType), body, Ending.COMPLETE);
    }

    /** To the browser: go there. */
    public static Answer redirect(String location) {
        return new Answer(302, Map.of("Location", location), Buffer.buffer(), Ending.COMPLETE);
    }

    /** The same answer with one header more. */
    public Answer with(String header, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Answer(status, all, body, ending);
    }

    /** The same answer with other bytes. */
    public Answer withBody(Buffer other) {
        return new Answer(status, headers, other, ending);
    }

    /** The same answer, ended differently. */
    public Answer ending(Ending other) {
        return new Answer(status, headers, body, other);
    }
}
