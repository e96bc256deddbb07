package io.github.camelfitbit.simulator.health;

import java.util.Arrays;
import java.util.Optional;

/** The named groups of sources a caller may ask for; only full resource names are understood. */
enum DataSourceFamily {
    ALL_SOURCES("all-sources"),
    GOOGLE_WEARABLES("google-wearables"),
    GOOGLE_SOURCES("google-sources"),
    SELF_SOURCES("self-sources");

    private static final String PREFIX = "users/me/dataSourceFamilies/";

    private final String id;

    DataSourceFamily(String id) {
        this.id = id;
    }

    static DataSourceFamily parse(String name, String field) {
        return Arrays.stream(values())
                .filter(family -> name.equals(PREFIX + family.id))
                .findFirst()
                .orElseThrow(() -> unknown(name, field));
    }

    static Refusal unknown(String name, String field) {
        return Refusal.invalid(
                "INVALID_DATA_POINT_DATA_SOURCE_FAMILY", field, "'" + name + "' is not a data source family here");
    }

    boolean includes(DataSource source, String clientId) {
        return switch (this) {
            case ALL_SOURCES -> true;
            case GOOGLE_WEARABLES -> source.isWearable();
            case GOOGLE_SOURCES -> source.clientId().isEmpty();
            case SELF_SOURCES -> source.isWrittenBy(clientId);
        };
    }

    static Optional<DataSourceFamily> parse(Optional<String> name, String field) {
        return name.filter(n -> !n.isEmpty()).map(n -> parse(n, field));
    }
}
