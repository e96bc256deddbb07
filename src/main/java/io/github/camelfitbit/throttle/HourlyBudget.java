package io.github.camelfitbit.throttle;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;

import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.http.HttpResponse;
import io.github.camelfitbit.http.Priority;

/**
 * What each person may still ask of the Fitbit Web API in this hour of the clock on the wall.
 *
 * <p>150 calls for each person, from the first call on and without asking; what the vendor's headers say is believed as
 * soon as it says less, because other programs may use the same consent. A fifth of the hour is kept for actions: polls
 * and backfills stop before. The next hour begins 5 to 30 s late, since the vendor's clock is not ours.
 *
 * <p>Thread-safe: its own monitor guards the hours, and under it there is arithmetic only.
 *
 * @see <a href="https://dev.fitbit.com/build/reference/web-api/developer-guide/application-design/#Rate-Limits">Fitbit Web
 *     API, rate limits</a>
 */
final class HourlyBudget {

    static final int CALLS = 150;

    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private final DoubleSupplier random;
    private final Map<String, Hour> hours = new LinkedHashMap<>(16, 0.75f, true);

    /** @param random random numbers from 0 to just under 1, for the jitter */
    HourlyBudget(DoubleSupplier random) {
        this.random = random;
    }

    /** Takes a call if there is one, and says how long to wait else; zero for not at all. */
    synchronized Duration take(Caller caller, Instant now) {
        Hour hour = hour(caller.connection(), now);
        if (hour.left() <= (caller.priority() == Priority.ACTION ? 0 : hour.limit() / 5)) {
            return Duration.between(now, hour.end());
        }
        hours.put(caller.connection(), hour.withLeft(hour.left() - 1));
        return Duration.ZERO;
    }

    /** Believes the headers of an answer. */
    synchronized void answered(String connection, HttpResponse response, Instant now) {
        Hour hour = hour(connection, now);
        int limit = header(response, "Fitbit-Rate-Limit-Limit", hour.limit());
        int left = header(response, "Fitbit-Rate-Limit-Remaining", hour.left());
        Instant end = end(response, now, hour);
        boolean isAnother = limit != hour.limit() || end.isAfter(hour.end().plus(TOLERANCE));
        hours.put(connection, new Hour(limit, isAnother ? left : Math.min(left, hour.left()), end));
    }

    /** The vendor refused (429): nothing more in this hour. */
    synchronized void refused(String connection, HttpResponse response, Instant now) {
        Hour hour = hour(connection, now);
        hours.put(connection, new Hour(hour.limit(), 0, end(response, now, hour)));
    }

    /** How many calls a person has left. */
    synchronized int remaining(String connection, Instant now) {
        Hour hour = hours.get(connection);
        return hour == null || hour.isOver(now) ? CALLS : hour.left();
    }

    private Hour hour(String connection, Instant now) {
        Hour known = hours.get(connection);
        if (known != null && !known.isOver(now)) {
            return known;
        }
        forgetEldest(now);
        Hour begun =
                new Hour(CALLS, CALLS, late(now.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS)));
        hours.put(connection, begun);
        return begun;
    }

    private void forgetEldest(Instant now) {
        Iterator<Hour> eldestFirst = hours.values().iterator();
        if (eldestFirst.hasNext() && eldestFirst.next().isOver(now)) {
            eldestFirst.remove();
        }
    }

    /** The end that the vendor tells, unless it is the one that is known. */
    private Instant end(HttpResponse response, Instant now, Hour hour) {
        int seconds = header(response, "Fitbit-Rate-Limit-Reset", -1);
        if (seconds < 0) {
            return hour.end();
        }
        Instant told = now.plusSeconds(Math.min(seconds, 3_600));
        boolean isKnown = Duration.between(told, hour.end()).abs().compareTo(TOLERANCE) <= 0;
        return isKnown ? hour.end() : late(told);
    }

    private Instant late(Instant reset) {
        return reset.plusMillis(5_000 + (long) (25_000 * random.getAsDouble()));
    }

    private static int header(HttpResponse response, String name, int otherwise) {
        return response.header(name)
                .map(String::strip)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .orElse(otherwise);
    }

    /** What one person has until then. */
    private record Hour(int limit, int left, Instant end) {

        boolean isOver(Instant now) {
            return !now.isBefore(end);
        }

        Hour withLeft(int newLeft) {
            return new Hour(limit, newLeft, end);
        }
    }
}
