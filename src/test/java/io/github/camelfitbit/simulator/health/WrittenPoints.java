package io.github.camelfitbit.simulator.health;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The points applications wrote into one account, by type and identifier. Safe for any thread. */
final class WrittenPoints {
    private final Map<Key, DataPoint> points = new ConcurrentHashMap<>();
    private volatile WriteListener listener = (type, deleted, start, end) -> {};

    void listen(WriteListener other) {
        listener = other;
    }

    void put(DataPoint point) {
        DataPoint before = points.put(new Key(point.type().id(), point.id()), point);
        if (before != null && !before.span().equals(point.span())) {
            tell(before, false);
        }
        tell(point, false);
    }

    void remove(DataPoint point) {
        points.remove(new Key(point.type().id(), point.id()));
        tell(point, true);
    }

    private void tell(DataPoint point, boolean deleted) {
        Instant end = point.span().end().at();
        listener.written(
                point.type().id(), deleted, point.start(), end.isAfter(point.start()) ? end : end.plusSeconds(1));
    }

    Optional<DataPoint> find(DataType type, String id) {
        return Optional.ofNullable(points.get(new Key(type.id(), id)));
    }

    List<DataPoint> newestFirst(DataType type) {
        if (points.isEmpty()) {
            return List.of();
        }
        return points.values().stream()
                .filter(point -> point.type().equals(type))
                .sorted(Comparator.comparing(DataPoint::start).reversed().thenComparing(DataPoint::id))
                .toList();
    }

    private record Key(String type, String id) {}
}
