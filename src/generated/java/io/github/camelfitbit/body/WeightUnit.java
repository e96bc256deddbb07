package io.github.camelfitbit.body;

import java.util.List;

/** Words of the vendor's; it may add to them. */
public final class WeightUnit {

    public static final String GRAM = "GRAM";
    public static final String KILOGRAM = "KILOGRAM";
    public static final String OUNCE = "OUNCE";
    public static final String POUND = "POUND";
    public static final String STONE = "STONE";
    public static final String MILLIGRAM = "MILLIGRAM";
    public static final String MICROGRAM = "MICROGRAM";
    public static final String NANOGRAM = "NANOGRAM";

    /** All that are known. */
    public static final List<String> ALL = List.of(
            GRAM,
            KILOGRAM,
            OUNCE,
            POUND,
            STONE,
            MILLIGRAM,
            MICROGRAM,
            NANOGRAM);

    private WeightUnit() {}
}
