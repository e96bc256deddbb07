package io.github.camelfitbit.model;

import java.util.Locale;

/** The families of scopes at the Google Health API; each has a {@code .readonly} and a {@code .writeonly} member. */
public enum ScopeGroup {
    /** Activity and workouts. */
    ACTIVITY_AND_FITNESS,
    /** Heart, weight and other measurements. */
    HEALTH_METRICS_AND_MEASUREMENTS,
    /** Nights and naps. */
    SLEEP,
    /** Meals, water and the catalogue of foods. */
    NUTRITION,
    /** Electrocardiograms; read only. */
    ECG,
    /** Irregular rhythm notifications; read only. */
    IRN,
    /** Periods and ovulation tests. */
    REPRODUCTIVE_HEALTH,
    /** Moods. */
    MINDFULNESS,
    /** Symptoms. */
    LOGGED_SYMPTOMS;

    private final String readScope = name().toLowerCase(Locale.ROOT) + ".readonly";
    private final String writeScope = name().toLowerCase(Locale.ROOT) + ".writeonly";

    /** The scope that reads, in short form such as {@code sleep.readonly}. */
    public String readScope() {
        return readScope;
    }

    /** The scope that writes, in short form such as {@code sleep.writeonly}. */
    public String writeScope() {
        return writeScope;
    }
}
