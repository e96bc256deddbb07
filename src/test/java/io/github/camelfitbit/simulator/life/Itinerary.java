package io.github.camelfitbit.simulator.life;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Zones one after the other, as one zone: its clock is moved where a border is crossed, as clocks are moved in spring and
 * autumn. Immutable. The next border must be more than a day away, or no clock could tell the two apart.
 *
 * @param first where it begins
 * @param moves where it goes from then on
 * @param zone  all of it; the first zone itself as long as nobody moves
 */
record Itinerary(ZoneId first, NavigableMap<Instant, ZoneId> moves, ZoneId zone) {
    private static final Instant BEGINNING = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2040-01-01T00:00:00Z");
    private static final AtomicLong COUNTER = new AtomicLong();

    /** Stays where it is. */
    static Itinerary at(ZoneId zone) {
        return new Itinerary(zone, new TreeMap<>(), zone);
    }

    /** Where it is in the end. */
    ZoneId last() {
        return moves.isEmpty() ? first : moves.lastEntry().getValue();
    }

    /** Is somewhere else from an instant on, for good. */
    Itinerary movingTo(ZoneId other, Instant when) {
        NavigableMap<Instant, ZoneId> all = new TreeMap<>(moves.headMap(when, false));
        all.put(when, other);
        return new Itinerary(first, all, registered(rules(all)));
    }

    private ZoneRules rules(NavigableMap<Instant, ZoneId> all) {
        List<ZoneOffsetTransition> transitions = new ArrayList<>();
        ZoneRules now = first.getRules();
        ZoneOffset beginning = now.getOffset(BEGINNING);
        Instant from = BEGINNING;
        for (var move : all.entrySet()) {
            addOwn(transitions, now, from, move.getKey());
            ZoneRules next = move.getValue().getRules();
            ZoneOffset before = now.getOffset(move.getKey());
            ZoneOffset after = next.getOffset(move.getKey());
            if (!before.equals(after)) {
                LocalDateTime local = LocalDateTime.ofInstant(move.getKey(), before);
                transitions.add(ZoneOffsetTransition.of(local, before, after));
            }
            now = next;
            from = move.getKey();
        }
        addOwn(transitions, now, from, END);
        return ZoneRules.of(beginning, beginning, List.of(), transitions, List.of());
    }

    private static void addOwn(List<ZoneOffsetTransition> all, ZoneRules rules, Instant from, Instant to) {
        ZoneOffsetTransition next = rules.nextTransition(from);
        while (next != null && next.getInstant().isBefore(to)) {
            all.add(next);
            next = rules.nextTransition(next.getInstant());
        }
    }

    private static ZoneId registered(ZoneRules rules) {
        String id = "Journey/" + COUNTER.incrementAndGet();
        ZoneRulesProvider.registerProvider(new OneZone(id, rules));
        return ZoneId.of(id);
    }

    /** Makes a zone known to this JVM: it is never taken back. */
    private static final class OneZone extends ZoneRulesProvider {
        private final String id;
        private final ZoneRules rules;

        OneZone(String id, ZoneRules rules) {
            this.id = id;
            this.rules = rules;
        }

        @Override
        protected Set<String> provideZoneIds() {
            return Set.of(id);
        }

        @Override
        protected ZoneRules provideRules(String zoneId, boolean forCaching) {
            return rules;
        }

        @Override
        protected NavigableMap<String, ZoneRules> provideVersions(String zoneId) {
            return new TreeMap<>(java.util.Map.of("1", rules));
        }
    }
}
