package io.github.camelfitbit.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.IntStream;

import io.github.camelfitbit.async.Pauses;
import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.store.CursorKey;
import io.github.camelfitbit.store.Ticket;
import io.github.camelfitbit.store.memory.MemoryTicketStore;
import io.github.camelfitbit.time.ManualScheduler;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TicketWriterTest {

    private static final Instant HOUR = Instant.parse("2026-11-20T07:00:00Z");

    private final MemoryTicketStore store = new MemoryTicketStore();
    private final List<CursorKey> woken = Collections.synchronizedList(new ArrayList<>());
    private final ManualScheduler threads = new ManualScheduler();
    private final Pauses pauses = new Pauses(threads, threads, threads.nanos(), () -> 0);

    @Test
    void answersNobodyBeforeTheirLooksAreDurable() {
        TicketWriter writer = new TicketWriter(store, woken::addAll, pauses);

        CompletableFuture<Void> stored = writer.write(looks("alice"));
        assertThat(stored).isNotDone();
        threads.runDue();

        assertThat(stored).isCompleted();
        assertThat(store.find(key("alice"))).hasSize(1);
        assertThat(woken).containsExactly(key("alice"));
    }

    @Test
    void writesWhatCameMeanwhileInOneGo() {
        List<Integer> written = new ArrayList<>();
        TicketWriter writer = new TicketWriter(counting(written), woken::addAll, pauses);

        IntStream.range(0, 50).forEach(i -> writer.write(looks("person-" + i)));
        threads.runDue();

        assertThat(written).containsExactly(50);
    }

    @Test
    void gathersWhatComesInAMomentAfterAWrite() {
        List<Integer> written = new ArrayList<>();
        TicketWriter writer = new TicketWriter(counting(written), woken::addAll, pauses);
        writer.write(looks("alice"));
        threads.runDue();

        IntStream.range(0, 50).forEach(i -> {
            writer.write(looks("person-" + i));
            threads.runDue();
        });
        assertThat(written).containsExactly(1);
        threads.advance(TicketWriter.GATHERED);

        assertThat(written).containsExactly(1, 50);
    }

    @Test
    void writesAtOnceWhenNothingWasWrittenLately() {
        List<Integer> written = new ArrayList<>();
        TicketWriter writer = new TicketWriter(counting(written), woken::addAll, pauses);
        writer.write(looks("alice"));
        threads.advance(TicketWriter.GATHERED);
        assertThat(threads.pending()).isZero();

        writer.write(looks("bob"));
        threads.runDue();

        assertThat(written).containsExactly(1, 1);
    }

    @Test
    void failsWhatIsGatheredWhenTheComponentStops() {
        ManualScheduler workers = new ManualScheduler();
        TicketWriter writer =
                new TicketWriter(store, woken::addAll, new Pauses(threads, workers, threads.nanos(), () -> 0));
        writer.write(looks("alice"));
        workers.runDue();
        CompletableFuture<Void> gathered = writer.write(looks("bob"));

        workers.shutdown();
        threads.advance(TicketWriter.GATHERED);

        assertThat(gathered).isCompletedExceptionally();
        assertThat(store.find(key("bob"))).isEmpty();
        assertThat(writer.write(looks("bob"))).isCompletedExceptionally();
    }

    @Test
    void tellsAllOfThemWhenTheyCannotBeWritten() {
        TicketWriter writer = new TicketWriter(new Webhooked.BrokenTickets(), woken::addAll, pauses);
        CompletableFuture<Void> one = writer.write(looks("alice"));
        CompletableFuture<Void> other = writer.write(looks("bob"));

        threads.runDue();

        assertThat(List.of(one, other)).allSatisfy(failed -> assertThat(failed)
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .havingCause()
                .isInstanceOf(StoreException.class));
        assertThat(woken).isEmpty();
    }

    @Test
    void refusesMoreThanItHasPlaceForAndTakesMoreWhenThereIsPlaceAgain() {
        TicketWriter writer = new TicketWriter(store, woken::addAll, pauses);
        List<TicketWriter.Look> many =
                Collections.nCopies(TicketWriter.MAX_WAITING, looks("alice").get(0));

        CompletableFuture<Void> first = writer.write(many);
        assertThat(writer.write(looks("bob"))).isCompletedExceptionally();
        threads.runDue();

        assertThat(first).isCompleted();
        CompletableFuture<Void> later = writer.write(looks("bob"));
        threads.advance(TicketWriter.GATHERED);
        assertThat(later).isCompleted();
    }

    @Test
    void failsWhenTheComponentIsStopped() {
        TicketWriter writer = new TicketWriter(store, woken::addAll, pauses);
        threads.shutdown();

        assertThat(writer.write(looks("alice"))).isCompletedExceptionally();
    }

    @Test
    void losesNothingWhenManyWriteAtTheSameTime() throws Exception {
        ScheduledExecutorService pool = Executors.newScheduledThreadPool(8);
        try {
            TicketWriter writer =
                    new TicketWriter(store, woken::addAll, new Pauses(pool, pool, System::nanoTime, () -> 0));
            List<CompletableFuture<Void>> all = IntStream.range(0, 2_000)
                    .parallel()
                    .mapToObj(i -> writer.write(looks("person-" + i)))
                    .toList();
            CompletableFuture.allOf(all.toArray(new CompletableFuture<?>[0]))
                    .get(30, java.util.concurrent.TimeUnit.SECONDS);
        } finally {
            pool.shutdown();
        }

        assertThat(IntStream.range(0, 2_000).mapToObj(i -> store.find(key("person-" + i))))
                .allSatisfy(owed -> assertThat(owed).hasSize(1));
    }

    private io.github.camelfitbit.store.TicketStore counting(List<Integer> written) {
        return new io.github.camelfitbit.store.TicketStore() {
            @Override
            public void addAll(Collection<Ticket> tickets) {
                written.add(tickets.size());
                store.addAll(tickets);
            }

            @Override
            public List<Ticket> find(CursorKey key) {
                return store.find(key);
            }

            @Override
            public void settle(Collection<Ticket> tickets) {
                store.settle(tickets);
            }

            @Override
            public void forEachConnection(String name, String dataType, java.util.function.Consumer<String> visitor) {
                store.forEachConnection(name, dataType, visitor);
            }

            @Override
            public void removeAll(String connection) {
                store.removeAll(connection);
            }
        };
    }

    private static CursorKey key(String connection) {
        return new CursorKey(connection, "nights", "steps");
    }

    private static List<TicketWriter.Look> looks(String connection) {
        return List.of(new TicketWriter.Look(key(connection), HOUR, HOUR.plusSeconds(60)));
    }
}
