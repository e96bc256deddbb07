package io.github.camelfitbit.remote;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a person has one of at the vendor, one line each: the scopes that read and change it, that of the
 * Fitbit Web API, and what can be changed.
 *
 * <p>A member that can be changed stands with the values it may take behind it; a length in millimetres has none.
 *
 * @see <a href="https://developers.google.com/health/reference/rest/v4/users">Google Health API, users</a>
 */
public enum PersonResource {
    /** The ids at both APIs; any read scope will do. */
    IDENTITY(null, null, "profile"),

    /** Age, when the account was made, and the lengths of the strides. */
    PROFILE(
            "profile.readonly",
            "profile.writeonly",
            "profile",
            "userConfiguredRunningStrideLengthMm",
            "userConfiguredWalkingStrideLengthMm"),

    /** Units, language and time zone. */
    SETTINGS(
            "settings.readonly",
            "settings.writeonly",
            "profile",
            "distanceUnit DISTANCE_UNIT_MILES DISTANCE_UNIT_KILOMETERS",
            "glucoseUnit GLUCOSE_UNIT_MG_DL GLUCOSE_UNIT_MMOL_L",
            "heightUnit HEIGHT_UNIT_INCHES HEIGHT_UNIT_CENTIMETERS",
            "swimUnit SWIM_UNIT_METERS SWIM_UNIT_YARDS",
            "temperatureUnit TEMPERATURE_UNIT_CELSIUS TEMPERATURE_UNIT_FAHRENHEIT",
            "waterUnit WATER_UNIT_ML WATER_UNIT_FL_OZ WATER_UNIT_CUP",
            "weightUnit WEIGHT_UNIT_POUNDS WEIGHT_UNIT_STONE WEIGHT_UNIT_KILOGRAMS"),

    /** Whether the person takes part in irregular rhythm notifications. */
    IRN_PROFILE("irn.readonly", null, "irregular_rhythm_notifications");

    private final @Nullable String readScope;
    private final @Nullable String writeScope;
    private final String fitbitScope;
    private final Map<String, Set<String>> changeable = new LinkedHashMap<>();

    PersonResource(@Nullable String readScope, @Nullable String writeScope, String fitbitScope, String... changeable) {
        this.readScope = readScope;
        this.writeScope = writeScope;
        this.fitbitScope = fitbitScope;
        for (String line : changeable) {
            List<String> words = List.of(line.split(" "));
            this.changeable.put(words.get(0), new LinkedHashSet<>(words.subList(1, words.size())));
        }
    }

    /** The spelling in URIs, such as {@code irn-profile}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The scope that reads it, in short form; null when any read scope will do. */
    public @Nullable String readScope() {
        return readScope;
    }

    /** The scope that changes it, in short form; null when nobody may. */
    public @Nullable String writeScope() {
        return writeScope;
    }

    /** The scope at the Fitbit Web API. */
    public String fitbitScope() {
        return fitbitScope;
    }

    /** What can be changed, each with the values it may take; none for a length in millimetres. */
    public Map<String, Set<String>> changeable() {
        return Map.copyOf(changeable);
    }
}
