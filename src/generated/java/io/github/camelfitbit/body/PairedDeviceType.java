package io.github.camelfitbit.body;

import java.util.List;

/** Words of the vendor's; it may add to them. */
public final class PairedDeviceType {

    public static final String TRACKER = "TRACKER";
    public static final String SCALE = "SCALE";

    /** All that are known. */
    public static final List<String> ALL = List.of(
            TRACKER,
            SCALE);

    private PairedDeviceType() {}
}
