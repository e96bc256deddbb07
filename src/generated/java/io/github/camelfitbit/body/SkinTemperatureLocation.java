package io.github.camelfitbit.body;

import java.util.List;

/** Words of the vendor's; it may add to them. */
public final class SkinTemperatureLocation {

    public static final String FINGER = "FINGER";
    public static final String TOE = "TOE";
    public static final String WRIST = "WRIST";
    public static final String OTHER = "OTHER";

    /** All that are known. */
    public static final List<String> ALL = List.of(
            FINGER,
            TOE,
            WRIST,
            OTHER);

    private SkinTemperatureLocation() {}
}
