package io.github.camelfitbit.remote.fitbit.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.camelfitbit.error.UnknownResourceException;

/** All operations of the Fitbit Web API that a route may ask for. Immutable. */
public final class WebOperations {

    private static final Map<String, WebOperation> BY_ID = WebTable.read();
    private static final int SHOWN = 5;

    private WebOperations() {}

    /** Every one, in the order of the table. */
    public static Collection<WebOperation> all() {
        return BY_ID.values();
    }

    /**
     * One by its id.
     *
     * @throws UnknownResourceException when there is no such operation; names those that are spelled nearly so
     */
    public static WebOperation get(String id) {
        WebOperation found = BY_ID.get(id);
        if (found == null) {
            throw new UnknownResourceException("'" + id + "' is no operation of 'web': did you mean " + nearest(id)
                    + "? docs/web-operations.md lists all");
        }
        return found;
    }

    private static String nearest(String id) {
        return BY_ID.keySet().stream()
                .sorted(Comparator.comparingInt(known -> Nearness.distance(id.toLowerCase(Locale.ROOT), known)))
                .limit(SHOWN)
                .collect(Collectors.joining(", "));
    }
}
