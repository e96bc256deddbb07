package io.github.camelfitbit.throttle;

import java.time.Duration;

import io.github.camelfitbit.error.RateLimitedException;
import io.github.camelfitbit.error.Remedy;
import io.github.camelfitbit.error.RemoteFailure;

/**
 * Says no to a call that would wait too long: whose budget is used up, when to come back, what to change.
 *
 * @param limits the limits that the message names
 */
record Refusal(Limits limits) {

    /** The reason of a refusal for one person's sake; other people's calls go through. */
    static final String PERSON_BUDGET = "PERSON_BUDGET";

    /** @param personal whether the person's own budget is the reason, and not the project's */
    RateLimitedException of(String connection, boolean personal, Duration wait) {
        String message = "connection %s: %s, and its next turn is in %s, later than the %s that a call may wait; %s"
                .formatted(connection, personal ? person() : project(), wait, limits.maxWait(), nextStep(personal));
        String reason = personal ? PERSON_BUDGET : RemoteFailure.PROJECT_BUDGET;
        return new RateLimitedException(message, new RemoteFailure(0, reason, Remedy.WAIT, wait), null);
    }

    private String person() {
        return limits.isHourly()
                ? "the person's budget of %d requests an hour, %d of them left to actions, is used up"
                        .formatted(limits.requestsPerPerson(), limits.reserve())
                : "the person's budget of %d requests a minute (less after a 429) is used up"
                        .formatted(limits.requestsPerPerson());
    }

    private String project() {
        return "the project's budget of %d requests a minute and %d a day (less while the vendor fails) is used up"
                .formatted(limits.requestsPerMinutePerProject(), limits.requestsPerDayPerProject());
    }

    private static String nextStep(boolean personal) {
        return personal
                ? "come back then, or ask less often"
                : "come back then, or have the quota raised in the Google Cloud console";
    }
}
