package io.github.camelfitbit.remote;

import java.util.List;
import java.util.Set;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataType;
import org.jspecify.annotations.Nullable;

/**
 * The vendor's families of sources, and which calls take one.
 *
 * @see <a href="https://developers.google.com/health/data-sources">Google Health API, data sources</a>
 */
public final class Sources {

    /** What this application wrote. */
    public static final String SELF = "self-sources";

    private static final List<String> FAMILIES = List.of("all-sources", "google-wearables", "google-sources", SELF);

    /** Their list takes no family; since October 2026 that of all others does. */
    private static final Set<String> LISTED_WHOLE = Set.of("sleep", "food", "food-measurement-unit");

    private Sources() {}

    /** Whether the call takes a family of sources. */
    public static boolean areTakenBy(DataType type, DataOperation operation) {
        return switch (operation) {
            case LIST -> !LISTED_WHOLE.contains(type.id());
            case RECONCILE, ROLL_UP, DAILY_ROLL_UP -> true;
            case GET, CREATE, UPDATE, DELETE -> false;
        };
    }

    /**
     * Checks the option; null passes.
     *
     * @throws InvalidArgumentException when there is no such family, or the list of the type takes none
     */
    public static void check(DataType type, DataOperation operation, @Nullable String sources) {
        if (sources == null) {
            return;
        }
        if (!FAMILIES.contains(sources)) {
            throw new InvalidArgumentException(
                    "option 'sources' is '" + sources + "': use one of " + String.join(", ", FAMILIES));
        }
        if (operation == DataOperation.LIST && !areTakenBy(type, operation)) {
            throw new InvalidArgumentException("option 'sources' is '" + sources + "': the vendor lists " + type.id()
                    + " of all sources only; leave it out"
                    + (type.operations().contains(DataOperation.RECONCILE)
                            ? ", or use " + type.id() + "/reconcile"
                            : ""));
        }
    }
}
