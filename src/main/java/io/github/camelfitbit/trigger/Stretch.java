package io.github.camelfitbit.trigger;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

import io.github.camelfitbit.model.TimeExpression;
import io.github.camelfitbit.model.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * The stretch of time that somebody asks for history of. Figures of a day stand at its midnight as if it were UTC, so for
 * those it lies elsewhere than for records. Immutable.
 *
 * @param from where it begins
 * @param to   where it ends; null: where the consumer's own delivery began, if that lies behind the beginning, else now
 * @param now  the present, where the person lives
 */
public record Stretch(TimeExpression from, @Nullable TimeExpression to, ZonedDateTime now) {

    /** Where it begins, included. */
    Instant start(boolean ofDays) {
        return ofDays ? asUtc(from.civil(now)) : from.instant(now);
    }

    /**
     * Where it ends, excluded: never beyond now, which would be waited for.
     *
     * @param began where the consumer's own delivery began; null when it has not
     */
    Instant end(boolean ofDays, @Nullable Instant began) {
        Instant present = ofDays ? asUtc(now.toLocalDateTime()) : now.toInstant();
        if (to != null) {
            Instant end = end(to, ofDays);
            return end.isBefore(present) ? end : present;
        }
        if (began == null) {
            return present;
        }
        Instant first = ofDays ? firstDay(began) : began;
        return start(ofDays).isBefore(first) && first.isBefore(present) ? first : present;
    }

    private Instant end(TimeExpression last, boolean ofDays) {
        TimeRange range = TimeExpression.range(from, last, now);
        boolean isCivil = range.axis() == TimeRange.Axis.CIVIL;
        if (ofDays) {
            return isCivil
                    ? range.end()
                    : asUtc(range.end().atZone(now.getZone()).toLocalDateTime());
        }
        return isCivil ? range.civilEnd().atZone(now.getZone()).toInstant() : range.end();
    }

    /** The consumer's first day is the one in which it began. */
    private Instant firstDay(Instant began) {
        return asUtc(began.atZone(now.getZone()).toLocalDate().atStartOfDay());
    }

    private static Instant asUtc(LocalDateTime civil) {
        return civil.toInstant(ZoneOffset.UTC);
    }
}
