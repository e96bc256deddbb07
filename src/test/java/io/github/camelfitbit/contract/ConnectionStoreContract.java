package io.github.camelfitbit.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.store.ConnectionStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.camelfitbit.contract.Sample.connection;
import static io.github.camelfitbit.contract.Sample.fullConnection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What every store of connections does, whatever its medium. */
public abstract class ConnectionStoreContract {

    /** The store under test, empty before each test. */
    protected abstract ConnectionStore store();

    @Test
    void findsNothingUnderAKeyThatWasNeverStored() {
        assertThat(store().find("alice")).isEmpty();
    }

    @Test
    void givesBackEveryFieldOfAConnection() {
        store().compareAndSet(null, fullConnection("alice"));

        assertThat(store().find("alice")).contains(fullConnection("alice").withVersion(1));
    }

    @Test
    void givesBackAConnectionWithoutTokensAndPerson() {
        store().compareAndSet(null, connection("alice").disconnected(Sample.NOW));

        assertThat(store().find("alice"))
                .contains(connection("alice").disconnected(Sample.NOW).withVersion(1));
    }

    @Test
    void countsTheVersionItselfWhateverTheUpdateCarries() {
        store().compareAndSet(null, connection("alice").withVersion(99));
        store().compareAndSet(stored("alice"), connection("alice").withVersion(7));

        assertThat(stored("alice").version()).isEqualTo(2);
    }

    @Test
    void refusesToInsertOverAConnectionThatExists() {
        store().compareAndSet(null, fullConnection("alice"));

        assertThat(store().compareAndSet(null, connection("alice"))).isFalse();
        assertThat(stored("alice")).isEqualTo(fullConnection("alice").withVersion(1));
    }

    @Test
    void refusesAnUpdateWhoseReaderWasOvertaken() {
        store().compareAndSet(null, connection("alice"));
        Connection read = stored("alice");
        store().compareAndSet(read, read.needsReauthorization("invalid_grant", Sample.NOW));

        assertThat(store().compareAndSet(read, read.disconnected(Sample.NOW))).isFalse();
        assertThat(stored("alice").stateReason()).isEqualTo("invalid_grant");
    }

    @Test
    void refusesToUpdateWhatWasRemoved() {
        store().compareAndSet(null, connection("alice"));
        Connection read = stored("alice");
        store().remove(read);

        assertThat(store().compareAndSet(read, read)).isFalse();
        assertThat(store().find("alice")).isEmpty();
    }

    @Test
    void losesNoUpdateWhenEightThreadsCount() throws Exception {
        store().compareAndSet(null, connection("alice").needsReauthorization("0", Sample.NOW));

        Race.run(() -> countUpTo("alice", 25));

        assertThat(stored("alice").stateReason()).isEqualTo(String.valueOf(Race.THREADS * 25));
        assertThat(stored("alice").version()).isEqualTo(Race.THREADS * 25L + 1);
    }

    @Test
    void letsOnlyOneOfEightThreadsInsert() throws Exception {
        assertThat(Race.run(() -> store().compareAndSet(null, connection("alice"))))
                .containsOnlyOnce(true);
    }

    @Test
    void letsOnlyOneOfEightThreadsRemove() throws Exception {
        store().compareAndSet(null, connection("alice"));
        Connection read = stored("alice");

        assertThat(Race.run(() -> store().remove(read))).containsOnlyOnce(true);
    }

    @Test
    void removesAConnectionSoThatItCanBeStoredAnew() {
        store().compareAndSet(null, connection("alice"));

        assertThat(store().remove(stored("alice"))).isTrue();
        assertThat(store().find("alice")).isEmpty();
        assertThat(store().compareAndSet(null, connection("alice"))).isTrue();
    }

    @Test
    void refusesToRemoveWhatHasChangedSinceItWasRead() {
        store().compareAndSet(null, connection("alice"));
        Connection read = stored("alice");
        store().compareAndSet(read, read);

        assertThat(store().remove(read)).isFalse();
        assertThat(store().find("alice")).isPresent();
    }

    @Test
    void doesNotTakeANewConnectionForTheRemovedOneOfTheSameVersion() {
        store().compareAndSet(null, connection("alice"));
        Connection removed = stored("alice");
        store().remove(removed);
        store().compareAndSet(null, connectedLater("alice"));

        assertThat(stored("alice").version()).isEqualTo(removed.version());
        assertThat(store().compareAndSet(removed, removed.disconnected(Sample.NOW)))
                .isFalse();
        assertThat(store().remove(removed)).isFalse();
    }

