package io.github.camelfitbit.store;

import io.github.camelfitbit.error.StoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finishes a change of the encryption key: every connection that an older key of the ring encrypted is encrypted anew,
 * one after another, so that the old key can go. Says in the log when. For one thread, used once.
 *
 * <p>Nothing else changes, so it disturbs nobody who works with a connection meanwhile. An interrupt ends it early; what
 * is left is done when it runs the next time.
 */
public final class KeyRotation implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);

    private final ConnectionStore connections;
    private int seen;
    private int resealed;
    private int failed;
    private @Nullable StoreException firstFailure;

    /**
     * @param connections whose records are encrypted anew
     */
    public KeyRotation(ConnectionStore connections) {
        this.connections = connections;
    }

    @Override
    public void run() {
        try {
            connections.forEachKey(this::reseal);
        } catch (StoreException e) {
            fail(e);
        }
        report();
    }

    private void reseal(String key) {
        if (Thread.currentThread().isInterrupted()) {
            return;
        }
        seen++;
        try {
            resealed += connections.reseal(key) ? 1 : 0;
        } catch (StoreException e) {
            fail(e);
        }
    }

    private void fail(StoreException failure) {
        failed++;
        firstFailure = firstFailure == null ? failure : firstFailure;
    }

    private void report() {
        if (Thread.currentThread().isInterrupted()) {
            LOG.info(
                    "The change of encryptionKey goes on at the next start: keep the old key ({} encrypted anew)",
                    resealed);
        } else if (firstFailure != null) {
            LOG.warn(
                    "The change of encryptionKey is not finished: keep the old key. {} of {} connections encrypted anew,"
                            + " {} failed, the first: {}. The next start tries again",
                    resealed,
                    seen,
                    failed,
                    firstFailure.getMessage());
        } else {
            LOG.info(
                    "The change of encryptionKey is finished: {} of {} connections encrypted anew, the others had been."
                            + " Remove the old key when every node has said so, and links to consent given out before"
                            + " have expired",
                    resealed,
                    seen);
        }
    }
}
