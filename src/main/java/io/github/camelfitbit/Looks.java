package io.github.camelfitbit;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Function;

import io.github.camelfitbit.async.Failures;
import io.github.camelfitbit.async.Relay;
import org.jspecify.annotations.Nullable;

/**
 * The looks of one consumer at its connections: several connections at a time, each of them by one look at a time.
 * Thread-safe.
 *
 * <p>Guarded are which connections are at work, by a concurrent map, and how many, by a semaphore. A poll waits for a
 * place, as there is always a next poll. A wake-up waits for nothing: it is queued until a place is free; and if the
 * connection is at work, that look may have seen too little already, so one more follows it. Looks run on the workers.
 */
final class Looks {

    private final Map<String, Again> atWork = new ConcurrentHashMap<>();
    private final Queue<String> woken = new ConcurrentLinkedQueue<>();
    private final Function<String, CompletableFuture<Integer>> look;
    private final BiConsumer<String, Throwable> reporter;
    private final Executor workers;
    private final Semaphore places;
    private final int concurrency;

    private enum Again {
        NO,
        YES
    }

    /** Told when a look is over. */
    @FunctionalInterface
    interface Over {
        /**
         * @param messages how many messages the route completed; null when the look failed
         * @param failure  what it failed with, unwrapped; null when it did not
         */
        void over(@Nullable Integer messages, @Nullable Throwable failure);
    }

    /**
     * @param look        looks at a connection; answers how many messages the route completed
     * @param reporter    takes what failed of a wake-up, and the connection
     * @param workers     where looks begin
     * @param concurrency how many connections may be at work
     */
    Looks(
            Function<String, CompletableFuture<Integer>> look,
            BiConsumer<String, Throwable> reporter,
            Executor workers,
            int concurrency) {
        this.look = look;
        this.reporter = reporter;
        this.workers = workers;
        this.concurrency = concurrency;
        this.places = new Semaphore(concurrency);
    }

    /**
     * Looks at a connection for a poll, after waiting for a place.
     *
     * @param over told when the look is over
     * @return false when the connection is at work: it is left alone
     */
    boolean begin(String connection, Over over) {
        if (atWork.putIfAbsent(connection, Again.NO) != null) {
            return false;
        }
        places.acquireUninterruptibly();
        run(connection, over);
        return true;
    }

    /** Looks at a connection as soon as there is a place, or once more when it is at work. */
    void wake(String connection) {
        if (atWork.merge(connection, Again.NO, (wished, no) -> Again.YES) == Again.NO) {
            woken.add(connection);
            runWoken();
        }
    }

    /** Whoever gives a place back calls this as well, so that no wake-up is left behind. */
    private void runWoken() {
        while (!woken.isEmpty() && places.tryAcquire()) {
            String next = woken.poll();
            if (next == null) {
                places.release();
            } else {
                run(next, reporting(next));
            }
        }
    }

    private Over reporting(String connection) {
        return (messages, failure) -> {
            if (failure != null) {
                reporter.accept(connection, failure);
            }
        };
    }

    private void run(String connection, Over over) {
        workers.execute(() -> Relay.whenOver(Relay.begin(() -> look.apply(connection)), (messages, failure) -> {
            over.over(messages, failure == null ? null : Failures.cause(failure));
            goOn(connection);
        }));
    }

    private void goOn(String connection) {
        Again again = atWork.computeIfPresent(connection, (key, wished) -> wished == Again.YES ? Again.NO : null);
        if (again != null) {
            woken.add(connection); // behind those that wait already
        }
        places.release();
        runWoken();
    }

    /** How many connections are at work. */
    int atWork() {
        return atWork.size();
    }

    /**
     * Begins nothing any more and waits for what is at work.
     *
     * @return false when some are still at work after that time
     */
    boolean end(long seconds) throws InterruptedException {
        for (String next = woken.poll(); next != null; next = woken.poll()) {
            atWork.remove(next);
        }
        return places.tryAcquire(concurrency, seconds, TimeUnit.SECONDS);
    }
}
