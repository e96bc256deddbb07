package io.github.camelfitbit.body;

import java.util.List;

/** Words of the vendor's; it may add to them. */
public final class BodyWeightUnit {

    public static final String WEIGHT_UNIT_POUNDS = "WEIGHT_UNIT_POUNDS";
    public static final String WEIGHT_UNIT_STONE = "WEIGHT_UNIT_STONE";
    public static final String WEIGHT_UNIT_KILOGRAMS = "WEIGHT_UNIT_KILOGRAMS";

    /** All that are known. */
    public static final List<String> ALL = List.of(
            WEIGHT_UNIT_POUNDS,
            WEIGHT_UNIT_STONE,
            WEIGHT_UNIT_KILOGRAMS);

    private BodyWeightUnit() {}
}
