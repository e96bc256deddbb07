package io.github.camelfitbit.simulator.health;

/**
 * What does not work at the vendor although the reference says it does, as others have measured it. It stays broken until
 * a test mends it. Safe for any thread.
 */
public final class Defects {
    private volatile boolean mended;

    /** The vendor repairs everything at once. */
    public void mend() {
        mended = true;
    }

    /** Measured in September 2026: patching a nutrition log ends in a server error. */
    void patchOf(DataType type) {
        if (!mended && type.id().equals("nutrition-log")) {
            throw Refusal.internal();
        }
    }

    /** Measured in August 2026: of a subscriber only the address and the secret can be patched. */
    void patchOfSubscriber(boolean configs) {
        if (!mended && configs) {
            throw Refusal.badRequest("Request contains an invalid argument.");
        }
    }

    /** Measured in August 2026: patching a subscription is always refused. */
    void patchOfSubscription() {
        patchOfSubscriber(true);
    }
}
