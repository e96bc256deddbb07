package io.github.camelfitbit.body;

import java.util.List;

/** Words of the vendor's; it may add to them. */
public final class Mood {

    public static final String AMAZED = "AMAZED";
    public static final String AMUSED = "AMUSED";
    public static final String ANGRY = "ANGRY";
    public static final String ANNOYED = "ANNOYED";
    public static final String ANXIOUS = "ANXIOUS";
    public static final String HAPPY = "HAPPY";
    public static final String CONTENT = "CONTENT";
    public static final String SAD = "SAD";
    public static final String WORRIED = "WORRIED";
    public static final String FRUSTRATED = "FRUSTRATED";
    public static final String EXCITED = "EXCITED";
    public static final String CALM = "CALM";
    public static final String STRESSED = "STRESSED";
    public static final String ASHAMED = "ASHAMED";
    public static final String BRAVE = "BRAVE";
    public static final String CONFIDENT = "CONFIDENT";
    public static final String DISAPPOINTED = "DISAPPOINTED";
    public static final String DISCOURAGED = "DISCOURAGED";
    public static final String DISGUSTED = "DISGUSTED";
    public static final String DRAINED = "DRAINED";
    public static final String EMBARRASSED = "EMBARRASSED";
    public static final String GRATEFUL = "GRATEFUL";
    public static final String GUILTY = "GUILTY";
    public static final String HOPEFUL = "HOPEFUL";
    public static final String HOPELESS = "HOPELESS";
    public static final String INDIFFERENT = "INDIFFERENT";
    public static final String IRRITATED = "IRRITATED";
    public static final String JEALOUS = "JEALOUS";
    public static final String JOYFUL = "JOYFUL";
    public static final String LONELY = "LONELY";
    public static final String OVERWHELMED = "OVERWHELMED";
    public static final String PASSIONATE = "PASSIONATE";
    public static final String PEACEFUL = "PEACEFUL";
    public static final String PROUD = "PROUD";
    public static final String RELIEVED = "RELIEVED";
    public static final String SATISFIED = "SATISFIED";
    public static final String SCARED = "SCARED";
    public static final String SURPRISED = "SURPRISED";
    public static final String ENERGIZED = "ENERGIZED";
    public static final String FATIGUED = "FATIGUED";
    public static final String VERY_CALM = "VERY_CALM";
    public static final String VERY_STRESSED = "VERY_STRESSED";
    public static final String NEUTRAL = "NEUTRAL";
    public static final String AFRAID = "AFRAID";
    public static final String HURTING = "HURTING";
    public static final String BORED = "BORED";
    public static final String BITTER = "BITTER";
    public static final String ENVIOUS = "ENVIOUS";
    public static final String CONFUSED = "CONFUSED";
    public static final String CURIOUS = "CURIOUS";
    public static final String AWESTRUCK = "AWESTRUCK";
    public static final String INSPIRED = "INSPIRED";
    public static final String LONGING = "LONGING";
    public static final String ACCOMPLISHED = "ACCOMPLISHED";
    public static final String LOVING = "LOVING";
    public static final String COMPASSIONATE = "COMPASSIONATE";
    public static final String DEPRESSED = "DEPRESSED";
    public static final String GOOD = "GOOD";
    public static final String LOW_ENERGY = "LOW_ENERGY";
    public static final String OBSESSIVE_THOUGHTS = "OBSESSIVE_THOUGHTS";
    public static final String PANIC = "PANIC";
    public static final String PLAYFUL = "PLAYFUL";
    public static final String PLEASED = "PLEASED";
    public static final String SENSITIVE = "SENSITIVE";
    public static final String SLEEPY = "SLEEPY";
    public static final String SWINGS = "SWINGS";
    public static final String UNHAPPY = "UNHAPPY";
    public static final String VERY_SELF_CRITICAL = "VERY_SELF_CRITICAL";

    /** All that are known. */
    public static final List<String> ALL = List.of(
            AMAZED,
            AMUSED,
            ANGRY,
            ANNOYED,
            ANXIOUS,
            HAPPY,
            CONTENT,
            SAD,
            WORRIED,
            FRUSTRATED,
            EXCITED,
            CALM,
            STRESSED,
            ASHAMED,
            BRAVE,
            CONFIDENT,
            DISAPPOINTED,
            DISCOURAGED,
            DISGUSTED,
            DRAINED,
            EMBARRASSED,
            GRATEFUL,
            GUILTY,
            HOPEFUL,
            HOPELESS,
            INDIFFERENT,
            IRRITATED,
            JEALOUS,
            JOYFUL,
            LONELY,
            OVERWHELMED,
            PASSIONATE,
            PEACEFUL,
            PROUD,
            RELIEVED,
            SATISFIED,
            SCARED,
            SURPRISED,
            ENERGIZED,
            FATIGUED,
            VERY_CALM,
            VERY_STRESSED,
            NEUTRAL,
            AFRAID,
            HURTING,
            BORED,
            BITTER,
            ENVIOUS,
            CONFUSED,
            CURIOUS,
            AWESTRUCK,
            INSPIRED,
            LONGING,
            ACCOMPLISHED,
            LOVING,
            COMPASSIONATE,
            DEPRESSED,
            GOOD,
            LOW_ENERGY,
            OBSESSIVE_THOUGHTS,
            PANIC,
            PLAYFUL,
            PLEASED,
            SENSITIVE,
            SLEEPY,
            SWINGS,
            UNHAPPY,
            VERY_SELF_CRITICAL);

    private Mood() {}
}
