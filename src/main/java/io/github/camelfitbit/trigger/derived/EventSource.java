package io.github.camelfitbit.trigger.derived;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.error.ConsentRequiredException;

/** Finds out what is to be told of a connection: the vendor's answer compared with what was told. Thread-safe. */
public interface EventSource {

    /** What stands for the data type in the keys of its memory: the resource of its endpoint. */
    String resource();

    /**
     * Fails unless the person's consent covers what it asks the vendor for.
     *
     * @throws ConsentRequiredException when the person has to connect, or to grant more
     */
    void require(String connection);

    /**
     * Looks at one connection.
     *
     * @param before what was told so far
     * @param now    the time
     * @return what is to be told, in order; each step remembers what the steps before it remembered. Fails with what the
     *     vendor failed with
     */
    CompletableFuture<List<News>> look(String connection, Recollection before, Instant now);
}
