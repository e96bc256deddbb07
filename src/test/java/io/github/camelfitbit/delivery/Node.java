package io.github.camelfitbit.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.async.Failures;
import io.github.camelfitbit.async.Relay;
import io.github.camelfitbit.error.RemoteUnavailableException;
import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.model.Tokens;
import io.github.camelfitbit.oauth.Connections;
import io.github.camelfitbit.oauth.HandMovedClock;
import io.github.camelfitbit.oauth.People;
import io.github.camelfitbit.store.Cursor;
import io.github.camelfitbit.store.CursorKey;
import io.github.camelfitbit.store.OwnRecords;
import io.github.camelfitbit.store.Ticket;
import io.github.camelfitbit.store.memory.MemoryConnectionStore;
import io.github.camelfitbit.store.memory.MemoryCursorStore;
import io.github.camelfitbit.store.memory.MemoryTicketStore;
import io.github.camelfitbit.store.memory.MemoryWriteLog;
import io.github.camelfitbit.trigger.DataTrigger;
import io.github.camelfitbit.trigger.Delivery;
import io.github.camelfitbit.trigger.DeviceSyncs;
import io.github.camelfitbit.trigger.SyncListener;

/** A process with one trigger and its route, that dies and is started again over the same stores. Not thread-safe. */
final class Node implements Delivery {

    /** Whose data it is all about. */
    static final String ALICE = "alice";

    private final Setting setting;
    private final FakeVendor vendor;
    private final HandMovedClock clock;
    private final Fuse fuse;
    private final Expected expected;
    private final MemoryCursorStore cursors = new MemoryCursorStore();
    private final MemoryTicketStore tickets = new MemoryTicketStore();
    private final MemoryConnectionStore connections = new MemoryConnectionStore();
    private DataTrigger trigger;
    private int failuresOfRoute;
    private int stamps;

    Node(Setting setting, FakeVendor vendor, HandMovedClock clock, Fuse fuse, Expected expected) {
        this.setting = setting;
        this.vendor = vendor;
        this.clock = clock;
        this.fuse = fuse;
        this.expected = expected;
        Tokens tokens = new Tokens(Secret.of("access"), clock.instant().plus(Duration.ofDays(900)), null, null);
        connections.compareAndSet(
                null, Connection.connected(ALICE, Api.GOOGLE_HEALTH, setting.scopes(), tokens, clock.instant()));
        this.trigger = started();
    }

    /** Another process, if this one is dead. */
    void startIfDead() {
        if (fuse.isDead()) {
            fuse.revive();
            trigger = started();
        }
    }

    private DataTrigger started() {
        People people = new People(new Connections(connections), ZoneOffset.UTC);
        return new DataTrigger(
                setting.trigger(),
                new DataTrigger.Source(
                        vendor, people, CompletableFuture::completedFuture, new DeviceSyncs(vendor, people, clock)),
                new DataTrigger.Ledger(
                        new FragileCursors(cursors, fuse),
                        new FragileTickets(tickets, fuse),
                        new OwnRecords(new MemoryWriteLog(), clock)),
                SyncListener.NOBODY,
                clock);
    }

    /** The route fails with so many messages. */
    void breakRoute(int messages) {
        failuresOfRoute = messages;
    }

    /** How many messages were delivered as far as the trigger knows. */
    int poll() {
        if (fuse.isDead()) {
            return 0;
        }
        CompletableFuture<Integer> look = Relay.begin(() -> trigger.poll(ALICE, this));
        expected.lookEnded(look.isDone() && !look.isCompletedExceptionally());
        Relay.whenOver(
                look,
                (delivered, failure) -> expected.expect(
                        failure == null
                                || Failures.cause(failure) instanceof StoreException
                                || Failures.cause(failure) instanceof RemoteUnavailableException,
                        Promise.IN_GOOD_SHAPE,
                        "a look failed with " + failure));
        return look.isDone() && !look.isCompletedExceptionally() ? look.join() : 0;
    }

    /** Takes a notification as the receiving end does; false when the vendor has to send it again. */
    boolean take(Instant start, Instant end) {
        if (fuse.isDead()) {
            return false;
        }
        String stamp = "stamp " + stamps++;
        try {
            new FragileTickets(tickets, fuse)
                    .addAll(new FragileCursors(cursors, fuse)
                            .keys(ALICE).stream()
                                    .map(key -> new Ticket(key, Ticket.Reason.NOTIFICATION, start, end, stamp))
                                    .toList());
            return true;
        } catch (StoreException refused) {
            return false;
        }
    }

    @Override
    public CompletableFuture<Boolean> deliver(List<DataPoint> points) {
        if (!goesOn()) {
            return new CompletableFuture<>();
        }
        if (failuresOfRoute > 0) {
            failuresOfRoute--;
            return CompletableFuture.completedFuture(false);
        }
        expected.received(points);
        return goesOn() ? CompletableFuture.completedFuture(true) : new CompletableFuture<>();
    }

    private boolean goesOn() {
        if (!fuse.isDead()) {
            fuse.countDown();
        }
        return !fuse.isDead();
    }

    @Override
    public void report(String connection, List<String> problems) {}

    Cursor cursor() {
        return cursors.find(key()).orElseThrow();
    }

    List<Ticket> owed() {
        return tickets.find(key());
    }

    private CursorKey key() {
        return new CursorKey(ALICE, setting.trigger().name(), setting.type().id());
    }
}
