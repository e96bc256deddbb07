package io.github.camelfitbit.simulator.oauth.google;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The scopes Google knows here. See the page "Scopes" of the Google Health API. */
public final class Scopes {
    /** What every health scope starts with. */
    public static final String PREFIX = "https://www.googleapis.com/auth/googlehealth.";

    /** The project's scope; no user method accepts a token that carries it. */
    public static final String CLOUD_PLATFORM = "https://www.googleapis.com/auth/cloud-platform";

    private static final Set<String> READ_AND_WRITE = Set.of(
            "activity_and_fitness",
            "health_metrics_and_measurements",
            "logged_symptoms",
            "mindfulness",
            "nutrition",
            "profile",
            "reproductive_health",
            "settings",
            "sleep");
    private static final Set<String> READ_ONLY = Set.of("ecg", "irn", "location");
    private static final Set<String> OTHERS = Set.of("openid", "email", "profile", CLOUD_PLATFORM);

    private Scopes() {}

    /** Whether the consent page accepts it. */
    public static boolean isKnown(String scope) {
        return OTHERS.contains(scope) || allHealth().contains(scope);
    }

    /** The full name of a reading scope. */
    public static String readonly(String family) {
        return PREFIX + family + ".readonly";
    }

    /** The full name of a writing scope. */
    public static String writeonly(String family) {
        return PREFIX + family + ".writeonly";
    }

    /** Every scope that reads health data. */
    public static Set<String> allReading() {
        return Stream.concat(READ_AND_WRITE.stream(), READ_ONLY.stream())
                .map(Scopes::readonly)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Every scope that writes health data. */
    public static Set<String> allWriting() {
        return READ_AND_WRITE.stream().map(Scopes::writeonly).collect(Collectors.toUnmodifiableSet());
    }

    /** Every health scope. */
    public static Set<String> allHealth() {
        return Stream.concat(allReading().stream(), allWriting().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Splits the space-separated form, in order. */
    public static Set<String> parse(String spaceSeparated) {
        return Arrays.stream(spaceSeparated.trim().split("\\s+"))
                .filter(scope -> !scope.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
