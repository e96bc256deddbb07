package io.github.camelfitbit.body;

import java.util.List;

/** Words of the vendor's; it may add to them. */
public final class SleepStageType {

    public static final String AWAKE = "AWAKE";
    public static final String LIGHT = "LIGHT";
    public static final String DEEP = "DEEP";
    public static final String REM = "REM";
    public static final String ASLEEP = "ASLEEP";
    public static final String RESTLESS = "RESTLESS";

    /** All that are known. */
    public static final List<String> ALL = List.of(
            AWAKE,
            LIGHT,
            DEEP,
            REM,
            ASLEEP,
            RESTLESS);

    private SleepStageType() {}
}
