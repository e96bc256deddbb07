package io.github.camelfitbit.operation;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.Change;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.ObservedTime;
import io.github.camelfitbit.model.TimeRange;
import io.github.camelfitbit.remote.RollUpRequest;

/**
 * The windows of a roll-up, to be filled in where the vendor leaves out those without data. What is filled in has an
 * empty value: unknown is never zero. Immutable.
 *
 * @param windows all windows of the range, oldest first and without values; empty to fill in nothing
 */
record Gaps(List<DataPoint> windows) {

    /** Fills in nothing. */
    static final Gaps NONE = new Gaps(List.of());

    private static final int MOST = 100_000;

    /**
     * The windows of a question.
     *
     * @param zone where the person lives: gives physical windows their offsets
     * @throws InvalidArgumentException when there are more than 100,000
     */
    static Gaps of(RollUpRequest question, ZoneId zone) {
        TimeRange range = question.range();
        if (range.length().dividedBy(question.window()) > MOST) {
            throw new InvalidArgumentException("option 'fillGaps' would fill "
                    + range.length().dividedBy(question.window()) + " windows of " + question.window()
                    + ", more than " + MOST + ": take longer windows or a shorter range");
        }
        List<DataPoint> windows = new ArrayList<>();
        Instant start = range.start();
        while (start.isBefore(range.end())) {
            Instant end = earlier(start.plus(question.window()), range.end());
            windows.add(
                    window(question, range.axis() == TimeRange.Axis.CIVIL ? civil(start, end) : at(start, end, zone)));
            start = end;
        }
        return new Gaps(windows);
    }

    private static DataPoint window(RollUpRequest question, ObservedTime time) {
        DataOperation origin = time instanceof ObservedTime.Civil ? DataOperation.DAILY_ROLL_UP : DataOperation.ROLL_UP;
        String connection = question.caller().connection();
        return new DataPoint(connection, question.type(), origin, Change.NEW, null, time, Map.of(), Map.of());
    }

    private static ObservedTime civil(Instant start, Instant end) {
        return new ObservedTime.Civil(
                LocalDateTime.ofInstant(start, ZoneOffset.UTC), LocalDateTime.ofInstant(end, ZoneOffset.UTC));
    }

    private static ObservedTime at(Instant start, Instant end, ZoneId zone) {
        return new ObservedTime.Interval(
                start.atZone(zone).toOffsetDateTime(), end.atZone(zone).toOffsetDateTime());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** The points with empty ones where there were none. */
    List<DataPoint> filled(List<DataPoint> points) {
        if (windows.isEmpty()) {
            return points;
        }
        Map<Instant, DataPoint> byStart = new HashMap<>();
        points.forEach(point -> byStart.put(point.time().startInstant(), point));
        return windows.stream()
                .map(window -> byStart.getOrDefault(window.time().startInstant(), window))
                .toList();
    }
}
