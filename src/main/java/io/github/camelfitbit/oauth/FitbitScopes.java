package io.github.camelfitbit.oauth;

import java.util.Optional;

import io.github.camelfitbit.model.DataType;

/**
 * The scopes of the Fitbit Web API by data type; each both reads and writes. Stateless.
 *
 * @see <a href="https://dev.fitbit.com/build/reference/web-api/developer-guide/application-design/#Scopes">Fitbit Web API,
 *     scopes</a>
 */
public final class FitbitScopes {

    private FitbitScopes() {}

    /** The scope that the type's records need; empty for a type that the Fitbit Web API does not have. */
    public static Optional<String> of(DataType type) {
        return Optional.ofNullable(
                switch (type) {
                    case STEPS,
                            DISTANCE,
                            FLOORS,
                            ALTITUDE,
                            TOTAL_CALORIES,
                            ACTIVE_ENERGY_BURNED,
                            SEDENTARY_PERIOD,
                            ACTIVE_MINUTES,
                            ACTIVITY_LEVEL,
                            ACTIVE_ZONE_MINUTES,
                            EXERCISE -> "activity";
                    case HEART_RATE,
                            DAILY_RESTING_HEART_RATE,
                            DAILY_HEART_RATE_ZONES,
                            TIME_IN_HEART_RATE_ZONE,
                            CALORIES_IN_HEART_RATE_ZONE,
                            HEART_RATE_VARIABILITY,
                            DAILY_HEART_RATE_VARIABILITY -> "heartrate";
                    case SLEEP -> "sleep";
                    case WEIGHT, BODY_FAT -> "weight";
                    case OXYGEN_SATURATION, DAILY_OXYGEN_SATURATION -> "oxygen_saturation";
                    case DAILY_RESPIRATORY_RATE, RESPIRATORY_RATE_SLEEP_SUMMARY -> "respiratory_rate";
                    case DAILY_SLEEP_TEMPERATURE_DERIVATIONS, CORE_BODY_TEMPERATURE -> "temperature";
                    case DAILY_VO2_MAX -> "cardio_fitness";
                    case ELECTROCARDIOGRAM -> "electrocardiogram";
                    case IRREGULAR_RHYTHM_NOTIFICATION -> "irregular_rhythm_notifications";
                    case HYDRATION_LOG, NUTRITION_LOG -> "nutrition";
                    default -> null;
                });
    }
}
