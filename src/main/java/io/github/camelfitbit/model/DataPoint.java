package io.github.camelfitbit.model;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.zip.CRC32;

import org.jspecify.annotations.Nullable;

/**
 * One normalised record. Immutable, provided that nobody keeps a reference to the maps it was made from.
 *
 * <p>Values are plain Java: {@code Long}, {@code Double}, {@code Boolean}, {@code String}, {@link java.time.OffsetDateTime},
 * {@link java.time.Duration}, {@code Map} and {@code List} of these. What the vendor did not say is absent; unknown is
 * never zero. Members that this version does not know are kept under the vendor's name.
 *
 * @param connection whose record it is
 * @param type       its data type
 * @param origin     the operation that answered it; {@link DataOperation#LIST} for triggers
 * @param change     what happened to it
 * @param vendorId   the vendor's id of the record; null for telemetry and aggregates, which have none
 * @param time       when it was observed
 * @param source     where it comes from: {@code platform}, {@code recordingMethod}, {@code device}, {@code application};
 *                   empty when the vendor does not say
 * @param value      the measurement, units in the member names
 * @param changedFields of a changed record what differs from what was delivered before, as paths in its JSON such as
 *                      {@code value.stages}; empty when it is not known, or nothing was delivered before
 * @param revision      tells what a trigger tells of the record from whatever else it tells of it; 0 when no trigger does
 */
public record DataPoint(
        String connection,
        DataType type,
        DataOperation origin,
        Change change,
        @Nullable String vendorId,
        ObservedTime time,
        Map<String, Object> source,
        Map<String, Object> value,
        List<String> changedFields,
        long revision) {

    /** The member of {@link #source()} that is true when this application wrote the record. */
    public static final String OWN_WRITE = "ownWrite";

    /** A record as the vendor answers it. */
    public DataPoint(
            String connection,
            DataType type,
            DataOperation origin,
            Change change,
            @Nullable String vendorId,
            ObservedTime time,
            Map<String, Object> source,
            Map<String, Object> value) {
        this(connection, type, origin, change, vendorId, time, source, value, List.of(), 0);
    }

    /**
     * The stable id: the same record carries the same id however often it is delivered, and no other record does.
     * Records without an id at the vendor are named by their time and source.
     */
    public String id() {
        String prefix = connection + '/' + type.id() + '/';
        if (vendorId != null) {
            return prefix + vendorId;
        }
        String view = origin == DataOperation.LIST ? "" : origin.text() + '/';
        return prefix + view + timeTag() + sourceTag();
    }

    /**
     * The stable id of what a trigger tells: the same record in the same revision, after the same revision, carries the
     * same id however often it is delivered. It is the record's own id where no trigger tells anything.
     */
    public String eventId() {
        return revision == 0 ? id() : id() + '@' + Long.toString(revision >>> 24, 36);
    }

    /**
     * The civil day it belongs to, in the person's own time: the day of waking for a night. An entry of a catalogue has
     * none, and stands at the epoch.
     */
    public LocalDate civilDate() {
        return (type.belongsToItsEnd() ? time.civilEnd() : time.civilStart()).toLocalDate();
    }

    /** The instant that orders it among the records of its type, and that the vendor's filter looks at. */
    public Instant position() {
        return type.belongsToItsEnd() ? time.endInstant() : time.startInstant();
    }

    /** Its position on the civil time line, taken as if it were UTC. */
    public Instant civilPosition() {
        return (type.belongsToItsEnd() ? time.civilEnd() : time.civilStart()).toInstant(ZoneOffset.UTC);
    }

    /** When the vendor changed it last; null when the vendor does not say. */
    public @Nullable Instant updateTime() {
        return value.get("updateTime") instanceof OffsetDateTime updated ? updated.toInstant() : null;
    }

    /** Whether this application wrote it, as far as the vendor says so or the log of writes remembers it. */
    public boolean ownWrite() {
        return Boolean.TRUE.equals(source.get(OWN_WRITE));
    }

    /** The same record, as one that this application wrote. */
    public DataPoint asOwnWrite() {
        Map<String, Object> marked = new LinkedHashMap<>(source);
        marked.put(OWN_WRITE, true);
        return new DataPoint(connection, type, origin, change, vendorId, time, marked, value, changedFields, revision);
    }

    /** The same record, as something else that happened to it. */
    public DataPoint as(Change other) {
        return new DataPoint(connection, type, origin, other, vendorId, time, source, value);
    }

    /**
     * The same record as a trigger tells of it.
     *
     * @param happened what happened to it
     * @param fields   what differs of a changed one, empty when it is not known
     * @param number   names what is told of the record
     */
    public DataPoint told(Change happened, List<String> fields, long number) {
        return new DataPoint(connection, type, origin, happened, vendorId, time, source, value, fields, number);
    }

    /**
     * What is left of a record that vanished at the vendor: its id and its time.
     *
     * @param position as {@link #position()} was, with the offset that was in force there
     */
    public static DataPoint deleted(String connection, DataType type, String vendorId, OffsetDateTime position) {
        return new DataPoint(
                connection,
                type,
                DataOperation.LIST,
                Change.DELETED,
                vendorId,
                new ObservedTime.Sample(position),
                Map.of(),
                Map.of());
    }

    /** A short tag of the source, {@code ""} when it is not known: tells a watch's minute from a phone's. */
    public String sourceTag() {
        if (source.isEmpty()) {
            return "";
        }
        CRC32 checksum = new CRC32();
        checksum.update(inOrder(source).getBytes(StandardCharsets.UTF_8));
        return '/' + Long.toHexString(checksum.getValue());
    }

    /** The vendor may write members in any order; the tag must not depend on it. */
    private static String inOrder(Object any) {
        if (!(any instanceof Map<?, ?> map)) {
            return any.toString();
        }
        StringJoiner members = new StringJoiner(",", "{", "}");
        new TreeMap<Object, Object>(map).forEach((name, member) -> members.add(name + "=" + inOrder(member)));
        return members.toString();
    }

    private String timeTag() {
        Temporal start = time instanceof ObservedTime.Civil civil ? civil.civilStart() : time.startInstant();
        Temporal end = time instanceof ObservedTime.Civil civil ? civil.civilEnd() : time.endInstant();
        boolean needsEnd = origin == DataOperation.ROLL_UP || origin == DataOperation.DAILY_ROLL_UP;
        return needsEnd ? start + "/" + end : start.toString();
    }
}
