package io.github.camelfitbit.oauth.project;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.async.SingleFlight;
import io.github.camelfitbit.model.Secret;
import org.jspecify.annotations.Nullable;

/**
 * The project's token, renewed shortly before it expires, once at a time. Thread-safe.
 *
 * <p>Guarded is the last token, by being volatile and replaced as a whole: two that renew share one flight, and whoever
 * reads an older token is given one that is still good. It is kept in memory only: another costs one call.
 */
public final class ProjectTokens {

    /** Longer than a call with all its waits usually takes. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private static final String PROJECT = "project";

    private final ProjectTokenSupplier supplier;
    private final Clock clock;
    private final SingleFlight<ProjectToken> flights = new SingleFlight<>();

    private volatile @Nullable ProjectToken last;

    /**
     * @param supplier where tokens come from
     * @param clock    what their end is compared with
     */
    public ProjectTokens(ProjectTokenSupplier supplier, Clock clock) {
        this.supplier = supplier;
        this.clock = clock;
    }

    /** A token that is good for some minutes; at once when it is known. */
    CompletableFuture<Secret> token() {
        ProjectToken known = last;
        return known != null && clock.instant().plus(MARGIN).isBefore(known.expiresAt())
                ? CompletableFuture.completedFuture(known.accessToken())
                : renewed();
    }

    /** Another token than {@code rejected}, which the vendor did not take. */
    CompletableFuture<Secret> replaced(Secret rejected) {
        ProjectToken known = last;
        return known != null && !known.accessToken().equals(rejected)
                ? CompletableFuture.completedFuture(known.accessToken())
                : renewed();
    }

    private CompletableFuture<Secret> renewed() {
        return flights.join(PROJECT, () -> supplier.get().thenApply(token -> {
                    last = token;
                    return token;
                }))
                .thenApply(ProjectToken::accessToken);
    }
}
