package io.github.camelfitbit.store;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far one connection has been delivered for one data type to one consumer. Immutable.
 *
 * <p>It is a memory, not a mere point in time: devices sync late and records are revised, so what was delivered is
 * remembered as a revision per record (sessions) or per source and day (telemetry). The memory is bounded: what lies far
 * enough back is forgotten.
 *
 * @param start    nothing before this instant is ever delivered: the resolved {@code startFrom} of the first poll
 * @param position the time of the newest record delivered; {@code start} before the first
 * @param seen     what was delivered, by record id or by source and day
 * @param marks    what else the consumer remembers: when it looked last, or when a device synced last
 * @param version  counts the stored changes; the store sets it, 0 means never stored
 */
public record Cursor(
        Instant start, Instant position, SortedMap<String, Seen> seen, SortedMap<String, Instant> marks, long version) {

    /** What the key of a record in the memory begins with; its id follows. */
    public static final String RECORD = "id ";

    public Cursor {
        seen = Collections.unmodifiableSortedMap(new TreeMap<>(seen));
        marks = Collections.unmodifiableSortedMap(new TreeMap<>(marks));
    }

    /**
     * What was delivered under one key.
     *
     * @param time     the record's time, or the beginning of the day
     * @param revision tells one revision from another; opaque to the store
     */
    public record Seen(Instant time, String revision) {}

    /** The cursor of a consumer that has delivered nothing yet. */
    public static Cursor startingAt(Instant start) {
        return new Cursor(start, start, new TreeMap<>(), new TreeMap<>(), 0);
    }

    /** The cursor after a delivery: remembers {@code delivered} and moves to {@code newest} if that is ahead. */
    public Cursor delivered(Map<String, Seen> delivered, Instant newest) {
        TreeMap<String, Seen> all = new TreeMap<>(seen);
        all.putAll(delivered);
        return remembering(all, newest);
    }

    /** The cursor with another memory, moved to {@code newest} if that is ahead. */
    public Cursor remembering(SortedMap<String, Seen> memory, Instant newest) {
        return new Cursor(start, newest.isAfter(position) ? newest : position, memory, marks, version);
    }

    /** The cursor with these marks instead of those it has. */
    public Cursor marked(SortedMap<String, Instant> newMarks) {
        return new Cursor(start, position, seen, newMarks, version);
    }

    /**
     * The cursor for a connection that goes on under an API with other ids: what was delivered is remembered by its time
     * alone, as {@link DeliveredElsewhere} says. What is remembered so already stays as it is.
     *
     * @param now when the connection moves
     */
    public Cursor underOtherIds(Instant now) {
        TreeMap<String, Seen> times = new TreeMap<>();
        DeliveredElsewhere elsewhere = new DeliveredElsewhere(position, now);
        seen.forEach((key, entry) -> elsewhere.remember(key, entry, times));
        return new Cursor(start, position, times, new TreeMap<>(Map.of(DeliveredElsewhere.REACHED, position)), version);
    }

    /** The same cursor as the store holds it. */
    public Cursor withVersion(long newVersion) {
        return new Cursor(start, position, seen, marks, newVersion);
    }
}
