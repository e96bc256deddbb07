package io.github.camelfitbit.body;

import java.util.List;

/** Words of the vendor's; it may add to them. */
public final class FoodAccessLevel {

    public static final String FOOD_ACCESS_LEVEL_PUBLIC = "FOOD_ACCESS_LEVEL_PUBLIC";
    public static final String FOOD_ACCESS_LEVEL_PRIVATE = "FOOD_ACCESS_LEVEL_PRIVATE";

    /** All that are known. */
    public static final List<String> ALL = List.of(
            FOOD_ACCESS_LEVEL_PUBLIC,
            FOOD_ACCESS_LEVEL_PRIVATE);

    private FoodAccessLevel() {}
}
