package io.github.camelfitbit.simulator.oauth.fitbit;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The scopes Fitbit knows. See the page "Scopes" of the Fitbit Web API. */
public final class FitbitScopes {
    /** The member's name, time zone and units. */
    public static final String PROFILE = "profile";

    private static final Set<String> ALL = Set.of(
            "activity",
            "cardio_fitness",
            "electrocardiogram",
            "heartrate",
            "irregular_rhythm_notifications",
            "location",
            "nutrition",
            "oxygen_saturation",
            PROFILE,
            "respiratory_rate",
            "settings",
            "sleep",
            "social",
            "temperature",
            "weight");

    private FitbitScopes() {}

    /** All fifteen. */
    public static Set<String> all() {
        return ALL;
    }

    static Set<String> parse(String spaceSeparated) {
        return Arrays.stream(spaceSeparated.trim().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
