package io.github.camelfitbit.body;

import java.util.List;

/** Words of the vendor's; it may add to them. */
public final class WaterUnit {

    public static final String WATER_UNIT_ML = "WATER_UNIT_ML";
    public static final String WATER_UNIT_FL_OZ = "WATER_UNIT_FL_OZ";
    public static final String WATER_UNIT_CUP = "WATER_UNIT_CUP";

    /** All that are known. */
    public static final List<String> ALL = List.of(
            WATER_UNIT_ML,
            WATER_UNIT_FL_OZ,
            WATER_UNIT_CUP);

    private WaterUnit() {}
}
