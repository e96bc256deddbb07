package io.github.camelfitbit.simulator.life;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A watch or a scale. What it measured can be seen only once it has synced. Changes of its rhythm hold from the present
 * instant on; set a stretch offline before the clock reaches it. Safe for any thread.
 */
public final class Device {
    private static final long MAC_ADDRESSES = 1L << 48;

    /** The vendor's words for the two kinds of device. */
    public enum Kind {
        TRACKER,
        SCALE
    }

    private final String id;
    private final Kind kind;
    private final String displayName;
    private final long seed;
    private final Clock clock;
    private final SyncSchedule schedule;

    /** A device that syncs again and again, at its own moment within the period. */
    public Device(String id, Kind kind, String displayName, long seed, Duration period, Clock clock) {
        this.id = id;
        this.kind = kind;
        this.displayName = displayName;
        this.seed = seed;
        this.clock = clock;
        this.schedule = new SyncSchedule(every(period));
    }

    /** The end of its resource name. */
    public String id() {
        return id;
    }

    /** Watch or scale. */
    public Kind kind() {
        return kind;
    }

    /** The product name. */
    public String displayName() {
        return displayName;
    }

    /** Made up, the same in every run. */
    public String macAddress() {
        return "%012X".formatted(Math.floorMod(Noise.mix(seed, "mac" + id), MAC_ADDRESSES));
    }

    /** Percent; it falls through three days and is charged again. */
    public int batteryLevel() {
        long hours = Math.floorMod(clock.instant().getEpochSecond() / 3_600 + seed % 72, 72);
        return (int) (100 - hours);
    }

    /** From now on it syncs with this period. */
    public void syncEvery(Duration period) {
        schedule.from(clock.instant(), every(period));
    }

    /** From now on it syncs at these instants and no others. */
    public void syncsOnlyAt(Instant... instants) {
        schedule.from(clock.instant(), Rhythm.Only.at(Arrays.asList(instants)));
    }

    /** It does not sync in this stretch, and catches up at its end. */
    public void offlineBetween(Instant start, Instant end) {
        schedule.offlineBetween(start, end);
    }

    /** It syncs at this very instant, besides its rhythm. */
    public void syncNow() {
        schedule.syncAt(clock.instant());
    }

    /** The last sync up to now; empty when there was none. */
    public Optional<Instant> lastSync() {
        return schedule.lastAtOrBefore(clock.instant());
    }

    /** When a record that ended at this instant reaches the vendor; empty when no sync is planned. */
    public Optional<Instant> firstSyncAtOrAfter(Instant moment) {
        return schedule.firstAtOrAfter(moment);
    }

    /** The sync that carried a record ending at this instant, if it has happened. */
    public Optional<Instant> carried(Instant recordEnd) {
        return firstSyncAtOrAfter(recordEnd).filter(sync -> !sync.isAfter(clock.instant()));
    }

    /** The vendor's feature words. */
    public List<String> features() {
        return kind == Kind.SCALE ? List.of("WEIGHT") : List.of("STEPS", "HEART_RATE", "SLEEP", "CALORIES", "GPS");
    }

    private Rhythm every(Duration period) {
        if (period.isZero() || period.isNegative()) {
            throw new IllegalArgumentException("a sync period must be longer than zero: " + period);
        }
        long seconds = Math.max(1, period.toSeconds());
        return new Rhythm.Every(period, Duration.ofSeconds(Math.floorMod(Noise.mix(seed, "phase" + id), seconds)));
    }
}
