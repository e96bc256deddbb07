package io.github.camelfitbit.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.store.CursorKey;
import io.github.camelfitbit.store.Ticket;
import io.github.camelfitbit.store.Ticket.Reason;
import io.github.camelfitbit.store.TicketStore;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What every store of tickets does, whatever its medium. */
public abstract class TicketStoreContract {

    private static final CursorKey STEPS = new CursorKey("alice", "route1", "steps");
    private static final Instant EIGHT = Instant.parse("2026-11-21T08:00:00Z");

    /** The store under test, empty before each test. */
    protected abstract TicketStore store();

    @Test
    void findsNothingWhereNothingIsOwed() {
        assertThat(store().find(STEPS)).isEmpty();
    }

    @Test
    void givesBackEveryPartOfATicket() {
        Ticket ticket =
                new Ticket(STEPS, Reason.BACKFILL, EIGHT, EIGHT.plus(Duration.ofDays(30)), "stamp \u00fc '\"\\");

        store().addAll(List.of(ticket));

        assertThat(store().find(STEPS)).containsExactly(ticket);
    }

    @Test
    void keepsHistoryApartFromHistoryThatIsPaused() {
        Ticket backfill = new Ticket(STEPS, Reason.BACKFILL, EIGHT, EIGHT.plus(Duration.ofDays(30)), "asked");
        store().addAll(List.of(backfill));
        store().addAll(List.of(backfill.as(Reason.PAUSED)));
        store().settle(List.of(backfill));

        assertThat(store().find(STEPS)).containsExactly(backfill.as(Reason.PAUSED));
    }

    @Test
    void keepsALookThatIsAskedForTwiceOnceUnderTheNewStamp() {
        store().addAll(List.of(hour(0, "s1"), hour(1, "s1")));
        store().addAll(List.of(hour(0, "s2")));

        assertThat(store().find(STEPS)).containsExactly(hour(0, "s2"), hour(1, "s1"));
    }

    @Test
    void keepsALookThatIsInOneCallTwiceOnceUnderTheLastStamp() {
        store().addAll(List.of(hour(0, "s1"), hour(1, "s1"), hour(0, "s3"), hour(0, "s2")));

        assertThat(store().find(STEPS)).containsExactly(hour(0, "s2"), hour(1, "s1"));
    }

    @Test
    void givesTicketsByBeginningThenEndThenReason() {
        List<Ticket> inOrder = List.of(
                ticket(Reason.BACKFILL, 0, 1),
                ticket(Reason.HAND, 0, 2),
                ticket(Reason.NOTIFICATION, 0, 2),
                ticket(Reason.BACKFILL, 0, 2),
                ticket(Reason.HAND, 1, 2));
        for (int i : new int[] {3, 0, 4, 2, 1}) {
            store().addAll(List.of(inOrder.get(i)));
        }

        assertThat(store().find(STEPS)).containsExactlyElementsOf(inOrder);
    }

    @Test
    void keepsReasonsApart() {
        store().addAll(List.of(ticket(Reason.HAND, 0, 1), ticket(Reason.NOTIFICATION, 0, 1)));

        store().settle(List.of(ticket(Reason.HAND, 0, 1)));

        assertThat(store().find(STEPS)).containsExactly(ticket(Reason.NOTIFICATION, 0, 1));
    }

    @Test
    void keepsConnectionsConsumersAndDataTypesApart() {
        List<CursorKey> others = List.of(
                new CursorKey("bob", "route1", "steps"),
                new CursorKey("alice", "route2", "steps"),
                new CursorKey("alice", "route1", "sleep"));
        others.forEach(key -> store().addAll(List.of(ticket(key, 0, "s1"))));
        store().addAll(List.of(hour(0, "s1")));

        store().settle(List.of(hour(0, "s1")));

        assertThat(store().find(STEPS)).isEmpty();
        assertThat(others).allSatisfy(key -> assertThat(store().find(key)).containsExactly(ticket(key, 0, "s1")));
    }

