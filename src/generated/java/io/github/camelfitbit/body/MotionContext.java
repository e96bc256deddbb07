package io.github.camelfitbit.body;

import java.util.List;

/** Words of the vendor's; it may add to them. */
public final class MotionContext {

    public static final String ACTIVE = "ACTIVE";
    public static final String SEDENTARY = "SEDENTARY";

    /** All that are known. */
    public static final List<String> ALL = List.of(
            ACTIVE,
            SEDENTARY);

    private MotionContext() {}
}
