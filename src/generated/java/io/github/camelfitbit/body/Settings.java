package io.github.camelfitbit.body;

import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Preferences of a person. Immutable.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class Settings extends Members {

    private Settings(Map<?, ?> members) {
        super(Vocabulary.SETTINGS, members);
    }

    /** Reads its members; nothing of them is lost. */
    public static Settings of(Map<?, ?> members) {
        return new Settings(members);
    }

    /** Whether the length of strides is measured. */
    public @Nullable Boolean autoStrideEnabled() {
        return bool("autoStrideEnabled");
    }

    /** Unit for distances; see {@link DistanceUnit}. */
    public @Nullable String distanceUnit() {
        return text("distanceUnit");
    }

    /** Language of the food database. */
    public @Nullable String foodLanguageCode() {
        return text("foodLanguageCode");
    }

    /** Unit for glucose; see {@link GlucoseUnit}. */
    public @Nullable String glucoseUnit() {
        return text("glucoseUnit");
    }

    /** Unit for heights; see {@link HeightUnit}. */
    public @Nullable String heightUnit() {
        return text("heightUnit");
    }

    /** Language and country. */
    public @Nullable String languageLocale() {
        return text("languageLocale");
    }

    /** Its resource name at the vendor. */
    public @Nullable String name() {
        return text("name");
    }

    /** Where the running stride comes from; see {@link StrideLengthType}. */
    public @Nullable String strideLengthRunningType() {
        return text("strideLengthRunningType");
    }

    /** Where the walking stride comes from; see {@link StrideLengthType}. */
    public @Nullable String strideLengthWalkingType() {
        return text("strideLengthWalkingType");
    }

    /** Unit for pools; see {@link SwimUnit}. */
    public @Nullable String swimUnit() {
        return text("swimUnit");
    }

    /** Unit for temperatures; see {@link TemperatureUnit}. */
    public @Nullable String temperatureUnit() {
        return text("temperatureUnit");
    }

    /** The person's time zone, such as Europe/Madrid. */
    public @Nullable String timeZone() {
        return text("timeZone");
    }

    /** The offset from UTC that is in force for the person. */
    public @Nullable Duration utcOffset() {
        return duration("utcOffset");
    }

    /** Unit for drinks; see {@link WaterUnit}. */
    public @Nullable String waterUnit() {
        return text("waterUnit");
    }

    /** Unit for the body's weight; see {@link BodyWeightUnit}. */
    public @Nullable String weightUnit() {
        return text("weightUnit");
    }
}
