package io.github.camelfitbit.simulator.health;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The points applications wrote into one account, by type and identifier. Safe for any thread. */
final class WrittenPoints {
    private final Map<Key, DataPoint> points = new ConcurrentHashMap<>();

    void put(DataPoint point) {
        points.put(new Key(point.type().id(), point.id()), point);
    }

    void remove(DataPoint point) {
        points.remove(new Key(point.type().id(), point.id()));
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
