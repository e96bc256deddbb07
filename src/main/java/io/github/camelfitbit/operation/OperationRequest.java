package io.github.camelfitbit.operation;

import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.http.Priority;
import io.github.camelfitbit.http.RequestCount;
import org.jspecify.annotations.Nullable;

/**
 * One call of an operation.
 *
 * @param connection the connection's key
 * @param arguments  the arguments by option name
 * @param body       the message's body: a text, a map, a typed body or a data point for writes; null for none
 * @param count      where the vendor requests that it costs are counted
 */
public record OperationRequest(String connection, Arguments arguments, @Nullable Object body, RequestCount count) {

    /** A call whose cost nobody asks for. */
    public OperationRequest(String connection, Arguments arguments, @Nullable Object body) {
        this(connection, arguments, body, new RequestCount());
    }

    /** Who the vendor is asked for: somebody waits for the answer. */
    public Caller caller() {
        return new Caller(connection, Priority.ACTION, count);
    }
}
