package io.github.camelfitbit.vocabulary;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Map;

import io.github.camelfitbit.body.Vocabulary;
import io.github.camelfitbit.model.Change;
import io.github.camelfitbit.model.DataKind;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import io.github.camelfitbit.vocabulary.Described.Type;
import org.jspecify.annotations.Nullable;

/** Data points around the examples of the vocabulary. */
public final class Examples {

    private static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-11-08T08:00:00+01:00");
    private static final LocalDate DAY = MORNING.toLocalDate();
    private static final Map<String, Object> WATCH = Map.of("device", Map.of("formFactor", "WATCH"));

    private Examples() {}

    static @Nullable DataPoint record(Type type) {
        DataType dataType = type.dataType();
        if (type.example() == null) {
            return null;
        }
        Map<String, Object> value = Vocabulary.ofRecords(dataType).orElseThrow().exact(type.example());
        return point(dataType, DataOperation.LIST, time(dataType), value);
    }

    static @Nullable DataPoint rollUp(Type type) {
        if (type.rollUpExample() == null) {
            return null;
        }
        Map<String, Object> value =
                Vocabulary.ofRollUps(type.dataType()).orElseThrow().exact(type.rollUpExample());
        return point(type.dataType(), DataOperation.DAILY_ROLL_UP, wholeDay(), value);
    }

    static DataPoint point(DataType type, DataOperation origin, ObservedTime time, Map<String, Object> value) {
        boolean isRecord = origin == DataOperation.LIST;
        boolean hasId = isRecord && type.operations().contains(DataOperation.GET);
        Map<String, Object> source = isRecord && type.kind() != DataKind.TIMELESS ? WATCH : Map.of();
        return new DataPoint("alice", type, origin, Change.NEW, hasId ? "4711" : null, time, source, value);
    }

    /** A time that records of the type may have. */
    public static ObservedTime time(DataType type) {
        return switch (type.kind()) {
            case SAMPLE -> new ObservedTime.Sample(MORNING);
            case INTERVAL -> new ObservedTime.Interval(MORNING, MORNING.plusMinutes(1));
            case SESSION -> new ObservedTime.Interval(MORNING.minusHours(9), MORNING.minusMinutes(35));
            case DAILY -> wholeDay();
            case TIMELESS -> new ObservedTime.Timeless();
        };
    }

    static ObservedTime wholeDay() {
        LocalDateTime midnight = DAY.atStartOfDay();
        return new ObservedTime.Civil(midnight, midnight.plusDays(1));
    }
}
