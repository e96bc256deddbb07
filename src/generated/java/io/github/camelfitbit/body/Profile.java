package io.github.camelfitbit.body;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Facts about a person. Immutable.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class Profile extends Members {

    private Profile(Map<?, ?> members) {
        super(Vocabulary.PROFILE, members);
    }

    /** Reads its members; nothing of them is lost. */
    public static Profile of(Map<?, ?> members) {
        return new Profile(members);
    }

    /** Age of the person in years. */
    public @Nullable Long age() {
        return integer("age");
    }

    /** Length of a running stride as measured, in millimetres. */
    public @Nullable Long autoRunningStrideLengthMm() {
        return integer("autoRunningStrideLengthMm");
    }

    /** Length of a walking stride as measured, in millimetres. */
    public @Nullable Long autoWalkingStrideLengthMm() {
        return integer("autoWalkingStrideLengthMm");
    }

    /** Since when the person has an account. */
    public @Nullable LocalDate membershipStartDate() {
        return date("membershipStartDate");
    }

    /** Its resource name at the vendor. */
    public @Nullable String name() {
        return text("name");
    }

    /** Length of a running stride as the person set it, in millimetres. */
    public @Nullable Long userConfiguredRunningStrideLengthMm() {
        return integer("userConfiguredRunningStrideLengthMm");
    }

    /** Length of a walking stride as the person set it, in millimetres. */
    public @Nullable Long userConfiguredWalkingStrideLengthMm() {
        return integer("userConfiguredWalkingStrideLengthMm");
    }
}
