package io.github.camelfitbit.operation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What an operation answers.
 *
 * @param body     the new body: data points, a map, a list of maps or a text
 * @param problems records of the vendor's answer that could not be read, one sentence each
 * @param headers  headers of the answer; one that is empty takes the header out of the message
 */
public record OperationResult(Object body, List<String> problems, Map<String, Optional<String>> headers) {

    /** A result without headers. */
    public OperationResult(Object body, List<String> problems) {
        this(body, problems, Map.of());
    }

    /** A result without problems and headers. */
    public static OperationResult of(Object body) {
        return new OperationResult(body, List.of());
    }

    /** The same result with a header; null takes that header out of the message. */
    public OperationResult withHeader(String name, @Nullable String value) {
        Map<String, Optional<String>> all = new HashMap<>(headers);
        all.put(name, Optional.ofNullable(value));
        return new OperationResult(body, problems, Map.copyOf(all));
    }
}
