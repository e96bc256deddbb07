package io.github.camelfitbit.trigger.derived;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.error.Quota;
import io.github.camelfitbit.model.HealthEvent;
import io.github.camelfitbit.model.TimeRange;
import io.github.camelfitbit.store.CursorKey;
import io.github.camelfitbit.store.PushState;
import io.github.camelfitbit.throttle.BudgetListener;
import io.github.camelfitbit.throttle.Hold;
import io.github.camelfitbit.trigger.BackfillListener;
import io.github.camelfitbit.trigger.BackfillStatus;
import io.github.camelfitbit.trigger.Sync;
import io.github.camelfitbit.trigger.SyncListener;
import org.jspecify.annotations.Nullable;

/**
 * Makes events of how syncs and backfills go, and budgets, and push: what this node observes, told once, from memory, and never again.
 * Thread-safe; guarded is the number of the last event, which is atomic.
 */
public final class SyncStatus implements SyncListener, BudgetListener, BackfillListener {

    /** The resource of its endpoint. */
    public static final String RESOURCE = "sync-status";

    static final String STARTED = "started";
    static final String COMPLETED = "completed";
    static final String UNCHANGED = "unchanged";
    static final String POSTPONED = "postponed";
    static final String FAILED = "failed";
    static final String RATE_LIMITED = "rate-limited";
    static final String RATE_LIMIT_OVER = "rate-limit-over";
    static final String PUSH_SILENT = "push-silent";
    static final String PUSH_RECOVERED = "push-recovered";
    static final String BACKFILL_STARTED = "backfill-started";
    static final String BACKFILL_PROGRESSED = "backfill-progressed";
    static final String BACKFILL_PAUSED = "backfill-paused";
    static final String BACKFILL_RESUMED = "backfill-resumed";
    static final String BACKFILL_CANCELLED = "backfill-cancelled";
    static final String BACKFILL_COMPLETED = "backfill-completed";
    static final String BACKFILL_FAILED = "backfill-failed";

    /** The words of what it tells when nothing else is asked for: what happens seldom, or brought something. */
    public static final Set<String> USUAL = Set.of(
            COMPLETED,
            FAILED,
            RATE_LIMITED,
            RATE_LIMIT_OVER,
            PUSH_SILENT,
            PUSH_RECOVERED,
            BACKFILL_STARTED,
            BACKFILL_PAUSED,
            BACKFILL_RESUMED,
            BACKFILL_CANCELLED,
            BACKFILL_COMPLETED,
            BACKFILL_FAILED);

    /** The words of what happens often, and is told when it is named. */
    private static final Set<String> OFTEN = Set.of(STARTED, UNCHANGED, POSTPONED, BACKFILL_PROGRESSED);

    /** The words of what can happen. */
    public static final Set<String> EVENTS =
            Stream.concat(USUAL.stream(), OFTEN.stream()).collect(Collectors.toUnmodifiableSet());

    private static final String BUDGET = "budget";

    private final Consumer<HealthEvent> routes;
    private final String run;
    private final Clock clock;
    private final AtomicLong told = new AtomicLong();

    /**
     * @param routes where events go; must return at once
     * @param run    tells this run of this node from all others, in ids
     * @param clock  the time
     */
    public SyncStatus(Consumer<HealthEvent> routes, String run, Clock clock) {
        this.routes = routes;
        this.run = run;
        this.clock = clock;
    }

    /** Whether it is of one of the connections that are meant; a budget of the whole project is everybody's. */
    public static boolean concerns(HealthEvent event, Predicate<String> isMeant) {
        return isMeant.test(event.connection()) || isOfProject(event);
    }

    private static boolean isOfProject(HealthEvent event) {
        return word(Quota.PROJECT).equals(event.data().get(BUDGET));
    }

    @Override
    public void started(Sync sync) {
        tell(STARTED, sync.key().connection(), sync.startedAt(), data(sync));
    }

    @Override
    public void completed(Sync sync, int messages, int requests, boolean isAll) {
        Instant now = clock.instant();
        Map<String, Object> data = data(sync);
        data.put("startedAt", sync.startedAt().toString());
        data.put("durationMillis", Duration.between(sync.startedAt(), now).toMillis());
        data.put("messages", messages);
        data.put("requests", requests);
        if (!isAll) {
            data.put("more", true);
        }
        tell(messages == 0 ? UNCHANGED : COMPLETED, sync.key().connection(), now, data);
    }

