package io.github.camelfitbit.body;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A member of a body, as the vendor describes it. Immutable.
 *
 * @param name       its name
 * @param kind       what it is, or what each element is if it is a list
 * @param isList     whether it is a list
 * @param isRequired whether a write must have it
 * @param isOutput   whether only the vendor may write it
 * @param limits     the range of a number: the vendor's, or for what is written a generous one that leaves out mistakes of sign
 *                   and unit
 * @param words      the words that the vendor is known to use; empty when any text will do. The vendor may add to them
 * @param schema     the members of an object; null for anything else
 */
public record Member(
        String name,
        Kind kind,
        boolean isList,
        boolean isRequired,
        boolean isOutput,
        Optional<Limits> limits,
        List<String> words,
        @Nullable Schema schema) {

    /**
     * From where to where a number may lie, both included.
     *
     * @param least the smallest number
     * @param most  the largest number
     */
    public record Limits(double least, double most) {
        boolean contain(Number number) {
            return number.doubleValue() >= least && number.doubleValue() <= most;
        }
    }

    /** A member that is neither required nor a list, and takes any value of its kind. */
    static Member of(Kind kind, String name) {
        return new Member(name, kind, false, false, false, Optional.empty(), List.of(), null);
    }

    /** A member with members. */
    static Member object(String name, Schema schema) {
        return new Member(name, Kind.OBJECT, false, false, false, Optional.empty(), List.of(), schema);
    }

    Member list() {
        return new Member(name, kind, true, isRequired, isOutput, limits, words, schema);
    }

    Member required() {
        return new Member(name, kind, isList, true, isOutput, limits, words, schema);
    }

    Member output() {
        return new Member(name, kind, isList, isRequired, true, limits, words, schema);
    }

    Member between(double least, double most) {
        return new Member(
                name, kind, isList, isRequired, isOutput, Optional.of(new Limits(least, most)), words, schema);
    }

    Member oneOf(List<String> known) {
        return new Member(name, kind, isList, isRequired, isOutput, limits, known, schema);
    }

    /** Whether the value has the Java type that this member travels as. */
    boolean fits(@Nullable Object value) {
        if (isList) {
            return value instanceof List<?> elements && elements.stream().allMatch(this::fitsOne);
        }
        return fitsOne(value);
    }

    private boolean fitsOne(@Nullable Object value) {
        return value != null && value.equals(Exact.one(value, this));
    }
}
