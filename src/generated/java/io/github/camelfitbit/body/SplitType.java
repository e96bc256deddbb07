package io.github.camelfitbit.body;

import java.util.List;

/** Words of the vendor's; it may add to them. */
public final class SplitType {

    public static final String MANUAL = "MANUAL";
    public static final String DURATION = "DURATION";
    public static final String DISTANCE = "DISTANCE";
    public static final String CALORIES = "CALORIES";

    /** All that are known. */
    public static final List<String> ALL = List.of(
            MANUAL,
            DURATION,
            DISTANCE,
            CALORIES);

    private SplitType() {}
}