    /** Messages of this component name no secret and no figure of a person's health; those of others might. */
    @Override
    public void failed(Sync sync, @Nullable Throwable failure) {
        Map<String, Object> data = data(sync);
        data.put("startedAt", sync.startedAt().toString());
        if (failure == null) {
            data.put("error", "route");
            data.put("retryable", true);
            data.put("message", "the route failed a message, or was stopped; the message comes again");
        } else {
            data.put("error", failure.getClass().getSimpleName());
            if (failure instanceof FitbitException known) {
                data.put("retryable", known.isRetryable());
                data.put("remedy", word(known.remedy()));
                data.put("message", known.getMessage());
            }
        }
        tell(isPostponed(failure) ? POSTPONED : FAILED, sync.key().connection(), clock.instant(), data);
    }

    private static boolean isPostponed(@Nullable Throwable failure) {
        return failure instanceof FitbitException known && known.quota() != Quota.NONE;
    }

    @Override
    public void pushChanged(CursorKey key, PushState now, Instant since) {
        Map<String, Object> data = data(key);
        boolean isSilent = now == PushState.SILENT;
        data.put(isSilent ? "lastNotification" : "silenceNoticed", since.toString());
        tell(isSilent ? PUSH_SILENT : PUSH_RECOVERED, key.connection(), clock.instant(), data);
    }

    @Override
    public void held(Hold hold) {
        tell(RATE_LIMITED, hold.connection(), hold.since(), data(hold));
    }

    @Override
    public void released(Hold hold, Instant now) {
        tell(RATE_LIMIT_OVER, hold.connection(), now, data(hold));
    }

    @Override
    public void started(BackfillStatus backfill) {
        tell(BACKFILL_STARTED, backfill, data(backfill));
    }

    @Override
    public void progressed(BackfillStatus backfill) {
        tell(BACKFILL_PROGRESSED, backfill, data(backfill));
    }

    @Override
    public void paused(BackfillStatus backfill) {
        tell(BACKFILL_PAUSED, backfill, data(backfill));
    }

    @Override
    public void resumed(BackfillStatus backfill) {
        tell(BACKFILL_RESUMED, backfill, data(backfill));
    }

    @Override
    public void cancelled(BackfillStatus backfill) {
        tell(BACKFILL_CANCELLED, backfill, data(backfill));
    }

    @Override
    public void finished(BackfillStatus backfill) {
        tell(BACKFILL_COMPLETED, backfill, data(backfill));
    }

    @Override
    public void failed(BackfillStatus backfill, String why) {
        Map<String, Object> data = data(backfill);
        data.put("message", why);
        tell(BACKFILL_FAILED, backfill, data);
    }

    private void tell(String event, BackfillStatus backfill, Map<String, Object> data) {
        tell(event, backfill.connection(), clock.instant(), data);
    }

    private static Map<String, Object> data(BackfillStatus backfill) {
        Map<String, Object> data = data(new CursorKey(
                backfill.connection(), backfill.consumer(), backfill.type().id()));
        data.put("state", backfill.state().text());
        data.put("from", backfill.start().toString());
        data.put("to", backfill.until().toString());
        data.put("reached", backfill.reached().toString());
        data.put("percent", backfill.percent());
        return data;
    }

    private static Map<String, Object> data(Hold hold) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("api", hold.api().text());
        data.put(BUDGET, word(hold.quota()));
        data.put("refusedBy", hold.byVendor() ? "vendor" : "component");
        data.put("since", hold.since().toString());
        if (hold.until() != null) {
            data.put("until", hold.until().toString());
        }
        return data;
    }

    private static Map<String, Object> data(Sync sync) {
        Map<String, Object> data = data(sync.key());
        data.put("reasons", sync.reasons().stream().map(Sync.Reason::text).toList());
        data.put("ranges", sync.ranges().stream().map(SyncStatus::shown).toList());
        return data;
    }

    private static Map<String, Object> shown(TimeRange range) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("from", range.start().toString());
        shown.put("to", range.end().toString());
        return shown;
    }

    private static Map<String, Object> data(CursorKey key) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("consumer", key.name());
        data.put("dataType", key.dataType());
        return data;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void tell(String event, String connection, Instant time, Map<String, Object> data) {
        String id = connection + "/" + RESOURCE + '/' + run + '-' + told.incrementAndGet() + '/' + event;
        routes.accept(new HealthEvent(id, event, connection, time, null, data));
    }
}
