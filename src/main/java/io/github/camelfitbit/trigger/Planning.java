package io.github.camelfitbit.trigger;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import io.github.camelfitbit.http.Priority;
import io.github.camelfitbit.model.DataKind;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.TimeRange;
import io.github.camelfitbit.store.Cursor;
import io.github.camelfitbit.store.PushState;
import io.github.camelfitbit.store.Ticket;
import io.github.camelfitbit.store.Ticket.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Decides which stretches of time a look reads: no call without a reason for it.
 *
 * <p>Reasons are tickets, devices that synced since the last look, and the clock. Telemetry comes from devices only, so
 * without a sync there is nothing to ask for; what people also enter by hand is asked for at every poll. Every few hours
 * the whole lookback is read whatever the devices say, because vendors recompute and devices are not all that writes.
 * While notifications come, they are the reason, and the clock has only to notice when they stop.
 *
 * <p>Pure: the same question has the same answer. Not thread-safe.
 */
final class Planning {

    /** When the whole lookback was read last. */
    static final String LOOKED = "looked";

    /** When the first look began: it may take several, and meanwhile records change. */
    static final String BEGUN = "begun";

    /** From when on devices handed over what, since the whole lookback was read last. */
    static final String HANDED_OVER = "handed over";

    /** The same for the time between the last two such looks: lists may be behind what devices handed over. */
    static final String HANDED_OVER_BEFORE = "handed over before";

    /** What the mark of a device begins with, its id follows: when it had synced when its data were read. */
    static final String DEVICE = "device ";

    /** How often the whole lookback is read at least. */
    static final Duration REPAIR = Duration.ofHours(6);

    /** How long a notification may take after a sync before it counts as lost. */
    static final Duration PATIENCE = Duration.ofHours(1);

    /** How far back a device hands over at most. */
    private static final Duration MONTH = Duration.ofDays(31);

    /** Long enough to meet what comes that late. */
    private static final Duration REMEMBERED = Duration.ofDays(35);

    /** What a vendor tells of is there, also if its clock is ahead of ours; and our second is not over yet. */
    private static final Duration AHEAD = Duration.ofHours(1);

    private static final Duration FURTHEST_EAST = Duration.ofHours(14);

    private final TriggerSettings settings;
    private final DataType type;
    private final Cursor cursor;
    private final Instant now;
    private final Instant start;
    private final SortedMap<String, Instant> marks;
    private final List<TimeRange> ranges = new ArrayList<>();
    private final Set<Sync.Reason> reasons = EnumSet.noneOf(Sync.Reason.class);

    /** @param clock the person's, through all their zones: the first day is the one that the start lay in */
    Planning(TriggerSettings settings, Cursor cursor, Instant now, ZoneRules clock) {
        this.settings = settings;
        this.type = settings.type();
        this.cursor = cursor;
        this.now = now;
        this.start = settings.isDaily()
                ? cursor.start()
                        .atOffset(clock.getOffset(cursor.start()))
                        .toLocalDate()
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant()
                : cursor.start();
        this.marks = new TreeMap<>(cursor.marks());
    }

    /** Whether notifications have come for this cursor, and nothing was found since that they had not told of. */
    boolean isNotified() {
        return settings.mode() != DeliveryMode.POLL && PushState.of(marks) == PushState.HEARD;
    }

    /** Whether the plan depends on when devices synced. */
    boolean asksForDevices() {
        return settings.mode() != DeliveryMode.PUSH;
    }

    /** How old the answer may be: while notifications come it only has to show that they have stopped. */
    Duration devicesAtMostOld() {
        return isNotified() ? PATIENCE : DeviceSyncs.FRESH;
    }

    /** What nobody can write comes from devices. */
    private boolean isFromDevicesOnly() {
        return !type.operations().contains(DataOperation.CREATE);
    }

    /**
     * The plan.
     *
     * @param tickets what is owed
     * @param synced  when each device synced last, by its id; empty when that is not known
     * @param told    when notifications told of any data of the connection last
     */
    Plan plan(List<Ticket> tickets, Map<String, Instant> synced, Instant told) {
        Instant surprise = isNotified() && tickets.isEmpty() ? now : null;
        tickets.forEach(ticket -> add(ticket.start(), ticket.end(), end().plus(AHEAD)));
        boolean isWhole = isWhole(synced);
        boolean isPolled = isPolled(synced);
        synced.forEach((device, sync) -> readWhatSynced(device, sync, told));
        if (isWhole || isPolled) {
            reasons.add(marks.containsKey(LOOKED) ? Sync.Reason.CLOCK : Sync.Reason.FIRST);
        }
        if (isWhole) {
            add(beginning(), end());
        } else if (isPolled) {
            add(now.minus(settings.lookback()), end());
        }
        if (isOverdue()) {
            markWhole();
        }
        if (has(tickets, Reason.NOTIFICATION)) {
            marks.put(PushState.NOTIFIED, now);
            reasons.add(Sync.Reason.NOTIFICATION);
        }
        if (has(tickets, Reason.HAND)) {
            reasons.add(Sync.Reason.HAND);
        }
        List<TimeRange> joined = joined();
        return new Plan(joined, reasons, tickets, marks, surprise, horizon(joined), priority(tickets));
    }

    private static boolean has(List<Ticket> tickets, Reason reason) {
        return tickets.stream().anyMatch(ticket -> ticket.reason() == reason);
    }

