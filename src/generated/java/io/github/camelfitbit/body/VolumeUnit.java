package io.github.camelfitbit.body;

import java.util.List;

/** Words of the vendor's; it may add to them. */
public final class VolumeUnit {

    public static final String CUP_IMPERIAL = "CUP_IMPERIAL";
    public static final String CUP_US = "CUP_US";
    public static final String FLUID_OUNCE_IMPERIAL = "FLUID_OUNCE_IMPERIAL";
    public static final String FLUID_OUNCE_US = "FLUID_OUNCE_US";
    public static final String LITER = "LITER";
    public static final String MILLILITER = "MILLILITER";
    public static final String PINT_IMPERIAL = "PINT_IMPERIAL";
    public static final String PINT_US = "PINT_US";

    /** All that are known. */
    public static final List<String> ALL = List.of(
            CUP_IMPERIAL,
            CUP_US,
            FLUID_OUNCE_IMPERIAL,
            FLUID_OUNCE_US,
            LITER,
            MILLILITER,
            PINT_IMPERIAL,
            PINT_US);

    private VolumeUnit() {}
}
