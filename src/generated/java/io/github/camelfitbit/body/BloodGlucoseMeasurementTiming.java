package io.github.camelfitbit.body;

import java.util.List;

/** Words of the vendor's; it may add to them. */
public final class BloodGlucoseMeasurementTiming {

    public static final String AFTER_MEAL = "AFTER_MEAL";
    public static final String BEFORE_MEAL = "BEFORE_MEAL";
    public static final String FASTING = "FASTING";
    public static final String GENERAL = "GENERAL";
    public static final String BEFORE_BED = "BEFORE_BED";
    public static final String OVER_NIGHT = "OVER_NIGHT";

    /** All that are known. */
    public static final List<String> ALL = List.of(
            AFTER_MEAL,
            BEFORE_MEAL,
            FASTING,
            GENERAL,
            BEFORE_BED,
            OVER_NIGHT);

    private BloodGlucoseMeasurementTiming() {}
}
