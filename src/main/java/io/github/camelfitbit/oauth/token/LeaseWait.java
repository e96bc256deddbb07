package io.github.camelfitbit.oauth.token;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

import io.github.camelfitbit.async.AsyncLoop;
import io.github.camelfitbit.async.Pauses;
import io.github.camelfitbit.store.LeaseStore;
import org.jspecify.annotations.Nullable;

/**
 * One flight on its way to the lease of a connection: takes it when it is free, and otherwise looks again every few
 * hundred milliseconds, without a thread. A holder that does not change for {@link #PATIENCE} is taken for dead, by the
 * watcher's own monotonic time: no clocks are compared. If it is merely slow, two nodes send the identical request, which
 * does no harm.
 *
 * <p>Not thread-safe, and need not be: one look ends before the next begins.
 */
final class LeaseWait {

    /** How long the very same holder is waited for: about as long as a refresh with its repetitions takes. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration LOOK = Duration.ofMillis(400);

    private final LeaseStore store;
    private final Pauses pauses;
    private final String name;
    private final String self = UUID.randomUUID().toString();
    private final @Nullable String abandoned;
    private @Nullable String seen;
    private long seenSince;
    private @Nullable RefreshLease taken;

    /**
     * @param name      the connection's key
     * @param abandoned a holder that is known to be gone; null when none is
     */
    LeaseWait(LeaseStore store, Pauses pauses, String name, @Nullable String abandoned) {
        this.store = store;
        this.pauses = pauses;
        this.name = name;
        this.abandoned = abandoned;
    }

    /**
     * The lease; empty when the waiting had an end before that.
     *
     * @param isDone whether the work was done by somebody else; asked after each pause
     */
    CompletableFuture<Optional<RefreshLease>> unless(BooleanSupplier isDone) {
        return AsyncLoop.whileTrue(() -> isTaken() ? goOn(false) : pauseUnless(isDone))
                .thenApply(over -> Optional.ofNullable(taken));
    }

    private CompletableFuture<Boolean> pauseUnless(BooleanSupplier isDone) {
        return pauses.after(pauses.upTo(LOOK), () -> goOn(!isDone.getAsBoolean()));
    }

    private boolean isTaken() {
        String holder = store.acquire(name, self);
        if (holder.equals(self)) {
            taken = new RefreshLease(store, name, self, false);
        } else if (isGone(holder) && store.replace(name, holder, self)) {
            taken = new RefreshLease(store, name, self, true);
        }
        return taken != null;
    }

    private boolean isGone(String holder) {
        if (!holder.equals(seen)) {
            seen = holder;
            seenSince = pauses.nanos().getAsLong();
        }
        return holder.equals(abandoned) || RefreshLease.isUnfinished(holder) || pauses.isOver(PATIENCE, seenSince);
    }

    private static CompletableFuture<Boolean> goOn(boolean goesOn) {
        return CompletableFuture.completedFuture(goesOn);
    }
}