    @Test
    void keepsKeysOfAnyContentApart() {
        for (String key : Sample.WEIRD_KEYS) {
            assertThat(store().compareAndSet(null, connection(key).needsReauthorization(key, Sample.NOW)))
                    .as(key)
                    .isTrue();
        }

        assertThat(Sample.WEIRD_KEYS).allSatisfy(key -> {
            assertThat(stored(key).key()).isEqualTo(key);
            assertThat(stored(key).stateReason()).isEqualTo(key);
        });
    }

    @Test
    void listsKeysOfAnyContentInAscendingOrder() {
        Sample.WEIRD_KEYS.forEach(key -> store().compareAndSet(null, connection(key)));

        assertThat(keys())
                .containsExactlyElementsOf(Sample.WEIRD_KEYS.stream().sorted().toList());
    }

    @Test
    void findsWhomAPersonBelongsToByTheIdOfItsApi() {
        store().compareAndSet(null, at(Api.GOOGLE_HEALTH, "alice", "111", "7ZK2QP"));
        store().compareAndSet(null, at(Api.FITBIT_WEB, "bob", null, "7ZK2QQ"));
        store().compareAndSet(null, connection("carol"));

        assertThat(store().keysOf(Api.GOOGLE_HEALTH, "111")).containsExactly("alice");
        assertThat(store().keysOf(Api.FITBIT_WEB, "7ZK2QQ")).containsExactly("bob");
    }

    @Test
    void findsNobodyByTheIdOfAnotherApi() {
        store().compareAndSet(null, at(Api.GOOGLE_HEALTH, "alice", "111", "7ZK2QP"));
        store().compareAndSet(null, at(Api.FITBIT_WEB, "bob", null, "7ZK2QQ"));

        assertThat(store().keysOf(Api.FITBIT_WEB, "7ZK2QP")).isEmpty();
        assertThat(store().keysOf(Api.FITBIT_WEB, "111")).isEmpty();
        assertThat(store().keysOf(Api.GOOGLE_HEALTH, "7ZK2QQ")).isEmpty();
    }

    @Test
    void findsNobodyByAPartOfAnId() {
        store().compareAndSet(null, at(Api.GOOGLE_HEALTH, "alice", "111", null));

        assertThat(store().keysOf(Api.GOOGLE_HEALTH, "11")).isEmpty();
        assertThat(store().keysOf(Api.GOOGLE_HEALTH, "1111")).isEmpty();
        assertThat(store().keysOf(Api.GOOGLE_HEALTH, "111alice")).isEmpty();
    }

    @Test
    void findsTheConnectionsOfOnePersonInAscendingOrder() {
        for (String key : List.of("home", "Work", "gym")) {
            store().compareAndSet(null, at(Api.GOOGLE_HEALTH, key, "111", null));
        }
        store().compareAndSet(null, at(Api.GOOGLE_HEALTH, "other", "112", null));

        assertThat(store().keysOf(Api.GOOGLE_HEALTH, "111")).containsExactly("Work", "gym", "home");
    }

    @Test
    void findsAConnectionUnderAKeyOfAnyContent() {
        Sample.WEIRD_KEYS.forEach(key -> store().compareAndSet(null, at(Api.GOOGLE_HEALTH, key, "111", null)));

        assertThat(store().keysOf(Api.GOOGLE_HEALTH, "111")).containsExactlyInAnyOrderElementsOf(Sample.WEIRD_KEYS);
    }

    @Test
    void findsThePersonThatBecameKnownLater() {
        store().compareAndSet(null, connection("alice"));
        assertThat(store().keysOf(Api.GOOGLE_HEALTH, "111")).isEmpty();

        store().compareAndSet(stored("alice"), at(Api.GOOGLE_HEALTH, "alice", "111", null));

        assertThat(store().keysOf(Api.GOOGLE_HEALTH, "111")).containsExactly("alice");
    }

    @Test
    void findsOnlyThePersonThatAConnectionBelongsToNow() {
        store().compareAndSet(null, at(Api.FITBIT_WEB, "alice", null, "7ZK2QP"));
        assertThat(store().keysOf(Api.FITBIT_WEB, "7ZK2QP")).containsExactly("alice");

        store().compareAndSet(stored("alice"), at(Api.GOOGLE_HEALTH, "alice", "111", "7ZK2QP"));

        assertThat(store().keysOf(Api.FITBIT_WEB, "7ZK2QP")).isEmpty();
        assertThat(store().keysOf(Api.GOOGLE_HEALTH, "111")).containsExactly("alice");
    }

    @Test
    void findsThePersonAsStoredAfterALostRace() {
        store().compareAndSet(null, at(Api.GOOGLE_HEALTH, "alice", "111", null));
        Connection read = stored("alice");
        store().compareAndSet(read, read);

        store().compareAndSet(read, at(Api.GOOGLE_HEALTH, "alice", "112", null));
        store().remove(read);

        assertThat(store().keysOf(Api.GOOGLE_HEALTH, "111")).containsExactly("alice");
        assertThat(store().keysOf(Api.GOOGLE_HEALTH, "112")).isEmpty();
    }

