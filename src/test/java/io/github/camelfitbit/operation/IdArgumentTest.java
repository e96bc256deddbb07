package io.github.camelfitbit.operation;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.http.HttpRequest;
import io.github.camelfitbit.http.HttpTransport;
import io.github.camelfitbit.http.ResponseReader;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.model.Tokens;
import io.github.camelfitbit.oauth.Connections;
import io.github.camelfitbit.oauth.People;
import io.github.camelfitbit.remote.google.GoogleHealthApi;
import io.github.camelfitbit.store.memory.MemoryConnectionStore;
import io.github.camelfitbit.store.memory.MemoryWriteLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An id becomes a part of the path. */
class IdArgumentTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private final MemoryConnectionStore connections = new MemoryConnectionStore();
    private final Operations operations = new Operations();

    @BeforeEach
    void connectAlice() {
        Tokens tokens = new Tokens(Secret.of("access"), NOW.plusSeconds(3600), null, null);
        Set<String> scopes =
                Set.of("health_metrics_and_measurements.readonly", "health_metrics_and_measurements.writeonly");
        connections.compareAndSet(null, Connection.connected("alice", Api.GOOGLE_HEALTH, scopes, tokens, NOW));
        HttpTransport nobody = IdArgumentTest::refuse;
        People people = new People(new Connections(connections), ZoneId.of("UTC"));
        GoogleHealthApi api = new GoogleHealthApi(nobody, URI.create("http://localhost"), people::zone);
        new DataPointOperations(api, people, new MemoryWriteLog(), Clock.systemUTC()).register(operations);
    }

    private static <T> CompletableFuture<T> refuse(HttpRequest request, ResponseReader<T> reader) {
        throw new AssertionError("nothing may be sent: " + request);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../../profile", "a/b", "1:batchDelete", "4 2", "42%2f", "42?alt=media"})
    void cannotStepOutOfItsPlace(String id) {
        assertThatThrownBy(() -> run("get", id))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("'id'");
        assertThatThrownBy(() -> run("delete", "42," + id))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("'id'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bob/weight/42",
                "alice/sleep/42",
                "alice/42",
                "/42",
                "users/bob/dataTypes/weight/dataPoints/42",
                "users/me/dataTypes/sleep/dataPoints/42"
            })
    void isNotThatOfAnotherConnectionOrDataType(String id) {
        for (String operation : List.of("get", "update", "delete")) {
            assertThatThrownBy(() -> run(operation, id))
                    .isInstanceOf(InvalidArgumentException.class)
                    .hasMessageContaining("'" + id + "', which is that of another connection or data type")
                    .hasMessageContaining("'alice/weight/'");
        }
    }

    @Test
    void mayBeTheIdThatARecordCarries() {
        assertThatThrownBy(() -> run("get", "alice/weight/42"))
                .isInstanceOf(AssertionError.class)
                .hasMessageEndingWith("/dataPoints/42");
    }

    private void run(String operation, String id) {
        operations
                .find("weight", operation)
                .run(new OperationRequest("alice", new Arguments(Map.of("id", id)), Map.of()))
                .join();
    }
}
