package io.github.camelfitbit.body;

import java.util.List;

/** Words of the vendor's; it may add to them. */
public final class Vo2MaxMethod {

    public static final String FITBIT_RUN = "FITBIT_RUN";
    public static final String GOOGLE_DEMOGRAPHIC = "GOOGLE_DEMOGRAPHIC";
    public static final String COOPER_TEST = "COOPER_TEST";
    public static final String HEART_RATE_RATIO = "HEART_RATE_RATIO";
    public static final String METABOLIC_CART = "METABOLIC_CART";
    public static final String MULTISTAGE_FITNESS_TEST = "MULTISTAGE_FITNESS_TEST";
    public static final String ROCKPORT_FITNESS_TEST = "ROCKPORT_FITNESS_TEST";
    public static final String MAX_EXERCISE = "MAX_EXERCISE";
    public static final String PREDICTION_SUB_MAX_EXERCISE = "PREDICTION_SUB_MAX_EXERCISE";
    public static final String PREDICTION_NON_EXERCISE = "PREDICTION_NON_EXERCISE";
    public static final String OTHER = "OTHER";

    /** All that are known. */
    public static final List<String> ALL = List.of(
            FITBIT_RUN,
            GOOGLE_DEMOGRAPHIC,
            COOPER_TEST,
            HEART_RATE_RATIO,
            METABOLIC_CART,
            MULTISTAGE_FITNESS_TEST,
            ROCKPORT_FITNESS_TEST,
            MAX_EXERCISE,
            PREDICTION_SUB_MAX_EXERCISE,
            PREDICTION_NON_EXERCISE,
            OTHER);

    private Vo2MaxMethod() {}
}
