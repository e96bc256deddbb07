package io.github.camelfitbit.http;

import java.io.IOException;

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
}
