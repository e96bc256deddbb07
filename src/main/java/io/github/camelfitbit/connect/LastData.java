package io.github.camelfitbit.connect;

import java.time.Instant;
import java.util.Optional;

import io.github.camelfitbit.store.CursorStore;

/**
 * When the newest record was delivered for a connection, whatever consumer it went to.
 *
 * @param cursors how far consumers have been delivered
 */
record LastData(CursorStore cursors) {

    /** Empty when it is not known. */
    Optional<Instant> of(String connection) {
        return Optional.empty();
    }
}
