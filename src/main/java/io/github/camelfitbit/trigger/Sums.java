package io.github.camelfitbit.trigger;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.async.AsyncLoop;
import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.TimeRange;
import io.github.camelfitbit.remote.HealthApi;
import io.github.camelfitbit.remote.RollUpRequest;

/**
 * Reads sums instead of records, in parts of which each has no more windows than a page. Used by one thread at a time.
 *
 * <p>Windows within a day are told once they are over, as nobody wants half a quarter of an hour. The day that goes on is
 * told, and told as changed when it has grown: nobody waits until midnight for today's steps.
 */
final class Sums {

    private final HealthApi api;
    private final Caller caller;
    private final DataType type;
    private final Granularity granularity;
    private final Instant end;

    private Instant start;

    private Sums(HealthApi api, Caller caller, TriggerSettings settings, Instant start, Instant end) {
        this.api = api;
        this.caller = caller;
        this.type = settings.type();
        this.granularity = settings.granularity();
        this.start = start;
        this.end = end;
    }

    /**
     * Hands over what is new or changed in a range.
     *
     * @param now  what begins later has no sum
     * @param zone where the person lives
     * @return done when all of it is dealt with, or the look is stopped; fails with what the vendor or a store failed with
     */
    static CompletableFuture<Void> tell(
            Look look,
            TimeRange range,
            HealthApi api,
            Caller caller,
            TriggerSettings settings,
            Instant now,
            ZoneId zone) {
        Granularity granularity = settings.granularity();
        Sums sums = granularity.equals(Granularity.DAILY)
                ? new Sums(
                        api, caller, settings, day(range.start()), earlier(dayAfter(range.end()), tomorrow(now, zone)))
                : new Sums(
                        api,
                        caller,
                        settings,
                        begun(range.start().plus(granularity.window()).minusNanos(1), granularity.window()),
                        begun(earlier(range.end(), now), granularity.window()));
        return AsyncLoop.whileTrue(() -> sums.tellPart(look));
    }

    private CompletableFuture<Boolean> tellPart(Look look) {
        if (!start.isBefore(end)) {
            return CompletableFuture.completedFuture(false);
        }
        Duration window = granularity.window();
        TimeRange.Axis axis = granularity.equals(Granularity.DAILY) ? TimeRange.Axis.CIVIL : TimeRange.Axis.PHYSICAL;
        TimeRange range = new TimeRange(axis, start, earlier(start.plus(part(granularity, type)), end));
        start = range.end();
        return api.rollUp(new RollUpRequest(caller, type, range, window, null))
                .thenCompose(page -> look.deliver(page.points(), page.problems()));
    }

    /** How much is asked for at a time. */
    static Duration part(Granularity granularity, DataType type) {
        Duration window = granularity.window();
        return window.multipliedBy(Math.min(
                type.maxPageSize(), Duration.ofDays(type.maxRollUpDays()).dividedBy(window)));
    }

    /** A day of the civil time line, which is taken as if it were UTC. */
    private static Instant day(Instant civil) {
        return civil.truncatedTo(ChronoUnit.DAYS);
    }

    private static Instant dayAfter(Instant civil) {
        return day(civil.minusNanos(1)).plus(1, ChronoUnit.DAYS);
    }

    private static Instant tomorrow(Instant now, ZoneId zone) {
        return now.atZone(zone)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    private static Instant begun(Instant time, Duration window) {
        return Instant.ofEpochSecond(time.getEpochSecond() / window.getSeconds() * window.getSeconds());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