    @Test
    void settlesWhatIsDone() {
        store().addAll(List.of(hour(0, "s1"), hour(1, "s1"), hour(2, "s1")));

        store().settle(List.of(hour(2, "s1"), hour(0, "s1")));

        assertThat(store().find(STEPS)).containsExactly(hour(1, "s1"));
    }

    @Test
    void settlesNothingThatWasAskedForAgainMeanwhile() {
        store().addAll(List.of(hour(0, "s1")));
        List<Ticket> lookedAt = store().find(STEPS);
        store().addAll(List.of(hour(0, "s2")));

        store().settle(lookedAt);

        assertThat(store().find(STEPS)).containsExactly(hour(0, "s2"));
    }

    @Test
    void settlesALookUnderAnyOfTheStampsThatAreGiven() {
        store().addAll(List.of(hour(0, "s1")));

        store().settle(List.of(hour(0, "s1"), hour(0, "s2")));

        assertThat(store().find(STEPS)).isEmpty();
    }

    @Test
    void settlesWhatIsNotThereWithoutHarm() {
        store().addAll(List.of(hour(0, "s1")));

        store().settle(List.of(hour(1, "s1"), ticket(new CursorKey("nobody", "route1", "steps"), 0, "s1")));
        store().settle(List.of());
        store().addAll(List.of());

        assertThat(store().find(STEPS)).containsExactly(hour(0, "s1"));
    }

    @Test
    void owesAgainWhatWasSettled() {
        store().addAll(List.of(hour(0, "s1")));
        store().settle(List.of(hour(0, "s1")));

        store().addAll(List.of(hour(0, "s1")));

        assertThat(store().find(STEPS)).containsExactly(hour(0, "s1"));
    }

    @Test
    void losesNoneThatEightThreadsAddWhileTheySettleTheirOwn() throws Exception {
        AtomicInteger threads = new AtomicInteger();

        Race.run(() -> addAndSettle(100 * threads.incrementAndGet()));

        assertThat(store().find(STEPS)).hasSize(Race.THREADS * 10).allMatch(ticket -> ticket.stamp()
                .equals("kept"));
    }

    @Test
    void owesNothingWhenEachOfEightThreadsHasSettledTheLookThatAllAskFor() throws Exception {
        AtomicInteger threads = new AtomicInteger();

        Race.run(() -> askAndSettle("thread" + threads.incrementAndGet()));

        assertThat(store().find(STEPS)).isEmpty();
    }

    @Test
    void addsTheSameLooksFromEightThreadsInAnyOrder() throws Exception {
        AtomicInteger threads = new AtomicInteger();

        Race.run(() -> {
            int first = threads.incrementAndGet();
            for (int round = 0; round < 5; round++) {
                store().addAll(rotated(20, first));
            }
            return true;
        });

        assertThat(store().find(STEPS)).hasSize(20);
    }

    @Test
    void keepsKeysOfAnyContentApart() {
        for (String weird : Sample.WEIRD_KEYS) {
            store().addAll(List.of(ticket(new CursorKey(weird, weird, "sleep"), 0, "s1")));
        }

        assertThat(Sample.WEIRD_KEYS).allSatisfy(weird -> {
            CursorKey key = new CursorKey(weird, weird, "sleep");
            assertThat(store().find(key)).containsExactly(ticket(key, 0, "s1"));
            assertThat(connections(weird, "sleep")).containsExactly(weird);
        });
    }

    @Test
    void namesEachConnectionOnceThatSomethingIsOwedForToAConsumer() {
        store().addAll(List.of(
                hour(0, "s1"),
                hour(1, "s1"),
                ticket(Reason.BACKFILL, 0, 9),
                ticket(new CursorKey("bob", "route1", "steps"), 0, "s1"),
                ticket(new CursorKey("carol", "route2", "steps"), 0, "s1"),
                ticket(new CursorKey("carol", "route1", "sleep"), 0, "s1")));

        assertThat(connections("route1", "steps")).containsExactlyInAnyOrder("alice", "bob");
    }

    @Test
    void namesNoConnectionWhoseTicketsAreSettled() {
        store().addAll(List.of(hour(0, "s1")));
        store().settle(List.of(hour(0, "s1")));

        assertThat(connections("route1", "steps")).isEmpty();
    }

