package io.github.camelfitbit.webhook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.store.CursorKey;
import io.github.camelfitbit.store.Ticket;
import io.github.camelfitbit.store.TicketStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes looks durable, those of many requests at a time: one thread writes, and what comes meanwhile is written together
 * next. Each request is answered after its own looks are durable. Thread-safe.
 *
 * <p>Guarded are the requests that wait, by a concurrent queue; how many looks they hold at most, by a semaphore; and that
 * one thread writes, by an atomic boolean. The store and the listener are called under no lock.
 */
public final class TicketWriter {

    /** How many looks may wait: about 20 MB. */
    static final int MAX_WAITING = 100_000;

    private static final int MAX_REQUESTS_AT_A_TIME = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(TicketWriter.class);

    private final TicketStore store;
    private final Wake wake;
    private final Executor executor;
    private final Queue<Request> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore places = new Semaphore(MAX_WAITING);
    private final AtomicBoolean writing = new AtomicBoolean();

    /**
     * A look that is asked for.
     *
     * @param key   who owes it
     * @param start where it begins
     * @param end   where it ends
     */
    record Look(CursorKey key, Instant start, Instant end) {}

    private record Request(List<Look> looks, CompletableFuture<Void> stored) {}

    /**
     * @param store    where looks are kept until they are done
     * @param wake     who is told of looks that are durable
     * @param executor where they are written, and where requests go on
     */
    public TicketWriter(TicketStore store, Wake wake, Executor executor) {
        this.store = store;
        this.wake = wake;
        this.executor = executor;
    }

    /**
     * Makes looks durable.
     *
     * @return done when they are; fails with {@link StoreException} when they cannot be written, or too many wait
     */
    CompletableFuture<Void> write(List<Look> looks) {
        if (looks.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        if (!places.tryAcquire(looks.size())) {
            return CompletableFuture.failedFuture(new StoreException(
                    "more than " + MAX_WAITING + " looks wait to be stored: the store is slower than the vendor",
                    null));
        }
        Request request = new Request(List.copyOf(looks), new CompletableFuture<>());
        waiting.add(request);
        begin();
        return request.stored();
    }

    private void begin() {
        if (writing.compareAndSet(false, true)) {
            try {
                executor.execute(this::writeAll);
            } catch (RejectedExecutionException e) {
                taken().forEach(request ->
                        request.stored().completeExceptionally(new StoreException("the component is stopped", e)));
                writing.set(false);
            }
        }
    }

    private void writeAll() {
        try {
            for (List<Request> some = taken(); !some.isEmpty(); some = taken()) {
                write(some, tickets(some));
            }
        } finally {
            writing.set(false);
        }
        if (!waiting.isEmpty()) {
            begin(); // it came between the last look and now
        }
    }

    private void write(List<Request> requests, Set<Ticket> tickets) {
        RuntimeException failure = stored(tickets);
        places.release(
                requests.stream().mapToInt(request -> request.looks().size()).sum());
        requests.forEach(request -> end(request, failure));
        if (failure == null) {
            wake.wake(tickets.stream().map(Ticket::key).collect(Collectors.toSet()));
        }
    }

    private @Nullable RuntimeException stored(Set<Ticket> tickets) {
        try {
            store.addAll(tickets);
            return null;
        } catch (RuntimeException e) {
            LOG.debug("Looks could not be stored", e);
            return e;
        }
    }

    /** On another thread: what follows is a route of the user's. */
    private void end(Request request, @Nullable RuntimeException failure) {
        Runnable end = failure == null
                ? () -> request.stored().complete(null)
                : () -> request.stored().completeExceptionally(failure);
        try {
            executor.execute(end);
        } catch (RejectedExecutionException e) {
            end.run();
        }
    }

    private List<Request> taken() {
        List<Request> some = new ArrayList<>();
        for (Request next = waiting.poll(); next != null; next = waiting.poll()) {
            some.add(next);
            if (some.size() == MAX_REQUESTS_AT_A_TIME) {
                break;
            }
        }
        return some;
    }

    /** One stamp for all: it tells them from looks that are under way by now. */
    private static Set<Ticket> tickets(List<Request> requests) {
        String stamp = UUID.randomUUID().toString();
        return requests.stream()
                .flatMap(request -> request.looks().stream())
                .map(look -> new Ticket(look.key(), Ticket.Reason.NOTIFICATION, look.start(), look.end(), stamp))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
