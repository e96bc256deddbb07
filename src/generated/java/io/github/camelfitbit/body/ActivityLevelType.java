package io.github.camelfitbit.body;

import java.util.List;

/** Words of the vendor's; it may add to them. */
public final class ActivityLevelType {

    public static final String SEDENTARY = "SEDENTARY";
    public static final String LIGHTLY_ACTIVE = "LIGHTLY_ACTIVE";
    public static final String MODERATELY_ACTIVE = "MODERATELY_ACTIVE";
    public static final String VERY_ACTIVE = "VERY_ACTIVE";

    /** All that are known. */
    public static final List<String> ALL = List.of(
            SEDENTARY,
            LIGHTLY_ACTIVE,
            MODERATELY_ACTIVE,
            VERY_ACTIVE);

    private ActivityLevelType() {}
}
