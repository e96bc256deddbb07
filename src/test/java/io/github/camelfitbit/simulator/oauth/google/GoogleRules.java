package io.github.camelfitbit.simulator.oauth.google;

import java.time.Duration;
import java.util.Optional;

/**
 * How Google treats the application; it holds for refresh tokens that are issued from then on.
 *
 * @param testing refresh tokens end after seven days
 * @param consentLife how long people consent for, when they limit it; never longer than testing allows
 * @param refreshTokensPerPerson how many may be alive; Google says 100 per account and client
 */
public record GoogleRules(boolean testing, Optional<Duration> consentLife, int refreshTokensPerPerson) {
    private static final long TESTING_SECONDS = 604_799;

    /** An application in testing. */
    public static GoogleRules defaults() {
        return new GoogleRules(true, Optional.empty(), 100);
    }

    /** In testing, or in production. */
    public GoogleRules withTesting(boolean on) {
        return new GoogleRules(on, consentLife, refreshTokensPerPerson);
    }

    /** People consent for so long. */
    public GoogleRules withConsentLife(Duration life) {
        return new GoogleRules(testing, Optional.of(life), refreshTokensPerPerson);
    }

    /** Another limit. */
    public GoogleRules withRefreshTokensPerPerson(int number) {
        return new GoogleRules(testing, consentLife, number);
    }

    Optional<Long> refreshTokenSeconds() {
        Optional<Long> chosen = consentLife.map(Duration::toSeconds);
        return testing ? Optional.of(Math.min(TESTING_SECONDS, chosen.orElse(TESTING_SECONDS))) : chosen;
    }
}
