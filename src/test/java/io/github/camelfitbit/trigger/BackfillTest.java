package io.github.camelfitbit.trigger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Change;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.model.TimeExpression;
import io.github.camelfitbit.model.Tokens;
import io.github.camelfitbit.oauth.Connections;
import io.github.camelfitbit.oauth.People;
import io.github.camelfitbit.store.Cursor;
import io.github.camelfitbit.store.CursorKey;
import io.github.camelfitbit.store.OwnRecords;
import io.github.camelfitbit.store.Ticket;
import io.github.camelfitbit.store.memory.MemoryConnectionStore;
import io.github.camelfitbit.store.memory.MemoryCursorStore;
import io.github.camelfitbit.store.memory.MemoryTicketStore;
import io.github.camelfitbit.store.memory.MemoryWriteLog;
import io.github.camelfitbit.trigger.BackfillStatus.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BackfillTest implements Delivery, BackfillListener {

    private static final CursorKey NIGHTS = new CursorKey("alice", "test", DataType.SLEEP.id());
    private static final CursorKey BEATS = new CursorKey("alice", "test", DataType.HEART_RATE.id());
    private static final Instant NOW = Instant.parse("2026-11-20T10:20:00Z");

    private final RecordedData vendor = new RecordedData();
    private final MemoryCursorStore cursors = new MemoryCursorStore();
    private final MemoryTicketStore tickets = new MemoryTicketStore();
    private final MemoryConnectionStore connections = new MemoryConnectionStore();
    private final People people = new People(new Connections(connections), ZoneId.of("UTC"));
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final DataTrigger.Ledger ledger =
            new DataTrigger.Ledger(cursors, tickets, new OwnRecords(new MemoryWriteLog(), clock));
    private final List<DataPoint> delivered = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private int completesAtMost = Integer.MAX_VALUE;
    private Runnable whenDelivered = () -> {};
    private Granularity granularity = Granularity.RAW;
    private Set<CursorKey> takers = Set.of(NIGHTS, BEATS);

    private final History history = new History(
            new History.Parts(
                    vendor,
                    ledger,
                    (connection, types) -> takers.stream()
                            .filter(key ->
                                    types.contains(DataType.find(key.dataType()).orElseThrow()))
                            .collect(java.util.stream.Collectors.toMap(key -> key, key -> granularity)),
                    (connection, calls) -> Duration.ofSeconds(calls),
                    this,
                    connection -> {}),
            clock);

    BackfillTest() {
        Tokens tokens = new Tokens(Secret.of("access"), NOW.plusSeconds(3600), null, null);
        Set<String> scopes = Set.of("sleep.readonly", "health_metrics_and_measurements.readonly");
        connections.compareAndSet(null, Connection.connected("alice", Api.GOOGLE_HEALTH, scopes, tokens, NOW));
    }

    @Test
    void deliversTheWholeRangeOldestFirstAndNothingElse() {
        nights("2026-01-01", 300);
        ask(DataType.SLEEP, "2026-02-01T00:00:00Z", "2026-09-01T00:00:00Z");
        run(DataType.SLEEP);

        assertThat(delivered).hasSize(212);
        assertThat(delivered).extracting(DataPoint::position).isSorted();
        assertThat(delivered.get(0).position()).isEqualTo("2026-02-01T06:00:00Z");
        assertThat(delivered).extracting(DataPoint::change).containsOnly(Change.NEW);
        assertThat(told).startsWith("started 0").endsWith("finished 100");
    }

    @Test
    void leavesTheCursorOfWhatIsNewAloneAndThatLeavesTheHistoryAlone() {
        nights("2026-01-01", 324);
        live();
        Cursor before = cursors.find(NIGHTS).orElseThrow();
        delivered.clear();
        ask(DataType.SLEEP, "2026-02-01T00:00:00Z", "2026-09-01T00:00:00Z");
        live();
        assertThat(tickets.find(NIGHTS))
                .as("still owed after a look at what is new")
                .hasSize(1);
        assertThat(delivered).isEmpty();

        run(DataType.SLEEP);
        assertThat(cursors.find(NIGHTS)).contains(before);
        assertThat(tickets.find(NIGHTS)).isEmpty();
        assertThat(delivered).hasSize(212);
    }

    @Test
    void endsWhereTheTriggersOwnDeliveryBeganSoThatNothingComesTwice() {
        nights("2026-09-01", 80);
        live();
        history.ask("alice", plan(DataType.SLEEP, "2026-09-01T00:00:00Z", null));
        run(DataType.SLEEP);

        assertThat(delivered).extracting(DataPoint::id).doesNotHaveDuplicates().hasSize(80);
    }

    @Test
    void beginsBehindTheLastSliceAfterACrashAndRepeatsTheMessageUnderWay() {
        nights("2026-01-01", 200);
        ask(DataType.SLEEP, "2026-01-01T00:00:00Z", "2026-07-01T00:00:00Z");
        whenDelivered = () -> {
            if (delivered.size() == 40) {
                throw new IllegalStateException("killed");
            }
        };
        assertThatThrownBy(() -> run(DataType.SLEEP)).hasRootCauseMessage("killed");
        whenDelivered = () -> {};
        run(DataType.SLEEP);

        assertThat(delivered).as("the fortieth comes twice").hasSize(182);
        assertThat(delivered).extracting(DataPoint::id).contains("alice/sleep/2026-06-30");
        assertThat(delivered.stream().map(DataPoint::id).distinct()).hasSize(181);
    }

    @Test
    void stopsAtAMessageThatFailsAndGoesOnWithIt() {
        nights("2026-01-01", 100);
        ask(DataType.SLEEP, "2026-01-01T00:00:00Z", "2026-03-01T00:00:00Z");
        completesAtMost = 10;
        assertThat(slice(DataType.SLEEP)).isFalse();
        assertThat(told).last().asString().startsWith("failed");
        completesAtMost = Integer.MAX_VALUE;
        run(DataType.SLEEP);

        assertThat(delivered).extracting(DataPoint::id).doesNotHaveDuplicates().hasSize(59);
    }

    @Test
    void readsNothingAgainThatWasDeliveredBeforeTheVendorFailed() {
        nights("2026-01-01", 200);
        ask(DataType.SLEEP, "2026-01-01T00:00:00Z", "2026-02-26T00:00:00Z");
        vendor.failAt(vendor.requests() + 3);
        assertThatThrownBy(() -> slice(DataType.SLEEP)).hasRootCauseMessage("on purpose");
        assertThat(delivered).hasSize(14);
        run(DataType.SLEEP);

        assertThat(delivered).extracting(DataPoint::id).doesNotHaveDuplicates().hasSize(56);
        assertThat(vendor.requests())
                .as("eight weeks, one failure, one part of a week")
                .isLessThanOrEqualTo(10);
        assertThat(told).anyMatch(one -> one.equals("failed on purpose"));
    }

    @Test
    void aPauseInTheMiddleOfASliceHoldsUpTheNextOne() {
        nights("2026-01-01", 200);
        ask(DataType.SLEEP, "2026-01-01T00:00:00Z", "2026-07-01T00:00:00Z");
        whenDelivered = () -> {
            if (delivered.size() == 3) {
                history.backlogs().pause("alice", List.of(DataType.SLEEP));
            }
        };
        run(DataType.SLEEP);
        int paused = delivered.size();
        assertThat(paused).as("a slice").isBetween(3, 60);
        assertThat(statuses()).extracting(BackfillStatus::state).containsExactly(State.PAUSED);

        history.backlogs().resume("alice", List.of(DataType.SLEEP));
        assertThat(statuses()).extracting(BackfillStatus::state).containsExactly(State.RUNNING);
        run(DataType.SLEEP);
        assertThat(delivered).extracting(DataPoint::id).doesNotHaveDuplicates().hasSize(181);
        assertThat(told).contains("paused 0").endsWith("finished 100");
    }

    @Test
    void isPausedWhenACrashLeftBothTickets() {
        Ticket owed = ask(DataType.SLEEP, "2026-01-01T00:00:00Z", "2026-07-01T00:00:00Z");
        tickets.addAll(List.of(owed.as(Ticket.Reason.PAUSED)));
        assertThat(backfill(DataType.SLEEP).perCall("alice")).isEmpty();
        assertThat(statuses()).extracting(BackfillStatus::state).containsExactly(State.PAUSED);

        history.backlogs().resume("alice", List.of(DataType.SLEEP));
        assertThat(backfill(DataType.SLEEP).perCall("alice")).isPresent();
    }

    @Test
    void whatIsCancelledIsOwedNoLongerAndBeginsAnewWhenItIsAskedForAgain() {
        nights("2026-01-01", 200);
        ask(DataType.SLEEP, "2026-01-01T00:00:00Z", "2026-07-01T00:00:00Z");
        slice(DataType.SLEEP);
        history.backlogs().cancel("alice", List.of(DataType.SLEEP));
        assertThat(backfill(DataType.SLEEP).perCall("alice")).isEmpty();
        assertThat(statuses()).extracting(BackfillStatus::state).containsExactly(State.CANCELLED);

        delivered.clear();
        tickets.addAll(List.of(Backlog.ticket(
                NIGHTS,
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2026-07-01T00:00:00Z"),
                NOW.plusSeconds(1))));
        run(DataType.SLEEP);
        assertThat(delivered).hasSize(181);
    }

    @Test
    void theSameRangeIsOwedOnce() {
        ask(DataType.SLEEP, "2026-01-01T00:00:00Z", "2026-07-01T00:00:00Z");
        List<Ticket> once = tickets.find(NIGHTS);
        ask(DataType.SLEEP, "2026-01-01T00:00:00Z", "2026-07-01T00:00:00Z");
        assertThat(tickets.find(NIGHTS)).isEqualTo(once);

        history.backlogs().pause("alice", List.of(DataType.SLEEP));
        ask(DataType.SLEEP, "2026-01-01T00:00:00Z", "2026-07-01T00:00:00Z");
        assertThat(statuses()).extracting(BackfillStatus::state).containsExactly(State.PAUSED);
    }

    @Test
    void whatIsUnderWayComesBeforeAnOlderRange() {
        nights("2025-01-01", 600);
        ask(DataType.SLEEP, "2026-01-01T00:00:00Z", "2026-07-01T00:00:00Z");
        slice(DataType.SLEEP);
        ask(DataType.SLEEP, "2025-01-01T00:00:00Z", "2025-02-01T00:00:00Z");
        assertThat(statuses())
                .extracting(BackfillStatus::state)
                .containsExactlyInAnyOrder(State.WAITING, State.RUNNING);
        run(DataType.SLEEP);

        assertThat(delivered).hasSize(181 + 31);
        assertThat(delivered.get(180).position()).isAfter("2026-06-01T00:00:00Z");
        assertThat(told).filteredOn(one -> one.startsWith("finished")).hasSize(2);
    }

    @Test
    void settlesWhatACrashLeftBehindAfterTheLastSlice() {
        Ticket owed = ask(DataType.SLEEP, "2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z");
        run(DataType.SLEEP);
        tickets.addAll(List.of(owed));
        int requests = vendor.requests();
        run(DataType.SLEEP);

        assertThat(tickets.find(NIGHTS)).isEmpty();
        assertThat(vendor.requests()).isEqualTo(requests);
    }

    @Test
    void remembersNoMoreAfterAYearOfTelemetryThanAfterAWeek() {
        for (int hour = 0; hour < 24 * 365; hour++) {
            vendor.sample(
                    Instant.parse("2025-11-01T00:00:00Z")
                            .plus(Duration.ofHours(hour))
                            .toString(),
                    60,
                    RecordedData.WATCH);
        }
        int afterAWeek = largestCursorWhile("2025-11-01T00:00:00Z", "2025-11-08T00:00:00Z");
        int afterAYear = largestCursorWhile("2025-11-01T00:00:00Z", "2026-11-01T00:00:00Z");
        System.out.println("backfill.cursor_entries week=" + afterAWeek + " year=" + afterAYear);

        assertThat(delivered).hasSize(24 * (7 + 365));
        assertThat(afterAYear).isLessThanOrEqualTo(afterAWeek * 2);
        assertThat(cursors.find(BEATS.ofBackfill()).orElseThrow().seen()).isEmpty();
    }

    @Test
    void saysWhatARangeTakesBeforeItBegins() {
        nights("2025-01-01", 680);
        List<Ticket> planned = plan(DataType.SLEEP, "2025-01-01T00:00:00Z", "2026-11-01T00:00:00Z");
        Estimate estimate = history.estimate("alice", planned);
        assertThat(tickets.find(NIGHTS)).as("nothing is asked for").isEmpty();
        history.ask("alice", planned);
        run(DataType.SLEEP);
        double ratio = (double) estimate.calls() / vendor.requests();
        System.out.println("backfill.estimate_ratio sleep=" + ratio);

        assertThat(ratio).isBetween(0.5, 2.0);
        assertThat(estimate.duration()).isEqualTo(Duration.ofSeconds(estimate.calls()));
    }

    @Test
    void refusesWhatNobodyTakesWithTheNextStep() {
        takers = Set.of();
        assertThatThrownBy(() -> plan(DataType.SLEEP, "PT2H", null))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("fitbit:sleep")
                .hasMessageContaining("start one first");
    }

    @Test
    void refusesWhatIsStillToCome() {
        assertThatThrownBy(() -> plan(DataType.SLEEP, "2026-11-20T12:00:00Z", null))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("'from' must lie before 'to'");
    }

    private Ticket ask(DataType type, String start, String until) {
        List<Ticket> planned = plan(type, start, until);
        history.ask("alice", planned);
        return planned.get(0);
    }

    private List<Ticket> plan(DataType type, String from, @Nullable String to) {
        Stretch stretch = new Stretch(
                TimeExpression.parse("from", from),
                to == null ? null : TimeExpression.parse("to", to),
                NOW.atZone(ZoneOffset.UTC));
        return history.plan("alice", type, stretch);
    }

    private int largestCursorWhile(String start, String until) {
        ask(DataType.HEART_RATE, start, until);
        int largest = 0;
        int[] seen = {0};
        whenDelivered = () -> seen[0] = Math.max(
                seen[0],
                cursors.find(BEATS.ofBackfill())
                        .map(Cursor::seen)
                        .map(java.util.Map::size)
                        .orElse(0));
        run(DataType.HEART_RATE);
        whenDelivered = () -> {};
        return Math.max(largest, seen[0]);
    }

    private List<BackfillStatus> statuses() {
        return history.backlogs().of("alice", List.of(DataType.SLEEP));
    }

    /** A night for each day, which ends at six. */
    private void nights(String first, int days) {
        Instant morning = Instant.parse(first + "T06:00:00Z");
        for (int day = 0; day < days; day++) {
            Instant end = morning.plus(Duration.ofDays(day));
            String id = end.toString().substring(0, 10);
            vendor.night(
                    id,
                    end.minusSeconds(28_800).toString(),
                    end.toString(),
                    end.plusSeconds(60).toString());
        }
    }

    private void run(DataType type) {
        while (backfill(type).perCall("alice").isPresent()) {
            assertThat(slice(type)).isTrue();
        }
    }

    private boolean slice(DataType type) {
        return backfill(type).slice("alice", this).join();
    }

    private void live() {
        DataTrigger trigger = new DataTrigger(settings(DataType.SLEEP), source(), ledger, SyncListener.NOBODY, clock);
        int completed = 1;
        while (completed > 0) {
            completed = trigger.poll("alice", this).join();
        }
    }

    private Backfill backfill(DataType type) {
        return new Backfill(settings(type), source(), ledger, this, clock);
    }

    private DataTrigger.Source source() {
        return new DataTrigger.Source(
                vendor, people, CompletableFuture::completedFuture, new DeviceSyncs(vendor, people, clock));
    }

    private static TriggerSettings settings(DataType type) {
        return new TriggerSettings(
                "test",
                type,
                DeliveryMode.AUTO,
                TimeExpression.parse("startFrom", "P30D"),
                Duration.ofDays(2),
                1,
                5,
                EnumSet.allOf(Change.class),
                true);
    }

    @Override
    public CompletableFuture<Boolean> deliver(List<DataPoint> points) {
        boolean completes = delivered.size() < completesAtMost;
        if (completes) {
            delivered.addAll(points);
            whenDelivered.run();
        }
        return CompletableFuture.completedFuture(completes);
    }

    @Override
    public void report(String connection, List<String> problems) {}

    @Override
    public void told(Event event, BackfillStatus status, @Nullable String why) {
        switch (event) {
            case STARTED, PAUSED -> told.add(event.text() + " " + status.percent());
            case COMPLETED -> told.add("finished " + status.percent());
            case FAILED -> told.add("failed " + why);
            case PROGRESSED, RESUMED, CANCELLED -> {}
        }
    }
}
