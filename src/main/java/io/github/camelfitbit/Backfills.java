package io.github.camelfitbit;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

import io.github.camelfitbit.async.Failures;
import io.github.camelfitbit.async.Relay;
import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.error.RateLimitedException;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.store.CursorKey;
import io.github.camelfitbit.store.TicketStore;
import io.github.camelfitbit.trigger.Backfill;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches the history that is owed to the triggers of this node, beside their looks: of one connection one slice at a
 * time, the cheapest data type first, and then it is the next connection's turn. Thread-safe.
 *
 * <p>Guarded is what was tried in vain and is left alone until the next poll, by a concurrent set, and that nothing
 * begins any more, by a volatile; {@link Looks} guards who is at work.
 */
final class Backfills {

    private static final Logger LOG = LoggerFactory.getLogger(Backfills.class);

    /** Most workers are for what is new. */
    private static final int WORKERS_FOR_EACH = 4;

    private final RunningTriggers triggers;
    private final TicketStore tickets;
    private final Looks looks;
    private final Set<CursorKey> leftAlone = ConcurrentHashMap.newKeySet();
    private volatile boolean ending;

    /** A slice that could be fetched now. */
    private record Candidate(
            DataConsumer consumer, DataType type, Backfill backfill, String connection, Duration perCall) {

        CursorKey key() {
            return backfill.key(connection);
        }
    }

    /**
     * @param triggers who takes history
     * @param tickets  what is owed
     * @param workers  where slices begin
     * @param places   how many workers there are
     */
    Backfills(RunningTriggers triggers, TicketStore tickets, Executor workers, int places) {
        this.triggers = triggers;
        this.tickets = tickets;
        this.looks = new Looks(this::look, Backfills::report, workers, Math.max(1, places / WORKERS_FOR_EACH));
    }

    /** Somebody asked for history of a connection: its turn comes, also for what was in vain before. */
    void wake(String connection) {
        leftAlone.removeIf(key -> key.connection().equals(connection));
        looks.wake(connection);
    }

    /** A trigger polls: what is owed to it is tried, once more if it was in vain before. A store that fails stops no poll. */
    void polled(DataConsumer consumer) {
        try {
            consumer.backfills()
                    .forEach((type, backfill) -> tickets.forEachConnection(
                            consumer.cursorName(), type.id(), connection -> polled(consumer, backfill, connection)));
        } catch (FitbitException e) {
            LOG.warn("History that is owed to '{}' cannot be found: {}", consumer.name(), e.getMessage());
        }
    }

    private void polled(DataConsumer consumer, Backfill backfill, String connection) {
        if (!consumer.isMeant(connection)) {
            return;
        }
        if (consumer.takesHistory()) {
            leftAlone.remove(backfill.key(connection));
            looks.wake(connection);
        } else {
            backfill.decline(connection);
        }
    }

    /** Begins nothing any more and waits for what is at work; false when it takes too long. */
    boolean end(long seconds) throws InterruptedException {
        ending = true;
        return looks.end(seconds);
    }

    private CompletableFuture<Integer> look(String connection) {
        if (ending) {
            return CompletableFuture.completedFuture(0);
        }
        Optional<Candidate> cheapest = triggers.delivering(connection).stream()
                .filter(DataConsumer::takesHistory)
                .flatMap(consumer -> candidates(consumer, connection))
                .max(Comparator.comparing(Candidate::perCall)
                        .thenComparing(Candidate::type, Comparator.reverseOrder()));
        return cheapest.map(this::slice).orElseGet(() -> CompletableFuture.completedFuture(0));
    }

    private Stream<Candidate> candidates(DataConsumer consumer, String connection) {
        return consumer.backfills().entrySet().stream()
                .filter(one -> !leftAlone.contains(one.getValue().key(connection)))
                .flatMap(one -> candidate(consumer, one, connection).stream());
    }

    private Optional<Candidate> candidate(DataConsumer consumer, Map.Entry<DataType, Backfill> one, String connection) {
        Backfill backfill = one.getValue();
        return backfill.perCall(connection)
                .filter(perCall -> consumer.canRead(connection, one.getKey()))
                .map(perCall -> new Candidate(consumer, one.getKey(), backfill, connection, perCall));
    }

    /** What is left waits behind the connections that wait already. */
    private CompletableFuture<Integer> slice(Candidate next) {
        return Relay.begin(() ->
                        next.backfill().slice(next.connection(), next.consumer().delivery()))
                .handle((isDelivered, failure) -> {
                    if (failure != null || !isDelivered) {
                        leftAlone.add(next.key());
                        tell(next, failure);
                    }
                    looks.wake(next.connection());
                    return 1;
                });
    }

    /** To wait for the budget is what history is for. */
    private static void tell(Candidate next, @Nullable Throwable failure) {
        Throwable cause = failure == null ? null : Failures.cause(failure);
        if (cause != null && !(cause instanceof RateLimitedException)) {
            next.consumer().reportBackfill(next.connection(), next.type(), cause);
        }
    }

    private static void report(String connection, Throwable failure) {
        LOG.warn("History of connection '{}' cannot be fetched: {}", connection, failure.getMessage());
    }
}
