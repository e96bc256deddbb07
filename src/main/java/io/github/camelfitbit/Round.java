package io.github.camelfitbit;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One poll over all connections. Begun and awaited by one thread; looks end on any.
 *
 * <p>The counters are atomic. The round itself counts as one that runs, until it is awaited, so that it cannot finish
 * before all has begun.
 */
final class Round {

    private static final Logger LOG = LoggerFactory.getLogger(Round.class);

    private final Looks looks;
    private final FailuresOfRound failures;
    private final AtomicInteger messages = new AtomicInteger();
    private final AtomicInteger running = new AtomicInteger(1);
    private final CompletableFuture<Void> finished = new CompletableFuture<>();

    /**
     * @param looks    what looks
     * @param reporter takes a connection and its failure
     */
    Round(Looks looks, BiConsumer<String, Throwable> reporter) {
        this.looks = looks;
        this.failures = new FailuresOfRound(reporter);
    }

    /** Begins to look at a connection; waits for a place when too many are looked at. */
    void begin(String connection) {
        running.incrementAndGet();
        boolean isBegun = looks.begin(connection, (completed, failure) -> over(connection, completed, failure));
        if (!isBegun) {
            finishOne();
        }
    }

    private void over(String connection, @Nullable Integer completed, @Nullable Throwable failure) {
        if (failure != null) {
            failures.failed(connection, failure);
        } else if (completed != null) {
            messages.addAndGet(completed);
            failures.succeeded();
        }
        finishOne();
    }

    private void finishOne() {
        if (running.decrementAndGet() == 0) {
            finished.complete(null);
        }
    }

    /**
     * Waits for the others, but not for a straggler: it goes on by itself.
     *
     * @return how many messages the routes completed so far
     * @throws Exception the first failure, when none of the connections could be looked at
     */
    int await(long patience, TimeUnit unit) throws Exception {
        finishOne();
        try {
            finished.get(patience, unit);
        } catch (TimeoutException e) {
            LOG.debug("{} connections are still at work after one delay", looks.atWork());
        }
        failures.close();
        return messages.get();
    }
}
