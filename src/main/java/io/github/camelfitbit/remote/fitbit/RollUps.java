package io.github.camelfitbit.remote.fitbit;

import java.time.Instant;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.github.camelfitbit.model.Change;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.ObservedTime;
import io.github.camelfitbit.model.TimeRange;
import io.github.camelfitbit.remote.Page;
import io.github.camelfitbit.remote.RollUpRequest;
import io.github.camelfitbit.remote.fitbit.data.Aggregate;

/**
 * Cuts records into the windows of a roll-up, which the Fitbit Web API does not do by itself: oldest first, without those
 * that hold nothing, the last one cut at the end of the range. Immutable.
 *
 * @param request   what was asked for
 * @param clock     the person's wall clock
 * @param aggregate what becomes of the records of one window
 */
record RollUps(RollUpRequest request, ZoneRules clock, Aggregate aggregate) {

    Page of(Page records) {
        Map<Long, List<DataPoint>> windows = new TreeMap<>();
        for (DataPoint point : records.points()) {
            long millis = at(point).toEpochMilli() - request.range().start().toEpochMilli();
            windows.computeIfAbsent(millis / request.window().toMillis(), index -> new ArrayList<>())
                    .add(point);
        }
        List<DataPoint> sums = new ArrayList<>();
        windows.forEach((index, points) -> {
            Map<String, Object> value = aggregate.of(points);
            if (!value.isEmpty()) {
                sums.add(window(index, value));
            }
        });
        return new Page(sums, null, records.problems());
    }

    private boolean daily() {
        return request.range().axis() == TimeRange.Axis.CIVIL;
    }

    private Instant at(DataPoint point) {
        return daily() ? point.civilPosition() : point.position();
    }

    private DataPoint window(long index, Map<String, Object> value) {
        Instant start = request.range().start().plus(request.window().multipliedBy(index));
        Instant full = start.plus(request.window());
        Instant end =
                full.isBefore(request.range().end()) ? full : request.range().end();
        DataOperation origin = daily() ? DataOperation.DAILY_ROLL_UP : DataOperation.ROLL_UP;
        return new DataPoint(
                request.caller().connection(),
                request.type(),
                origin,
                Change.NEW,
                null,
                time(start, end),
                Map.of(),
                value);
    }

    private ObservedTime time(Instant start, Instant end) {
        if (daily()) {
            TimeRange window = request.range().between(start, end);
            return new ObservedTime.Civil(window.civilStart(), window.civilEnd());
        }
        return new ObservedTime.Interval(start.atOffset(clock.getOffset(start)), end.atOffset(clock.getOffset(end)));
    }
}