    @Test
    void findsAPersonWhoseConnectionHasEndedUntilItIsRemoved() {
        store().compareAndSet(null, at(Api.GOOGLE_HEALTH, "alice", "111", null).disconnected(Sample.NOW));
        assertThat(store().keysOf(Api.GOOGLE_HEALTH, "111")).containsExactly("alice");

        store().remove(stored("alice"));

        assertThat(store().keysOf(Api.GOOGLE_HEALTH, "111")).isEmpty();
    }

    @Test
    void findsAPersonAtAnyMomentWhileTheTokensAreRenewed() throws Exception {
        store().compareAndSet(null, at(Api.GOOGLE_HEALTH, "alice", "111", null).needsReauthorization("0", Sample.NOW));

        List<Boolean> found = Race.run(() -> IntStream.range(0, 10)
                .allMatch(i -> countUpTo("alice", 1)
                        && store().keysOf(Api.GOOGLE_HEALTH, "111").equals(List.of("alice"))));

        assertThat(found).containsOnly(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0000", "a\ud800", "' OR ''='"})
    void findsNobodyByWhatIsNoId(String none) {
        store().compareAndSet(null, at(Api.GOOGLE_HEALTH, "alice", "111", null));
        store().compareAndSet(null, connection("bob"));

        assertThat(store().keysOf(Api.GOOGLE_HEALTH, none)).isEmpty();
        assertThat(store().keysOf(Api.GOOGLE_HEALTH, "1".repeat(100_000))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1\n2", "\u0000", "\u00fc"})
    void storesTheTokensWhateverTheVendorsIdIs(String odd) {
        for (String id : List.of(odd, odd + "1".repeat(1_000))) {
            Connection alice = at(Api.GOOGLE_HEALTH, "alice" + id.length(), id, id);

            assertThat(store().compareAndSet(null, alice)).isTrue();
            assertThat(store().find(alice.key())).contains(alice.withVersion(1));
        }
    }

    @Test
    void letsAVisitorChangeTheStore() {
        List.of("alice", "bob", "carol").forEach(key -> store().compareAndSet(null, connection(key)));

        store().forEachKey(key -> store().remove(stored(key)));

        assertThat(keys()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 256, 100_000})
    void refusesAKeyOfUnreasonableLength(int length) {
        String key = "k".repeat(length);

        assertThatExceptionOfType(InvalidArgumentException.class)
                .isThrownBy(() -> store().compareAndSet(null, connection(key)))
                .withMessageContaining("1 to 255")
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
        assertThatExceptionOfType(InvalidArgumentException.class).isThrownBy(() -> store().find(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\ud800", "\udc5fb", "a\nb", "\u0000", "\u007f", "\u0085"})
    void refusesAKeyThatIsNoPlainText(String key) {
        assertThatExceptionOfType(InvalidArgumentException.class)
                .isThrownBy(() -> store().compareAndSet(null, connection(key)))
                .withMessageContaining("connection key")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain(key));
        assertThatExceptionOfType(InvalidArgumentException.class).isThrownBy(() -> store().find(key));
    }

    @Test
    void storesForAnInterruptedThreadToo() {
        Thread.currentThread().interrupt();
        boolean stored = store().compareAndSet(null, connection("alice"));

        assertThat(Thread.interrupted()).as("the interrupt is passed on").isTrue();
        assertThat(stored).isTrue();
        assertThat(store().find("alice")).isPresent();
    }

    private static Connection at(Api api, String key, @Nullable String healthUserId, @Nullable String legacyUserId) {
        return Connection.connected(key, api, Set.of("sleep.readonly"), Sample.tokens(), Sample.NOW)
                .withPerson(new Connection.Person(healthUserId, legacyUserId, null));
    }

    private static Connection connectedLater(String key) {
        Connection first = connection(key);
        return Connection.connected(key, first.api(), first.scopes(), Sample.tokens(), Sample.NOW.plusSeconds(1));
    }

    private Connection stored(String key) {
        return store().find(key).orElseThrow();
    }

    private List<String> keys() {
        List<String> keys = new ArrayList<>();
        store().forEachKey(keys::add);
        return keys;
    }

    private boolean countUpTo(String key, int times) {
        int counted = 0;
        while (counted < times) {
            Connection read = stored(key);
            int next = Integer.parseInt(read.stateReason()) + 1;
            if (store().compareAndSet(read, read.needsReauthorization(String.valueOf(next), Sample.NOW))) {
                counted++;
            }
        }
        return true;
    }
}
