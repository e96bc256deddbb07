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
 * after the time that was named. Who asks for more than there is day and night is refused again and again, and told of once:
 * what this component refuses itself ends only when it had to refuse nothing for a while. Thread-safe; guarded is what is held, by a concurrent map.
 */
public final class Holds {

    /** Stands for everybody. */
    private static final String PROJECT = "";

    /** Whoever is not asked for again any more is not remembered for ever. */
    private static final Duration KEPT = Duration.ofDays(2);

    /** Answers to calls that were on their way when the vendor refused another end nothing. */
    private static final Duration ON_THEIR_WAY = Duration.ofSeconds(1);

    private final Map<String, Held> held = new ConcurrentHashMap<>();
    private final Api api;
    private final Duration quiet;
    private final BudgetListener listener;
    private final Clock clock;

    /**
     * @param api      whose budgets
     * @param quiet    for how long this component must have refused nothing
     * @param listener who is told
     * @param clock    the time
     */
    public Holds(Api api, Duration quiet, BudgetListener listener, Clock clock) {
        this.api = api;
        this.quiet = quiet;
        this.listener = listener;
        this.clock = clock;
    }

    /**
     * What is held.
     *
     * @param over an answer from then on ends it
     */
    private record Held(Hold hold, Instant over) {

        Held longer(Held other) {
            return new Held(hold.longer(other.hold.until()), over.isAfter(other.over) ? over : other.over);
        }
    }

    /** A call was refused. */
    void refused(String connection, Quota quota, boolean byVendor, Optional<Duration> wait) {
        Instant now = clock.instant();
        @Nullable Instant until = wait.map(now::plus).orElse(null);
        String whose = quota == Quota.PROJECT ? PROJECT : connection;
        Duration named = wait.orElse(ON_THEIR_WAY);
        Duration least = byVendor || named.compareTo(quiet) > 0 ? named : quiet;
        Held more = new Held(new Hold(api, connection, quota, byVendor, now, until), now.plus(least));
        if (held.putIfAbsent(whose, more) == null) {
            held.values().removeIf(old -> old.over().isBefore(now.minus(KEPT)));
            listener.held(more.hold());
        } else {
            held.computeIfPresent(whose, (key, known) -> known.longer(more));
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
        Held known = held.get(whose);
        Instant now = clock.instant();
        if (known != null && !now.isBefore(known.over()) && held.remove(whose, known)) {
            listener.released(known.hold(), now);
        }
    }
}
