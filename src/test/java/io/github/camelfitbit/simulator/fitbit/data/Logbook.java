package io.github.camelfitbit.simulator.fitbit.data;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;

import io.vertx.core.json.JsonObject;

/** What applications wrote for one person through this API, and what they deleted. Safe for any thread. */
final class Logbook {

    /** Ids reach beyond what a signed number holds. */
    private final AtomicLong nextId = new AtomicLong(0xF000_0000_0000_0001L);

    private final Map<Long, Entry> entries = new ConcurrentSkipListMap<>();
    private final Set<String> gone = ConcurrentHashMap.newKeySet();

    private final Writing writing;

    /** Is told of what is written: the kind of log and its day. */
    interface Writing {
        void written(String kind, LocalDate day, boolean deleted);
    }

    Logbook(Writing writing) {
        this.writing = writing;
    }

    private record Entry(String kind, LocalDate day, JsonObject json) {}

    /** Writes an entry and gives it its {@code logId}. */
    JsonObject write(String kind, LocalDate day, JsonObject json) {
        long id = nextId.getAndIncrement();
        json.put("logId", new java.math.BigInteger(Long.toUnsignedString(id)));
        entries.put(id, new Entry(kind, day, json));
        writing.written(kind, day, false);
        return json;
    }

    List<JsonObject> of(String kind, Predicate<LocalDate> day) {
        return entries.values().stream()
                .filter(entry -> entry.kind().equals(kind) && day.test(entry.day()))
                .map(Entry::json)
                .toList();
    }

    /** Changes what was written here; empty when there is no such thing. */
    Optional<JsonObject> change(String id, Consumer<JsonObject> change) {
        Optional<Entry> entry = Optional.ofNullable(entries.get(Long.parseUnsignedLong(id)));
        entry.map(Entry::json).ifPresent(change);
        entry.ifPresent(known -> writing.written(known.kind(), known.day(), false));
        return entry.map(Entry::json);
    }

    /** Deletes what was written here or happened; false when there is no such thing. */
    boolean delete(String id, boolean happened) {
        Optional<Entry> written = Optional.ofNullable(entries.remove(Long.parseUnsignedLong(id)));
        written.ifPresent(known -> writing.written(known.kind(), known.day(), true));
        return written.isPresent() || happened && gone.add(id);
    }

    boolean isGone(String id) {
        return gone.contains(id);
    }
}
