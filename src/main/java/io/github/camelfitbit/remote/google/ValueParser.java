package io.github.camelfitbit.remote.google;

import java.io.IOException;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
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
 * Reads the vendor's JSON into plain normalised values: numbers are numbers, "not a number" is absent and so are the
 * vendor's other words for it, times carry their
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
        return switch (json.currentToken()) {
            case VALUE_STRING -> text(json.getText(), name, meaning);
            case VALUE_NUMBER_INT -> meaning == Meaning.NUMBER ? finite(json.getDoubleValue()) : integer(json);
            case VALUE_NUMBER_FLOAT -> finite(json.getDoubleValue());
            case VALUE_TRUE, VALUE_FALSE -> json.getBooleanValue();
            case START_OBJECT -> meaning == Meaning.CIVIL ? civil(json, name) : known(object(json));
            case START_ARRAY -> list(json, name);
            default -> null;
        };
    }

    /** For a stage that a night had not, the vendor writes that nobody breathed, or less. */
    private static @Nullable Map<String, Object> known(Map<String, Object> members) {
        boolean isOfNothing = members.get("breathsPerMinute") instanceof Number breaths && breaths.doubleValue() <= 0;
        return isOfNothing ? null : members;
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
                case NUMBER -> number(text);
                case DURATION -> WireTime.duration(text);
                case INSTANT -> moment(text);
                case OFFSET -> WireTime.offset(text);
                case TEXT, CIVIL -> text;
            };
        } catch (DateTimeException | NumberFormatException | ArithmeticException e) {
            throw notA(meaning, name);
        }
    }

    /** A number as a string is an integer of a name that is a number elsewhere. */
    private static @Nullable Object number(String text) {
        return text.matches("-?\\d+") ? integer(text) : finite(Double.parseDouble(text));
    }

    private static Object integer(JsonParser json) throws IOException {
        return json.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                ? json.getBigIntegerValue()
                : (Object) json.getLongValue();
    }

    private static Object integer(String text) {
        // ids reach 2^64-1, measurements do not: a long where one will do
        if (text.length() < 19) {
            return Long.parseLong(text);
        }
        if (text.length() > 20) {
            throw new NumberFormatException("more digits than 64 bits hold");
        }
        BigInteger integer = new BigInteger(text);
        return integer.bitLength() < Long.SIZE ? (Object) integer.longValue() : integer;
    }

    /** A timestamp; notifications put civil times without offset under the same names. */
    private static Object moment(String text) {
        return text.endsWith("Z") || text.length() > "2026-03-08T01:29:00".length()
                ? WireTime.instant(text)
                : LocalDateTime.parse(text);
    }

    private static LocalDateTime civil(JsonParser json, String name) throws IOException {
        try {
            return CivilDateTime.read(json);
        } catch (DateTimeException e) {
            throw notA(Meaning.CIVIL, name);
        }
    }

    private static MalformedRecord notA(Meaning meaning, String name) {
        return new MalformedRecord(
                "'" + name + "' does not read as " + meaning.name().toLowerCase(Locale.ROOT));
    }

    /** A number beyond what a double holds is as good as not a number. */
    private static @Nullable Double finite(double number) {
        return Double.isFinite(number) ? number : null;
    }

    private static boolean isNotANumber(String text) {
        return text.equals("NaN") || text.equals("Infinity") || text.equals("-Infinity");
    }

    /**
     * {@code startTime} and {@code startUtcOffset} become one {@code startTime} with its offset, and
     * {@code civilStartTime}, which says the same once more, goes.
     */
    static void joinOffsets(Map<String, Object> members) {
        if (!holdsAnInstant(members)) {
            return;
        }
        for (Map.Entry<String, Object> member : List.copyOf(members.entrySet())) {
            if (member.getValue() instanceof Instant instant) {
                String name = member.getKey();
                members.remove(WireNames.CIVIL_OF.getOrDefault(name, ""));
                Object offset = members.remove(WireNames.OFFSET_OF.getOrDefault(name, ""));
                members.put(name, withOffset(instant, offset));
            }
        }
    }

    private static boolean holdsAnInstant(Map<String, Object> members) {
        for (Object value : members.values()) {
            if (value instanceof Instant) {
                return true;
            }
        }
        return false;
    }

    private static OffsetDateTime withOffset(Instant instant, @Nullable Object offset) {
        return instant.atOffset(offset instanceof ZoneOffset known ? known : ZoneOffset.UTC);
    }
}
