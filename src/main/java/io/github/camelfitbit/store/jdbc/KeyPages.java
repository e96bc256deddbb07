package io.github.camelfitbit.store.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import io.github.camelfitbit.error.StoreException;

/**
 * Visits keys in pages: memory does not grow with their number, and no connection to the database is held while the visitor
 * is called, so that it may use the store. Thread-safe.
 *
 * @param database where they are
 * @param what     what is listed, for the message
 * @param sql      asks for the next keys, ascending; its last two parameters are the last key seen and how many to give
 * @param size     how many keys are a page
 */
record KeyPages(Database database, String what, String sql, int size) {

    /** What fits one answer and is seldom exceeded. */
    static final int SIZE = 500;

    /**
     * @param parameters those of the statement before the last two
     * @throws StoreException when the keys cannot be listed
     */
    void forEach(Consumer<String> visitor, String... parameters) {
        String last = "";
        List<String> keys;
        do {
            keys = after(last, parameters);
            keys.forEach(visitor);
            last = keys.isEmpty() ? last : keys.get(keys.size() - 1);
        } while (keys.size() == size);
    }

    private List<String> after(String last, String... parameters) {
        List<Object> all = new ArrayList<>(List.of((Object[]) parameters));
        all.add(last);
        all.add(size);
        return database.rows(what, sql, row -> row.getString(1), all.toArray());
    }
}
