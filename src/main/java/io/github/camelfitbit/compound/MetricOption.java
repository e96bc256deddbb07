package io.github.camelfitbit.compound;

import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.DataType;
import org.jspecify.annotations.Nullable;

/** Reads the option {@code metric}, which names a metric by its data type. Stateless. */
public final class MetricOption {

    private MetricOption() {}

    /**
     * The metric of this name.
     *
     * @param metrics all there are
     * @param type    the data type of each, whose spelling is that of the option
     * @param fault   what another name stands for, behind it in the message
     * @throws InvalidArgumentException when it is missing, or no such metric; names the option
     */
    public static <M> M read(@Nullable String text, M[] metrics, Function<M, DataType> type, String fault) {
        return Stream.of(metrics)
                .filter(metric -> type.apply(metric).id().equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidArgumentException(
                        (text == null ? "option 'metric' is missing" : "option 'metric' is '" + text + "', " + fault)
                                + ": use one of "
                                + Stream.of(metrics)
                                        .map(metric -> type.apply(metric).id())
                                        .collect(Collectors.joining(", "))));
    }
}
