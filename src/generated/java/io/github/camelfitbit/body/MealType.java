package io.github.camelfitbit.body;

import java.util.List;

/** Words of the vendor's; it may add to them. */
public final class MealType {

    public static final String BEFORE_BREAKFAST = "BEFORE_BREAKFAST";
    public static final String BREAKFAST = "BREAKFAST";
    public static final String BEFORE_LUNCH = "BEFORE_LUNCH";
    public static final String LUNCH = "LUNCH";
    public static final String BEFORE_DINNER = "BEFORE_DINNER";
    public static final String DINNER = "DINNER";
    public static final String AFTER_DINNER = "AFTER_DINNER";
    public static final String SNACK = "SNACK";
    public static final String ANYTIME = "ANYTIME";

    /** All that are known. */
    public static final List<String> ALL = List.of(
            BEFORE_BREAKFAST,
            BREAKFAST,
            BEFORE_LUNCH,
            LUNCH,
            BEFORE_DINNER,
            DINNER,
            AFTER_DINNER,
            SNACK,
            ANYTIME);

    private MealType() {}
}
