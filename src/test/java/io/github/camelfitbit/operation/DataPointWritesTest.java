package io.github.camelfitbit.operation;

import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.camelfitbit.async.Failures;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.InvalidRequestException;
import io.github.camelfitbit.error.RemoteFailure;
import io.github.camelfitbit.error.RemoteUnavailableException;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.model.Tokens;
import io.github.camelfitbit.oauth.Connections;
import io.github.camelfitbit.oauth.HandMovedClock;
import io.github.camelfitbit.oauth.Outcome;
import io.github.camelfitbit.oauth.People;
import io.github.camelfitbit.store.OwnRecords;
import io.github.camelfitbit.store.WriteLog;
import io.github.camelfitbit.store.memory.MemoryConnectionStore;
import io.github.camelfitbit.store.memory.MemoryWriteLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DataPointWritesTest {

    private static final String WEIGHING = "{\"time\":\"2026-02-08T08:00:00+01:00\",\"value\":{\"weightGrams\":72400}}";
    private static final String NOW = "{\"value\":{\"weightGrams\":72400}}";

    private final HandMovedClock clock = new HandMovedClock();
    private final HeldRecords vendor = new HeldRecords();
    private final WriteLog log = new MemoryWriteLog();
    private final MemoryConnectionStore connections = new MemoryConnectionStore();
    private final Operations node = node();
    private final Operations otherNode = node();

    private Operations node() {
        Operations operations = new Operations();
        People people = new People(new Connections(connections), ZoneId.of("UTC"));
        new DataPointOperations(vendor, people, log, clock).register(operations);
        return operations;
    }

    @BeforeEach
    void connectAlice() {
        Tokens tokens = new Tokens(Secret.of("access"), clock.instant().plusSeconds(3600), null, null);
        Set<String> scopes = Set.of(
                "health_metrics_and_measurements.readonly",
                "health_metrics_and_measurements.writeonly",
                "mindfulness.writeonly");
        connections.compareAndSet(
                null, Connection.connected("alice", Api.GOOGLE_HEALTH, scopes, tokens, clock.instant()));
    }

    private CompletableFuture<OperationResult> run(
            Operations on, String operation, Map<String, String> arguments, Object body) {
        return on.find(operation.split("/")[0], operation.split("/")[1])
                .run(new OperationRequest("alice", new Arguments(new HashMap<>(arguments)), body));
    }

    private CompletableFuture<OperationResult> create(Operations on, String key, Object body) {
        return run(on, "weight/create", Map.of("idempotencyKey", key), body);
    }

    private static Throwable failure(CompletableFuture<?> done) {
        return Failures.cause(Outcome.failure(done));
    }

    private static String id(CompletableFuture<OperationResult> done) {
        return ((DataPoint) done.join().body()).id();
    }

    @Test
    void writesOnceHoweverOftenTheMessageComes() {
        String first = id(create(node, "m1", WEIGHING));

        assertThat(id(create(node, "m1", WEIGHING))).isEqualTo(first);
        assertThat(id(create(otherNode, "m1", WEIGHING))).as("another node").isEqualTo(first);
        assertThat(vendor.held).hasSize(1);
    }

    @Test
    void knowsARedeliveredExchangeByItself() {
        run(node, "weight/create", Map.of("exchangeId", "e1"), WEIGHING).join();
        run(node, "weight/create", Map.of("exchangeId", "e1"), WEIGHING).join();
        assertThat(vendor.held).hasSize(1);

        run(node, "weight/create", Map.of("exchangeId", "e1"), WEIGHING.replace("72400", "72500"))
                .join();
        run(node, "weight/create", Map.of("exchangeId", "e2"), WEIGHING).join();
        assertThat(vendor.held).as("another record, another exchange").hasSize(3);
    }

    @Test
    void writesOnceWhenTwoNodesHaveTheMessageAtOnce() {
        vendor.gate = new CompletableFuture<>();
        CompletableFuture<OperationResult> first = create(node, "m1", WEIGHING);

        assertThatThrownBy(() -> create(otherNode, "m1", WEIGHING).join())
                .isInstanceOf(RemoteUnavailableException.class)
                .hasMessageContaining("under way");
        vendor.gate.complete(null);
        first.join();
        assertThat(vendor.asked).containsOnlyOnce("create");
    }

    @Test
    void looksBeforeItWritesAgainWhatANodeThatWasKilledHadBegun() {
        vendor.gate = new CompletableFuture<>();
        create(node, "m1", NOW);
        vendor.gate = null;
        clock.advance(WriteGuard.LONGEST_ATTEMPT.plusSeconds(1));

        assertThat(id(create(otherNode, "m1", NOW))).isEqualTo("alice/weight/1");
        assertThat(vendor.asked).containsOnlyOnce("create");
    }

    @Test
    void findsWhatWasWrittenAlthoughNoAnswerCame() {
        vendor.failure = HeldRecords.noAnswer();
        vendor.isStored = true;

        assertThat(id(create(node, "m1", WEIGHING))).isEqualTo("alice/weight/1");
        assertThat(vendor.asked).containsExactly("create", "page self-sources");
    }

    @Test
    void sendsNothingTwiceOnSuspicionAndAgainWhenTheMessageComesAgain() {
        vendor.failure = HeldRecords.noAnswer();
        assertThat(failure(create(node, "m1", WEIGHING))).isInstanceOf(RemoteUnavailableException.class);
        assertThat(vendor.asked).containsExactly("create", "page self-sources");

        create(node, "m1", WEIGHING).join();
        assertThat(vendor.asked).endsWith("page self-sources", "create");
        assertThat(vendor.held).hasSize(1);
    }

    @Test
    void forgetsAKeyWhoseWriteTheVendorRefused() {
        vendor.failure = new InvalidRequestException("no", RemoteFailure.permanent(400, "NO"), null);
        assertThat(failure(create(node, "m1", WEIGHING))).isInstanceOf(InvalidRequestException.class);

        create(node, "m1", WEIGHING).join();
        assertThat(vendor.asked).containsExactly("create", "create");
    }

    @Test
    void remembersAKeyForAWeek() {
        create(node, "m1", WEIGHING).join();
        clock.advance(Duration.ofDays(7).plusSeconds(1));
        create(node, "m1", WEIGHING).join();

        assertThat(vendor.held).hasSize(2);
    }

    @Test
    void answersWhatWasWrittenWhereTheVendorShowsNothing() {
        String mood = "{\"time\":\"2026-02-08T08:00:00+01:00\",\"value\":{\"moods\":[\"CALM\"]}}";
        Map<String, String> key = Map.of("idempotencyKey", "m1");
        run(node, "moods/create", key, mood).join();

        DataPoint again =
                (DataPoint) run(node, "moods/create", key, mood).join().body();
        assertThat(again.vendorId()).isEqualTo("1");
        assertThat(again.value()).isEqualTo(Map.of("moods", List.of("CALM")));
        assertThat(vendor.asked).containsExactly("create");
    }

    @Test
    void refusesToWriteAgainWhatTheVendorCannotBeAskedFor() {
        String mood = "{\"time\":\"2026-02-08T08:00:00+01:00\",\"value\":{\"moods\":[\"CALM\"]}}";
        vendor.failure = HeldRecords.noAnswer();
        vendor.isStored = true;
        assertThat(failure(run(node, "moods/create", Map.of("idempotencyKey", "m1"), mood)))
                .isInstanceOf(RemoteUnavailableException.class);

        for (Operations each : List.of(node, otherNode)) {
            assertThatThrownBy(() -> run(each, "moods/create", Map.of("idempotencyKey", "m1"), mood))
                    .isInstanceOfSatisfying(InvalidRequestException.class, unclear -> {
                        assertThat(unclear.reason()).isEqualTo("WRITE_UNCLEAR");
                        assertThat(unclear.isRetryable()).isFalse();
                    })
                    .hasMessageContaining("another idempotencyKey");
        }
        assertThat(vendor.asked).containsExactly("create");
        run(node, "moods/create", Map.of("idempotencyKey", "m2"), mood).join();
        assertThat(vendor.asked).as("the person looked: it is missing").containsExactly("create", "create");
    }

    @Test
    void refusesWhatANodeThatWasKilledMayHaveWrittenWhereNobodyCanLook() {
        String mood = "{\"value\":{\"moods\":[\"CALM\"]}}";
        vendor.gate = new CompletableFuture<>();
        run(node, "moods/create", Map.of("idempotencyKey", "m1"), mood);
        clock.advance(WriteGuard.LONGEST_ATTEMPT.plusSeconds(1));

        assertThatThrownBy(() -> run(otherNode, "moods/create", Map.of("idempotencyKey", "m1"), mood))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("got no answer");
    }

    @Test
    void remembersWhoseTheWrittenRecordIs() {
        DataPoint created = (DataPoint) create(node, "m1", WEIGHING).join().body();
        OwnRecords own = new OwnRecords(log, clock);

        assertThat(own.has(created)).isTrue();
        clock.advance(Duration.ofDays(3));
        run(node, "weight/update", Map.of("id", "1"), "{\"value\":{\"weightGrams\":71000}}")
                .join();
        clock.advance(Duration.ofDays(5));
        create(node, "m2", NOW).join();
        assertThat(own.has(created)).as("written again since").isTrue();
    }

    @Test
    void updateKeepsWhatTheBodyDoesNotName() {
        create(node, "m1", WEIGHING.replace("72400", "72400,\"notes\":\"after run\""))
                .join();
        run(node, "weight/update", Map.of("id", "1"), "{\"value\":{\"weightGrams\":71000}}")
                .join();

        assertThat(vendor.held.get("1")).satisfies(point -> {
            assertThat(point.value()).isEqualTo(Map.of("weightGrams", 71000.0, "notes", "after run"));
            assertThat(point.time().startInstant()).hasToString("2026-02-08T07:00:00Z");
        });
    }

    @Test
    void updateTakesOutWhatIsNullAndMovesTheTime() {
        create(node, "m1", WEIGHING.replace("72400", "72400,\"notes\":\"after run\""))
                .join();
        run(node, "weight/update", Map.of("id", "1"), "{\"time\":\"2026-02-08T09:00Z\",\"value\":{\"notes\":null}}")
                .join();

        assertThat(vendor.held.get("1")).satisfies(point -> {
            assertThat(point.value()).isEqualTo(Map.of("weightGrams", 72400.0));
            assertThat(point.time().startInstant()).hasToString("2026-02-08T09:00:00Z");
        });
    }

    @Test
    void updateRefusesTheRecordOfAnotherConnection() {
        String body = "{\"id\":\"bob/weight/1\",\"value\":{\"weightGrams\":71000}}";

        assertThatThrownBy(() -> run(node, "weight/update", Map.of(), body))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("'bob/weight/1', which is that of another connection");
        assertThat(vendor.asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "weight | {\"weightGrams\":-1}                | lies outside 0 to 1000000",
                "weight | {\"weightGrams\":72400000}          | lies outside 0 to 1000000",
                "moods  | {\"moods\":[\"calm\"]}            | 'value.moods[0]' in the body is no word of the vendor's"
            })
    void refusesWhatTheVendorWouldNotTakeBeforeAnythingIsSent(String type, String value, String why) {
        String body = "{\"time\":\"2026-02-08T08:00Z\",\"value\":" + value + "}";

        assertThatThrownBy(() -> run(node, type + "/create", Map.of(), body))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining(why)
                .hasMessageNotContaining("72400000");
        assertThat(vendor.asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"weightGrams\":-1}       | lies outside 0 to 1000000",
                "{\"weightGrams\":72400000} | lies outside 0 to 1000000",
                "{\"weightGrams\":\"heavy\"}  | 'value.weightGrams' in the body does not read as a number",
                "{\"weightGrams\":null}     | 'value' in the body has no 'weightGrams', which the vendor requires",
                "72400000                   | 'value' in the body is no object"
            })
    void updateRefusesTheSameAsCreate(String value, String why) {
        create(node, "m1", WEIGHING).join();

        assertThat(failure(run(node, "weight/update", Map.of("id", "1"), "{\"value\":" + value + "}")))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining(why)
                .hasMessageNotContaining("72400000");
        assertThat(vendor.asked).doesNotContain("update");
    }

    @Test
    void updateRefusesAWordThatTheVendorDoesNotKnow() {
        String mood = "{\"time\":\"2026-02-08T08:00Z\",\"value\":{\"moods\":[\"calm\"]}}";

        assertThatThrownBy(() -> run(node, "moods/update", Map.of("id", "1"), mood))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("'value.moods[0]' in the body is no word of the vendor's: write AMAZED,")
                .hasMessageNotContaining("calm");
        assertThat(vendor.asked).isEmpty();
    }

    @Test
    void updateTakesTheIdThatTheBodyCarries() {
        create(node, "m1", WEIGHING).join();
        DataPoint read = Objects.requireNonNull(vendor.held.get("1"));
        run(node, "weight/update", Map.of(), read).join();

        assertThat(vendor.asked).endsWith("get", "update");
    }

    @Test
    void deletesInAsManyCallsAsTheVendorTakes() {
        String ids = IntStream.rangeClosed(1, 20_001).mapToObj(String::valueOf).collect(Collectors.joining(","));
        List<?> deleted = (List<?>)
                run(node, "weight/delete", Map.of("id", ids), "").join().body();

        assertThat(deleted).hasSize(20_001);
        assertThat(vendor.asked).containsExactly("delete 10000", "delete 10000", "delete 1");
    }
}
