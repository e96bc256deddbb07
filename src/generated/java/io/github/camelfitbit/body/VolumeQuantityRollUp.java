package io.github.camelfitbit.body;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A volume within a window. Immutable.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class VolumeQuantityRollUp extends Members {

    private VolumeQuantityRollUp(Map<?, ?> members) {
        super(Vocabulary.VOLUME_QUANTITY_ROLL_UP, members);
    }

    /** Reads its members; nothing of them is lost. */
    public static VolumeQuantityRollUp of(Map<?, ?> members) {
        return new VolumeQuantityRollUp(members);
    }

    /** The volume within the window, in millilitres. */
    public @Nullable Double millilitersSum() {
        return number("millilitersSum");
    }

    /** The unit in which the person entered it last; see {@link VolumeUnit}. */
    public @Nullable String userProvidedUnitLast() {
        return text("userProvidedUnitLast");
    }
}
