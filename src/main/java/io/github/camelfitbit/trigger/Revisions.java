package io.github.camelfitbit.trigger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.camelfitbit.model.Change;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.store.DeliveredElsewhere;
import org.jspecify.annotations.Nullable;

/**
 * Tells what of a window was not delivered yet.
 *
 * <p>A record with an id is compared with its last {@link Revision}. Telemetry is compared by source and hour: devices
 * append, so an hour usually begins with what was delivered before; then only the rest is new. Where the beginning
 * differs, the hour was revised and is delivered again as changed.
 *
 * <p>What was delivered under another API is recognised by its time, see {@link DeliveredElsewhere}: a record unless it was
 * changed since, and the telemetry of an hour up to where the cursor stood.
 *
 * <p>One per look: not thread-safe.
 */
final class Revisions {

    private final Memory memory;
    private final Map<Instant, Map<Map<String, Object>, HourOfSource>> hours = new HashMap<>();

    private Instant lastHour = Instant.MIN;
    private Map<String, Object> lastSource = Map.of();
    private @Nullable HourOfSource last;

    Revisions(Memory memory) {
        this.memory = memory;
    }

    /**
     * Picks what is to be delivered.
     *
     * @param points a window's records, oldest first; whole hours, but for the last one
     */
    List<Pending> of(List<DataPoint> points) {
        for (DataPoint point : points) {
            if (point.vendorId() == null) {
                hourOf(point).look(point);
            }
        }
        List<Pending> pending = new ArrayList<>();
        for (DataPoint point : points) {
            Pending next = point.vendorId() == null ? hourOf(point).take(point) : record(point, point.vendorId());
            if (next != null) {
                pending.add(next);
            }
        }
        return pending;
    }

    private @Nullable Pending record(DataPoint point, String id) {
        Revision now = Revision.of(point);
        Revision before = memory.record(id);
        if (before == null) {
            return firstSeen(point, now.number(), () -> memory.rememberRecord(id, point.position(), now));
        }
        return now.isSameAs(before)
                ? null
                : new Pending(
                        point.told(
                                Change.CHANGED, now.differencesTo(before), Digest.after(before.number(), now.number())),
                        () -> memory.rememberRecord(id, point.position(), now));
    }

    private @Nullable Pending firstSeen(DataPoint point, long revision, Runnable remember) {
        DeliveredElsewhere elsewhere = memory.elsewhere(point);
        if (elsewhere == null) {
            return new Pending(point.told(Change.NEW, List.of(), revision), remember);
        }
        Instant updated = point.updateTime();
        boolean wasChangedSince = updated != null && updated.isAfter(elsewhere.since());
        return wasChangedSince ? new Pending(point.told(Change.CHANGED, List.of(), revision), remember) : null;
    }

    /** Neighbours mostly share their hour and source: those are found without a look into the maps. */
    private HourOfSource hourOf(DataPoint point) {
        Instant hour = point.position().truncatedTo(ChronoUnit.HOURS);
        if (last == null || point.source() != lastSource || !hour.equals(lastHour)) {
            last = hours.computeIfAbsent(hour, h -> new HashMap<>())
                    .computeIfAbsent(point.source(), source -> remembered(hour, point));
            lastHour = hour;
            lastSource = point.source();
        }
        return last;
    }

    private HourOfSource remembered(Instant hour, DataPoint point) {
        return new HourOfSource(memory.day(hour, point.sourceTag()), hour, memory.reachedElsewhere(hour));
    }
}
