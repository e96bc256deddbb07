package io.github.camelfitbit.webhook;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.DataType;

/**
 * What the Fitbit Web API tells of, and which data types may have changed then: the one table of both. Heart rate, and
 * most of what a night shows, have no collection of their own; they come with the sync that brings activities or sleep.
 *
 * @see <a href="https://dev.fitbit.com/build/reference/web-api/developer-guide/using-subscriptions/">Fitbit Web API,
 *     subscriptions</a>
 */
enum FitbitCollection {
    ACTIVITIES(EnumSet.of(
            DataType.ACTIVE_ENERGY_BURNED,
            DataType.ACTIVE_MINUTES,
            DataType.ACTIVE_ZONE_MINUTES,
            DataType.ACTIVITY_LEVEL,
            DataType.ALTITUDE,
            DataType.CALORIES_IN_HEART_RATE_ZONE,
            DataType.DAILY_HEART_RATE_ZONES,
            DataType.DAILY_RESTING_HEART_RATE,
            DataType.DAILY_VO2_MAX,
            DataType.DISTANCE,
            DataType.ELECTROCARDIOGRAM,
            DataType.EXERCISE,
            DataType.FLOORS,
            DataType.HEART_RATE,
            DataType.IRREGULAR_RHYTHM_NOTIFICATION,
            DataType.SEDENTARY_PERIOD,
            DataType.STEPS,
            DataType.TIME_IN_HEART_RATE_ZONE,
            DataType.TOTAL_CALORIES)),
    BODY(EnumSet.of(DataType.BODY_FAT, DataType.WEIGHT)),
    FOODS(EnumSet.of(DataType.HYDRATION_LOG, DataType.NUTRITION_LOG)),
    SLEEP(EnumSet.of(
            DataType.SLEEP,
            DataType.CORE_BODY_TEMPERATURE,
            DataType.DAILY_HEART_RATE_VARIABILITY,
            DataType.DAILY_OXYGEN_SATURATION,
            DataType.DAILY_RESPIRATORY_RATE,
            DataType.DAILY_RESTING_HEART_RATE,
            DataType.DAILY_SLEEP_TEMPERATURE_DERIVATIONS,
            DataType.HEART_RATE_VARIABILITY,
            DataType.OXYGEN_SATURATION,
            DataType.RESPIRATORY_RATE_SLEEP_SUMMARY)),
    USER_REVOKED_ACCESS(EnumSet.noneOf(DataType.class));

    private final Set<DataType> types;

    FitbitCollection(Set<DataType> types) {
        this.types = Set.copyOf(types);
    }

    /** The collection of the vendor's word, such as {@code userRevokedAccess}; empty for one that is not known. */
    static Optional<FitbitCollection> find(String word) {
        return Stream.of(values())
                .filter(collection -> collection.name().replace("_", "").equals(word.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** What may have changed. */
    Set<DataType> types() {
        return types;
    }

    /** Whether the person is said to have ended their consent. */
    static boolean isRevocation(Told told) {
        return told.api() == Api.FITBIT_WEB
                && find(told.subject()).filter(USER_REVOKED_ACCESS::equals).isPresent();
    }
}
