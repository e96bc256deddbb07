package io.github.camelfitbit.body;

import java.util.List;

/** Words of the vendor's; it may add to them. */
public final class EnergyUnit {

    public static final String JOULE = "JOULE";
    public static final String KILOJOULE = "KILOJOULE";
    public static final String KILOCALORIE = "KILOCALORIE";
    public static final String SMALL_CALORIE = "SMALL_CALORIE";
    public static final String CALORIE = "CALORIE";

    /** All that are known. */
    public static final List<String> ALL = List.of(
            JOULE,
            KILOJOULE,
            KILOCALORIE,
            SMALL_CALORIE,
            CALORIE);

    private EnergyUnit() {}
}
