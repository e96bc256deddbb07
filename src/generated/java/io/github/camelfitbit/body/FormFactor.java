package io.github.camelfitbit.body;

import java.util.List;

/** Words of the vendor's; it may add to them. */
public final class FormFactor {

    public static final String FITNESS_BAND = "FITNESS_BAND";
    public static final String WATCH = "WATCH";
    public static final String PHONE = "PHONE";
    public static final String RING = "RING";
    public static final String CHEST_STRAP = "CHEST_STRAP";
    public static final String SCALE = "SCALE";
    public static final String TABLET = "TABLET";
    public static final String HEAD_MOUNTED = "HEAD_MOUNTED";
    public static final String SMART_DISPLAY = "SMART_DISPLAY";

    /** All that are known. */
    public static final List<String> ALL = List.of(
            FITNESS_BAND,
            WATCH,
            PHONE,
            RING,
            CHEST_STRAP,
            SCALE,
            TABLET,
            HEAD_MOUNTED,
            SMART_DISPLAY);

    private FormFactor() {}
}
