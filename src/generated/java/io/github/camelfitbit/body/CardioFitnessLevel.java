package io.github.camelfitbit.body;

import java.util.List;

/** Words of the vendor's; it may add to them. */
public final class CardioFitnessLevel {

    public static final String POOR = "POOR";
    public static final String FAIR = "FAIR";
    public static final String AVERAGE = "AVERAGE";
    public static final String GOOD = "GOOD";
    public static final String VERY_GOOD = "VERY_GOOD";
    public static final String EXCELLENT = "EXCELLENT";

    /** All that are known. */
    public static final List<String> ALL = List.of(
            POOR,
            FAIR,
            AVERAGE,
            GOOD,
            VERY_GOOD,
            EXCELLENT);

    private CardioFitnessLevel() {}
}
