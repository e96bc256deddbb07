package io.github.camelfitbit.remote.fitbit.data;

import java.time.LocalDate;

/** How the records of one data type are asked for and read. Immutable. */
public interface Reading {

    /** The most days of one question, both ends counted. */
    int days();

    /** Whether the days are those of UTC, which know no daylight saving, and not the person's. */
    default boolean inUtc() {
        return false;
    }

    /** Whether an answer may name a {@code pagination.next} to go on with. */
    default boolean hasPages() {
        return false;
    }

    /** Whether other data types are read from the same answers. */
    default boolean isShared() {
        return false;
    }

    /** Path and query that ask for these days, both included. */
    String path(LocalDate first, LocalDate last);

    /** The same reading for an answer about this first day, where the answer does not name its day itself. */
    default Reading on(LocalDate first) {
        return this;
    }

    /**
     * Takes down the records of an answer.
     *
     * @param answer maps, lists, texts and numbers, as the vendor wrote them
     * @throws MalformedRecord when the answer as a whole is something else
     */
    void read(Object answer, Recorder recorder);
}
