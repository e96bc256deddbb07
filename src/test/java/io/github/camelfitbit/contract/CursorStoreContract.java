package io.github.camelfitbit.contract;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.store.Cursor;
import io.github.camelfitbit.store.CursorKey;
import io.github.camelfitbit.store.CursorStore;
import org.junit.jupiter.api.Test;

import static io.github.camelfitbit.contract.Sample.NOW;
import static io.github.camelfitbit.contract.Sample.cursor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What every store of cursors does, whatever its medium. */
public abstract class CursorStoreContract {

    private static final CursorKey SLEEP = new CursorKey("alice", "route1", "sleep");

    /** The store under test, empty before each test. */
    protected abstract CursorStore store();

    @Test
    void findsNothingForAConsumerThatNeverPolled() {
        assertThat(store().find(SLEEP)).isEmpty();
    }

    @Test
    void givesBackWhatWasSeen() {
        store().compareAndSet(SLEEP, null, cursor());

        assertThat(store().find(SLEEP)).contains(cursor().withVersion(1));
    }

    @Test
    void givesBackACursorThatSawNothing() {
        store().compareAndSet(SLEEP, null, Cursor.startingAt(NOW));

        assertThat(store().find(SLEEP)).contains(Cursor.startingAt(NOW).withVersion(1));
    }

    @Test
    void countsTheVersionItselfWhateverTheUpdateCarries() {
        store().compareAndSet(SLEEP, null, cursor().withVersion(99));
        store().compareAndSet(SLEEP, stored(SLEEP), cursor().withVersion(7));

        assertThat(stored(SLEEP).version()).isEqualTo(2);
    }

    @Test
    void refusesToInsertOverACursorThatExists() {
        store().compareAndSet(SLEEP, null, cursor());

        assertThat(store().compareAndSet(SLEEP, null, Cursor.startingAt(NOW))).isFalse();
        assertThat(stored(SLEEP)).isEqualTo(cursor().withVersion(1));
    }

