package io.github.camelfitbit.model;

import java.util.Locale;

/** What happened to a data point. */
public enum Change {
    /** It was not delivered before. */
    NEW,
    /** It was delivered before, in another revision. */
    CHANGED,
    /** It vanished at the vendor. */
    DELETED;

    /** The spelling in messages, such as {@code new}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
