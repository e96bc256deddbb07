package io.github.camelfitbit.body;

import java.util.List;

/** Words of the vendor's; it may add to them. */
public final class Symptom {

    public static final String CRAMPS = "CRAMPS";
    public static final String HEADACHE = "HEADACHE";
    public static final String TENDER_BREASTS = "TENDER_BREASTS";
    public static final String ACNE = "ACNE";
    public static final String SICK = "SICK";
    public static final String BLOATED = "BLOATED";
    public static final String HOT_FLASHES = "HOT_FLASHES";
    public static final String PMS = "PMS";
    public static final String COUGH = "COUGH";
    public static final String FEVER = "FEVER";
    public static final String DIFFICULTY_BREATHING = "DIFFICULTY_BREATHING";
    public static final String BACK_PAIN = "BACK_PAIN";
    public static final String SHAKINESS = "SHAKINESS";
    public static final String HUNGER = "HUNGER";
    public static final String SWEATING = "SWEATING";
    public static final String ANXIETY = "ANXIETY";
    public static final String THIRST = "THIRST";
    public static final String FREQUENT_URINATION = "FREQUENT_URINATION";
    public static final String BLURRED_VISION = "BLURRED_VISION";
    public static final String OTHER = "OTHER";
    public static final String SEX_DRIVE_HIGH = "SEX_DRIVE_HIGH";
    public static final String SEX_DRIVE_MEDIUM = "SEX_DRIVE_MEDIUM";
    public static final String SEX_DRIVE_LOW = "SEX_DRIVE_LOW";
    public static final String HEART_PALPITATIONS = "HEART_PALPITATIONS";
    public static final String FAINTING = "FAINTING";
    public static final String CHEST_PAIN = "CHEST_PAIN";
    public static final String FATIGUE = "FATIGUE";
    public static final String CONFUSION = "CONFUSION";
    public static final String DIZZINESS = "DIZZINESS";
    public static final String ABDOMINAL_PAIN = "ABDOMINAL_PAIN";
    public static final String BLADDER_LEAKS = "BLADDER_LEAKS";
    public static final String BLEEDING_GUMS = "BLEEDING_GUMS";
    public static final String BRAIN_FOG = "BRAIN_FOG";
    public static final String BURNING_MOUTH = "BURNING_MOUTH";
    public static final String CONSTIPATION = "CONSTIPATION";
    public static final String CRAVINGS = "CRAVINGS";
    public static final String DECREASED_APPETITE = "DECREASED_APPETITE";
    public static final String DIARRHEA = "DIARRHEA";
    public static final String DRAWING_PAIN = "DRAWING_PAIN";
    public static final String DRY_EYES = "DRY_EYES";
    public static final String DRY_HAIR = "DRY_HAIR";
    public static final String DRY_SKIN = "DRY_SKIN";
    public static final String EXHAUSTION = "EXHAUSTION";
    public static final String FEEL_GOOD = "FEEL_GOOD";
    public static final String FOOD_AVERSIONS = "FOOD_AVERSIONS";
    public static final String HAIR_LOSS = "HAIR_LOSS";
    public static final String HEARTBURN = "HEARTBURN";
    public static final String HYPERPIGMENTATION = "HYPERPIGMENTATION";
    public static final String INCREASED_APPETITE = "INCREASED_APPETITE";
    public static final String INCREASED_APPETITE_V2 = "INCREASED_APPETITE_V2";
    public static final String INSOMNIA = "INSOMNIA";
    public static final String JOINT_PAIN = "JOINT_PAIN";
    public static final String LEG_CRAMPS = "LEG_CRAMPS";
    public static final String MILKY_NIPPLE_DISCHARGE = "MILKY_NIPPLE_DISCHARGE";
    public static final String NAUSEA = "NAUSEA";
    public static final String NIGHT_SWEATS = "NIGHT_SWEATS";
    public static final String NORMAL_DIGESTION = "NORMAL_DIGESTION";
    public static final String NORMAL_STOOL = "NORMAL_STOOL";
    public static final String PERINEUM_PAIN = "PERINEUM_PAIN";
    public static final String SLEEPINESS = "SLEEPINESS";
    public static final String STRETCH_MARKS = "STRETCH_MARKS";
    public static final String SWELLING = "SWELLING";
    public static final String VAGINAL_DRYNESS = "VAGINAL_DRYNESS";
    public static final String VAGINAL_ITCHING = "VAGINAL_ITCHING";
    public static final String VOMITING = "VOMITING";

    /** All that are known. */
    public static final List<String> ALL = List.of(
            CRAMPS,
            HEADACHE,
            TENDER_BREASTS,
            ACNE,
            SICK,
            BLOATED,
            HOT_FLASHES,
            PMS,
            COUGH,
            FEVER,
            DIFFICULTY_BREATHING,
            BACK_PAIN,
            SHAKINESS,
            HUNGER,
            SWEATING,
            ANXIETY,
            THIRST,
            FREQUENT_URINATION,
            BLURRED_VISION,
            OTHER,
            SEX_DRIVE_HIGH,
            SEX_DRIVE_MEDIUM,
            SEX_DRIVE_LOW,
            HEART_PALPITATIONS,
            FAINTING,
            CHEST_PAIN,
            FATIGUE,
            CONFUSION,
            DIZZINESS,
            ABDOMINAL_PAIN,
            BLADDER_LEAKS,
            BLEEDING_GUMS,
            BRAIN_FOG,
            BURNING_MOUTH,
            CONSTIPATION,
            CRAVINGS,
            DECREASED_APPETITE,
            DIARRHEA,
            DRAWING_PAIN,
            DRY_EYES,
            DRY_HAIR,
            DRY_SKIN,
            EXHAUSTION,
            FEEL_GOOD,
            FOOD_AVERSIONS,
            HAIR_LOSS,
            HEARTBURN,
            HYPERPIGMENTATION,
            INCREASED_APPETITE,
            INCREASED_APPETITE_V2,
            INSOMNIA,
            JOINT_PAIN,
            LEG_CRAMPS,
            MILKY_NIPPLE_DISCHARGE,
            NAUSEA,
            NIGHT_SWEATS,
            NORMAL_DIGESTION,
            NORMAL_STOOL,
            PERINEUM_PAIN,
            SLEEPINESS,
            STRETCH_MARKS,
            SWELLING,
            VAGINAL_DRYNESS,
            VAGINAL_ITCHING,
            VOMITING);

    private Symptom() {}
}
