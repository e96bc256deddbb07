package io.github.camelfitbit.simulator.health;

/** The bodies of what people log: members, requirements and ranges as in the vendor's discovery document. */
final class LogShapes {
    private static final String[] MEALS = {
        "BEFORE_BREAKFAST",
        "BREAKFAST",
        "BEFORE_LUNCH",
        "LUNCH",
        "BEFORE_DINNER",
        "DINNER",
        "AFTER_DINNER",
        "SNACK",
        "ANYTIME"
    };

    private LogShapes() {}

    static Shape.Fields bodyFat() {
        return sample().required("percentage", Shape.number(0, 100));
    }

    static Shape.Fields height() {
        return sample().required("heightMillimeters", Shape.int64(0, 3_000));
    }

    static Shape.Fields hydration() {
        Shape units = Shape.oneOf(
                "CUP_IMPERIAL",
                "CUP_US",
                "FLUID_OUNCE_IMPERIAL",
                "FLUID_OUNCE_US",
                "LITER",
                "MILLILITER",
                "PINT_IMPERIAL",
                "PINT_US");
        return Shape.object()
                .required("interval", Shapes.interval())
                .required(
                        "amountConsumed",
                        Shape.object()
                                .required("milliliters", Shape.number(0, 100_000))
                                .optional("userProvidedUnit", units));
    }

    static Shape.Fields nutrition() {
        return Shape.object()
                .required("interval", Shapes.interval())
                .optional("food", Shape.string())
                .optional("foodDisplayName", Shape.string())
                .optional("mealType", Shape.oneOf(MEALS))
                .optional("energy", energy())
                .optional("energyFromFat", energy())
                .optional("totalCarbohydrate", grams())
                .optional("totalFat", grams())
                .optional("nutrients", Shape.listOf(nutrient()))
                .optional(
                        "serving",
                        Shape.object()
                                .optional("amount", Shape.number())
                                .required("foodMeasurementUnit", Shape.string())
                                .outputOnly("foodMeasurementUnitDisplayName"));
    }

    static Shape.Fields menstrualPeriod() {
        return Shape.object().required("interval", Shapes.interval()).optional("notes", Shape.string());
    }

    static Shape.Fields moods() {
        return sample().required("moods", Shape.someOf(Shape.oneOf(Words.load("moods"))))
                .optional("valences", Shape.listOf(Shape.oneOf("UNPLEASANT", "BASELINE", "PLEASANT")));
    }

    static Shape.Fields ovulationTest() {
        return sample().required(
                        "result",
                        Shape.oneOf(
                                "NEGATIVE",
                                "LUTEINIZING_HORMONE_SURGE",
                                "ESTROGEN_SURGE",
                                "POSITIVE",
                                "INDETERMINATE"));
    }

    static Shape.Fields symptoms() {
        return sample().required("symptoms", Shape.someOf(Shape.oneOf(Words.load("symptoms"))));
    }

    private static Shape.Fields sample() {
        return Shape.object().required("sampleTime", Shapes.sampleTime());
    }

    private static Shape energy() {
        return Shape.object()
                .required("kcal", Shape.number(0, 100_000))
                .optional(
                        "userProvidedUnit",
                        Shape.oneOf("JOULE", "KILOJOULE", "KILOCALORIE", "SMALL_CALORIE", "CALORIE"));
    }

    private static Shape grams() {
        return Shape.object()
                .required("grams", Shape.number(0, 100_000))
                .optional(
                        "userProvidedUnit",
                        Shape.oneOf(
                                "GRAM", "KILOGRAM", "OUNCE", "POUND", "STONE", "MILLIGRAM", "MICROGRAM", "NANOGRAM"));
    }

    private static Shape nutrient() {
        return Shape.object()
                .required("nutrient", Shape.oneOf(Words.load("nutrients")))
                .required("quantity", grams());
    }
}
