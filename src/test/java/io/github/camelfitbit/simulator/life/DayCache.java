package io.github.camelfitbit.simulator.life;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The days that were looked at last, of all lives together. It is bounded, so a thousand lives do not fill the heap; what
 * falls out is computed again. Guarded by its own monitor; computing a day blocks nobody for longer than some
 * microseconds.
 */
public final class DayCache {
    private final Map<Day, DayPlan> days;

    /** Keeps at most this many days; one is about three kilobytes. */
    public DayCache(int capacity) {
        this.days = new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Day, DayPlan> eldest) {
                return size() > capacity;
            }
        };
    }

    synchronized DayPlan get(long personSeed, LocalDate date, Supplier<DayPlan> planner) {
        Day key = new Day(personSeed, date.toEpochDay());
        DayPlan known = days.get(key);
        if (known != null) {
            return known;
        }
        DayPlan planned = planner.get();
        days.put(key, planned);
        return planned;
    }

    /** Forgets a life's days: they are planned anew. */
    synchronized void forget(long personSeed) {
        days.keySet().removeIf(day -> day.personSeed() == personSeed);
    }

    synchronized int size() {
        return days.size();
    }

    private record Day(long personSeed, long epochDay) {}
}
