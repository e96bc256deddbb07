package io.github.camelfitbit.operation;

import org.jspecify.annotations.Nullable;

/**
 * One call of an operation.
 *
 * @param connection the connection's key
 * @param arguments  the arguments by option name
 * @param body       the message's body: a text, a map, a typed body or a data point for writes; null for none
 */
public record OperationRequest(String connection, Arguments arguments, @Nullable Object body) {}
