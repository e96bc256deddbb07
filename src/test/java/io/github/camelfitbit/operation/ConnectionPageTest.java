package io.github.camelfitbit.operation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.ConnectionState;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.model.Tokens;
import io.github.camelfitbit.store.ConnectionStore;
import io.github.camelfitbit.store.memory.MemoryConnectionStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ConnectionPageTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private final ReadCounting store = new ReadCounting();

    @BeforeEach
    void connect() {
        for (String key : List.of("a", "b", "c", "d", "e")) {
            store.put(connection(key, Api.GOOGLE_HEALTH));
        }
        store.put(connection("old", Api.FITBIT_WEB));
        store.put(connection("ended", Api.FITBIT_WEB).disconnected(NOW));
    }

    @Test
    void showsEverybodyInOrder() {
        assertThat(keys(page(Map.of()))).containsExactly("a", "b", "c", "d", "e", "ended", "old");
        assertThat(page(Map.of()).next()).isNull();
    }

    @Test
    void leadsThroughAllPagesAndShowsEachConnectionOnce() {
        List<String> all = new ArrayList<>();
        @Nullable String next = "";
        while (next != null) {
            ConnectionPage page = page(Map.of("limit", 3, "after", next));
            assertThat(page.shown()).hasSizeLessThanOrEqualTo(3).isNotEmpty();
            all.addAll(keys(page));
            next = page.next();
        }

        assertThat(all).containsExactly("a", "b", "c", "d", "e", "ended", "old");
    }

    @Test
    void aPageThatIsJustFullAndTheLastOneHasNoNext() {
        assertThat(page(Map.of("limit", 7)).next()).isNull();
        assertThat(page(Map.of("limit", 6)).next()).isEqualTo("ended");
    }

    @Test
    void readsNothingBehindItsEnd() {
        page(Map.of("limit", 2));

        assertThat(store.reads)
                .as("the page, and one to know whether there is more")
                .containsExactly("a", "b", "c");
    }

    @Test
    void showsWhoIsAskedFor() {
        assertThat(keys(page(Map.of("api", "fitbit-web")))).containsExactly("ended", "old");
        assertThat(keys(page(Map.of("state", "disconnected")))).containsExactly("ended");
        assertThat(keys(page(Map.of("api", "fitbit-web", "state", "CONNECTED"))))
                .containsExactly("old");
    }

    @Test
    void countsWhatItShowsAndNotWhatItLeavesOut() {
        ConnectionPage page = page(Map.of("api", "fitbit-web", "limit", 1));

        assertThat(keys(page)).containsExactly("ended");
        assertThat(page.next()).isEqualTo("ended");
    }

    @Test
    void aRecordThatCannotBeReadHidesNoOther() {
        store.unreadable = "b";

        assertThat(keys(page(Map.of()))).hasSize(7);
        assertThat(page(Map.of()).shown().get(1)).containsEntry("state", "UNREADABLE");
        assertThat(keys(page(Map.of("api", "google-health")))).containsExactly("a", "c", "d", "e");
    }

    @ParameterizedTest
    @CsvSource({"api, garmin", "state, well", "limit, 0", "limit, many", "limit, 99999999999"})
    void refusesWhatCannotBeMeant(String option, String value) {
        assertThatThrownBy(() -> ConnectionFilter.of(new Arguments(Map.of(option, value))))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageStartingWith("option '" + option + "' is '" + value + "'");
    }

    @Test
    void takesTheSpellingOfOptionsAndOfAnswers() {
        Arguments arguments = new Arguments(Map.of("state", "NEEDS_REAUTHORIZATION", "api", "google-health"));

        assertThat(ConnectionFilter.of(arguments))
                .isEqualTo(new ConnectionFilter(
                        Api.GOOGLE_HEALTH, ConnectionState.NEEDS_REAUTHORIZATION, "", ConnectionFilter.DEFAULT_LIMIT));
    }

    private ConnectionPage page(Map<String, Object> arguments) {
        store.reads.clear();
        ConnectionFilter filter = ConnectionFilter.of(new Arguments(arguments));
        return new ConnectionPage(filter, store, connection -> Map.of("connection", connection.key())).read();
    }

    private static List<String> keys(ConnectionPage page) {
        return page.shown().stream()
                .map(entry -> String.valueOf(entry.get("connection")))
                .toList();
    }

    private static Connection connection(String key, Api api) {
        return Connection.connected(
                key, api, Set.of("sleep.readonly"), new Tokens(Secret.of("access"), NOW, null, null), NOW);
    }

    /** Remembers which records were read. */
    private static final class ReadCounting implements ConnectionStore {
        private final MemoryConnectionStore store = new MemoryConnectionStore();
        private final List<String> reads = new ArrayList<>();
        private @Nullable String unreadable;

        void put(Connection connection) {
            assertThat(compareAndSet(null, connection)).isTrue();
        }

        @Override
        public Optional<Connection> find(String key) {
            if (key.equals(unreadable)) {
                throw new StoreException("record '" + key + "' cannot be decrypted", null);
            }
            reads.add(key);
            return store.find(key);
        }

        @Override
        public boolean compareAndSet(@Nullable Connection expected, Connection updated) {
            return store.compareAndSet(expected, updated);
        }

        @Override
        public boolean remove(Connection expected) {
            return store.remove(expected);
        }

        @Override
        public List<String> keysOf(Api api, String vendorUserId) {
            return store.keysOf(api, vendorUserId);
        }

        @Override
        public void forEachKey(java.util.function.Consumer<String> visitor) {
            store.forEachKey(visitor);
        }
    }
}
