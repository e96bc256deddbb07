package io.github.camelfitbit.body;

import java.util.List;

/** Words of the vendor's; it may add to them. */
public final class SwimUnit {

    public static final String SWIM_UNIT_METERS = "SWIM_UNIT_METERS";
    public static final String SWIM_UNIT_YARDS = "SWIM_UNIT_YARDS";

    /** All that are known. */
    public static final List<String> ALL = List.of(
            SWIM_UNIT_METERS,
            SWIM_UNIT_YARDS);

    private SwimUnit() {}
}
