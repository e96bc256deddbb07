package io.github.camelfitbit.model;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules of a clock that goes from zone to zone: a move is a change of clocks like those of spring and autumn. Good from
 * 2015 until ten years after the last move. Stateless.
 */
final class MovedClock {

    private static final Instant BEGINNING = Instant.parse("2015-01-01T00:00:00Z");
    private static final long TEN_YEARS_SECONDS = 3_652L * 86_400;

    private MovedClock() {}

    /**
     * The rules.
     *
     * @param former where it was, oldest first, at least one
     * @param last   where it is
     */
    static ZoneRules rules(List<Connection.FormerZone> former, ZoneId last) {
        List<ZoneOffsetTransition> changes = new ArrayList<>();
        Instant from = BEGINNING;
        for (int i = 0; i < former.size(); i++) {
            ZoneRules here = former.get(i).zone().getRules();
            Instant until = former.get(i).until();
            ZoneRules next = (i + 1 < former.size() ? former.get(i + 1).zone() : last).getRules();
            addOwn(changes, here, from, until);
            addMove(changes, here.getOffset(until), next.getOffset(until), until);
            from = until;
        }
        addOwn(changes, last.getRules(), from, from.plusSeconds(TEN_YEARS_SECONDS));
        ZoneOffset first = former.get(0).zone().getRules().getOffset(BEGINNING);
        return ZoneRules.of(first, first, List.of(), changes, List.of());
    }

    private static void addMove(List<ZoneOffsetTransition> changes, ZoneOffset before, ZoneOffset after, Instant when) {
        if (!before.equals(after)) {
            changes.add(ZoneOffsetTransition.of(LocalDateTime.ofInstant(when, before), before, after));
        }
    }

    private static void addOwn(List<ZoneOffsetTransition> changes, ZoneRules rules, Instant from, Instant until) {
        ZoneOffsetTransition next = rules.nextTransition(from);
        while (next != null && next.getInstant().isBefore(until)) {
            changes.add(next);
            next = rules.nextTransition(next.getInstant());
        }
    }
}
