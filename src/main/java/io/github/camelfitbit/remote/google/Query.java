package io.github.camelfitbit.remote.google;

import io.github.camelfitbit.remote.PercentEncoding;
import org.jspecify.annotations.Nullable;

/**
 * Query parameters, percent-encoded: the vendor takes a plus sign literally in places. Immutable.
 *
 * @param text the parameters behind their question mark; {@code ""} for none
 */
record Query(String text) {

    /** No parameter. */
    static final Query NONE = new Query("");

    /** These and one more; null adds none. */
    Query with(String name, @Nullable String value) {
        return value == null
                ? this
                : new Query(text + (text.isEmpty() ? '?' : '&') + name + '=' + PercentEncoding.of(value));
    }

    @Override
    public String toString() {
        return text;
    }
}
