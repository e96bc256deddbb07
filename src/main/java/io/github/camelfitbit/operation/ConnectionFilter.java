package io.github.camelfitbit.operation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.ConnectionState;
import org.jspecify.annotations.Nullable;

/**
 * Which connections a list shows. Immutable.
 *
 * @param api   those of this API; null for all
 * @param state those that stand there; null for all
 * @param after those whose key comes after this one; {@code ""} for all
 * @param limit how many at most
 */
public record ConnectionFilter(@Nullable Api api, @Nullable ConnectionState state, String after, int limit) {

    /** How many a list shows unless it is told otherwise: a few hundred kB as JSON. */
    public static final int DEFAULT_LIMIT = 1_000;

    /**
     * Reads the arguments {@code api}, {@code state}, {@code after} and {@code limit}.
     *
     * @throws InvalidArgumentException when one of them cannot be meant; names the option
     */
    public static ConnectionFilter of(Arguments arguments) {
        return new ConnectionFilter(
                value("api", arguments.text("api"), Api.values()),
                value("state", arguments.text("state"), ConnectionState.values()),
                arguments.text("after", ""),
                arguments.atLeast("limit", DEFAULT_LIMIT, 1));
    }

    private static <E extends Enum<E>> @Nullable E value(String option, @Nullable String text, E[] values) {
        if (text == null) {
            return null;
        }
        Optional<E> found = Arrays.stream(values)
                .filter(value -> spelling(value)
                        .equals(text.trim().toLowerCase(Locale.ROOT).replace('_', '-')))
                .findFirst();
        return found.orElseThrow(() -> new InvalidArgumentException("option '" + option + "' is '" + text + "': use "
                + Arrays.stream(values).map(ConnectionFilter::spelling).collect(Collectors.joining(", "))));
    }

    private static String spelling(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether nothing is left out but for the key. */
    boolean takesAll() {
        return api == null && state == null;
    }

    boolean takes(Connection connection) {
        return (api == null || api == connection.api()) && (state == null || state == connection.state());
    }
}
