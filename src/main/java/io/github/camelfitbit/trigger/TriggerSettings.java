package io.github.camelfitbit.trigger;

import java.time.Duration;
import java.util.Set;

import io.github.camelfitbit.model.Change;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.TimeExpression;

/**
 * What one consumer wants delivered.
 *
 * @param name                the name its cursors are kept under
 * @param type                the data type
 * @param mode                what makes it look
 * @param startFrom           where to begin for a connection that was never polled
 * @param lookback            how far behind the newest record late and revised records are looked for
 * @param batchSize           how many records one message carries at most; 1: each record is a message of its own
 * @param maxMessagesPerPoll  after how many messages a poll of one connection stops; 0: when there is no more
 * @param changes             what may have happened to a record that is delivered; the rest is remembered in silence
 * @param ownWrites           whether what this application wrote itself is delivered as well
 * @param granularity         the records themselves, or sums of them
 */
public record TriggerSettings(
        String name,
        DataType type,
        DeliveryMode mode,
        TimeExpression startFrom,
        Duration lookback,
        int batchSize,
        int maxMessagesPerPoll,
        Set<Change> changes,
        boolean ownWrites,
        Granularity granularity) {

    public TriggerSettings {
        changes = Set.copyOf(changes);
    }

    /** What one consumer of the records themselves wants. */
    public TriggerSettings(
            String name,
            DataType type,
            DeliveryMode mode,
            TimeExpression startFrom,
            Duration lookback,
            int batchSize,
            int maxMessagesPerPoll,
            Set<Change> changes,
            boolean ownWrites) {
        this(name, type, mode, startFrom, lookback, batchSize, maxMessagesPerPoll, changes, ownWrites, Granularity.RAW);
    }

    /** The same, with up to so many records in a message, and without a limit of messages. */
    public TriggerSettings inBatchesOf(int records) {
        return new TriggerSettings(name, type, mode, startFrom, lookback, records, 0, changes, ownWrites, granularity);
    }

    /** Whether a record stands for a civil day. */
    boolean isDaily() {
        return granularity.isDaily(type);
    }

    boolean wants(Pending pending) {
        return changes.contains(pending.point().change())
                && (ownWrites || !pending.point().ownWrite());
    }
}
