package io.github.camelfitbit.http;

import java.io.IOException;
import java.util.function.Function;

/**
 * Turns an answer into a value while it arrives.
 *
 * @param <T> the value
 */
@FunctionalInterface
public interface ResponseReader<T> {

    /**
     * Reads the answer. Called once per answer, whatever its status.
     *
     * @throws IOException when the connection breaks while reading; the transport makes it a passing failure
     */
    T read(HttpResponse response) throws IOException;

    /** A reader that goes on with what this one has read. */
    default <R> ResponseReader<R> andThen(Function<T, R> next) {
        return response -> next.apply(read(response));
    }
}
