package io.github.camelfitbit.remote.google;

import java.io.IOException;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.camelfitbit.remote.google.WireNames.Meaning;
import org.jspecify.annotations.Nullable;

/**
 * Reads the vendor's JSON into plain normalised values: numbers are numbers, "not a number" is absent, times carry their
 * offset, durations are durations. Members it does not know come through as they are. Stateless.
 */
final class ValueParser {

    /** Reads the object that the parser stands at the beginning of; leaves the parser at its end. */
    Map<String, Object> object(JsonParser json) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        String name;
        while ((name = json.nextFieldName()) != null) {
            json.nextToken();
            member(json, name, members);
        }
        joinOffsets(members);
        return members;
    }

    /** Reads the value of one member into {@code members}, unless it says nothing. */
    void member(JsonParser json, String name, Map<String, Object> members) throws IOException {
        Object value = value(json, name);
        if (value != null) {
            members.put(name, value);
        }
    }

    private @Nullable Object value(JsonParser json, String name) throws IOException {
        Meaning meaning = WireNames.meaning(name);
        if (meaning == Meaning.CIVIL) {
            json.skipChildren();
            return null;
        }
        return switch (json.currentToken()) {
            case VALUE_STRING -> text(json.getText(), name, meaning);
            case VALUE_NUMBER_INT ->
                json.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                        ? json.getBigIntegerValue()
                        : (Object) json.getLongValue();
            case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
            case VALUE_TRUE, VALUE_FALSE -> json.getBooleanValue();
            case START_OBJECT -> object(json);
            case START_ARRAY -> list(json, name);
            default -> null;
        };
    }

    private List<Object> list(JsonParser json, String name) throws IOException {
        List<Object> elements = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            Object element = value(json, name);
            if (element != null) {
                elements.add(element);
            }
        }
        return elements;
    }

    private static @Nullable Object text(String text, String name, @Nullable Meaning meaning) {
        if (meaning == null) {
            return isNotANumber(text) ? null : text;
        }
        try {
            return switch (meaning) {
                case INTEGER -> isNotANumber(text) ? null : (Object) integer(text);
                case DURATION -> WireTime.duration(text);
                case INSTANT -> WireTime.instant(text);
                case OFFSET -> WireTime.offset(text);
                case TEXT, CIVIL -> text;
            };
        } catch (DateTimeException | NumberFormatException | ArithmeticException e) {
            throw new MalformedRecord(
                    "'" + name + "' is not a " + meaning.name().toLowerCase(Locale.ROOT));
        }
    }

    private static Object integer(String text) {
        // ids reach 2^64-1, measurements do not: a long where one will do
        return text.length() < 19 ? (Object) Long.parseLong(text) : new BigInteger(text);
    }

    private static boolean isNotANumber(String text) {
        return text.equals("NaN") || text.equals("Infinity") || text.equals("-Infinity");
    }

    /** {@code startTime} and {@code startUtcOffset} become one {@code startTime} with its offset. */
    static void joinOffsets(Map<String, Object> members) {
        boolean hasInstant = false;
        for (Object value : members.values()) {
            hasInstant |= value instanceof Instant;
        }
        if (!hasInstant) {
            return;
        }
        for (Map.Entry<String, Object> member : members.entrySet()) {
            if (member.getValue() instanceof Instant instant) {
                member.setValue(withOffset(instant, members.get(WireNames.OFFSET_OF.get(member.getKey()))));
            }
        }
        members.keySet().removeAll(WireNames.OFFSET_OF.values());
    }

    private static OffsetDateTime withOffset(Instant instant, @Nullable Object offset) {
        return instant.atOffset(offset instanceof ZoneOffset known ? known : ZoneOffset.UTC);
    }
}