    @Test
    void refusesToMoveACursorThatSomebodyElseMoved() {
        store().compareAndSet(SLEEP, null, Cursor.startingAt(NOW));
        Cursor read = stored(SLEEP);
        store().compareAndSet(SLEEP, read, read.delivered(Map.of(), NOW.plusSeconds(60)));

        assertThat(store().compareAndSet(SLEEP, read, read.delivered(Map.of(), NOW.plusSeconds(30))))
                .isFalse();
        assertThat(stored(SLEEP).position()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void refusesToMoveACursorThatWasForgotten() {
        store().compareAndSet(SLEEP, null, cursor());
        Cursor read = stored(SLEEP);
        store().removeAll("alice");

        assertThat(store().compareAndSet(SLEEP, read, read)).isFalse();
    }

    @Test
    void losesNoMoveWhenEightThreadsCount() throws Exception {
        store().compareAndSet(SLEEP, null, Cursor.startingAt(NOW));

        Race.run(() -> move(25));

        assertThat(stored(SLEEP).position()).isEqualTo(NOW.plusSeconds(Race.THREADS * 25L));
    }

    @Test
    void letsOnlyOneOfEightThreadsInsert() throws Exception {
        assertThat(Race.run(() -> store().compareAndSet(SLEEP, null, cursor()))).containsOnlyOnce(true);
    }

    @Test
    void keepsConnectionsConsumersAndDataTypesApart() {
        List<CursorKey> keys = List.of(
                SLEEP,
                new CursorKey("bob", "route1", "sleep"),
                new CursorKey("alice", "route2", "sleep"),
                new CursorKey("alice", "route1", "steps"),
                new CursorKey("alice", "route1.sleep", "x"),
                new CursorKey("alice", "route1", "sleep.x"));
        for (int i = 0; i < keys.size(); i++) {
            store().compareAndSet(keys.get(i), null, Cursor.startingAt(NOW.plusSeconds(i)));
        }

        for (int i = 0; i < keys.size(); i++) {
            assertThat(stored(keys.get(i)).start()).isEqualTo(NOW.plusSeconds(i));
        }
    }

    @Test
    void keepsKeysOfAnyContentApart() {
        for (String weird : Sample.WEIRD_KEYS) {
            store().compareAndSet(new CursorKey(weird, weird, "sleep"), null, cursor());
            assertThat(store().find(new CursorKey(weird, "other", "sleep"))).isEmpty();
        }

        assertThat(Sample.WEIRD_KEYS).allSatisfy(weird -> assertThat(stored(new CursorKey(weird, weird, "sleep")))
                .isEqualTo(cursor().withVersion(1)));
    }

    @Test
    void findsAllCursorsOfAConnectionAndNoOther() {
        CursorKey steps = new CursorKey("alice", "route2", "steps");
        CursorKey other = new CursorKey("alice2", "route1", "sleep");
        List.of(SLEEP, steps, other).forEach(key -> store().compareAndSet(key, null, cursor()));
        store().compareAndSet(steps, stored(steps), Cursor.startingAt(NOW));

        assertThat(store().findAll("alice"))
                .containsOnly(
                        Map.entry(SLEEP, cursor().withVersion(1)),
                        Map.entry(steps, Cursor.startingAt(NOW).withVersion(2)));
    }

    @Test
    void findsAllCursorsUnderKeysOfAnyContent() {
        Sample.WEIRD_KEYS.forEach(weird -> store().compareAndSet(new CursorKey("alice", weird, weird), null, cursor()));

        assertThat(store().findAll("alice").keySet())
                .extracting(CursorKey::name)
                .containsExactlyInAnyOrderElementsOf(Sample.WEIRD_KEYS);
    }

    @Test
    void findsNoCursorsOfAConnectionThatHasNone() {
        assertThat(store().findAll("nobody")).isEmpty();
    }

    @Test
    void refusesToFindAllCursorsUnderNoKey() {
        assertThatExceptionOfType(InvalidArgumentException.class).isThrownBy(() -> store().findAll(""));
    }

    @Test
    void namesTheCursorsOfAConnectionAndNoOther() {
        CursorKey steps = new CursorKey("alice", "route2", "steps");
        List.of(
                        SLEEP,
                        steps,
                        new CursorKey("alice2", "route1", "sleep"),
                        new CursorKey("alic", "route1", "sleep"),
                        new CursorKey("Alice", "route1", "sleep"))
                .forEach(key -> store().compareAndSet(key, null, cursor()));

        assertThat(store().keys("alice")).containsExactlyInAnyOrder(SLEEP, steps);
    }

    @Test
    void namesCursorsUnderKeysOfAnyContent() {
        List<CursorKey> keys = Sample.WEIRD_KEYS.stream()
                .flatMap(weird -> Stream.of(new CursorKey("alice", weird, "x"), new CursorKey("alice", "x", weird)))
                .toList();
        keys.forEach(key -> store().compareAndSet(key, null, cursor()));

        assertThat(store().keys("alice")).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(Sample.WEIRD_KEYS).allSatisfy(weird -> {
            CursorKey key = new CursorKey(weird, "route1", "sleep");
            store().compareAndSet(key, null, cursor());
            assertThat(store().keys(weird)).contains(key);
        });
    }

    @Test
    void namesNoCursorsOfAConnectionThatHasNone() {
        store().compareAndSet(SLEEP, null, cursor());
        store().removeAll("alice");

        assertThat(store().keys("alice")).isEmpty();
        assertThat(store().keys("nobody")).isEmpty();
    }

    @Test
    void refusesToNameTheCursorsUnderNoKey() {
        assertThatExceptionOfType(InvalidArgumentException.class).isThrownBy(() -> store().keys(""));
    }

    @Test
    void givesWhatWasThereThoughItGoesMeanwhile() {
        store().compareAndSet(SLEEP, null, cursor());
        Set<CursorKey> keys = store().keys("alice");
        Map<CursorKey, Cursor> all = store().findAll("alice");

        store().removeAll("alice");

        assertThat(keys).containsExactly(SLEEP);
        assertThat(all).containsOnlyKeys(SLEEP);
    }

    @Test
    void forgetsAllCursorsOfAConnectionAndNoOther() {
        CursorKey steps = new CursorKey("alice", "route2", "steps");
        CursorKey other = new CursorKey("alice2", "route1", "sleep");
        List.of(SLEEP, steps, other).forEach(key -> store().compareAndSet(key, null, cursor()));

        store().removeAll("alice");

        assertThat(store().find(SLEEP)).isEmpty();
        assertThat(store().find(steps)).isEmpty();
        assertThat(store().find(other)).isPresent();
        assertThat(store().compareAndSet(SLEEP, null, cursor())).isTrue();
    }

    @Test
    void forgetsAConnectionThatHasNoCursors() {
        store().removeAll("nobody");

        assertThat(store().find(SLEEP)).isEmpty();
    }

    @Test
    void refusesKeysOfUnreasonableLength() {
        String tooLong = "k".repeat(256);

        for (CursorKey key : List.of(
                new CursorKey(tooLong, "n", "t"), new CursorKey("c", tooLong, "t"), new CursorKey("c", "n", tooLong))) {
            assertThatExceptionOfType(InvalidArgumentException.class)
                    .isThrownBy(() -> store().compareAndSet(key, null, cursor()))
                    .withMessageContaining("1 to 255");
        }
    }

    private Cursor stored(CursorKey key) {
        return store().find(key).orElseThrow();
    }

    private boolean move(int times) {
        int moved = 0;
        while (moved < times) {
            Cursor read = stored(SLEEP);
            Cursor next = read.delivered(Map.of(), read.position().plusSeconds(1));
            if (store().compareAndSet(SLEEP, read, next)) {
                moved++;
            }
        }
        return true;
    }
}
