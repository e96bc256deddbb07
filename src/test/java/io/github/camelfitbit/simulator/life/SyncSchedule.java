package io.github.camelfitbit.simulator.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * When a device has synced and will sync: rhythms that follow one another, stretches offline, and single syncs on demand.
 * Guarded by its own monitor; nothing slow happens under it.
 */
final class SyncSchedule {
    private final NavigableMap<Instant, Rhythm> rhythms = new TreeMap<>();
    private final List<Offline> offline = new ArrayList<>();
    private final List<Instant> onDemand = new ArrayList<>();

    SyncSchedule(Rhythm first) {
        rhythms.put(Instant.MIN, first);
    }

    synchronized void from(Instant moment, Rhythm rhythm) {
        rhythms.tailMap(moment, true).clear();
        rhythms.put(moment, rhythm);
    }

    synchronized void offlineBetween(Instant start, Instant end) {
        offline.add(new Offline(start, end));
    }

    synchronized void syncAt(Instant moment) {
        onDemand.add(moment);
    }

    /** The first sync at or after a moment: when a record that ended then became visible. */
    synchronized Optional<Instant> firstAtOrAfter(Instant moment) {
        List<Instant> candidates = new ArrayList<>();
        onDemand.stream().filter(at -> !at.isBefore(moment)).forEach(candidates::add);
        returnsOnline().filter(at -> !at.isBefore(moment)).forEach(candidates::add);
        scheduledAtOrAfter(moment).ifPresent(candidates::add);
        return candidates.stream().min(Comparator.naturalOrder());
    }

    /** The last sync at or before a moment: up to where its records are visible. */
    synchronized Optional<Instant> lastAtOrBefore(Instant moment) {
        List<Instant> candidates = new ArrayList<>();
        onDemand.stream().filter(at -> !at.isAfter(moment)).forEach(candidates::add);
        returnsOnline().filter(at -> !at.isAfter(moment)).forEach(candidates::add);
        scheduledAtOrBefore(moment).ifPresent(candidates::add);
        return candidates.stream().max(Comparator.naturalOrder());
    }

    private Stream<Instant> returnsOnline() {
        return offline.stream()
                .map(Offline::end)
                .filter(end -> rhythms.floorEntry(end).getValue().catchesUp())
                .filter(end -> !isOffline(end));
    }

    private boolean isOffline(Instant moment) {
        return offline.stream().anyMatch(stretch -> stretch.covers(moment));
    }

    private Optional<Instant> scheduledAtOrAfter(Instant moment) {
        Map.Entry<Instant, Rhythm> entry = rhythms.floorEntry(moment);
        Instant from = moment;
        while (entry != null) {
            Instant next = rhythms.higherKey(entry.getKey());
            Optional<Instant> tick = onlineTick(entry.getValue(), from);
            if (tick.isPresent() && (next == null || tick.get().isBefore(next))) {
                return tick;
            }
            entry = next == null ? null : rhythms.floorEntry(next);
            from = next == null ? from : next;
        }
        return Optional.empty();
    }

    private Optional<Instant> onlineTick(Rhythm rhythm, Instant from) {
        Optional<Instant> tick = rhythm.atOrAfter(from);
        for (Optional<Offline> stretch = covering(tick); stretch.isPresent(); stretch = covering(tick)) {
            tick = rhythm.atOrAfter(stretch.get().end());
        }
        return tick;
    }

    private Optional<Instant> scheduledAtOrBefore(Instant moment) {
        Instant until = moment;
        for (Map.Entry<Instant, Rhythm> entry :
                rhythms.headMap(moment, true).descendingMap().entrySet()) {
            Optional<Instant> tick = entry.getValue().atOrBefore(until);
            for (Optional<Offline> stretch = covering(tick); stretch.isPresent(); stretch = covering(tick)) {
                tick = entry.getValue().atOrBefore(stretch.get().start().minusNanos(1));
            }
            if (tick.isPresent() && !tick.get().isBefore(entry.getKey())) {
                return tick;
            }
            until = entry.getKey().equals(Instant.MIN) ? until : entry.getKey().minusNanos(1);
        }
        return Optional.empty();
    }

    private Optional<Offline> covering(Optional<Instant> tick) {
        return tick.flatMap(
                at -> offline.stream().filter(stretch -> stretch.covers(at)).findFirst());
    }

    private record Offline(Instant start, Instant end) {
        boolean covers(Instant moment) {
            return !moment.isBefore(start) && moment.isBefore(end);
        }
    }
}
