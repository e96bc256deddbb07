package io.github.camelfitbit.trigger;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.async.AsyncLoop;
import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.model.DataKind;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.store.Cursor;
import io.github.camelfitbit.store.CursorKey;

/**
 * One look at one connection: hands messages over one after the other and writes down what was completed. Used by one
 * thread at a time; the futures between its steps make each step visible to the next.
 */
final class PollRun {

    /**
     * How much telemetry a crash repeats at most, beside the message under way: writing the cursor down for each sample
     * would take longer than the sample. Sessions are few and dear: their cursor is written down for each.
     */
    private static final int REPEATED_AT_MOST = 1_000;

    private final TriggerSettings settings;
    private final Memory memory;
    private final CursorKey key;
    private final Delivery delivery;
    private final Revisions revisions;

    private Cursor stored;
    private Cursor reached;
    private int completedMessages;
    private int uncommittedRecords;
    private boolean routeFailed;

    PollRun(TriggerSettings settings, Memory memory, CursorKey key, Cursor cursor, Delivery delivery) {
        this.settings = settings;
        this.memory = memory;
        this.key = key;
        this.delivery = delivery;
        this.revisions = new Revisions(cursor);
        this.stored = cursor;
        this.reached = cursor;
    }

    int completedMessages() {
        return completedMessages;
    }

    /** Delivers a window; false when the route failed or enough was delivered. */
    CompletableFuture<Boolean> deliver(List<DataPoint> points, List<String> problems) {
        if (!problems.isEmpty()) {
            delivery.report(key.connection(), problems);
        }
        Messages messages = new Messages(wanted(revisions.of(points)), settings.batchSize());
        return AsyncLoop.whileTrue(() -> handOverNext(messages))
                .whenComplete((done, failure) -> commit())
                .thenApply(done -> !routeFailed && !hasEnough());
    }

    /** Only what is new is looked up in the log of writes: what was delivered once is not looked up again. */
    private List<Pending> wanted(List<Pending> fresh) {
        return fresh.stream()
                .map(this::marked)
                .filter(pending -> settings.ownWrites() || !pending.point().ownWrite())
                .toList();
    }

    private Pending marked(Pending pending) {
        DataPoint point = pending.point();
        return !point.ownWrite() && memory.own().has(point)
                ? new Pending(point.asOwnWrite(), pending.key(), pending.seen())
                : pending;
    }

    private CompletableFuture<Boolean> handOverNext(Messages messages) {
        return messages.hasNext() && !hasEnough()
                ? handOver(messages.next())
                : CompletableFuture.completedFuture(false);
    }

    private boolean hasEnough() {
        return settings.maxMessagesPerPoll() > 0 && completedMessages >= settings.maxMessagesPerPoll();
    }

    private CompletableFuture<Boolean> handOver(List<Pending> message) {
        List<DataPoint> points = message.stream().map(Pending::point).toList();
        return delivery.deliver(points).thenApply(completed -> {
            routeFailed = !completed;
            if (completed) {
                remember(message);
            }
            return completed;
        });
    }

    private void remember(List<Pending> message) {
        completedMessages++;
        Map<String, Pending> lastOfKey = new HashMap<>();
        message.forEach(pending -> lastOfKey.put(pending.key(), pending));
        Map<String, Cursor.Seen> delivered = new HashMap<>();
        lastOfKey.forEach((key, pending) -> delivered.put(key, pending.seen().get()));

        Instant newest = message.get(message.size() - 1).point().position();
        reached = reached.delivered(delivered, newest);
        uncommittedRecords += message.size();
        if (settings.type().kind() == DataKind.SESSION || uncommittedRecords >= REPEATED_AT_MOST) {
            commit();
        }
    }

    private void commit() {
        uncommittedRecords = 0;
        if (reached.equals(stored)) {
            return;
        }
        if (!memory.cursors().compareAndSet(key, stored, reached)) {
            throw new StoreException(
                    "cursor '" + key.name() + "' of connection '" + key.connection()
                            + "' was moved by another node: give each route its own cursorName, or poll on one node",
                    null);
        }
        stored = reached.withVersion(stored.version() + 1);
        reached = stored;
    }
}
