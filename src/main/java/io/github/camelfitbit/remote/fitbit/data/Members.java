package io.github.camelfitbit.remote.fitbit.data;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One object of an answer. The vendor writes numbers as numbers here and as texts there, and leaves out what it does not
 * know: both are taken as they come. Immutable.
 *
 * @param members the members by name
 */
public record Members(Map<?, ?> members) {

    /**
     * The object that {@code any} is.
     *
     * @throws MalformedRecord when it is something else; {@code what} names it
     */
    public static Members of(@Nullable Object any, String what) {
        if (any instanceof Map<?, ?> members) {
            return new Members(members);
        }
        throw new MalformedRecord(what + " is not an object");
    }

    /** The member as text, a number as its digits; null when it is absent or empty. */
    public @Nullable String text(String name) {
        Object value = members.get(name);
        return value instanceof String || value instanceof Number ? emptyAsNull(value.toString()) : null;
    }

    private static @Nullable String emptyAsNull(String text) {
        return text.isBlank() ? null : text;
    }

    /**
     * The member as text.
     *
     * @throws MalformedRecord when it is absent
     */
    public String required(String name) {
        String text = text(name);
        if (text == null) {
            throw new MalformedRecord("it has no '" + name + "'");
        }
        return text;
    }

    /**
     * The member as an exact number, whether the vendor wrote a number or a text; null when it is absent.
     *
     * @throws MalformedRecord when it is a text that is no number
     */
    public @Nullable BigDecimal number(String name) {
        String text = text(name);
        try {
            return text == null ? null : new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new MalformedRecord("'" + name + "' is no number");
        }
    }

    /** As {@link #number}; -1 stands for "not measured" in members that cannot be negative, and is null as well. */
    public @Nullable BigDecimal measured(String name) {
        BigDecimal number = number(name);
        return number == null || number.signum() < 0 ? null : number;
    }

    /** Whether the member is there and true. */
    public boolean isTrue(String name) {
        return Boolean.TRUE.equals(members.get(name));
    }

    /** The object under this name, without any members when it is absent. */
    public Members object(String name) {
        return members.get(name) instanceof Map<?, ?> inner ? new Members(inner) : new Members(Map.of());
    }

    /** The list under this name; empty when it is absent, as the vendor leaves empty lists out. */
    public List<?> list(String name) {
        return members.get(name) instanceof List<?> list ? list : List.of();
    }
}
