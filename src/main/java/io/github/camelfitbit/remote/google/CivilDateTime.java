package io.github.camelfitbit.remote.google;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/**
 * The vendor's {@code {"date":{"year":…},"time":{"hours":…}}}: zero parts are left out, and no time at all is midnight.
 */
final class CivilDateTime {

    private CivilDateTime() {}

    /** Reads the object that the parser stands at; {@link java.time.DateTimeException} when there is no such date. */
    static LocalDateTime read(JsonParser json) throws IOException {
        int[] parts = new int[7];
        readParts(json, parts);
        return LocalDateTime.of(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6]);
    }

    private static void readParts(JsonParser json, int[] parts) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        String name;
        while ((name = json.nextFieldName()) != null) {
            JsonToken token = json.nextToken();
            int index = index(name);
            if (token == JsonToken.START_OBJECT) {
                readParts(json, parts);
            } else if (index >= 0) {
                parts[index] = json.getValueAsInt();
            }
        }
    }

    private static int index(String name) {
        return switch (name) {
            case "year" -> 0;
            case "month" -> 1;
            case "day" -> 2;
            case "hours" -> 3;
            case "minutes" -> 4;
            case "seconds" -> 5;
            case "nanos" -> 6;
            default -> -1;
        };
    }

    /** The offset in force where {@code instant} read {@code civil}; only one of the two may carry a fraction of a second. */
    static ZoneOffset offset(Instant instant, LocalDateTime civil) {
        long seconds = civil.toEpochSecond(ZoneOffset.UTC) - instant.getEpochSecond();
        return ZoneOffset.ofTotalSeconds(Math.toIntExact(seconds));
    }

    /** Writes date and time of day under {@code name}; midnight has no time of day. */
    static void write(JsonGenerator json, String name, LocalDateTime civil) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeObjectFieldStart("date");
        json.writeNumberField("year", civil.getYear());
        json.writeNumberField("month", civil.getMonthValue());
        json.writeNumberField("day", civil.getDayOfMonth());
        json.writeEndObject();
        if (civil.toLocalTime().toSecondOfDay() > 0) {
            json.writeObjectFieldStart("time");
            json.writeNumberField("hours", civil.getHour());
            json.writeNumberField("minutes", civil.getMinute());
            json.writeNumberField("seconds", civil.getSecond());
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