    @Test
    void namesMoreConnectionsThanFitAPage() {
        List<Ticket> many = IntStream.range(0, 1_100)
                .mapToObj(i -> ticket(new CursorKey("person-" + i, "route1", "steps"), 0, "s1"))
                .toList();
        store().addAll(many);

        assertThat(connections("route1", "steps")).hasSize(1_100).doesNotHaveDuplicates();
    }

    @Test
    void letsAVisitorChangeTheStore() {
        store().addAll(List.of(hour(0, "s1"), ticket(new CursorKey("bob", "route1", "steps"), 0, "s1")));

        store().forEachConnection("route1", "steps", store()::removeAll);

        assertThat(connections("route1", "steps")).isEmpty();
    }

    @Test
    void forgetsAllOfAConnectionAndNoOther() {
        CursorKey other = new CursorKey("alice2", "route1", "steps");
        CursorKey sleep = new CursorKey("alice", "route2", "sleep");
        store().addAll(List.of(hour(0, "s1"), ticket(sleep, 0, "s1"), ticket(other, 0, "s1")));

        store().removeAll("alice");
        store().removeAll("nobody");

        assertThat(store().find(STEPS)).isEmpty();
        assertThat(store().find(sleep)).isEmpty();
        assertThat(store().find(other)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\nb", "a\ud800", "\u0000"})
    void refusesWhatIsNoKey(String none) {
        for (CursorKey key :
                List.of(new CursorKey(none, "n", "t"), new CursorKey("c", none, "t"), new CursorKey("c", "n", none))) {
            assertRefused(() -> store().addAll(List.of(hour(0, "s1"), ticket(key, 0, "s1"))));
            assertRefused(() -> store().settle(List.of(ticket(key, 0, "s1"))));
            assertRefused(() -> store().find(key));
        }
        assertRefused(() -> store().removeAll(none));
        assertRefused(() -> store().forEachConnection(none, "t", connection -> {}));
        assertRefused(() -> store().forEachConnection("n", none, connection -> {}));
        assertThat(store().find(STEPS)).as("a refused call adds nothing").isEmpty();
    }

    @Test
    void storesForAnInterruptedThreadToo() {
        Thread.currentThread().interrupt();
        store().addAll(List.of(hour(0, "s1")));

        assertThat(Thread.interrupted()).as("the interrupt is passed on").isTrue();
        assertThat(store().find(STEPS)).hasSize(1);
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatExceptionOfType(InvalidArgumentException.class).isThrownBy(call);
    }

    /** Ten that stay, and ten that go again. */
    private boolean addAndSettle(int first) {
        for (int i = 0; i < 10; i++) {
            List<Ticket> both = List.of(hour(first + 2 * i, "kept"), hour(first + 2 * i + 1, "done"));
            store().addAll(both);
            store().settle(List.of(both.get(1)));
        }
        return true;
    }

    /** Each settles what it has found, as two nodes that look at the same time do. */
    private boolean askAndSettle(String stamp) {
        for (int i = 0; i < 10; i++) {
            store().addAll(List.of(hour(0, stamp + i)));
            store().settle(store().find(STEPS));
        }
        return true;
    }

    private static Collection<Ticket> rotated(int count, int by) {
        return IntStream.range(0, count)
                .mapToObj(i -> hour((i + by) % count, "s" + by))
                .toList();
    }

    private List<String> connections(String name, String dataType) {
        List<String> connections = new ArrayList<>();
        store().forEachConnection(name, dataType, connections::add);
        return connections;
    }

    private static Ticket hour(int hour, String stamp) {
        return ticket(STEPS, hour, stamp);
    }

    private static Ticket ticket(CursorKey key, int hour, String stamp) {
        Instant start = EIGHT.plus(Duration.ofHours(hour));
        return new Ticket(key, Reason.NOTIFICATION, start, start.plus(Duration.ofHours(1)), stamp);
    }

    private static Ticket ticket(Reason reason, int from, int to) {
        return new Ticket(STEPS, reason, EIGHT.plus(Duration.ofHours(from)), EIGHT.plus(Duration.ofHours(to)), "s1");
    }
}
