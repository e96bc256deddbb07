package io.github.camelfitbit.connect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.github.camelfitbit.compound.LastData;
import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection;
import org.jspecify.annotations.Nullable;

/** The list of connections, a page at a time. Thread-safe. */
final class Overview {

    static final int PAGE_SIZE = 50;

    private final PageBackend backend;
    private final LastData lastData;

    Overview(PageBackend backend) {
        this.backend = backend;
        this.lastData = new LastData(backend.cursors(), backend.clock());
    }

    /**
     * A row: a connection, or the key of one whose record cannot be read, which must not hide the others.
     *
     * @param key    the key
     * @param view   the connection; null when it cannot be read
     * @param broken why it cannot be read; {@code ""} otherwise
     */
    record Row(String key, @Nullable ConnectionView view, String broken) {}

    /** An API to choose. */
    record Choice(String value, String label) {}

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
                        "choices",
                        choices(),
                        "attention",
                        counted(
                                views.stream()
                                        .filter(view -> view.mark().equals("attention"))
                                        .count(),
                                "has",
                                "have"),
                        "moving",
                        counted(views.stream().filter(ConnectionView::mustMove).count(), "has", "have"),
                        "testing",
                        views.stream().anyMatch(view -> view.isConnected() && view.isTesting())));
    }

    /** The APIs that people can consent to, the usual one first; none when there is nothing to choose. */
    private List<Choice> choices() {
        Set<Api> apis = backend.settings().servers().apis();
        Api usual = backend.settings().servers().usual();
        return apis.size() < 2
                ? List.of()
                : apis.stream()
                        .sorted(Comparator.comparing(api -> api != usual))
                        .map(api -> new Choice(api.text(), Words.choice(api)))
                        .toList();
    }

    /** Of those that are shown, as the fleet may be large; {@code ""} for none, so that templates leave it out. */
    private static String counted(long number, String one, String many) {
        return number == 0
                ? ""
                : number == 1 ? "1 person on this page " + one : number + " people on this page " + many;
    }

    private Optional<Row> row(String key) {
        try {
            return backend.store().find(key).map(found -> new Row(key, view(found), ""));
        } catch (StoreException e) {
            return Optional.of(new Row(key, null, Words.sentence(e)));
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
