package io.github.camelfitbit.body;

import java.util.List;

/** Words of the vendor's; it may add to them. */
public final class GlucoseUnit {

    public static final String GLUCOSE_UNIT_MG_DL = "GLUCOSE_UNIT_MG_DL";
    public static final String GLUCOSE_UNIT_MMOL_L = "GLUCOSE_UNIT_MMOL_L";

    /** All that are known. */
    public static final List<String> ALL = List.of(
            GLUCOSE_UNIT_MG_DL,
            GLUCOSE_UNIT_MMOL_L);

    private GlucoseUnit() {}
}
