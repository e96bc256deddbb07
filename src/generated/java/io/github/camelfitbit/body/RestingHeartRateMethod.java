package io.github.camelfitbit.body;

import java.util.List;

/** Words of the vendor's; it may add to them. */
public final class RestingHeartRateMethod {

    public static final String WITH_SLEEP = "WITH_SLEEP";
    public static final String ONLY_WITH_AWAKE_DATA = "ONLY_WITH_AWAKE_DATA";

    /** All that are known. */
    public static final List<String> ALL = List.of(
            WITH_SLEEP,
            ONLY_WITH_AWAKE_DATA);

    private RestingHeartRateMethod() {}
}