    /** What is read may have to be read once more before it is done with: until then it is remembered, however old it is. */
    private Instant horizon(List<TimeRange> joined) {
        Instant needed = earlier(now.minus(REMEMBERED), earlier(cursor.position(), handedOver()));
        return joined.isEmpty() ? needed : earlier(needed, joined.get(0).start());
    }

    /**
     * What is written down before the first look reads anything: what devices hand over from then on, and what changes, is
     * met even if that look takes several.
     */
    SortedMap<String, Instant> marksAtOnce(Map<String, Instant> synced) {
        SortedMap<String, Instant> atOnce = new TreeMap<>(cursor.marks());
        if (!atOnce.containsKey(LOOKED) && atOnce.putIfAbsent(BEGUN, now) == null) {
            synced.forEach((device, sync) -> atOnce.put(DEVICE + device, sync));
        }
        return atOnce;
    }

    private void markWhole() {
        marks.put(LOOKED, now);
        marks.remove(BEGUN);
        Instant handedOver = marks.remove(HANDED_OVER);
        if (handedOver == null) {
            marks.remove(HANDED_OVER_BEFORE);
        } else {
            marks.put(HANDED_OVER_BEFORE, handedOver);
        }
    }

    /** Whether to read all that may have been missed: behind the newest record too, where devices say nothing. */
    private boolean isWhole(Map<String, Instant> synced) {
        return isOverdue() || isPolled(synced) && synced.isEmpty();
    }

    /** Whether the clock alone is a reason to look. */
    private boolean isPolled(Map<String, Instant> synced) {
        boolean isGated = isFromDevicesOnly() && !synced.isEmpty();
        return settings.mode() != DeliveryMode.PUSH && !isGated && !isNotified();
    }

    /** The first look is; later ones are when it is not for notifications alone to say when to look. */
    private boolean isOverdue() {
        Instant looked = marks.get(LOOKED);
        return looked == null || settings.mode() != DeliveryMode.PUSH && !now.isBefore(looked.plus(REPAIR));
    }

    /** From the hour of the sync before: the device hands over what it has measured since. */
    private void readWhatSynced(String device, Instant sync, Instant told) {
        Instant before = marks.getOrDefault(DEVICE + device, lastLook().minus(MONTH));
        if (sync.isAfter(before)) {
            Instant from = before.minus(1, ChronoUnit.HOURS);
            marks.merge(HANDED_OVER, from, Planning::earlier);
            if (!isAnnounced(sync, told)) {
                if (isNotified() && now.isBefore(sync.plus(PATIENCE))) {
                    return;
                }
                reasons.add(marks.containsKey(LOOKED) ? Sync.Reason.DEVICES : Sync.Reason.FIRST);
                add(from, end());
            }
        }
        marks.merge(DEVICE + device, sync, (one, other) -> one.isAfter(other) ? one : other);
    }

    /** Whoever was told of other data since the sync would have been told of these, too: there were none. */
    private boolean isAnnounced(Instant sync, Instant told) {
        Instant notified = marks.get(PushState.NOTIFIED);
        return isNotified() && notified != null && !(notified.isBefore(sync) && told.isBefore(sync));
    }

    /**
     * Far enough back to meet what came late since the last such look: behind the newest record for a device that was
     * silent, the whole lookback for what was changed, and what devices have handed over.
     */
    private Instant beginning() {
        return earlier(handedOver(), earlier(cursor.position(), lastLook().minus(settings.lookback())));
    }

    /** Since when changes may have been missed. */
    private Instant lastLook() {
        return cursor.marks().getOrDefault(LOOKED, cursor.marks().getOrDefault(BEGUN, now));
    }

    private Instant handedOver() {
        return earlier(marks.getOrDefault(HANDED_OVER, now), marks.getOrDefault(HANDED_OVER_BEFORE, now));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** A day's figures stand at its midnight as if it were UTC: east of Greenwich that is still ahead in the morning. */
    private Instant end() {
        return settings.isDaily() ? now.plus(FURTHEST_EAST) : now;
    }

    private void add(Instant from, Instant to) {
        add(from, to, end());
    }

    /** Whole hours, as that is what is remembered; nothing before the start, and nothing behind the last moment. */
    private void add(Instant from, Instant to, Instant last) {
        boolean isDaily = settings.isDaily();
        Instant hour =
                isDaily ? from.minus(FURTHEST_EAST).truncatedTo(ChronoUnit.DAYS) : from.truncatedTo(ChronoUnit.HOURS);
        // a session that ends, or a day that stands, right at the end belongs to it
        Instant beyond =
                isDaily ? to.plus(FURTHEST_EAST) : to.plus(type.kind() == DataKind.SESSION ? 1 : 0, ChronoUnit.HOURS);
        Instant first = hour.isBefore(start) ? start : hour;
        Instant end = earlier(beyond, last);
        if (first.isBefore(end)) {
            ranges.add(TimeRange.physical(first, end));
        }
    }

    private List<TimeRange> joined() {
        ranges.sort(Comparator.comparing(TimeRange::start));
        List<TimeRange> joined = new ArrayList<>();
        @Nullable TimeRange last = null;
        for (TimeRange range : ranges) {
            if (last != null && !range.start().isAfter(last.end())) {
                last = last.between(last.start(), range.end().isAfter(last.end()) ? range.end() : last.end());
                joined.set(joined.size() - 1, last);
            } else {
                last = range;
                joined.add(range);
            }
        }
        return joined;
    }

    private static Priority priority(List<Ticket> tickets) {
        return tickets.isEmpty() ? Priority.POLL : Priority.PUSH;
    }
}
