package io.github.camelfitbit.throttle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import io.github.camelfitbit.error.Quota;
import io.github.camelfitbit.model.Api;
import org.jspecify.annotations.Nullable;

/**
 * The budgets of one API that are used up, each told of once: from the first call that is refused until one is answered
 * after the time that was named. Thread-safe; guarded is what is held, by a concurrent map.
 */
public final class Holds {

    /** Stands for everybody. */
    private static final String PROJECT = "";

    /** Whoever is not asked for again any more is not remembered for ever. */
    private static final Duration KEPT = Duration.ofDays(2);

    private final Map<String, Hold> held = new ConcurrentHashMap<>();
    private final Api api;
    private final BudgetListener listener;
    private final Clock clock;

    /**
     * @param api      whose budgets
     * @param listener who is told
     * @param clock    the time
     */
    public Holds(Api api, BudgetListener listener, Clock clock) {
        this.api = api;
        this.listener = listener;
        this.clock = clock;
    }

    /** A call was refused. */
    void refused(String connection, Quota quota, boolean byVendor, Optional<Duration> wait) {
        Instant now = clock.instant();
        @Nullable Instant until = wait.map(now::plus).orElse(null);
        String whose = quota == Quota.PROJECT ? PROJECT : connection;
        Hold hold = new Hold(api, connection, quota, byVendor, now, until);
        if (held.putIfAbsent(whose, hold) == null) {
            held.values().removeIf(old -> old.since().isBefore(now.minus(KEPT)));
            listener.held(hold);
        } else {
            held.computeIfPresent(whose, (key, known) -> known.longer(until));
        }
    }

    /** A call was answered. */
    void answered(String connection) {
        if (!held.isEmpty()) {
            release(connection);
            release(PROJECT);
        }
    }

    private void release(String whose) {
        Hold hold = held.get(whose);
        Instant now = clock.instant();
        if (hold != null && hold.isOver(now) && held.remove(whose, hold)) {
            listener.released(hold, now);
        }
    }
}
