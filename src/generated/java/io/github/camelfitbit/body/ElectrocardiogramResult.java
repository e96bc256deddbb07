package io.github.camelfitbit.body;

import java.util.List;

/** Words of the vendor's; it may add to them. */
public final class ElectrocardiogramResult {

    public static final String NORMAL_SINUS_RHYTHM = "NORMAL_SINUS_RHYTHM";
    public static final String ATRIAL_FIBRILLATION = "ATRIAL_FIBRILLATION";
    public static final String INCONCLUSIVE = "INCONCLUSIVE";
    public static final String INCONCLUSIVE_HIGH_HEART_RATE = "INCONCLUSIVE_HIGH_HEART_RATE";
    public static final String INCONCLUSIVE_LOW_HEART_RATE = "INCONCLUSIVE_LOW_HEART_RATE";
    public static final String UNREADABLE = "UNREADABLE";
    public static final String NOT_ANALYZED = "NOT_ANALYZED";

    /** All that are known. */
    public static final List<String> ALL = List.of(
            NORMAL_SINUS_RHYTHM,
            ATRIAL_FIBRILLATION,
            INCONCLUSIVE,
            INCONCLUSIVE_HIGH_HEART_RATE,
            INCONCLUSIVE_LOW_HEART_RATE,
            UNREADABLE,
            NOT_ANALYZED);

    private ElectrocardiogramResult() {}
}
