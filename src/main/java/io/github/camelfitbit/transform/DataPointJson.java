package io.github.camelfitbit.transform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.camelfitbit.body.Body;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * Data points as JSON and as plain maps: numbers are numbers, times are ISO-8601 with their offset, what is unknown is
 * absent. Stateless.
 */
public final class DataPointJson {

    private static final JsonFactory JSON = new JsonFactory();

    private DataPointJson() {}

    /** The point as a map: what the JSON shows, times and durations as texts. */
    public static Map<String, Object> map(DataPoint point) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", point.id());
        map.put("connection", point.connection());
        map.put("dataType", point.type().id());
        if (point.origin() == DataOperation.LIST || point.revision() != 0) {
            map.put("change", point.change().text());
            if (!point.changedFields().isEmpty()) {
                map.put("changedFields", point.changedFields());
            }
        }
        if (!(point.time() instanceof ObservedTime.Timeless)) {
            putTime(map, point.time());
            map.put("civilDate", point.civilDate().toString());
        }
        if (!point.source().isEmpty()) {
            map.put("source", plain(point.source()));
        }
        map.put("value", plain(point.value()));
        return map;
    }

    /** A typed body as a map of what its JSON shows: its time, if it is known, and its value. */
    public static Map<String, Object> map(Body body) {
        Map<String, Object> map = new LinkedHashMap<>();
        ObservedTime observed = body.observed();
        if (observed != null && !(observed instanceof ObservedTime.Timeless)) {
            putTime(map, observed);
        }
        map.put("value", plain(body.toMap()));
        return map;
    }

    private static void putTime(Map<String, Object> map, ObservedTime time) {
        if (time instanceof ObservedTime.Sample sample) {
            map.put("time", IsoText.of(sample.time()));
        } else if (time instanceof ObservedTime.Interval interval) {
            map.put("startTime", IsoText.of(interval.start()));
            map.put("endTime", IsoText.of(interval.end()));
        } else {
            map.put("startTime", IsoText.of(time.civilStart()));
            map.put("endTime", IsoText.of(time.civilEnd()));
        }
    }

    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> members) {
            Map<String, Object> plain = new LinkedHashMap<>();
            members.forEach((name, member) -> plain.put(String.valueOf(name), plain(member)));
            return plain;
        }
        if (value instanceof List<?> elements) {
            return elements.stream().map(DataPointJson::plain).toList();
        }
        return isText(value) ? IsoText.of(value) : value;
    }

    private static boolean isText(Object value) {
        return value instanceof TemporalAccessor || value instanceof TemporalAmount || value instanceof ZoneId;
    }

    /** Any plain value as JSON text: a point, a typed body, a list of these, maps, lists, numbers, texts, times. */
    public static String text(@Nullable Object value) {
        StringWriter text = new StringWriter();
        write(text, value);
        return text.toString();
    }

    /** Any plain value as JSON in UTF-8. */
    public static byte[] bytes(@Nullable Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            writeValue(json, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Writer out, @Nullable Object value) {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            writeValue(json, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeValue(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value instanceof DataPoint point) {
            writeValue(json, map(point));
        } else if (value instanceof Body body) {
            writeValue(json, map(body));
        } else if (value instanceof Map<?, ?> members) {
            json.writeStartObject();
            for (Map.Entry<?, ?> member : members.entrySet()) {
                json.writeFieldName(String.valueOf(member.getKey()));
                writeValue(json, member.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof Collection<?> elements) {
            json.writeStartArray();
            for (Object element : elements) {
                writeValue(json, element);
            }
            json.writeEndArray();
        } else if (value != null && isText(value)) {
            json.writeString(IsoText.of(value));
        } else {
            json.writePOJO(value);
        }
    }
}
