package io.github.camelfitbit.connect;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.store.Cursor;
import io.github.camelfitbit.store.CursorStore;

/**
 * When the newest record was delivered for a connection, whatever consumer it went to.
 *
 * @param cursors how far consumers have been delivered
 */
record LastData(CursorStore cursors) {

    /** Empty when nothing was delivered yet. */
    Optional<Instant> of(String connection) {
        return cursors.findAll(connection).entrySet().stream()
                .filter(entry -> DataType.find(entry.getKey().dataType()).isPresent())
                .map(Map.Entry::getValue)
                .filter(cursor -> cursor.position().isAfter(cursor.start()))
                .map(Cursor::position)
                .max(Comparator.naturalOrder());
    }
}
