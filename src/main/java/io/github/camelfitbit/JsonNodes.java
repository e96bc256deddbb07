package io.github.camelfitbit;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/** JSON as nodes: the one class that needs jackson-databind, and is loaded only when a route asks for a node. */
final class JsonNodes {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonNodes() {}

    /** The document as a node; null when it is a node of another type. */
    static <T> @Nullable T of(Class<T> type, byte[] document) {
        try {
            Object node = JSON.readTree(document);
            return type.isInstance(node) ? type.cast(node) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
