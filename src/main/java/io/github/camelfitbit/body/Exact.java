package io.github.camelfitbit.body;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** Turns values into the Java types that their members travel as. Stateless. */
final class Exact {

    /** Ids reach 2^64-1. */
    private static final int LONGEST_INTEGER = Long.SIZE;

    private Exact() {}

    static Map<String, Object> members(Map<?, ?> value, Schema schema) {
        Map<String, Object> exact = new LinkedHashMap<>();
        value.forEach((name, content) -> {
            if (content != null) {
                Member member = schema.member(String.valueOf(name));
                exact.put(String.valueOf(name), member == null ? frozen(content) : value(content, member));
            }
        });
        return Collections.unmodifiableMap(exact);
    }

    private static Object value(Object value, Member member) {
        if (member.isList() && value instanceof List<?> elements) {
            return elements.stream()
                    .filter(Objects::nonNull)
                    .map(element -> orAsItIs(element, member))
                    .toList();
        }
        return member.isList() ? frozen(value) : orAsItIs(value, member);
    }

    private static Object orAsItIs(Object value, Member member) {
        Object exact = one(value, member);
        return exact == null ? frozen(value) : exact;
    }

    /** A copy that nobody can change. */
    private static Object frozen(Object value) {
        if (value instanceof Map<?, ?> members) {
            return members(members, new Schema("", Map.of()));
        } else if (value instanceof List<?> elements) {
            return elements.stream().filter(Objects::nonNull).map(Exact::frozen).toList();
        }
        return value;
    }

    /** The value, or one element of a list, as its member travels; null when it does not read as such. */
    static @Nullable Object one(Object value, Member member) {
        try {
            return switch (member.kind()) {
                case INTEGER -> integer(value);
                case NUMBER -> number(value);
                case TEXT -> value instanceof CharSequence text ? text.toString() : null;
                case BOOLEAN -> value instanceof Boolean ? value : null;
                case DURATION -> duration(value);
                case TIME -> time(value);
                case DATE -> date(value);
                case OBJECT ->
                    value instanceof Map<?, ?> members && member.schema() != null
                            ? members(members, member.schema())
                            : null;
            };
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            return null;
        }
    }

    private static Object time(Object value) {
        if (value instanceof ZonedDateTime zoned) {
            return zoned.toOffsetDateTime();
        } else if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        return value instanceof OffsetDateTime ? value : OffsetDateTime.parse(text(value));
    }

    /** An offset from UTC is a duration in the vendor's words. */
    private static Object duration(Object value) {
        if (value instanceof ZoneOffset offset) {
            return Duration.ofSeconds(offset.getTotalSeconds());
        }
        return value instanceof Duration ? value : Duration.parse(text(value));
    }

    /** The vendor's own form of a day has three parts. */
    private static Object date(Object value) {
        if (value instanceof Map<?, ?> parts) {
            return LocalDate.of(part(parts, "year"), part(parts, "month"), part(parts, "day"));
        }
        return value instanceof LocalDate ? value : LocalDate.parse(text(value));
    }

    /** Zero where it is missing, which is no month and no day. */
    private static int part(Map<?, ?> parts, String name) {
        return parts.get(name) instanceof Number part ? Math.toIntExact(part.longValue()) : 0;
    }

    private static @Nullable Object integer(Object value) {
        if (value instanceof Long) {
            return value;
        }
        BigDecimal decimal = decimal(value);
        // 1E1000000000 is short to write and long to hold
        if (decimal == null || decimal.precision() - decimal.scale() > LONGEST_INTEGER) {
            return null;
        }
        BigInteger integer = decimal.toBigIntegerExact();
        if (integer.bitLength() < Long.SIZE) {
            return integer.longValue();
        }
        return integer.bitLength() <= LONGEST_INTEGER ? integer : null;
    }

    private static @Nullable Object number(Object value) {
        BigDecimal decimal = value instanceof Double ? null : decimal(value);
        Double number = value instanceof Double given ? given : decimal == null ? null : (Double) decimal.doubleValue();
        return number != null && Double.isFinite(number) ? number : null;
    }

    private static @Nullable BigDecimal decimal(Object value) {
        return value instanceof Number || value instanceof String ? new BigDecimal(value.toString()) : null;
    }

    /** Its text, if it is one; else something that is neither a time nor a duration. */
    private static String text(Object value) {
        return value instanceof CharSequence text ? text.toString() : "";
    }
}
