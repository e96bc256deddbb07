package io.github.camelfitbit.remote.fitbit.data;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A measurement under construction: what the vendor did not say stays absent. One per record: not thread-safe. */
final class Values {

    private final Map<String, Object> members = new LinkedHashMap<>();

    /** Adds what is there. */
    Values with(String name, @Nullable Object value) {
        boolean isEmpty = value instanceof Map<?, ?> map && map.isEmpty()
                || value instanceof Collection<?> list && list.isEmpty();
        if (value != null && !isEmpty) {
            members.put(name, value);
        }
        return this;
    }

    /** Adds a whole number, rounded; a quantity of the other unit is {@code number} times {@code factor}. */
    Values whole(String name, @Nullable BigDecimal number, long factor) {
        return with(
                name,
                number == null
                        ? null
                        : number.multiply(BigDecimal.valueOf(factor))
                                .setScale(0, RoundingMode.HALF_UP)
                                .longValueExact());
    }

    /** Adds a whole number, rounded. */
    Values whole(String name, @Nullable BigDecimal number) {
        return whole(name, number, 1);
    }

    /** Adds a number that may have decimals. */
    Values decimal(String name, @Nullable BigDecimal number) {
        return with(name, number == null ? null : number.doubleValue());
    }

    /** Adds a number times {@code factor}, worked out exactly before it becomes a double. */
    Values decimal(String name, @Nullable BigDecimal number, long factor) {
        return decimal(name, number == null ? null : number.multiply(BigDecimal.valueOf(factor)));
    }

    Map<String, Object> map() {
        return members;
    }
}
