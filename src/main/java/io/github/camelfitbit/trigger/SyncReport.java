package io.github.camelfitbit.trigger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import io.github.camelfitbit.store.CursorKey;
import io.github.camelfitbit.store.PushState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a listener how one look goes, whatever the listener makes of it. Used as the look is, by one thread at a time. */
final class SyncReport {

    private static final Logger LOG = LoggerFactory.getLogger(SyncReport.class);

    private final SyncListener listener;
    private Sync sync;
    private boolean isStarted;

    SyncReport(SyncListener listener, CursorKey key, Instant now) {
        this.listener = listener;
        this.sync = new Sync(key, Set.of(), List.of(), now);
    }

    /** A look without a reason to ask is none to tell of. */
    void started(Plan plan) {
        if (!plan.ranges().isEmpty()) {
            isStarted = true;
            sync = new Sync(sync.key(), plan.reasons(), plan.ranges(), sync.startedAt());
            tell(told -> told.started(sync));
        }
    }

    /** All that was to be read is over, and written down. */
    void over(Look look, int requests) {
        if (isStarted && look.isStopped() && !look.hasEnough()) {
            failed(null);
        } else if (isStarted) {
            tell(told -> told.completed(sync, look.completedMessages(), requests, !look.isStopped()));
        }
    }

    void failed(@Nullable Throwable failure) {
        tell(told -> told.failed(sync, failure));
    }

    /** Compares what notifications were worth before and after the look: only a change is told. */
    void push(Map<String, Instant> before, Map<String, Instant> after) {
        PushState now = PushState.of(after);
        PushState then = PushState.of(before);
        Instant since = before.get(then == PushState.SILENT ? PushState.UNANNOUNCED : PushState.NOTIFIED);
        if (now != then && since != null) {
            tell(told -> told.pushChanged(sync.key(), now, since));
        }
    }

    private void tell(Consumer<SyncListener> telling) {
        try {
            telling.accept(listener);
        } catch (RuntimeException e) {
            LOG.warn(
                    "Who listens to the syncs of '{}' failed; the look goes on",
                    sync.key().name(),
                    e);
        }
    }
}
