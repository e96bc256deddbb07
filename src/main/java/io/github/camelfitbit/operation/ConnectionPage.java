package io.github.camelfitbit.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.store.ConnectionStore;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list of connections, made while the keys are visited: it reads no record behind its end, and holds no
 * more than the limit. Not thread-safe.
 */
final class ConnectionPage {

    private final ConnectionFilter filter;
    private final ConnectionStore store;
    private final Function<Connection, Map<String, Object>> status;
    private final List<Map<String, Object>> shown = new ArrayList<>();

    private String last = "";
    private boolean isMore;

    /** @param status what is shown of a connection */
    ConnectionPage(ConnectionFilter filter, ConnectionStore store, Function<Connection, Map<String, Object>> status) {
        this.filter = filter;
        this.store = store;
        this.status = status;
    }

    ConnectionPage read() {
        store.forEachKey(this::visit);
        return this;
    }

    List<Map<String, Object>> shown() {
        return shown;
    }

    /** The key that the next page comes after; null when there is no next page. */
    @Nullable
    String next() {
        return isMore ? last : null;
    }

    private void visit(String key) {
        if (!isMore && key.compareTo(filter.after()) > 0) {
            show(key).ifPresent(entry -> add(key, entry));
        }
    }

    private void add(String key, Map<String, Object> entry) {
        if (shown.size() == filter.limit()) {
            isMore = true;
        } else {
            shown.add(entry);
            last = key;
        }
    }

    /** One record that cannot be read must not hide the others; nobody knows whether a filter would take it. */
    private Optional<Map<String, Object>> show(String key) {
        try {
            return store.find(key).filter(filter::takes).map(status);
        } catch (StoreException e) {
            return filter.takesAll()
                    ? Optional.of(
                            Map.of("connection", key, "state", "UNREADABLE", "reason", String.valueOf(e.getMessage())))
                    : Optional.empty();
        }
    }
}
