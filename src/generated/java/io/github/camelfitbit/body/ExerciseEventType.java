package io.github.camelfitbit.body;

import java.util.List;

/** Words of the vendor's; it may add to them. */
public final class ExerciseEventType {

    public static final String START = "START";
    public static final String STOP = "STOP";
    public static final String PAUSE = "PAUSE";
    public static final String RESUME = "RESUME";
    public static final String AUTO_PAUSE = "AUTO_PAUSE";
    public static final String AUTO_RESUME = "AUTO_RESUME";

    /** All that are known. */
    public static final List<String> ALL = List.of(
            START,
            STOP,
            PAUSE,
            RESUME,
            AUTO_PAUSE,
            AUTO_RESUME);

    private ExerciseEventType() {}
}
