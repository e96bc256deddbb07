package io.github.camelfitbit.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import io.github.camelfitbit.model.Change;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/** Makes the records that lives are about, and tells them apart. Stateless. */
final class Records {

    private Records() {}

    /** A record that stands at {@code position} and says {@code value}. */
    static DataPoint of(DataType type, @Nullable String id, Instant position, String device, long value, Instant now) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("figure", value);
        if (type == DataType.SLEEP) {
            members.put("updateTime", now.atOffset(ZoneOffset.UTC));
        }
        Map<String, Object> source = type == DataType.DAILY_RESTING_HEART_RATE ? Map.of() : Map.of("device", device);
        return new DataPoint("alice", type, DataOperation.LIST, Change.NEW, id, time(type, position), source, members);
    }

    private static ObservedTime time(DataType type, Instant position) {
        return switch (type.kind()) {
            case SESSION ->
                new ObservedTime.Interval(
                        position.minus(Duration.ofHours(8)).atOffset(ZoneOffset.UTC),
                        position.atOffset(ZoneOffset.UTC));
            case DAILY -> {
                LocalDateTime day =
                        LocalDate.ofInstant(position, ZoneOffset.UTC).atStartOfDay();
                yield new ObservedTime.Civil(day, day.plusDays(1));
            }
            default -> new ObservedTime.Sample(position.atOffset(ZoneOffset.UTC));
        };
    }

    /** What makes it this record and no other: not the id that is tested here. */
    static String key(DataPoint point) {
        return point.vendorId() == null
                ? point.position() + " " + point.source().getOrDefault("device", "-")
                : point.vendorId();
    }

    /** What a reader of the record sees of it. */
    static String content(DataPoint point) {
        return point.time() + " " + point.value().get("figure");
    }

    static long figure(DataPoint point) {
        return (long) Objects.requireNonNull(point.value().get("figure"));
    }
}
