package io.github.camelfitbit.trigger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.async.AsyncLoop;
import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.model.DataKind;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.TimeRange;
import io.github.camelfitbit.store.Cursor;
import io.github.camelfitbit.store.CursorKey;
import org.jspecify.annotations.Nullable;

/**
 * One look at one connection: hands messages over one after the other and writes down what was completed. Used by one
 * thread at a time; the futures between its steps make each step visible to the next.
 */
final class Look {

    /**
     * How much telemetry a crash repeats at most, beside the message under way: writing the cursor down for each sample
     * would take longer than the sample. Sessions are few and dear: their cursor is written down for each.
     */
    private static final int REPEATED_AT_MOST = 1_000;

    private final TriggerSettings settings;
    private final DataTrigger.Ledger ledger;
    private final CursorKey key;
    private final Delivery delivery;
    private final Memory memory;
    private final Revisions revisions;
    private final Set<String> met = new HashSet<>();

    private Cursor stored;
    private Instant newest;
    private @Nullable TimeRange range;
    private int completedMessages;
    private int uncommittedRecords;
    private boolean isUnread;
    private boolean isStopped;

    Look(TriggerSettings settings, DataTrigger.Ledger ledger, CursorKey key, Cursor cursor, Delivery delivery) {
        this.settings = settings;
        this.ledger = ledger;
        this.key = key;
        this.delivery = delivery;
        this.memory = new Memory(cursor);
        this.revisions = new Revisions(memory);
        this.stored = cursor;
        this.newest = cursor.position();
    }

    Memory memory() {
        return memory;
    }

    /** The cursor as it was written down last. */
    Cursor stored() {
        return stored;
    }

    int completedMessages() {
        return completedMessages;
    }

    /** Whether the route failed, or enough was delivered: what follows is left to the next look. */
    boolean isStopped() {
        return isStopped;
    }

    /** Whether the record was in the range that is read, or may have been: not all of it could be read. */
    boolean hasMet(String id) {
        return isUnread || met.contains(id);
    }

    /** Begins a stretch of time: what is met from now on belongs to it. */
    void beginRange(TimeRange next) {
        range = next;
        met.clear();
        isUnread = false;
    }

    /** Delivers a window; false when the route failed or enough was delivered. */
    CompletableFuture<Boolean> deliver(List<DataPoint> points, List<String> problems) {
        if (!problems.isEmpty()) {
            isUnread = true;
            delivery.report(key.connection(), problems);
        }
        points.forEach(point -> {
            if (point.vendorId() != null) {
                met.add(point.vendorId());
            }
        });
        return deliver(revisions.of(points));
    }

    /** Delivers these; false when the route failed or enough was delivered. */
    CompletableFuture<Boolean> deliver(List<Pending> pending) {
        Messages messages = new Messages(wanted(pending), settings.batchSize());
        return AsyncLoop.whileTrue(() -> handOverNext(messages))
                .whenComplete((done, failure) -> commit(stored.marks()))
                .thenApply(done -> !isStopped);
    }

    /** What is not wanted is remembered as if it had been delivered. Own writes are not: they may become others'. */
    private List<Pending> wanted(List<Pending> pending) {
        List<Pending> wanted = new ArrayList<>();
        for (Pending found : pending) {
            Pending next = marked(found);
            if (settings.wants(next)) {
                wanted.add(next);
            } else if (!next.point().ownWrite()) {
                next.remember().run();
                moveTo(next.point().position());
            }
        }
        return wanted;
    }

    /** Only what is to be told is looked up in the log of writes: what was told once is not looked up again. */
    private Pending marked(Pending pending) {
        DataPoint point = pending.point();
        return !point.ownWrite() && ledger.own().has(point)
                ? new Pending(point.asOwnWrite(), pending.remember())
                : pending;
    }

    private CompletableFuture<Boolean> handOverNext(Messages messages) {
        if (messages.hasNext() && hasEnough()) {
            isStopped = true;
        }
        return messages.hasNext() && !isStopped ? handOver(messages.next()) : CompletableFuture.completedFuture(false);
    }

    /** Whether {@code maxMessagesPerPoll} is reached. */
    boolean hasEnough() {
        return settings.maxMessagesPerPoll() > 0 && completedMessages >= settings.maxMessagesPerPoll();
    }

    private CompletableFuture<Boolean> handOver(List<Pending> message) {
        List<DataPoint> points = message.stream().map(Pending::point).toList();
        return delivery.deliver(points).thenApply(completed -> {
            isStopped = !completed;
            if (completed) {
                remember(message);
            }
            return completed;
        });
    }

    private void remember(List<Pending> message) {
        completedMessages++;
        message.forEach(pending -> pending.remember().run());
        moveTo(message.get(message.size() - 1).point().position());
        uncommittedRecords += message.size();
        if (settings.type().kind() == DataKind.SESSION || uncommittedRecords >= REPEATED_AT_MOST) {
            commit(stored.marks());
        }
    }

    /** A record that has moved out of what is read is met on the way: what lies before its new place is still to come. */
    private void moveTo(Instant position) {
        if (position.isAfter(newest) && (range == null || range.contains(position))) {
            newest = position;
        }
    }

    /** Writes down what was completed, if there is anything new. */
    void commit(SortedMap<String, Instant> marks) {
        uncommittedRecords = 0;
        Cursor reached = stored.remembering(memory.write(), newest).marked(marks);
        if (reached.equals(stored)) {
            return;
        }
        if (!ledger.cursors().compareAndSet(key, stored, reached)) {
            throw new StoreException(
                    "cursor '" + key.name() + "' of connection '" + key.connection()
                            + "' was moved by another node: give each route its own cursorName, or poll on one node",
                    null);
        }
        stored = reached.withVersion(stored.version() + 1);
    }
}
