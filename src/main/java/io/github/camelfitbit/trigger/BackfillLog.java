package io.github.camelfitbit.trigger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes into the log what becomes of backfills, and tells the next listener. Thread-safe. */
public final class BackfillLog implements BackfillListener {

    private static final Logger LOG = LoggerFactory.getLogger(BackfillLog.class);

    private final BackfillListener next;

    /** Tells nobody else. */
    public BackfillLog() {
        this(new BackfillListener() {});
    }

    /** @param next told as well */
    public BackfillLog(BackfillListener next) {
        this.next = next;
    }

    @Override
    public void started(BackfillStatus status) {
        tell("begins", status);
        next.started(status);
    }

    @Override
    public void progressed(BackfillStatus status) {
        LOG.debug("{}", sentence("goes on", status));
        next.progressed(status);
    }

    @Override
    public void paused(BackfillStatus status) {
        tell("is paused", status);
        next.paused(status);
    }

    @Override
    public void resumed(BackfillStatus status) {
        tell("goes on after a pause", status);
        next.resumed(status);
    }

    @Override
    public void cancelled(BackfillStatus status) {
        tell("is cancelled", status);
        next.cancelled(status);
    }

    @Override
    public void finished(BackfillStatus status) {
        tell("is done", status);
        next.finished(status);
    }

    @Override
    public void failed(BackfillStatus status, String why) {
        LOG.info("{}; the next poll tries again: {}", sentence("stops", status), why);
        next.failed(status, why);
    }

    private static void tell(String what, BackfillStatus status) {
        LOG.info("{}", sentence(what, status));
    }

    private static String sentence(String what, BackfillStatus status) {
        return "The backfill of " + status.type().id() + " of connection '" + status.connection() + "' for '"
                + status.consumer() + "' " + what + ": from " + status.start() + " to " + status.until() + ", reached "
                + status.reached() + " (" + status.percent() + " percent)";
    }
}
