package io.github.camelfitbit.trigger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.TimeRange;
import io.github.camelfitbit.store.Cursor;
import io.github.camelfitbit.store.Cursor.Seen;
import io.github.camelfitbit.store.DeliveredElsewhere;
import org.jspecify.annotations.Nullable;

/**
 * What one cursor remembers, while a look changes it. One per look: not thread-safe.
 *
 * <p>Records with an id are remembered one by one. Telemetry has no ids and comes in thousands: it is remembered by source
 * and day, with a digest per hour.
 */
final class Memory {

    private final SortedMap<String, Seen> seen;
    private final @Nullable Instant reachedElsewhere;
    private final Map<String, DayOfSource> days = new HashMap<>();

    Memory(Cursor cursor) {
        seen = new TreeMap<>(cursor.seen());
        reachedElsewhere = cursor.marks().get(DeliveredElsewhere.REACHED);
    }

    /** Forgets what lies before a day's beginning, and of records before {@code details} which fields they had. */
    void forgetBefore(Instant horizon, Instant details) {
        Instant day = horizon.truncatedTo(ChronoUnit.DAYS);
        seen.values().removeIf(entry -> entry.time().isBefore(day));
        seen.replaceAll((key, entry) -> isRecord(key) && entry.time().isBefore(details)
                ? new Seen(
                        entry.time(),
                        Revision.read(entry.revision()).withoutFields().write())
                : entry);
    }

    private static boolean isRecord(String key) {
        return key.startsWith(Cursor.RECORD);
    }

    /** What was delivered of a record; null when nothing was. */
    @Nullable
    Revision record(String id) {
        Seen before = seen.get(Cursor.RECORD + id);
        return before == null ? null : Revision.read(before.revision());
    }

    /** What was delivered of a record that now has another id; null when nothing was. */
    @Nullable
    DeliveredElsewhere elsewhere(DataPoint point) {
        return DeliveredElsewhere.at(point.position(), seen);
    }

    void rememberRecord(String id, Instant position, Revision revision) {
        seen.put(Cursor.RECORD + id, new Seen(position, revision.write()));
    }

    void forgetRecord(String id) {
        seen.remove(Cursor.RECORD + id);
    }

    /** The ids of the records remembered in a range, with their positions, oldest first. */
    List<Map.Entry<String, Instant>> records(TimeRange range) {
        List<Map.Entry<String, Instant>> found = new ArrayList<>();
        seen.forEach((key, entry) -> {
            if (isRecord(key) && range.contains(entry.time())) {
                found.add(Map.entry(key.substring(Cursor.RECORD.length()), entry.time()));
            }
        });
        found.sort(Map.Entry.comparingByValue());
        return found;
    }

    /** What was delivered of a source on the day of this time; what is set there is remembered. */
    DayOfSource day(Instant time, String sourceTag) {
        Instant start = time.truncatedTo(ChronoUnit.DAYS);
        return days.computeIfAbsent(name(start) + sourceTag, key -> {
            Seen before = seen.get(key);
            return before == null ? new DayOfSource(start) : DayOfSource.read(start, before.revision());
        });
    }

    /** Up to when the hour of this time was delivered under another API, whatever the source; null when it was not. */
    @Nullable
    Instant reachedElsewhere(Instant time) {
        if (reachedElsewhere == null) {
            return null;
        }
        Instant start = time.truncatedTo(ChronoUnit.DAYS);
        String prefix = DeliveredElsewhere.keyOfDay(name(start));
        boolean wasDelivered = seen.tailMap(prefix).entrySet().stream()
                .takeWhile(entry -> entry.getKey().startsWith(prefix))
                .filter(entry -> entry.getKey().length() == prefix.length()
                        || entry.getKey().charAt(prefix.length()) == '/')
                .anyMatch(entry ->
                        DayOfSource.read(start, entry.getValue().revision()).at(time) != null);
        return wasDelivered ? reachedElsewhere : null;
    }

    private static String name(Instant day) {
        return LocalDate.ofInstant(day, ZoneOffset.UTC).toString();
    }

    /** All of it, to be written down. */
    SortedMap<String, Seen> write() {
        days.forEach((key, day) -> {
            if (!day.isEmpty()) {
                seen.put(key, new Seen(day.start(), day.write()));
            }
        });
        return new TreeMap<>(seen);
    }
}
