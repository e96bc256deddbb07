package io.github.camelfitbit.trigger.derived;

import java.time.Clock;
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

import io.github.camelfitbit.error.Quota;
import io.github.camelfitbit.model.HealthEvent;
import io.github.camelfitbit.store.CursorKey;
import io.github.camelfitbit.throttle.BudgetListener;
import io.github.camelfitbit.trigger.BackfillListener;
import io.github.camelfitbit.trigger.BackfillListener.Event;
import io.github.camelfitbit.trigger.SyncListener;

/**
 * Makes events of how syncs and backfills go, and budgets, and push: what this node observes, told once, from memory, and
 * never again. Thread-safe; guarded is the number of the last event, which is atomic.
 */
public final class SyncStatus {

    /** The resource of its endpoint. */
    public static final String RESOURCE = "sync-status";

    /** The words of what it tells when nothing else is asked for: what happens seldom, or brought something. */
    public static final Set<String> USUAL = Stream.concat(
                    Stream.of(
                            SyncEvents.COMPLETED,
                            SyncEvents.FAILED,
                            SyncEvents.PUSH_SILENT,
                            SyncEvents.PUSH_RECOVERED,
                            BudgetEvents.RATE_LIMITED,
                            BudgetEvents.RATE_LIMIT_OVER),
                    Stream.of(Event.values())
                            .filter(event -> event != Event.PROGRESSED)
                            .map(BackfillEvents::word))
            .collect(Collectors.toUnmodifiableSet());

    /** The words of what happens often, and is told when it is named. */
    private static final Set<String> OFTEN = Set.of(
            SyncEvents.STARTED, SyncEvents.UNCHANGED, SyncEvents.POSTPONED, BackfillEvents.word(Event.PROGRESSED));

    /** The words of what can happen. */
    public static final Set<String> EVENTS =
            Stream.concat(USUAL.stream(), OFTEN.stream()).collect(Collectors.toUnmodifiableSet());

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

    /** What listens to looks. */
    public SyncListener syncs() {
        return new SyncEvents(this, clock);
    }

    /** What listens to budgets. */
    public BudgetListener budgets() {
        return new BudgetEvents(this);
    }

    /** What listens to backfills. */
    public BackfillListener backfills() {
        return new BackfillEvents(this, clock);
    }

    /** Whether it is of one of the connections that are meant; a budget of the whole project is everybody's. */
    public static boolean concerns(HealthEvent event, Predicate<String> isMeant) {
        return isMeant.test(event.connection())
                || word(Quota.PROJECT).equals(event.data().get(BudgetEvents.BUDGET));
    }

    void tell(String event, String connection, Instant time, Map<String, Object> data) {
        String id = connection + '/' + RESOURCE + '/' + run + '-' + told.incrementAndGet() + '/' + event;
        routes.accept(new HealthEvent(id, event, connection, time, null, data));
    }

    /** Whose it is; more may be put into it. */
    static Map<String, Object> data(CursorKey key) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("consumer", key.name());
        data.put("dataType", key.dataType());
        return data;
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
