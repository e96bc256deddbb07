package io.github.camelfitbit.body;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * One class of typed bodies: the records of a data type, or its roll-ups, which have members of their own. Immutable.
 *
 * @param <T>      the class
 * @param body     the class
 * @param dataType the data type
 * @param isRollUp whether it is of roll-ups and not of records
 * @param schema   its members
 * @param maker    makes one from a time and a value
 */
public record BodyType<T extends Body>(
        Class<T> body,
        DataType dataType,
        boolean isRollUp,
        Schema schema,
        BiFunction<@Nullable ObservedTime, Map<?, ?>, T> maker) {

    /** The class of typed bodies that {@code type} is; empty when it is another class. */
    public static Optional<BodyType<?>> find(Class<?> type) {
        return Bodies.ALL.stream().filter(known -> known.body() == type).findFirst();
    }

    /** The class of typed bodies that a point reads as; empty when the data type has none. */
    public static Optional<BodyType<?>> of(DataPoint point) {
        return Bodies.ALL.stream().filter(known -> known.isOf(point)).findFirst();
    }

    /**
     * Reads a point; nothing of its value is lost.
     *
     * @throws InvalidArgumentException when the point is of another data type, or a roll-up where this is of records, or
     *                                  the other way round
     */
    public T read(DataPoint point) {
        if (!isOf(point)) {
            throw new InvalidArgumentException("a " + (isRollUp(point) ? "roll-up" : "record") + " of '"
                    + point.type().id() + "' does not read as " + body.getSimpleName() + ": read it as "
                    + of(point).map(type -> type.body().getSimpleName()).orElse("a map"));
        }
        return read(point.time(), point.value());
    }

    /** Reads a value; null for a time that is not known. */
    public T read(@Nullable ObservedTime observed, Map<?, ?> value) {
        return maker.apply(observed, value);
    }

    private boolean isOf(DataPoint point) {
        return dataType == point.type() && isRollUp == isRollUp(point);
    }

    private static boolean isRollUp(DataPoint point) {
        return point.origin() == DataOperation.ROLL_UP || point.origin() == DataOperation.DAILY_ROLL_UP;
    }
}
