package io.github.camelfitbit.body;

import java.util.List;

/** Words of the vendor's; it may add to them. */
public final class BloodGlucoseSpecimen {

    public static final String CAPILLARY_BLOOD = "CAPILLARY_BLOOD";
    public static final String INTERSTITIAL_FLUID = "INTERSTITIAL_FLUID";
    public static final String PLASMA = "PLASMA";
    public static final String SERUM = "SERUM";
    public static final String TEARS = "TEARS";
    public static final String WHOLE_BLOOD = "WHOLE_BLOOD";

    /** All that are known. */
    public static final List<String> ALL = List.of(
            CAPILLARY_BLOOD,
            INTERSTITIAL_FLUID,
            PLASMA,
            SERUM,
            TEARS,
            WHOLE_BLOOD);

    private BloodGlucoseSpecimen() {}
}
