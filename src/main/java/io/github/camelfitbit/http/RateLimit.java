package io.github.camelfitbit.http;

import java.time.Duration;
import java.util.Optional;

/**
 * What Fitbit says with each answer about a person's budget, in the headers {@code Fitbit-Rate-Limit-Remaining} and
 * {@code Fitbit-Rate-Limit-Reset}. Google says nothing. Immutable.
 *
 * @param remaining how many requests are left until then
 * @param reset     how long it is until the whole budget comes back
 * @see <a href="https://dev.fitbit.com/build/reference/web-api/developer-guide/application-design/#Rate-Limits">Fitbit
 *     Web API, rate limits</a>
 */
public record RateLimit(int remaining, Duration reset) {

    private static final String REMAINING = "Fitbit-Rate-Limit-Remaining";
    private static final String RESET = "Fitbit-Rate-Limit-Reset";

    /** What the answer says; empty when it does not say both, or in a form nobody defined. */
    public static Optional<RateLimit> of(HttpResponse response) {
        return response.number(REMAINING).flatMap(left -> reset(response).map(reset -> new RateLimit(left, reset)));
    }

    /** How long it is until the budget comes back; empty when the answer does not say. */
    static Optional<Duration> reset(HttpResponse response) {
        return response.number(RESET).map(Duration::ofSeconds);
    }

    /** Whether nothing is left. */
    public boolean isUsedUp() {
        return remaining == 0;
    }
}
