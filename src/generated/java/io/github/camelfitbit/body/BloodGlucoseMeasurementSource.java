package io.github.camelfitbit.body;

import java.util.List;

/** Words of the vendor's; it may add to them. */
public final class BloodGlucoseMeasurementSource {

    public static final String SELF_MONITORING_BLOOD_GLUCOSE = "SELF_MONITORING_BLOOD_GLUCOSE";
    public static final String CONTINUOUS_GLUCOSE_MONITORING = "CONTINUOUS_GLUCOSE_MONITORING";
    public static final String LAB_TEST = "LAB_TEST";

    /** All that are known. */
    public static final List<String> ALL = List.of(
            SELF_MONITORING_BLOOD_GLUCOSE,
            CONTINUOUS_GLUCOSE_MONITORING,
            LAB_TEST);

    private BloodGlucoseMeasurementSource() {}
}
