package io.github.camelfitbit.remote.google;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * Reads when a record was observed. One per page: not thread-safe.
 *
 * <p>Where the vendor leaves the offset out, it is taken from the civil time beside it, else from the person's zone.
 */
final class TimeParser {

    private final ZoneId zone;

    private @Nullable Instant start;
    private @Nullable Instant end;
    private @Nullable ZoneOffset startOffset;
    private @Nullable ZoneOffset endOffset;
    private @Nullable LocalDateTime civilStart;
    private @Nullable LocalDateTime civilEnd;

    TimeParser(ZoneId zone) {
        this.zone = zone;
    }

    /** Forgets the previous record. */
    void clear() {
        start = null;
        end = null;
        startOffset = null;
        endOffset = null;
        civilStart = null;
        civilEnd = null;
    }

    /** Reads {@code interval} or {@code sampleTime}, an object that the parser stands at the beginning of. */
    void read(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw new MalformedRecord("its time is not an object");
        }
        String name;
        while ((name = json.nextFieldName()) != null) {
            json.nextToken();
            if (!readMember(json, name)) {
                json.skipChildren();
            }
        }
    }

    /** Reads {@code date}: the civil day, from midnight to midnight. */
    void readDay(JsonParser json) throws IOException {
        try {
            civilStart = CivilDateTime.read(json);
            civilEnd = civilStart.plusDays(1);
        } catch (DateTimeException e) {
            throw new MalformedRecord("'date' is not a day");
        }
    }

    /** Takes one member if it speaks of time; false when it does not. The parser stands at its value, and stays there. */
    boolean readMember(JsonParser json, String name) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return false;
        }
        try {
            switch (name) {
                case "startTime", "physicalTime" -> start = WireTime.instant(json.getText());
                case "endTime" -> end = WireTime.instant(json.getText());
                case "startUtcOffset", "utcOffset" -> startOffset = WireTime.offset(json.getText());
                case "endUtcOffset" -> endOffset = WireTime.offset(json.getText());
                case "civilStartTime", "civilTime" -> civilStart = civil(json, startOffset);
                case "civilEndTime" -> civilEnd = civil(json, endOffset);
                default -> {
                    return false;
                }
            }
            return true;
        } catch (DateTimeException | ArithmeticException e) {
            throw new MalformedRecord("'" + name + "' is not a time");
        }
    }

    /** What was read: an interval, a sample, or a stretch of civil time; null when there was no time at all. */
    @Nullable
    ObservedTime time() {
        if (start != null && end != null) {
            return new ObservedTime.Interval(at(start, startOffset, civilStart), at(end, endOffset, civilEnd));
        }
        if (start != null) {
            return new ObservedTime.Sample(at(start, startOffset, civilStart));
        }
        if (civilStart != null && civilEnd != null) {
            return new ObservedTime.Civil(civilStart, civilEnd);
        }
        return null;
    }

    private OffsetDateTime at(Instant instant, @Nullable ZoneOffset offset, @Nullable LocalDateTime civil) {
        if (offset != null) {
            return OffsetDateTime.ofInstant(instant, offset);
        }
        if (civil != null) {
            return OffsetDateTime.ofInstant(instant, offset(instant, civil));
        }
        return OffsetDateTime.ofInstant(instant, zone);
    }

    private static ZoneOffset offset(Instant instant, LocalDateTime civil) {
        try {
            return CivilDateTime.offset(instant, civil);
        } catch (DateTimeException | ArithmeticException e) {
            throw new MalformedRecord("its civil time is not a time that any offset could give it");
        }
    }

    /** A civil time is only needed where there is no offset: skipping it is most of the speed of telemetry. */
    private static @Nullable LocalDateTime civil(JsonParser json, @Nullable ZoneOffset known) throws IOException {
        if (known != null) {
            json.skipChildren();
            return null;
        }
        return CivilDateTime.read(json);
    }
}
