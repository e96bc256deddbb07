package io.github.camelfitbit.body;

import java.util.List;

/** Words of the vendor's; it may add to them. */
public final class BodyTemperatureLocation {

    public static final String OTHER = "OTHER";
    public static final String ARMPIT = "ARMPIT";
    public static final String BODY = "BODY";
    public static final String EAR = "EAR";
    public static final String FINGER = "FINGER";
    public static final String GASTRO_INTESTINAL = "GASTRO_INTESTINAL";
    public static final String MOUTH = "MOUTH";
    public static final String RECTUM = "RECTUM";
    public static final String TOE = "TOE";
    public static final String EAR_DRUM = "EAR_DRUM";
    public static final String TEMPORAL_ARTERY = "TEMPORAL_ARTERY";
    public static final String FOREHEAD = "FOREHEAD";
    public static final String URINARY_BLADDER = "URINARY_BLADDER";
    public static final String NASAL = "NASAL";
    public static final String NASOPHARYNGEAL = "NASOPHARYNGEAL";
    public static final String WRIST = "WRIST";
    public static final String VAGINA = "VAGINA";

    /** All that are known. */
    public static final List<String> ALL = List.of(
            OTHER,
            ARMPIT,
            BODY,
            EAR,
            FINGER,
            GASTRO_INTESTINAL,
            MOUTH,
            RECTUM,
            TOE,
            EAR_DRUM,
            TEMPORAL_ARTERY,
            FOREHEAD,
            URINARY_BLADDER,
            NASAL,
            NASOPHARYNGEAL,
            WRIST,
            VAGINA);

    private BodyTemperatureLocation() {}
}
