package io.github.camelfitbit.connect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.store.KeyRule;
import org.jspecify.annotations.Nullable;

/** How connections stand, for programs: the list as JSON, a page at a time, or one of them. Thread-safe. */
final class StatusReport {

    private static final JsonFactory JSON = new JsonFactory();

    private final Overview overview;
    private final PageBackend backend;
    private final LastData lastData;

    StatusReport(Overview overview, PageBackend backend) {
        this.overview = overview;
        this.backend = backend;
        this.lastData = new LastData(backend.cursors());
    }

    PageAnswer show(PageRequest request) {
        String one = request.parameter("connection");
        List<String> keys = one.isEmpty()
                ? overview.keys(request.parameter("after"), request.parameter("search"))
                : List.of(backend.connections()
                        .read(KeyRule.check("connection", one))
                        .key());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            write(json, keys);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return PageAnswer.of(200, "application/json; charset=utf-8", bytes.toByteArray());
    }

    private void write(JsonGenerator json, List<String> keys) throws IOException {
        boolean hasMore = keys.size() > Overview.PAGE_SIZE;
        List<String> shown = hasMore ? keys.subList(0, Overview.PAGE_SIZE) : keys;
        json.writeStartObject();
        json.writeArrayFieldStart("connections");
        for (String key : shown) {
            writeOne(json, key);
        }
        json.writeEndArray();
        if (hasMore) {
            json.writeStringField("next", shown.get(shown.size() - 1));
        }
        json.writeEndObject();
    }

    private void writeOne(JsonGenerator json, String key) throws IOException {
        try {
            Optional<Connection> found = backend.store().find(key);
            if (found.isPresent()) {
                write(json, found.get());
            }
        } catch (StoreException e) {
            json.writeStartObject();
            json.writeStringField("connection", key);
            json.writeStringField("state", "UNREADABLE");
            json.writeEndObject();
        }
    }

    private void write(JsonGenerator json, Connection connection) throws IOException {
        json.writeStartObject();
        json.writeStringField("connection", connection.key());
        json.writeStringField("api", connection.api().text());
        json.writeStringField("state", connection.state().name());
        putIfKnown(json, "reason", connection.stateReason());
        json.writeStringField("stateSince", connection.stateSince().toString());
        putIfKnown(json, "refusedSince", connection.refusedSince());
        json.writeStringField("connectedAt", connection.connectedAt().toString());
        putAll(json, "scopes", connection.scopes().stream().sorted().toList());
        putAll(json, "missingScopes", missing(connection));
        if (connection.tokens() != null) {
            putIfKnown(json, "accessTokenExpiresAt", connection.tokens().expiresAt());
            putIfKnown(json, "consentExpiresAt", connection.tokens().refreshTokenExpiresAt());
        }
        putIfKnown(json, "lastData", lastData.of(connection.key()).orElse(null));
        json.writeNumberField("requestsLeft", backend.remaining().applyAsInt(connection.key()));
        json.writeEndObject();
    }

    private List<String> missing(Connection connection) {
        return backend.settings().scopes(connection.api()).stream()
                .filter(scope -> !connection.scopes().contains(scope))
                .sorted()
                .toList();
    }

    private static void putAll(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static void putIfKnown(JsonGenerator json, String name, @Nullable Object value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value.toString());
        }
    }
}
