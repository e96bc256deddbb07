package io.github.camelfitbit.simulator.oauth;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts what happened to each person's consent. Safe for any thread: a person's counts are guarded by their map's entry. */
public final class Tallies {
    private final Map<String, Map<Event, Long>> people = new ConcurrentHashMap<>();

    /** What is counted. */
    public enum Event {
        CONSENT,
        REFRESH,
        RENEWAL,
        REPLAY,
        REFUSAL
    }

    /** Counts one. */
    public void add(String person, Event event) {
        people.compute(person, (name, before) -> {
            Map<Event, Long> counts = before == null ? new EnumMap<>(Event.class) : new EnumMap<>(before);
            counts.merge(event, 1L, Long::sum);
            return counts;
        });
    }

    /** Counts a refresh that was carried out. */
    public void addRefresh(String person, boolean ended) {
        add(person, Event.REFRESH);
        if (ended) {
            add(person, Event.RENEWAL);
        }
    }

    /** A person's counts, with what is known of their consent. */
    public Standing standing(String person, boolean consented) {
        Map<Event, Long> counts = people.getOrDefault(person, Map.of());
        return new Standing(
                person,
                consented,
                counts.getOrDefault(Event.CONSENT, 0L),
                counts.getOrDefault(Event.REFRESH, 0L),
                counts.getOrDefault(Event.RENEWAL, 0L),
                counts.getOrDefault(Event.REPLAY, 0L),
                counts.getOrDefault(Event.REFUSAL, 0L));
    }
}
