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

/** The engine with a vendor, stores, a clock and a route that a test holds in its hands. */
final class Rig implements Delivery {

    final RecordedData vendor = new RecordedData();
    final MemoryCursorStore cursors = new MemoryCursorStore();
    final MemoryTicketStore tickets = new MemoryTicketStore();
    final List<DataPoint> delivered = new ArrayList<>();
    DeliveryMode mode = DeliveryMode.AUTO;
    Granularity granularity = Granularity.RAW;
    Set<Change> changes = EnumSet.allOf(Change.class);
    Instant now = Instant.parse("2026-11-20T10:20:00Z");
    SyncListener listener = SyncListener.NOBODY;
    int maxMessagesPerPoll;
    boolean isRouteBroken;
    int completesAtMost = Integer.MAX_VALUE;

    private final MemoryConnectionStore connections = new MemoryConnectionStore();
    private final People people = new People(new Connections(connections), ZoneId.of("UTC"));
    private final DeviceSyncs devices = new DeviceSyncs(vendor, people, new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    Rig(String... scopes) {
        Tokens tokens = new Tokens(Secret.of("access"), now.plus(Duration.ofDays(900)), null, null);
        connections.compareAndSet(null, Connection.connected("alice", Api.GOOGLE_HEALTH, Set.of(scopes), tokens, now));
    }

    /** With everything that these tests look at granted. */
    static Rig granted() {
        return new Rig("sleep.readonly", "health_metrics_and_measurements.readonly", "settings.readonly");
    }

    int poll(DataType type) {
        TriggerSettings settings = new TriggerSettings(
                "test",
                type,
                mode,
                TimeExpression.parse("startFrom", "P30D"),
                Duration.ofDays(2),
                1,
                maxMessagesPerPoll,
                changes,
                true,
                granularity);
        DataTrigger.Source source = new DataTrigger.Source(vendor, people, CompletableFuture::completedFuture, devices);
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        DataTrigger.Ledger ledger =
                new DataTrigger.Ledger(cursors, tickets, new OwnRecords(new MemoryWriteLog(), clock));
        return new DataTrigger(settings, source, ledger, listener, clock)
                .poll("alice", this)
                .join();
    }

    void notified(DataType type, String start, String end) {
        tickets.addAll(List.of(new Ticket(
                key(type), Ticket.Reason.NOTIFICATION, Instant.parse(start), Instant.parse(end), "stamp " + now)));
    }

    /** Time goes on. */
    void after(String duration) {
        now = now.plus(Duration.parse(duration));
    }

    /** What the vendor is asked for records while something is done. */
    int requestsDuring(Runnable work) {
        int before = vendor.requests();
        work.run();
        return vendor.requests() - before;
    }

    Cursor cursor(DataType type) {
        return cursors.find(key(type)).orElseThrow();
    }

    static CursorKey key(DataType type) {
        return new CursorKey("alice", "test", type.id());
    }

    List<String> told() {
        return delivered.stream()
                .map(point -> point.change().text() + " " + point.id().substring("alice/".length()))
                .toList();
    }

    @Override
    public CompletableFuture<Boolean> deliver(List<DataPoint> points) {
        boolean completes = !isRouteBroken && delivered.size() < completesAtMost;
        if (completes) {
            delivered.addAll(points);
        }
        return CompletableFuture.completedFuture(completes);
    }

    @Override
    public void report(String connection, List<String> problems) {}
}
