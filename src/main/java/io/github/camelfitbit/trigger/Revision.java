package io.github.camelfitbit.trigger;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.ObservedTime;

/**
 * What is remembered of one revision of a record: no value of it, but a digest of each field, so that a later revision
 * can tell what changed. Immutable.
 *
 * @param updated when the vendor changed it last, {@code "-"} when the vendor does not say
 * @param offset  the offset that was in force where the record stands
 * @param all     the digest of all fields
 * @param fields  the digests of the fields by their paths; empty once they are forgotten
 */
record Revision(String updated, ZoneOffset offset, String all, SortedMap<String, String> fields) {

    private static final String UNKNOWN = "-";

    static Revision of(DataPoint point) {
        SortedMap<String, String> fields = new TreeMap<>();
        fields.put(
                "startTime",
                digest(point.time().startInstant() + " " + point.time().civilStart()));
        fields.put(
                "endTime", digest(point.time().endInstant() + " " + point.time().civilEnd()));
        collect("value", point.value(), fields);
        fields.remove("value.updateTime");
        String updated = point.updateTime() == null ? UNKNOWN : String.valueOf(point.updateTime());
        return new Revision(updated, offset(point), digest(fields.toString()), fields);
    }

    private static ZoneOffset offset(DataPoint point) {
        OffsetDateTime at = null;
        if (point.time() instanceof ObservedTime.Sample sample) {
            at = sample.time();
        } else if (point.time() instanceof ObservedTime.Interval interval) {
            at = point.type().belongsToItsEnd() ? interval.end() : interval.start();
        }
        return at == null ? ZoneOffset.UTC : at.getOffset();
    }

    /** Objects are gone through; a list is one field, as its elements have no names. */
    private static void collect(String path, Object value, Map<String, String> fields) {
        if (value instanceof Map<?, ?> members) {
            members.forEach((name, member) -> collect(path + '.' + plain(String.valueOf(name)), member, fields));
        } else {
            fields.put(path, digest(value.toString()));
        }
    }

    /** Names come from the vendor: what separates fields here must not be in them. */
    private static String plain(String name) {
        return name.replaceAll("[\\s=]", "_");
    }

    private static String digest(String text) {
        return Long.toString(Digest.mix((long) text.hashCode() << 32 ^ text.length()) >>> 24, 36);
    }

    /** Reads what {@link #write} wrote. */
    static Revision read(String text) {
        String[] parts = text.split(" ");
        SortedMap<String, String> fields = new TreeMap<>();
        for (int i = 3; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            fields.put(parts[i].substring(0, equals), parts[i].substring(equals + 1));
        }
        return new Revision(parts[0], ZoneOffset.of(parts[1]), parts[2], fields);
    }

    String write() {
        StringBuilder text = new StringBuilder(updated + ' ' + offset + ' ' + all);
        fields.forEach(
                (path, digest) -> text.append(' ').append(path).append('=').append(digest));
        return text.toString();
    }

    /** The same without its fields: enough to tell that something changed, not what. */
    Revision withoutFields() {
        return new Revision(updated, offset, all, new TreeMap<>());
    }

    /** Its digest as a number, never 0. */
    long number() {
        return Digest.mix(Long.parseLong(all, 36) | 1L << 62);
    }

    /** Whether nothing changed that anybody could see: the vendor also touches records without changing them. */
    boolean isSameAs(Revision other) {
        boolean isUntouched = !updated.equals(UNKNOWN) && updated.equals(other.updated);
        return isUntouched || all.equals(other.all);
    }

    /** The paths of what differs, in their order; empty when it is forgotten. */
    List<String> differencesTo(Revision before) {
        if (before.fields.isEmpty()) {
            return List.of();
        }
        SortedMap<String, String> both = new TreeMap<>(before.fields);
        both.putAll(fields);
        return both.keySet().stream()
                .filter(path -> !Objects.equals(fields.get(path), before.fields.get(path)))
                .toList();
    }
}
