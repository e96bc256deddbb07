package io.github.camelfitbit.simulator.oauth.fitbit;

import java.time.Duration;

/**
 * How Fitbit treats the application.
 *
 * @param type how it names itself at the token endpoint
 * @param replayWindow for how long a repeated refresh gets the same answer; the vendor names no number, others saw two
 *     minutes
 * @param conflicts whether a refresh is answered with 409 while another of the same token has no answer yet
 */
public record FitbitRules(ApplicationType type, Duration replayWindow, boolean conflicts) {
    /** How an application names itself. */
    public enum ApplicationType {
        /** Basic authentication. */
        SERVER,
        /** {@code client_id} in the body, PKCE, no Basic authentication. */
        CLIENT,
        /** Either. */
        PERSONAL
    }

    /** A server application, two minutes, no conflicts. */
    public static FitbitRules defaults() {
        return new FitbitRules(ApplicationType.SERVER, Duration.ofSeconds(120), false);
    }

    /** Another type of application. */
    public FitbitRules withType(ApplicationType other) {
        return new FitbitRules(other, replayWindow, conflicts);
    }

    /** Another window; zero for none. */
    public FitbitRules withReplayWindow(Duration window) {
        return new FitbitRules(type, window, conflicts);
    }

    /** Overlapping refreshes of one token get 409. */
    public FitbitRules withConflicts(boolean on) {
        return new FitbitRules(type, replayWindow, on);
    }
}
