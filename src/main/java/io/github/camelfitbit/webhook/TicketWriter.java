package io.github.camelfitbit.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

import io.github.camelfitbit.async.Pauses;
import io.github.camelfitbit.async.Relay;
import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.store.CursorKey;
import io.github.camelfitbit.store.Ticket;
import io.github.camelfitbit.store.TicketStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes looks durable, those of many requests at a time: one thread writes, and what comes meanwhile, or in a moment after,
 * is written together next. Each request is answered after its own looks are durable. Thread-safe.
 *
 * <p>Guarded are the requests that wait, by a concurrent queue; how many looks they hold at most, by a semaphore; and that
 * one thread writes, by an atomic boolean. The store and the listener are called under no lock.
 */
public final class TicketWriter {

    /** How many looks may wait: about 20 MB. */
    static final int MAX_WAITING = 100_000;

    /**
     * How long what comes after a write is gathered: under load a wait for the disk for every other request costs more than
     * their signatures do. What comes when nothing was written lately is written at once.
     */
    static final Duration GATHERED = Duration.ofMillis(5);

    private static final int MAX_REQUESTS_AT_A_TIME = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(TicketWriter.class);

    private final TicketStore store;
    private final Wake wake;
    private final Pauses pauses;
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
     * @param store  where looks are kept until they are done
     * @param wake   who is told of looks that are durable
     * @param pauses where they are written, and where requests go on
     */
    public TicketWriter(TicketStore store, Wake wake, Pauses pauses) {
        this.store = store;
        this.wake = wake;
        this.pauses = pauses;
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
                pauses.executor().execute(this::writeWaiting);
            } catch (RejectedExecutionException e) {
                stop(e);
            }
        }
    }

    private void writeWaiting() {
        List<Request> some = taken();
        if (some.isEmpty()) {
            writing.set(false);
            if (!waiting.isEmpty()) {
                begin(); // it came between the last look and now
            }
            return;
        }
        try {
            write(some, tickets(some));
        } finally {
            goOn();
        }
    }

    private void goOn() {
        Relay.whenOver(
                pauses.after(GATHERED, () -> {
                    writeWaiting();
                    return CompletableFuture.completedFuture(null);
                }),
                (written, failure) -> {
                    if (failure instanceof RejectedExecutionException) {
                        stop(failure);
                    }
                });
    }

    private void stop(Throwable why) {
        taken().forEach(request ->
                request.stored().completeExceptionally(new StoreException("the component is stopped", why)));
        writing.set(false);
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
            pauses.executor().execute(end);
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
