package io.github.camelfitbit.trigger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.camelfitbit.model.Change;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.store.Cursor;
import io.github.camelfitbit.store.DeliveredElsewhere;
import org.jspecify.annotations.Nullable;

/**
 * Tells what of a window was not delivered yet, from the cursor's bounded memory.
 *
 * <p>Records with an id are remembered one by one, with their update time. Telemetry has no ids and comes in thousands: it
 * is remembered as one {@link HourDigest} per source and hour. Devices append, so an hour usually begins with what was
 * delivered before; then only the rest is new. Where the beginning differs, the hour was revised and is delivered again
 * as changed.
 *
 * <p>What was delivered under another API is recognised by its time, see {@link DeliveredElsewhere}: a record unless it was
 * changed since, and the telemetry of an hour up to where the cursor stood.
 *
 * <p>One per poll: not thread-safe.
 */
final class Revisions {

    private final Map<String, Cursor.Seen> memory;
    private final Map<Instant, Map<Map<String, Object>, HourOfSource>> hours = new HashMap<>();

    private Instant lastHour = Instant.MIN;
    private Map<String, Object> lastSource = Map.of();
    private @Nullable HourOfSource last;

    Revisions(Cursor cursor) {
        this.memory = cursor.seen();
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
            Pending next = point.vendorId() == null ? hourOf(point).take(point) : record(point);
            if (next != null) {
                pending.add(next);
            }
        }
        return pending;
    }

    private @Nullable Pending record(DataPoint point) {
        String key = "id " + point.vendorId();
        Instant updated = point.updateTime();
        String revision = updated == null ? Long.toHexString(HourDigest.of(point)) : updated.toString();
        Cursor.Seen before = memory.get(key);
        if (before != null && before.revision().equals(revision)) {
            return null;
        }
        DeliveredElsewhere elsewhere = before == null ? DeliveredElsewhere.at(point.position(), memory) : null;
        if (elsewhere != null && (updated == null || !updated.isAfter(elsewhere.since()))) {
            return null;
        }
        Change change = before == null && elsewhere == null ? Change.NEW : Change.CHANGED;
        return new Pending(point.as(change), key, () -> new Cursor.Seen(point.position(), revision));
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
        String key = hour + point.sourceTag();
        Cursor.Seen seen = memory.get(key);
        return new HourOfSource(key, hour, seen, seen == null ? DeliveredElsewhere.at(hour, memory) : null);
    }
}
