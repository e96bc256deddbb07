package io.github.camelfitbit.body;

import java.util.List;

/** Words of the vendor's; it may add to them. */
public final class DistanceUnit {

    public static final String DISTANCE_UNIT_MILES = "DISTANCE_UNIT_MILES";
    public static final String DISTANCE_UNIT_KILOMETERS = "DISTANCE_UNIT_KILOMETERS";

    /** All that are known. */
    public static final List<String> ALL = List.of(
            DISTANCE_UNIT_MILES,
            DISTANCE_UNIT_KILOMETERS);

    private DistanceUnit() {}
}
