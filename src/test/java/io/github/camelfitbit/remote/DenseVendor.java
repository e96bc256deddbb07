package io.github.camelfitbit.remote;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.http.Priority;
import io.github.camelfitbit.model.Change;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import io.github.camelfitbit.model.TimeRange;

/**
 * A vendor in memory that holds workouts, 25 to a page, newest first, and has the real one's fault: its token is a time,
 * so records that share a timestamp with the last one of a page are on no page.
 */
final class DenseVendor extends NoData {

    static final DataType TYPE = DataType.EXERCISE;

    final List<PageRequest> asked = new ArrayList<>();

    private final List<DataPoint> records = new ArrayList<>();
    private final NavigableMap<Instant, List<DataPoint>> byStart = new TreeMap<>();
    private UnaryOperator<Page> fault = UnaryOperator.identity();
    private Duration usual = Duration.ZERO;

    static PageRequest question(Instant start, Instant end) {
        Caller caller = new Caller("alice", Priority.POLL);
        return new PageRequest(caller, TYPE, DataOperation.LIST, TimeRange.physical(start, end), null, null);
    }

    /** Records {@code number} workouts that start at the same moment. */
    DenseVendor at(Instant start, int number) {
        for (int i = 0; i < number; i++) {
            ObservedTime time = new ObservedTime.Interval(
                    start.atOffset(ZoneOffset.UTC), start.plusSeconds(60).atOffset(ZoneOffset.UTC));
            String id = String.valueOf(records.size());
            DataPoint record =
                    new DataPoint("alice", TYPE, DataOperation.LIST, Change.NEW, id, time, Map.of(), Map.of());
            records.add(record);
            byStart.computeIfAbsent(start, moment -> new ArrayList<>()).add(record);
        }
        return this;
    }

    /** Makes something else of every page from now on. */
    DenseVendor spoiling(UnaryOperator<Page> pages) {
        fault = pages;
        return this;
    }

    /** Takes windows of this length, whatever the density suggests. */
    DenseVendor cutting(Duration length) {
        usual = length;
        return this;
    }

    @Override
    public Instant windowEnd(PageRequest question, Instant start, Duration size) {
        return usual.isZero() ? super.windowEnd(question, start, size) : start.plus(usual);
    }

    List<DataPoint> records() {
        return records;
    }

    @Override
    public CompletableFuture<Page> page(PageRequest request) {
        asked.add(request);
        Instant end = request.pageToken() == null ? request.range().end() : Instant.parse(request.pageToken());
        Instant start = request.range().start();
        List<DataPoint> left = new ArrayList<>();
        if (start.isBefore(end)) {
            byStart.subMap(start, true, end, false).descendingMap().values().forEach(left::addAll);
        }
        boolean fits = left.size() <= TYPE.maxPageSize();
        List<DataPoint> page = fits ? left : left.subList(0, TYPE.maxPageSize());
        String token = fits ? null : page.get(page.size() - 1).position().toString();
        return CompletableFuture.completedFuture(fault.apply(new Page(page, token, List.of())));
    }
}
