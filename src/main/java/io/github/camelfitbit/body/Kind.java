package io.github.camelfitbit.body;

/** What a member is, and as which Java type it travels. */
public enum Kind {
    /** A whole number: {@code Long}, {@code BigInteger} beyond its range. */
    INTEGER("integer"),
    /** A number that may have a fraction: always {@code Double}. */
    NUMBER("number"),
    /** Something written, or a word of the vendor's: {@code String}. */
    TEXT("text"),
    /** Yes or no: {@code Boolean}. */
    BOOLEAN("boolean"),
    /** How long something took: {@link java.time.Duration}. */
    DURATION("ISO-8601 duration such as PT34M"),
    /** A moment with its offset: {@link java.time.OffsetDateTime}. */
    TIME("time with an offset such as 2026-11-08T08:00:00+01:00"),
    /** A day: {@link java.time.LocalDate}. */
    DATE("day such as 2026-11-08"),
    /** Members of its own: {@code Map}. */
    OBJECT("JSON object");

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    /** How a message names it. */
    String words() {
        return words;
    }
}
