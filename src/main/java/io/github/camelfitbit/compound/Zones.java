package io.github.camelfitbit.compound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.camelfitbit.model.DataPoint;

/**
 * A person's own heart-rate zones. Immutable.
 *
 * @param zones from the lowest to the highest
 */
record Zones(List<Zone> zones) {

    /**
     * One zone.
     *
     * @param name  such as {@code moderate}
     * @param least its lowest beats a minute
     * @param most  its highest beats a minute
     */
    record Zone(String name, long least, long most) {}

    /** The zones of the last of these days; empty when none of them tells any. */
    static Optional<Zones> of(List<DataPoint> days) {
        List<Zone> zones = new ArrayList<>();
        for (DataPoint day : days) {
            List<Zone> told = read(day);
            zones = told.isEmpty() ? zones : told;
        }
        zones.sort(Comparator.comparingLong(Zone::least));
        return zones.isEmpty() ? Optional.empty() : Optional.of(new Zones(List.copyOf(zones)));
    }

    private static List<Zone> read(DataPoint day) {
        List<Zone> zones = new ArrayList<>();
        for (Map<?, ?> zone : Members.list(day.value(), "heartRateZones")) {
            Number least = Members.number(zone, "minBeatsPerMinute");
            Number most = Members.number(zone, "maxBeatsPerMinute");
            if (least != null && most != null) {
                zones.add(new Zone(
                        Day.spelled(String.valueOf(zone.get("heartRateZoneType"))),
                        least.longValue(),
                        most.longValue()));
            }
        }
        return zones;
    }

    /** The zone that a heart rate lies in; what is faster than all zones lies in the highest. Empty below them. */
    Optional<String> of(double beatsPerMinute) {
        String found = null;
        for (Zone zone : zones) {
            found = beatsPerMinute >= zone.least() ? zone.name() : found;
        }
        return Optional.ofNullable(found);
    }

    /** The zones as an answer shows them. */
    List<Map<String, Object>> shown() {
        return zones.stream()
                .map(zone -> {
                    Map<String, Object> shown = new LinkedHashMap<>();
                    shown.put("zone", zone.name());
                    shown.put("minBeatsPerMinute", zone.least());
                    shown.put("maxBeatsPerMinute", zone.most());
                    return shown;
                })
                .toList();
    }
}
