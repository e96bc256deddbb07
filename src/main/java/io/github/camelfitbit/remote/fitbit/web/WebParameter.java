package io.github.camelfitbit.remote.fitbit.web;

import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import io.github.camelfitbit.error.InvalidArgumentException;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of an operation. Immutable.
 *
 * @param name       as the vendor spells it, except for names in paths
 * @param place      where it goes
 * @param rule       what it may be
 * @param isRequired whether it must be given
 * @param otherwise  what is sent when it is not given; null for nothing
 */
public record WebParameter(String name, Place place, ValueRule rule, boolean isRequired, @Nullable String otherwise) {

    /** Where a parameter goes. */
    public enum Place {
        /** Into the path. */
        PATH,
        /** Into the query, at a POST as well. */
        QUERY,
        /** Becomes a header of its name. */
        HEADER
    }

    /** What it may be, in words. */
    public String meaning() {
        return rule.text();
    }

    /** What it may be, one by one; empty when that cannot be counted. */
    public List<String> values() {
        return rule.values();
    }

    /**
     * The value as it is sent.
     *
     * @param value a text, a number, a truth value, a date, or a collection of them, which is joined by commas
     * @param now   the time in the person's zone
     * @throws InvalidArgumentException when it breaks the rule
     */
    String write(WebOperation operation, Object value, ZonedDateTime now) {
        String text = text(value);
        String written = null;
        try {
            written = rule.write(text, now);
        } catch (InvalidArgumentException noTime) {
            // told below; it speaks of forms that the vendor does not take
        }
        if (written == null || written.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidArgumentException("parameter '" + name + "' of web/" + operation.id()
                    + (rule.isShown() ? " is '" + shown(text) + "'" : " cannot be meant") + ": it must be "
                    + rule.text());
        }
        return written;
    }

    private static String text(Object value) {
        return value instanceof Collection<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.joining(","))
                : value.toString().trim();
    }

    private static String shown(String text) {
        String bounded = text.length() > 40 ? text.substring(0, 40) + "..." : text;
        return bounded.replaceAll("\\p{Cntrl}", "?");
    }
}
