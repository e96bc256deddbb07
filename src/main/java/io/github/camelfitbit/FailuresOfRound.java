package io.github.camelfitbit;

import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

/**
 * The failures of one poll: a connection that fails by itself is reported, and the poll is fine; when none could be looked
 * at, the poll itself has failed, so that health checks and back-off see it. Thread-safe.
 *
 * <p>The first failure is held back until it is known which of the two it is. Guarded by this object's monitor; reporting
 * runs outside it.
 */
final class FailuresOfRound {

    private final BiConsumer<String, Throwable> reporter;

    private @Nullable String firstConnection;
    private @Nullable Throwable first;
    private boolean anySuccess;
    private boolean closed;

    /** @param reporter takes a connection and its failure */
    FailuresOfRound(BiConsumer<String, Throwable> reporter) {
        this.reporter = reporter;
    }

    synchronized void succeeded() {
        anySuccess = true;
    }

    void failed(String connection, Throwable failure) {
        if (!holdBack(connection, failure)) {
            reporter.accept(connection, failure);
        }
    }

    private synchronized boolean holdBack(String connection, Throwable failure) {
        if (closed || first != null) {
            return false;
        }
        firstConnection = connection;
        first = failure;
        return true;
    }

    /**
     * Ends the round; stragglers that fail later are reported.
     *
     * @throws Exception the first failure, when nothing succeeded
     */
    void close() throws Exception {
        Throwable held;
        String connection;
        boolean othersSucceeded;
        synchronized (this) {
            closed = true;
            held = first;
            connection = firstConnection;
            othersSucceeded = anySuccess;
        }
        if (held == null || connection == null) {
            return;
        }
        if (othersSucceeded || !(held instanceof Exception failure)) {
            reporter.accept(connection, held);
        } else {
            throw failure;
        }
    }
}
