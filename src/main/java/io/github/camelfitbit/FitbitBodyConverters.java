package io.github.camelfitbit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;

import io.github.camelfitbit.body.Body;
import io.github.camelfitbit.body.BodyType;
import io.github.camelfitbit.model.ConnectionEvent;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.HealthEvent;
import io.github.camelfitbit.transform.ConnectionEventJson;
import io.github.camelfitbit.transform.DataPointJson;
import io.github.camelfitbit.transform.HealthEventJson;
import io.github.camelfitbit.transform.PlainJson;
import io.github.camelfitbit.transform.TypedBodies;
import org.apache.camel.Converter;
import org.apache.camel.Exchange;
import org.apache.camel.spi.TypeConverterRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Data points as typed bodies, {@code body(Sleep.class)}; typed bodies as JSON and as maps, and from them; and everything
 * as {@code JsonNode} where jackson-databind is there.
 */
@Converter(generateLoader = true)
public final class FitbitBodyConverters {

    /** By name: without jackson-databind the class is not there. */
    private static final String NODES = "com.fasterxml.jackson.databind.";

    private FitbitBodyConverters() {}

    /** A typed body as JSON text, as it would be written. */
    @Converter
    public static String toString(Body body) {
        return DataPointJson.text(body);
    }

    /** A typed body as JSON in UTF-8. */
    @Converter
    public static byte[] toBytes(Body body) {
        return DataPointJson.bytes(body);
    }

    /** A typed body as JSON in UTF-8. */
    @Converter
    public static InputStream toInputStream(Body body) {
        return new ByteArrayInputStream(toBytes(body));
    }

    /** A typed body as a map of what its JSON shows. */
    @Converter
    public static Map<String, Object> toMap(Body body) {
        return DataPointJson.map(body);
    }

    /** What Camel asks when nothing else converts: typed bodies by their class, and JSON nodes. */
    @Converter(fallback = true)
    public static <T> @Nullable T convertTo(
            Class<T> type, Exchange exchange, Object value, TypeConverterRegistry registry) {
        if (Body.class.isAssignableFrom(type)) {
            return BodyType.find(type)
                    .map(bodyType -> body(bodyType, value))
                    .map(type::cast)
                    .orElse(null);
        }
        return type.getName().startsWith(NODES) && isOurs(value) ? JsonNodes.of(type, json(value)) : null;
    }

    private static @Nullable Body body(BodyType<?> type, Object value) {
        if (value instanceof DataPoint point) {
            return type.read(point);
        } else if (value instanceof Map<?, ?> members) {
            return TypedBodies.read(type, members);
        }
        String text = text(value);
        return text == null ? null : TypedBodies.read(type, PlainJson.object(text));
    }

    /** The JSON text that the value is; null when it is none. */
    private static @Nullable String text(Object value) {
        if (value instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        } else if (value instanceof InputStream stream) {
            return text(stream);
        }
        boolean isNode = value.getClass().getName().startsWith(NODES);
        return value instanceof String || isNode ? value.toString() : null;
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOurs(Object value) {
        return value instanceof DataPoint
                || value instanceof Body
                || value instanceof ConnectionEvent
                || value instanceof HealthEvent
                || value instanceof Collection<?>
                || value instanceof Map<?, ?>;
    }

    private static byte[] json(Object value) {
        if (value instanceof ConnectionEvent event) {
            return DataPointJson.bytes(ConnectionEventJson.map(event));
        }
        return DataPointJson.bytes(value instanceof HealthEvent event ? HealthEventJson.map(event) : value);
    }
}
