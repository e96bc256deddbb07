package io.github.camelfitbit.body;

import java.util.List;

/** Words of the vendor's; it may add to them. */
public final class HeightUnit {

    public static final String HEIGHT_UNIT_INCHES = "HEIGHT_UNIT_INCHES";
    public static final String HEIGHT_UNIT_CENTIMETERS = "HEIGHT_UNIT_CENTIMETERS";

    /** All that are known. */
    public static final List<String> ALL = List.of(
            HEIGHT_UNIT_INCHES,
            HEIGHT_UNIT_CENTIMETERS);

    private HeightUnit() {}
}
