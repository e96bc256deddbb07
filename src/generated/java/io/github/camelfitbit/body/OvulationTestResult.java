package io.github.camelfitbit.body;

import java.util.List;

/** Words of the vendor's; it may add to them. */
public final class OvulationTestResult {

    public static final String NEGATIVE = "NEGATIVE";
    public static final String LUTEINIZING_HORMONE_SURGE = "LUTEINIZING_HORMONE_SURGE";
    public static final String ESTROGEN_SURGE = "ESTROGEN_SURGE";
    public static final String POSITIVE = "POSITIVE";
    public static final String INDETERMINATE = "INDETERMINATE";

    /** All that are known. */
    public static final List<String> ALL = List.of(
            NEGATIVE,
            LUTEINIZING_HORMONE_SURGE,
            ESTROGEN_SURGE,
            POSITIVE,
            INDETERMINATE);

    private OvulationTestResult() {}
}
