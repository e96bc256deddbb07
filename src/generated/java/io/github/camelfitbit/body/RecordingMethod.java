package io.github.camelfitbit.body;

import java.util.List;

/** Words of the vendor's; it may add to them. */
public final class RecordingMethod {

    public static final String MANUAL = "MANUAL";
    public static final String PASSIVELY_MEASURED = "PASSIVELY_MEASURED";
    public static final String DERIVED = "DERIVED";
    public static final String ACTIVELY_MEASURED = "ACTIVELY_MEASURED";
    public static final String UNKNOWN = "UNKNOWN";

    /** All that are known. */
    public static final List<String> ALL = List.of(
            MANUAL,
            PASSIVELY_MEASURED,
            DERIVED,
            ACTIVELY_MEASURED,
            UNKNOWN);

    private RecordingMethod() {}
}
