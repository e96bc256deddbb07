package io.github.camelfitbit.body;

import java.util.List;

/** Words of the vendor's; it may add to them. */
public final class ActivityIntensity {

    public static final String LIGHT = "LIGHT";
    public static final String MODERATE = "MODERATE";
    public static final String VIGOROUS = "VIGOROUS";

    /** All that are known. */
    public static final List<String> ALL = List.of(
            LIGHT,
            MODERATE,
            VIGOROUS);

    private ActivityIntensity() {}
}
