package io.github.camelfitbit.webhook;

import java.util.Set;

import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.store.CursorKey;

/** Who is owed a look when data change: a port. Thread-safe. */
@FunctionalInterface
public interface Consumers {

    /**
     * The consumers of a connection's records of one of these types, on whatever node.
     *
     * @throws StoreException when they cannot be read
     */
    Set<CursorKey> of(String connection, Set<DataType> types);
}
