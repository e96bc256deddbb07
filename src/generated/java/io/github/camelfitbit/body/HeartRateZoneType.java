package io.github.camelfitbit.body;

import java.util.List;

/** Words of the vendor's; it may add to them. */
public final class HeartRateZoneType {

    public static final String LIGHT = "LIGHT";
    public static final String MODERATE = "MODERATE";
    public static final String VIGOROUS = "VIGOROUS";
    public static final String PEAK = "PEAK";

    /** All that are known. */
    public static final List<String> ALL = List.of(
            LIGHT,
            MODERATE,
            VIGOROUS,
            PEAK);

    private HeartRateZoneType() {}
}
