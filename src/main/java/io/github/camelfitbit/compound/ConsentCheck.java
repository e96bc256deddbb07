package io.github.camelfitbit.compound;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.ConnectionState;
import io.github.camelfitbit.model.Tokens;
import io.github.camelfitbit.oauth.Explanation;
import io.github.camelfitbit.oauth.consent.Lifetime;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a consent without asking anybody: does it stand, how far does it reach, how long will it last.
 *
 * @param asked   the scopes that people are asked for, in short form, by API
 * @param running the triggers that need some of them
 * @param clock   the time
 */
public record ConsentCheck(Function<Api, Set<String>> asked, Running running, Clock clock) {

    private static final Duration SOON = Duration.ofHours(72);
    private static final String CONNECT = "send the person to the address that connections/authorize-url gives";

    List<Finding> of(Connection connection) {
        List<Finding> findings = new ArrayList<>();
        if (connection.state() != ConnectionState.CONNECTED || connection.tokens() == null) {
            findings.add(standing(connection));
            return findings;
        }
        if (connection.refusedSince() != null) {
            findings.add(Finding.warning(
                    "tokens-refused",
                    "the API has refused even renewed tokens since " + connection.refusedSince(),
                    "nothing yet: after 24 hours of it the connection needs re-authorisation"));
        }
        scopes(connection, findings);
        end(connection.tokens(), connection, findings);
        return findings;
    }

    private static Finding standing(Connection connection) {
        String why = String.valueOf(Explanation.of(connection));
        return connection.state() == ConnectionState.NEEDS_REAUTHORIZATION
                ? Finding.error(
                        "needs-reauthorization",
                        "since " + connection.stateSince() + " (" + connection.stateReason() + "): " + why,
                        CONNECT)
                : Finding.error("disconnected", "since " + connection.stateSince() + ": " + why, CONNECT);
    }

    private void scopes(Connection connection, List<Finding> findings) {
        for (Running.Trigger trigger : running.of(connection.key())) {
            Capability capability = Capability.of(trigger.type(), connection);
            if (!capability.operations().contains(trigger.type().reading())) {
                findings.add(Finding.warning(
                        "not-at-this-api",
                        "trigger '" + trigger.name() + "' can deliver nothing: "
                                + capability.whyNot(trigger.type().reading()),
                        "let the person consent to the Google Health API, if these data are wanted"));
            } else if (!connection.scopes().contains(capability.readScope())) {
                findings.add(Finding.error(
                        "scope-missing",
                        "trigger '" + trigger.name() + "' needs '" + capability.readScope()
                                + "', which was not granted",
                        CONNECT + ", with this scope among 'scopes'"));
            }
        }
        Set<String> missing = new TreeSet<>(asked.apply(connection.api()));
        missing.removeAll(connection.scopes());
        if (!missing.isEmpty()) {
            findings.add(Finding.warning(
                    "scopes-not-granted",
                    "asked for, but not granted: " + String.join(", ", missing),
                    CONNECT + ", if these data are wanted"));
        }
    }

    private void end(Tokens tokens, Connection connection, List<Finding> findings) {
        @Nullable Instant end = tokens.refreshToken() == null ? tokens.expiresAt() : tokens.refreshTokenExpiresAt();
        if (end != null && end.isBefore(clock.instant().plus(SOON))) {
            String note = Lifetime.note(connection);
            findings.add(Finding.warning(
                    "consent-ends-soon", "this consent ends at " + end + ". " + (note == null ? "" : note), CONNECT));
        }
    }
}
