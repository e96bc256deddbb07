package io.github.camelfitbit.trigger;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes into the log what becomes of backfills. Thread-safe. */
public final class BackfillLog implements BackfillListener {

    private static final Logger LOG = LoggerFactory.getLogger(BackfillLog.class);

    @Override
    public void told(Event event, BackfillStatus status, @Nullable String why) {
        String sentence = sentence(verb(event), status);
        if (event == Event.PROGRESSED) {
            LOG.debug("{}", sentence);
        } else if (why == null) {
            LOG.info("{}", sentence);
        } else {
            LOG.info("{}; the next poll tries again: {}", sentence, why);
        }
    }

    private static String verb(Event event) {
        return switch (event) {
            case STARTED -> "begins";
            case PROGRESSED -> "goes on";
            case PAUSED -> "is paused";
            case RESUMED -> "goes on after a pause";
            case CANCELLED -> "is cancelled";
            case COMPLETED -> "is done";
            case FAILED -> "stops";
        };
    }

    private static String sentence(String what, BackfillStatus status) {
        return "The backfill of " + status.type().id() + " of connection '" + status.connection() + "' for '"
                + status.consumer() + "' " + what + ": from " + status.start() + " to " + status.until() + ", reached "
                + status.reached() + " (" + status.percent() + " percent)";
    }
}
