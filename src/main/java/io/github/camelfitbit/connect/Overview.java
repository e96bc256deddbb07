package io.github.camelfitbit.connect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.operation.LastData;
import org.jspecify.annotations.Nullable;

/** The list of connections, a page at a time. Thread-safe. */
final class Overview {

    static final int PAGE_SIZE = 50;

    private final PageBackend backend;
    private final LastData lastData;

    Overview(PageBackend backend) {
        this.backend = backend;
        this.lastData = new LastData(backend.cursors());
    }

    /**
     * A row: a connection, or the key of one whose record cannot be read, which must not hide the others.
     *
     * @param key    the key
     * @param path   the key as a part of an address
     * @param view   the connection; null when it cannot be read
     * @param broken why it cannot be read; {@code ""} otherwise
     */
    record Row(String key, String path, @Nullable ConnectionView view, String broken) {}

    /** Keys behind {@code after} that begin with {@code prefix}, one more than a page has if there is another page. */
    List<String> keys(String after, String prefix) {
        List<String> keys = new ArrayList<>();
        backend.store().forEachKey(key -> {
            if (keys.size() <= PAGE_SIZE && key.compareTo(after) > 0 && key.startsWith(prefix)) {
                keys.add(key);
            }
        });
        return keys;
    }

    PageAnswer show(Visit visit) {
        String search = visit.request().parameter("search");
        List<String> keys = keys(visit.request().parameter("after"), search);
        boolean hasMore = keys.size() > PAGE_SIZE;
        List<String> shown = hasMore ? keys.subList(0, PAGE_SIZE) : keys;
        List<Row> rows = shown.stream().flatMap(key -> row(key).stream()).toList();
        List<ConnectionView> views = rows.stream()
                .flatMap(row -> Optional.ofNullable(row.view()).stream())
                .toList();
        return visit.page(
                200,
                "list",
                "Connections",
                Map.of(
                        "rows",
                        rows,
                        "search",
                        search,
                        "next",
                        hasMore ? ConnectionView.encoded(shown.get(shown.size() - 1)) : "",
                        "encodedSearch",
                        ConnectionView.encoded(search),
                        "hasChoice",
                        backend.settings().servers().apis().size() > 1,
                        "attention",
                        count(views, "attention"),
                        "moving",
                        counted(views.stream().filter(ConnectionView::mustMove).count(), " still to move"),
                        "testing",
                        views.stream().anyMatch(view -> view.isConnected() && view.isTesting())));
    }

    private static String count(List<ConnectionView> views, String mark) {
        return counted(views.stream().filter(view -> view.mark().equals(mark)).count(), "");
    }

    /** {@code ""} for none, so that templates leave it out. */
    private static String counted(long number, String unit) {
        return number == 0 ? "" : (number == 1 ? "1 person" : number + " people") + unit;
    }

    private Optional<Row> row(String key) {
        try {
            return backend.store().find(key).map(found -> new Row(key, ConnectionView.encoded(key), view(found), ""));
        } catch (StoreException e) {
            return Optional.of(new Row(key, ConnectionView.encoded(key), null, String.valueOf(e.getMessage())));
        }
    }

    ConnectionView view(Connection connection) {
        Instant now = backend.clock().instant();
        return ConnectionView.of(
                connection,
                backend.settings().scopes(connection.api()),
                lastData.newest(connection.key()).orElse(null),
                now);
    }
}
