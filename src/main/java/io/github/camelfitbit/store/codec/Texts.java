package io.github.camelfitbit.store.codec;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.core.JsonGenerator;

/** Sets of texts, sorted so that the same set is the same document. */
final class Texts {

    private Texts() {}

    static void write(JsonGenerator json, String name, Set<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : new TreeSet<>(texts)) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    static Set<String> read(JsonObject json, String name) {
        return Set.copyOf(json.list(name, String.class));
    }
}
