package io.github.camelfitbit.simulator.health;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * One comparison of a filter.
 *
 * @param atLeast true for {@code >=}, false for {@code <}
 * @param bound the literal, as an instant; for civil members read as if it were UTC
 */
record Restriction(FilterMember member, boolean atLeast, Instant bound) {
    /** Nobody's clock is further from UTC. */
    private static final long FARTHEST_OFFSET_SECONDS = 18 * 3_600L;

    boolean matches(Span span) {
        Instant actual =
                member.axis() == FilterMember.Axis.PHYSICAL ? member.physical(span) : asIfUtc(member.civil(span));
        return atLeast != actual.isBefore(bound);
    }

    /** The earliest instant that can match. */
    Instant earliest() {
        return atLeast ? bound.minusSeconds(slack()) : Instant.MIN;
    }

    /** No later instant can match. */
    Instant latest() {
        return atLeast ? Instant.MAX : bound.plusSeconds(slack());
    }

    private long slack() {
        return member.axis() == FilterMember.Axis.PHYSICAL ? 1 : FARTHEST_OFFSET_SECONDS;
    }

    private static Instant asIfUtc(LocalDateTime civil) {
        return civil.toInstant(ZoneOffset.UTC);
    }
}
