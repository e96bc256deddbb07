package io.github.camelfitbit.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.vertx.core.json.JsonObject;

/** A file that a route appends JSON objects to, one per line. */
record JsonLines(Path file) {

    /** Every whole line; none before there is a file. */
    List<JsonObject> read() {
        try {
            if (!Files.exists(file)) {
                return List.of();
            }
            String text = Files.readString(file);
            return text.substring(0, text.lastIndexOf('\n') + 1)
                    .lines()
                    .map(JsonObject::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many whole lines there are, without a look at what they hold. */
    int count() {
        try {
            int count = 0;
            for (byte character : Files.exists(file) ? Files.readAllBytes(file) : new byte[0]) {
                count += character == '\n' ? 1 : 0;
            }
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> ids() {
        return read().stream().map(line -> line.getString("id")).toList();
    }

    List<String> idsOf(String person) {
        return ids().stream().filter(id -> id.startsWith(person + "/")).toList();
    }
}
