package io.github.camelfitbit.body;

import java.util.List;

/** Words of the vendor's; it may add to them. */
public final class TemperatureUnit {

    public static final String TEMPERATURE_UNIT_CELSIUS = "TEMPERATURE_UNIT_CELSIUS";
    public static final String TEMPERATURE_UNIT_FAHRENHEIT = "TEMPERATURE_UNIT_FAHRENHEIT";

    /** All that are known. */
    public static final List<String> ALL = List.of(
            TEMPERATURE_UNIT_CELSIUS,
            TEMPERATURE_UNIT_FAHRENHEIT);

    private TemperatureUnit() {}
}
