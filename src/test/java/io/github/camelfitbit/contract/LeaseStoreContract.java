package io.github.camelfitbit.contract;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.store.LeaseStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What every store of leases does, whatever its medium. */
public abstract class LeaseStoreContract {

    /** The store under test, empty before each test. */
    protected abstract LeaseStore store();

    @Test
    void givesALeaseThatNobodyHolds() {
        assertThat(store().acquire("alice", "node1/1")).isEqualTo("node1/1");
        assertThat(leases()).containsExactly(Map.entry("alice", "node1/1"));
    }

    @Test
    void tellsWhoHoldsALeaseThatIsTaken() {
        store().acquire("alice", "node1/1");

        assertThat(store().acquire("alice", "node2/1")).isEqualTo("node1/1");
        assertThat(leases()).containsExactly(Map.entry("alice", "node1/1"));
    }

    @Test
    void givesALeaseToOneOfEightThreadsAndTellsAllTheSameHolder() throws Exception {
        AtomicInteger threads = new AtomicInteger();

        List<String> told = Race.run(() -> store().acquire("alice", "thread" + threads.incrementAndGet()));

        assertThat(told).hasSize(Race.THREADS).containsOnly(leases().get("alice"));
    }

    @Test
    void isTakenOverFromTheExpectedHolder() {
        store().acquire("alice", "node1/1");

        assertThat(store().replace("alice", "node1/1", "node2/1")).isTrue();
        assertThat(leases()).containsExactly(Map.entry("alice", "node2/1"));
    }

    @Test
    void isNotTakenOverFromAnybodyElse() {
        store().acquire("alice", "node1/2");

        assertThat(store().replace("alice", "node1/1", "node2/1")).isFalse();
        assertThat(leases()).containsExactly(Map.entry("alice", "node1/2"));
    }

    @Test
    void isNotTakenOverWhenNobodyHoldsIt() {
        assertThat(store().replace("alice", "node1/1", "node2/1")).isFalse();
        assertThat(leases()).isEmpty();
    }

    @Test
    void isTakenOverByOneOfEightThreads() throws Exception {
        store().acquire("alice", "killed");
        AtomicInteger threads = new AtomicInteger();

        List<Boolean> taken = Race.run(() -> store().replace("alice", "killed", "thread" + threads.incrementAndGet()));

        assertThat(taken).containsOnlyOnce(true);
    }

    @Test
    void isGivenBackByItsHolderOnly() {
        store().acquire("alice", "node1/1");

        assertThat(store().release("alice", "node2/1")).as("a stranger").isFalse();
        assertThat(store().release("alice", "node1/1")).isTrue();
        assertThat(store().release("alice", "node1/1")).as("a second time").isFalse();
        assertThat(store().acquire("alice", "node2/1")).isEqualTo("node2/1");
    }

    @Test
    void isNotGivenBackByWhomItWasTakenFrom() {
        store().acquire("alice", "node1/1");
        store().replace("alice", "node1/1", "node2/1");

        assertThat(store().release("alice", "node1/1")).isFalse();
        assertThat(leases()).containsExactly(Map.entry("alice", "node2/1"));
    }

    @Test
    void isHeldByOneAtATimeHoweverOftenItIsGivenBack() throws Exception {
        AtomicInteger threads = new AtomicInteger();
        AtomicInteger inside = new AtomicInteger();

        List<Boolean> alone = Race.run(() -> worksAlone("thread" + threads.incrementAndGet(), inside));

        assertThat(alone).containsOnly(true);
        assertThat(leases()).isEmpty();
    }

    @Test
    void keepsNamesAndHoldersOfAnyContentApart() {
        for (String weird : Sample.WEIRD_KEYS) {
            assertThat(store().acquire(weird, weird)).as(weird).isEqualTo(weird);
        }

        assertThat(leases()).hasSize(Sample.WEIRD_KEYS.size()).allSatisfy((name, holder) -> assertThat(holder)
                .isEqualTo(name));
        assertThat(Sample.WEIRD_KEYS).allMatch(weird -> store().release(weird, weird));
    }

    @Test
    void letsAVisitorChangeTheStore() {
        List.of("alice", "bob", "carol").forEach(name -> store().acquire(name, "killed"));

        store().forEach((name, holder) -> store().release(name, holder));

        assertThat(leases()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\nb", "a\ud800"})
    void refusesNamesAndHoldersThatAreNoKeys(String none) {
        assertThatExceptionOfType(InvalidArgumentException.class).isThrownBy(() -> store().acquire(none, "node1/1"));
        assertThatExceptionOfType(InvalidArgumentException.class).isThrownBy(() -> store().acquire("alice", none));
        assertThatExceptionOfType(InvalidArgumentException.class)
                .isThrownBy(() -> store().replace("alice", "node1/1", none));
        assertThatExceptionOfType(InvalidArgumentException.class).isThrownBy(() -> store().release("alice", none));
    }

    @Test
    void worksForAnInterruptedThreadToo() {
        Thread.currentThread().interrupt();
        String holder = store().acquire("alice", "node1/1");
        boolean released = store().release("alice", "node1/1");

        assertThat(Thread.interrupted()).as("the interrupt is passed on").isTrue();
        assertThat(holder).isEqualTo("node1/1");
        assertThat(released).isTrue();
    }

    private boolean worksAlone(String holder, AtomicInteger inside) {
        boolean alone = true;
        for (int i = 0; i < 20; i++) {
            while (!store().acquire("alice", holder).equals(holder)) {
                Thread.onSpinWait();
            }
            alone &= inside.incrementAndGet() == 1;
            inside.decrementAndGet();
            alone &= store().release("alice", holder);
        }
        return alone;
    }

    private Map<String, String> leases() {
        Map<String, String> leases = new TreeMap<>();
        store().forEach(leases::put);
        return leases;
    }
}
