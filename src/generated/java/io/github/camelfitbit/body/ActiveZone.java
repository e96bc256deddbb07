package io.github.camelfitbit.body;

import java.util.List;

/** Words of the vendor's; it may add to them. */
public final class ActiveZone {

    public static final String FAT_BURN = "FAT_BURN";
    public static final String CARDIO = "CARDIO";
    public static final String PEAK = "PEAK";

    /** All that are known. */
    public static final List<String> ALL = List.of(
            FAT_BURN,
            CARDIO,
            PEAK);

    private ActiveZone() {}
}
