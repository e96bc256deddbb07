package io.github.camelfitbit.async;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Lets one call per key be under way; whoever comes meanwhile shares its outcome, good or bad. Thread-safe.
 *
 * <p>Guarded is the map of flights, by the map itself: joining or starting is one {@code putIfAbsent}, nothing else
 * happens under its lock. The call, the network, the disk and the callbacks run outside, on the thread that came first.
 * A flight leaves the map before its outcome is told, so that nothing stays per key and the next caller tries again.
 *
 * @param <T> the outcome
 */
public final class SingleFlight<T> {

    private final ConcurrentMap<String, CompletableFuture<T>> flights = new ConcurrentHashMap<>();

    /** Joins the flight of {@code key}, or starts one with {@code call}. The future is the caller's own. */
    public CompletableFuture<T> join(String key, Supplier<CompletableFuture<T>> call) {
        CompletableFuture<T> mine = new CompletableFuture<>();
        CompletableFuture<T> flying = flights.putIfAbsent(key, mine);
        if (flying != null) {
            return Relay.unwrapped(flying);
        }
        CompletableFuture<T> result = Relay.unwrapped(mine);
        start(call).whenComplete((value, failure) -> land(key, mine, value, failure));
        return result;
    }

    /** How many calls are under way. */
    int underWay() {
        return flights.size();
    }

    private CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (RuntimeException | Error e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void land(String key, CompletableFuture<T> flight, T value, @Nullable Throwable failure) {
        flights.remove(key, flight);
        if (failure == null) {
            flight.complete(value);
        } else {
            flight.completeExceptionally(Failures.cause(failure));
        }
    }
}
