package io.github.camelfitbit.body;

import java.util.List;

/** Words of the vendor's; it may add to them. */
public final class BloodGlucoseMealType {

    public static final String BREAKFAST = "BREAKFAST";
    public static final String LUNCH = "LUNCH";
    public static final String DINNER = "DINNER";
    public static final String SNACK = "SNACK";

    /** All that are known. */
    public static final List<String> ALL = List.of(
            BREAKFAST,
            LUNCH,
            DINNER,
            SNACK);

    private BloodGlucoseMealType() {}
}
