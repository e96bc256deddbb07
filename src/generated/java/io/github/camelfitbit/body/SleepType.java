package io.github.camelfitbit.body;

import java.util.List;

/** Words of the vendor's; it may add to them. */
public final class SleepType {

    public static final String CLASSIC = "CLASSIC";
    public static final String STAGES = "STAGES";

    /** All that are known. */
    public static final List<String> ALL = List.of(
            CLASSIC,
            STAGES);

    private SleepType() {}
}
