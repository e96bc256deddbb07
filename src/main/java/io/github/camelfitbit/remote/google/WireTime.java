package io.github.camelfitbit.remote.google;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Times as the vendor writes them: RFC 3339 timestamps, durations and offsets in seconds ({@code "1800s"}).
 *
 * <p>The common timestamp, whole seconds in UTC, is read by position: a day of heart rate has 17,280 of them, and the
 * JDK's formatter takes longer for one than all the rest of the record.
 */
final class WireTime {

    private static final int SECONDS_FORM = "2026-03-08T01:29:00Z".length();

    private WireTime() {}

    /** Reads a timestamp; {@link DateTimeException} when it is none. */
    static Instant instant(String text) {
        if (text.length() == SECONDS_FORM && text.charAt(SECONDS_FORM - 1) == 'Z') {
            return wholeSeconds(text);
        }
        return OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                .toInstant();
    }

    private static Instant wholeSeconds(String text) {
        if (text.charAt(4) != '-'
                || text.charAt(7) != '-'
                || text.charAt(10) != 'T'
                || text.charAt(13) != ':'
                || text.charAt(16) != ':') {
            throw new DateTimeException("not an RFC 3339 timestamp");
        }
        long days = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                .toEpochDay();
        LocalTime time = LocalTime.of(number(text, 11, 13), number(text, 14, 16), number(text, 17, 19));
        return Instant.ofEpochSecond(days * 86_400 + time.toSecondOfDay());
    }

    private static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException("not an RFC 3339 timestamp");
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** Reads {@code "1800s"} or {@code "0.5s"}; {@link DateTimeException} when it is neither. */
    static Duration duration(String text) {
        if (!text.endsWith("s")) {
            throw new DateTimeException("not a duration in seconds");
        }
        try {
            BigDecimal seconds = new BigDecimal(text.substring(0, text.length() - 1));
            return Duration.ofNanos(seconds.movePointRight(9).longValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            throw new DateTimeException("not a duration in seconds", e);
        }
    }

    /** Reads {@code "-28800s"}, or {@code "-08:00"} as some writers put it. */
    static ZoneOffset offset(String text) {
        if (!text.endsWith("s")) {
            return ZoneOffset.of(text);
        }
        try {
            return ZoneOffset.ofTotalSeconds(Integer.parseInt(text, 0, text.length() - 1, 10));
        } catch (NumberFormatException e) {
            throw new DateTimeException("not an offset in seconds", e);
        }
    }

    /** Writes a timestamp in UTC; whole seconds by position, as they are read. */
    static String write(Instant instant) {
        if (instant.getNano() != 0) {
            return instant.toString();
        }
        LocalDateTime utc = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(SECONDS_FORM).append(utc.toLocalDate());
        append(text, 'T', utc.getHour());
        append(text, ':', utc.getMinute());
        append(text, ':', utc.getSecond());
        return text.append('Z').toString();
    }

    private static void append(StringBuilder text, char separator, int number) {
        text.append(separator).append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    /** Writes {@code "1800s"}, with a fraction only where there is one. */
    static String write(Duration duration) {
        BigDecimal seconds = BigDecimal.valueOf(duration.getSeconds())
                .add(BigDecimal.valueOf(duration.getNano(), 9))
                .stripTrailingZeros();
        return seconds.toPlainString() + "s";
    }

    /** Writes {@code "-28800s"}. */
    static String write(ZoneOffset offset) {
        return offset.getTotalSeconds() + "s";
    }
}
