package io.github.camelfitbit.store;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far one connection has been delivered for one data type to one consumer. Immutable.
 *
 * <p>It is a memory, not a mere point in time: devices sync late and records are revised, so what was delivered inside
 * the lookback is remembered as a revision per record (sessions) or per source and hour (telemetry). The memory is
 * bounded: what lies before the next window is forgotten.
 *
 * @param start    nothing before this instant is ever delivered: the resolved {@code startFrom} of the first poll
 * @param position the time of the newest record delivered; {@code start} before the first
 * @param seen     what was delivered, by record id or by source and hour
 * @param version  counts the stored changes; the store sets it, 0 means never stored
 */
public record Cursor(Instant start, Instant position, SortedMap<String, Seen> seen, long version) {

    public Cursor {
        seen = Collections.unmodifiableSortedMap(new TreeMap<>(seen));
    }

    /**
     * What was delivered under one key.
     *
     * @param time     the record's time, or the beginning of the hour
     * @param revision tells one revision from another; opaque to the store
     */
    public record Seen(Instant time, String revision) {}

    /** The cursor of a consumer that has delivered nothing yet. */
    public static Cursor startingAt(Instant start) {
        return new Cursor(start, start, new TreeMap<>(), 0);
    }

    /** The cursor after a delivery: remembers {@code delivered} and moves to {@code newest} if that is ahead. */
    public Cursor delivered(Map<String, Seen> delivered, Instant newest) {
        TreeMap<String, Seen> all = new TreeMap<>(seen);
        all.putAll(delivered);
        return new Cursor(start, newest.isAfter(position) ? newest : position, all, version);
    }

    /** The cursor without the memory of what lies before {@code horizon}. */
    public Cursor forgettingBefore(Instant horizon) {
        TreeMap<String, Seen> kept = new TreeMap<>(seen);
        kept.values().removeIf(entry -> entry.time().isBefore(horizon));
        return new Cursor(start, position, kept, version);
    }

    /**
     * The cursor for a connection that goes on under an API with other ids: what was delivered is remembered by its time
     * alone. What is remembered so already stays as it is.
     *
     * @param now when the connection moves
     */
    public Cursor underOtherIds(Instant now) {
        TreeMap<String, Seen> times = new TreeMap<>();
        DeliveredElsewhere elsewhere = new DeliveredElsewhere(position, now);
        seen.forEach((key, entry) -> {
            boolean isTime = key.equals(DeliveredElsewhere.key(entry.time()));
            times.putIfAbsent(
                    DeliveredElsewhere.key(entry.time()), isTime ? entry : new Seen(entry.time(), elsewhere.write()));
        });
        return new Cursor(start, position, times, version);
    }

    /** The same cursor as the store holds it. */
    public Cursor withVersion(long newVersion) {
        return new Cursor(start, position, seen, newVersion);
    }
}
