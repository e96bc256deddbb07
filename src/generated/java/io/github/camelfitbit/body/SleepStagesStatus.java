package io.github.camelfitbit.body;

import java.util.List;

/** Words of the vendor's; it may add to them. */
public final class SleepStagesStatus {

    public static final String REJECTED_COVERAGE = "REJECTED_COVERAGE";
    public static final String REJECTED_MAX_GAP = "REJECTED_MAX_GAP";
    public static final String REJECTED_START_GAP = "REJECTED_START_GAP";
    public static final String REJECTED_END_GAP = "REJECTED_END_GAP";
    public static final String REJECTED_NAP = "REJECTED_NAP";
    public static final String REJECTED_SERVER = "REJECTED_SERVER";
    public static final String TIMEOUT = "TIMEOUT";
    public static final String SUCCEEDED = "SUCCEEDED";
    public static final String PROCESSING_INTERNAL_ERROR = "PROCESSING_INTERNAL_ERROR";

    /** All that are known. */
    public static final List<String> ALL = List.of(
            REJECTED_COVERAGE,
            REJECTED_MAX_GAP,
            REJECTED_START_GAP,
            REJECTED_END_GAP,
            REJECTED_NAP,
            REJECTED_SERVER,
            TIMEOUT,
            SUCCEEDED,
            PROCESSING_INTERNAL_ERROR);

    private SleepStagesStatus() {}
}
