package io.github.camelfitbit.body;

import java.util.List;

/** Words of the vendor's; it may add to them. */
public final class Nutrient {

    public static final String BIOTIN = "BIOTIN";
    public static final String CAFFEINE = "CAFFEINE";
    public static final String CALCIUM = "CALCIUM";
    public static final String CHLORIDE = "CHLORIDE";
    public static final String CARBOHYDRATES = "CARBOHYDRATES";
    public static final String CHOLESTEROL = "CHOLESTEROL";
    public static final String CHROMIUM = "CHROMIUM";
    public static final String COPPER = "COPPER";
    public static final String DIETARY_FIBER = "DIETARY_FIBER";
    public static final String FOLIC_ACID = "FOLIC_ACID";
    public static final String IODINE = "IODINE";
    public static final String IRON = "IRON";
    public static final String MAGNESIUM = "MAGNESIUM";
    public static final String MANGANESE = "MANGANESE";
    public static final String MOLYBDENUM = "MOLYBDENUM";
    public static final String MONOUNSATURATED_FAT = "MONOUNSATURATED_FAT";
    public static final String NIACIN = "NIACIN";
    public static final String PANTOTHENIC_ACID = "PANTOTHENIC_ACID";
    public static final String PHOSPHORUS = "PHOSPHORUS";
    public static final String POLYUNSATURATED_FAT = "POLYUNSATURATED_FAT";
    public static final String POTASSIUM = "POTASSIUM";
    public static final String PROTEIN = "PROTEIN";
    public static final String RIBOFLAVIN = "RIBOFLAVIN";
    public static final String SATURATED_FAT = "SATURATED_FAT";
    public static final String SELENIUM = "SELENIUM";
    public static final String SODIUM = "SODIUM";
    public static final String SUGAR = "SUGAR";
    public static final String THIAMIN = "THIAMIN";
    public static final String TRANS_FAT = "TRANS_FAT";
    public static final String UNSATURATED_FAT = "UNSATURATED_FAT";
    public static final String VITAMIN_A = "VITAMIN_A";
    public static final String VITAMIN_B12 = "VITAMIN_B12";
    public static final String VITAMIN_B6 = "VITAMIN_B6";
    public static final String VITAMIN_C = "VITAMIN_C";
    public static final String VITAMIN_D = "VITAMIN_D";
    public static final String VITAMIN_E = "VITAMIN_E";
    public static final String VITAMIN_K = "VITAMIN_K";
    public static final String ZINC = "ZINC";
    public static final String FOLATE = "FOLATE";

    /** All that are known. */
    public static final List<String> ALL = List.of(
            BIOTIN,
            CAFFEINE,
            CALCIUM,
            CHLORIDE,
            CARBOHYDRATES,
            CHOLESTEROL,
            CHROMIUM,
            COPPER,
            DIETARY_FIBER,
            FOLIC_ACID,
            IODINE,
            IRON,
            MAGNESIUM,
            MANGANESE,
            MOLYBDENUM,
            MONOUNSATURATED_FAT,
            NIACIN,
            PANTOTHENIC_ACID,
            PHOSPHORUS,
            POLYUNSATURATED_FAT,
            POTASSIUM,
            PROTEIN,
            RIBOFLAVIN,
            SATURATED_FAT,
            SELENIUM,
            SODIUM,
            SUGAR,
            THIAMIN,
            TRANS_FAT,
            UNSATURATED_FAT,
            VITAMIN_A,
            VITAMIN_B12,
            VITAMIN_B6,
            VITAMIN_C,
            VITAMIN_D,
            VITAMIN_E,
            VITAMIN_K,
            ZINC,
            FOLATE);

    private Nutrient() {}
}
