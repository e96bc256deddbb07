package io.github.camelfitbit.oauth.token;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

import io.github.camelfitbit.async.Failures;
import io.github.camelfitbit.async.Pauses;
import io.github.camelfitbit.async.Relay;
import io.github.camelfitbit.async.SingleFlight;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.ConnectionState;
import io.github.camelfitbit.model.Tokens;
import io.github.camelfitbit.oauth.Connections;
import io.github.camelfitbit.store.LeaseStore;
import org.jspecify.annotations.Nullable;

/**
 * At most one refresh per connection at a time: on this node by {@link SingleFlight}, among nodes by a lease. Thread-safe;
 * guarded is what is under way, by the single flight.
 *
 * <p>Lease, look into the store, ask the vendor, store, give the lease back: whoever finds the work done on the way uses
 * it. Whoever inherited the lease asks in any case, since the one before may have asked and not have stored: a refresh too
 * many costs nothing, one that is forgotten may cost the consent.
 */
final class Refreshes {

    private final Refresh refresh;
    private final Connections connections;
    private final LeaseStore leases;
    private final Pauses pauses;
    private final SingleFlight<Connection> flights = new SingleFlight<>();

    Refreshes(Refresh refresh, LeaseStore leases) {
        this.refresh = refresh;
        this.connections = refresh.connections();
        this.leases = leases;
        this.pauses = refresh.pauses();
    }

    /**
     * The connection with renewed tokens, stored.
     *
     * @param isDone whether what the store holds now makes the refresh unnecessary
     */
    CompletableFuture<Connection> unless(Predicate<Connection> isDone, String key) {
        return flights.join(key, () -> begin(key, isDone, null));
    }

    /**
     * The connection with other tokens than it has now, whatever they are.
     *
     * @param abandoned the holder of a lease that is known to be gone; null when none is
     */
    CompletableFuture<Connection> now(String key, @Nullable String abandoned) {
        return flights.join(key, () -> {
            @Nullable
            Tokens before = connections.find(key).map(Connection::tokens).orElse(null);
            return begin(key, stored -> isConnectedWithout(stored, before), abandoned);
        });
    }

    private CompletableFuture<Connection> begin(String key, Predicate<Connection> isDone, @Nullable String abandoned) {
        LeaseWait wait = new LeaseWait(leases, pauses, key, abandoned);
        return wait.unless(() -> isDone.test(connections.read(key))).thenCompose(lease -> goOn(key, isDone, lease));
    }

    private CompletableFuture<Connection> goOn(String key, Predicate<Connection> isDone, Optional<RefreshLease> lease) {
        return lease.map(held -> under(held, isDone))
                .orElseGet(() -> CompletableFuture.completedFuture(connections.recent(key)));
    }

    private CompletableFuture<Connection> under(RefreshLease lease, Predicate<Connection> isDone) {
        return Relay.begin(() -> {
                    Connection stored = connections.read(lease.name());
                    return !lease.inherited() && isDone.test(stored)
                            ? CompletableFuture.completedFuture(stored)
                            : refresh.of(stored);
                })
                .whenComplete((renewed, failure) -> lease.end(failure == null ? null : Failures.cause(failure)));
    }

    private static boolean isConnectedWithout(Connection stored, @Nullable Tokens before) {
        return stored.state() == ConnectionState.CONNECTED
                && stored.tokens() != null
                && !stored.tokens().equals(before);
    }
}
