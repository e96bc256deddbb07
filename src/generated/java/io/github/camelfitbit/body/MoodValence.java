package io.github.camelfitbit.body;

import java.util.List;

/** Words of the vendor's; it may add to them. */
public final class MoodValence {

    public static final String UNPLEASANT = "UNPLEASANT";
    public static final String BASELINE = "BASELINE";
    public static final String PLEASANT = "PLEASANT";

    /** All that are known. */
    public static final List<String> ALL = List.of(
            UNPLEASANT,
            BASELINE,
            PLEASANT);

    private MoodValence() {}
}
