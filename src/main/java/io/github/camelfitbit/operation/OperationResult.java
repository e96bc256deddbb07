package io.github.camelfitbit.operation;

import java.util.List;

/**
 * What an operation answers.
 *
 * @param body     the new body: data points, a map, a list of maps or a text
 * @param problems records of the vendor's answer that could not be read, one sentence each
 */
public record OperationResult(Object body, List<String> problems) {

    /** A result without problems. */
    public static OperationResult of(Object body) {
        return new OperationResult(body, List.of());
    }
}
