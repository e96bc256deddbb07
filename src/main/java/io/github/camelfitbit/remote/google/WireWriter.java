package io.github.camelfitbit.remote.google;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.camelfitbit.body.Vocabulary;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import io.github.camelfitbit.remote.NewDataPoint;
import io.github.camelfitbit.remote.google.WireNames.Meaning;
import org.jspecify.annotations.Nullable;

/** Writes request bodies in the vendor's JSON: the way back from {@link ValueParser}. Stateless. */
final class WireWriter {

    private static final JsonFactory JSON = new JsonFactory();

    private WireWriter() {}

    /** Writes one JSON object. */
    @FunctionalInterface
    interface Members {
        void write(JsonGenerator json) throws IOException;
    }

    /** The bytes of an object with these members. */
    static byte[] object(Members members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            members.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * The body of a create or an update.
     *
     * @param name the record's resource name; null for a new record
     */
    static byte[] dataPoint(DataType type, @Nullable String name, NewDataPoint point) {
        return object(json -> {
            if (name != null) {
                json.writeStringField("name", name);
            }
            json.writeObjectFieldStart("dataSource");
            json.writeStringField("recordingMethod", "MANUAL");
            json.writeEndObject();
            json.writeObjectFieldStart(type.member());
            writeTime(json, type, point.time());
            writeMembers(json, writable(type, point.value()));
            json.writeEndObject();
        });
    }

    /** Without what only the vendor may write. */
    private static Map<String, Object> writable(DataType type, Map<String, Object> value) {
        return Vocabulary.ofRecords(type).map(schema -> schema.writable(value)).orElse(value);
    }

    private static void writeTime(JsonGenerator json, DataType type, ObservedTime time) throws IOException {
        if (time instanceof ObservedTime.Sample sample) {
            json.writeObjectFieldStart("sampleTime");
            writeTime(json, "physicalTime", sample.time());
        } else if (time instanceof ObservedTime.Interval interval) {
            json.writeObjectFieldStart("interval");
            writeTime(json, "startTime", interval.start());
            writeTime(json, "endTime", interval.end());
        } else {
            throw new InvalidArgumentException("a " + type.id() + " record cannot be written with civil times alone:"
                    + " give its times an offset, such as 2026-11-08T08:00:00+01:00");
        }
        json.writeEndObject();
    }

    private static void writeTime(JsonGenerator json, String name, OffsetDateTime time) throws IOException {
        json.writeStringField(name, time.toInstant().toString());
        String offset = WireNames.OFFSET_OF.get(name);
        if (offset != null) {
            json.writeStringField(offset, WireTime.write(time.getOffset()));
        }
    }

    private static void writeMembers(JsonGenerator json, Map<?, ?> members) throws IOException {
        for (Map.Entry<?, ?> member : members.entrySet()) {
            String name = String.valueOf(member.getKey());
            Object value = member.getValue();
            if (value != null) {
                writeMember(json, name, value);
            }
        }
    }

    private static void writeMember(JsonGenerator json, String name, Object value) throws IOException {
        Meaning meaning = WireNames.meaning(name);
        if (meaning == Meaning.INSTANT) {
            writeTime(json, name, time(name, value));
        } else if (meaning == Meaning.DURATION) {
            json.writeStringField(name, WireTime.write(duration(name, value)));
        } else if (meaning == Meaning.INTEGER && !(value instanceof Map<?, ?>) && !(value instanceof List<?>)) {
            json.writeStringField(name, String.valueOf(value));
        } else {
            json.writeFieldName(name);
            writeValue(json, name, value);
        }
    }

    private static void writeValue(JsonGenerator json, String name, @Nullable Object value) throws IOException {
        if (value instanceof Map<?, ?> members) {
            json.writeStartObject();
            writeMembers(json, members);
            json.writeEndObject();
        } else if (value instanceof List<?> elements) {
            json.writeStartArray();
            for (Object element : elements) {
                writeValue(json, name, element);
            }
            json.writeEndArray();
        } else if (value == null || isPlain(value)) {
            json.writePOJO(value);
        } else {
            throw new InvalidArgumentException("'" + name + "' in the body is a "
                    + value.getClass().getSimpleName()
                    + " that JSON cannot hold: send a text, a finite number, a boolean,"
                    + " a list or a map");
        }
    }

    private static boolean isPlain(Object value) {
        return value instanceof Number number
                ? Double.isFinite(number.doubleValue())
                : value instanceof String || value instanceof Boolean;
    }

    private static OffsetDateTime time(String name, Object value) {
        try {
            return value instanceof OffsetDateTime time ? time : OffsetDateTime.parse(String.valueOf(value));
        } catch (DateTimeException e) {
            throw new InvalidArgumentException(
                    "'" + name + "' in the body is not a time with an offset, such as 2026-11-08T08:00:00+01:00");
        }
    }

    private static Duration duration(String name, Object value) {
        try {
            return value instanceof Duration duration ? duration : Duration.parse(String.valueOf(value));
        } catch (DateTimeException e) {
            throw new InvalidArgumentException("'" + name + "' in the body is not an ISO-8601 duration, such as PT34M");
        }
    }
}
