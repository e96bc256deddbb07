package io.github.camelfitbit.remote.fitbit.data;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.remote.NewDataPoint;

/** How records of one data type are written. Immutable. */
public interface Writing {

    /**
     * Path and query of the POST that stores a record; its answer is read by the type's {@link Reading}.
     *
     * @throws InvalidArgumentException when the vendor cannot hold the record
     */
    String create(NewDataPoint point, LocalTimes times);

    /** Path of the DELETE that removes a record. */
    String delete(String id);

    /**
     * Whether the old record must be gone before the new one is stored, because the vendor refuses two at the same time.
     * The Fitbit Web API changes no record in place.
     */
    default boolean deletesFirst() {
        return false;
    }
}
