package io.github.camelfitbit.trigger.derived;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.error.Quota;
import io.github.camelfitbit.model.TimeRange;
import io.github.camelfitbit.store.CursorKey;
import io.github.camelfitbit.store.PushState;
import io.github.camelfitbit.trigger.Sync;
import io.github.camelfitbit.trigger.SyncListener;
import org.jspecify.annotations.Nullable;

/**
 * Tells how looks go. Stateless.
 *
 * @param status makes the events
 * @param clock  the time
 */
record SyncEvents(SyncStatus status, Clock clock) implements SyncListener {

    static final String STARTED = "started";
    static final String COMPLETED = "completed";
    static final String UNCHANGED = "unchanged";
    static final String POSTPONED = "postponed";
    static final String FAILED = "failed";
    static final String PUSH_SILENT = "push-silent";
    static final String PUSH_RECOVERED = "push-recovered";

    @Override
    public void started(Sync sync) {
        status.tell(STARTED, sync.key().connection(), sync.startedAt(), data(sync));
    }

    @Override
    public void completed(Sync sync, int messages, int requests, boolean isAll) {
        Instant now = clock.instant();
        Map<String, Object> data = ended(sync);
        data.put("durationMillis", Duration.between(sync.startedAt(), now).toMillis());
        data.put("messages", messages);
        data.put("requests", requests);
        if (!isAll) {
            data.put("more", true);
        }
        status.tell(messages == 0 ? UNCHANGED : COMPLETED, sync.key().connection(), now, data);
    }

    /** Messages of this component name no secret and no figure of a person's health; those of others might. */
    @Override
    public void failed(Sync sync, @Nullable Throwable failure) {
        Map<String, Object> data = ended(sync);
        data.put("error", failure == null ? "route" : failure.getClass().getSimpleName());
        if (failure == null) {
            data.put("retryable", true);
            data.put("message", "the route failed a message, or was stopped; the message comes again");
        } else if (failure instanceof FitbitException known) {
            data.put("retryable", known.isRetryable());
            data.put("remedy", SyncStatus.word(known.remedy()));
            data.put("message", String.valueOf(known.getMessage()));
        }
        boolean isPostponed = failure instanceof FitbitException known && known.quota() != Quota.NONE;
        status.tell(isPostponed ? POSTPONED : FAILED, sync.key().connection(), clock.instant(), data);
    }

    @Override
    public void pushChanged(CursorKey key, PushState now, Instant since) {
        Map<String, Object> data = SyncStatus.data(key);
        boolean isSilent = now == PushState.SILENT;
        data.put(isSilent ? "lastNotification" : "silenceNoticed", since.toString());
        status.tell(isSilent ? PUSH_SILENT : PUSH_RECOVERED, key.connection(), clock.instant(), data);
    }

    private static Map<String, Object> ended(Sync sync) {
        Map<String, Object> data = data(sync);
        data.put("startedAt", sync.startedAt().toString());
        return data;
    }

    private static Map<String, Object> data(Sync sync) {
        Map<String, Object> data = SyncStatus.data(sync.key());
        data.put("reasons", sync.reasons().stream().map(Sync.Reason::text).toList());
        data.put("ranges", sync.ranges().stream().map(SyncEvents::shown).toList());
        return data;
    }

    private static Map<String, Object> shown(TimeRange range) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("from", range.start().toString());
        shown.put("to", range.end().toString());
        return shown;
    }
}
