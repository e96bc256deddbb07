package io.github.camelfitbit.body;

import java.util.List;

/** Words of the vendor's; it may add to them. */
public final class HeartRateSensorLocation {

    public static final String CHEST = "CHEST";
    public static final String WRIST = "WRIST";
    public static final String FINGER = "FINGER";
    public static final String HAND = "HAND";
    public static final String EAR_LOBE = "EAR_LOBE";
    public static final String FOOT = "FOOT";

    /** All that are known. */
    public static final List<String> ALL = List.of(
            CHEST,
            WRIST,
            FINGER,
            HAND,
            EAR_LOBE,
            FOOT);

    private HeartRateSensorLocation() {}
}
