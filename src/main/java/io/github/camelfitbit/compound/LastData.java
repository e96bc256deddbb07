package io.github.camelfitbit.compound;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.store.CursorStore;

/**
 * The times of the newest records that were delivered, whatever consumer they went to. Thread-safe.
 *
 * @param cursors how far consumers have been delivered
 * @param clock   the time: a day's figures stand at its midnight as if it were UTC, which may lie ahead
 */
public record LastData(CursorStore cursors, Clock clock) {

    /**
     * By data type, in the order of their names; a type of which nothing was delivered is absent.
     *
     * @throws StoreException when cursors cannot be read
     */
    public Map<String, Instant> byType(String connection) {
        Map<String, Instant> newest = new TreeMap<>();
        Instant now = clock.instant();
        cursors.findAll(connection).forEach((key, cursor) -> {
            boolean isOfData = DataType.find(key.dataType()).isPresent();
            if (isOfData && cursor.position().isAfter(cursor.start())) {
                Instant reached = cursor.position().isAfter(now) ? now : cursor.position();
                newest.merge(key.dataType(), reached, (a, b) -> a.isAfter(b) ? a : b);
            }
        });
        return newest;
    }

    /**
     * The newest of all; empty when nothing was delivered yet.
     *
     * @throws StoreException when cursors cannot be read
     */
    public Optional<Instant> newest(String connection) {
        return byType(connection).values().stream().max(Comparator.naturalOrder());
    }
}
