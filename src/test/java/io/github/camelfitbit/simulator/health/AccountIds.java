package io.github.camelfitbit.simulator.health;

import java.util.Locale;

import io.github.camelfitbit.simulator.life.Noise;

/**
 * How an account is called.
 *
 * @param person the simulator's own name for the person
 * @param healthUserId the vendor's number, as it stands in resource names
 * @param legacyUserId the old Fitbit identifier
 */
public record AccountIds(String person, String healthUserId, String legacyUserId) {
    private static final long NINETEEN_DIGITS = 1_000_000_000_000_000_000L;
    private static final long SIX_DIGITS_BASE_36 = 2_176_782_336L;

    /** Identifiers that follow from the seed of a life. */
    public static AccountIds of(String person, long personSeed) {
        long number = NINETEEN_DIGITS + Math.floorMod(Noise.mix(personSeed, "healthUserId"), 8 * NINETEEN_DIGITS);
        long legacy = Math.floorMod(Noise.mix(personSeed, "legacyUserId"), SIX_DIGITS_BASE_36);
        String letters = Long.toString(legacy, 36).toUpperCase(Locale.ROOT);
        return new AccountIds(person, Long.toString(number), "0".repeat(6 - letters.length()) + letters);
    }

    boolean isMine(String user) {
        return user.equals("me") || user.equals(healthUserId);
    }
}
