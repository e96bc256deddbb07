package io.github.camelfitbit.simulator.health;

import java.util.Set;

/** The types of whose changes the vendor tells; see the page "Webhooks". */
final class NotifiedTypes {
    private static final Set<String> ALL = Set.of(
            "active-zone-minutes",
            "activity-level",
            "altitude",
            "blood-glucose",
            "body-fat",
            "calories-in-heart-rate-zone",
            "daily-heart-rate-variability",
            "daily-heart-rate-zones",
            "daily-oxygen-saturation",
            "daily-respiratory-rate",
            "daily-resting-heart-rate",
            "daily-sleep-temperature-derivations",
            "distance",
            "exercise",
            "floors",
            "heart-rate",
            "heart-rate-variability",
            "height",
            "hydration-log",
            "nutrition-log",
            "respiratory-rate-sleep-summary",
            "run-vo2-max",
            "sedentary-period",
            "sleep",
            "steps",
            "time-in-heart-rate-zone",
            "total-calories",
            "weight");

    private NotifiedTypes() {}

    /** Only bare identifiers are taken; the long form of the answers is refused. */
    static void check(String dataType) {
        if (!dataType.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw Refusal.invalid("INVALID_DATA_TYPE_FORMAT", "data_types", "Data types are written in kebab case");
        }
        if (!ALL.contains(dataType)) {
            throw Refusal.invalid("INVALID_DATA_TYPE", "data_types", "'" + dataType + "' has no notifications");
        }
    }
}
