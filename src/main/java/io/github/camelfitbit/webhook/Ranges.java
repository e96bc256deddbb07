package io.github.camelfitbit.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.github.camelfitbit.model.TimeRange;
import org.jspecify.annotations.Nullable;

/** Where to look for what a notification tells of. Stateless. */
final class Ranges {

    /** What is looked at when the vendor does not say, or says nothing that can be meant. */
    static final Duration WHEN_NOT_TOLD = Duration.ofDays(2);

    /** Nothing lies further ahead than the day that begins first on earth, and a little for clocks that go wrong. */
    static final Duration AHEAD = Duration.ofDays(2);

    /** Years of more digits are no dates of a vendor. */
    private static final int LAST_YEAR = 9_998;

    /** How far clocks on earth are from UTC at most. */
    private static final Duration WIDEST_OFFSET = Duration.ofHours(14);

    private Ranges() {}

    /** A range of instants; a moment is a second long. Null when it is upside down. */
    static @Nullable TimeRange physical(Instant start, Instant end) {
        Instant behind = end.equals(start) ? start.plusSeconds(1) : end;
        return start.isBefore(behind) ? TimeRange.physical(start, behind) : null;
    }

    /**
     * A range of civil times; a moment is a day long, as dates come without times. Null when it is upside down, or no time
     * that a clock shows.
     */
    static @Nullable TimeRange civil(LocalDateTime start, LocalDateTime end) {
        if (start.getYear() < 1 || end.getYear() > LAST_YEAR || end.isBefore(start)) {
            return null;
        }
        return TimeRange.civil(start, end.equals(start) ? start.plusDays(1) : end);
    }

    /** A civil day; empty when no calendar shows it. */
    static List<TimeRange> day(LocalDate day) {
        TimeRange range = civil(day.atStartOfDay(), day.atStartOfDay());
        return range == null ? List.of() : List.of(range);
    }

    /**
     * The instants to look at: civil times as the person's clock showed them, and without a known zone as any clock on
     * earth did. What lies ahead of all clocks, or before there were such devices, is left out.
     *
     * @param told what the vendor said; empty for nothing
     * @param zone the person's zone, asked for when it is needed; gives null when it is not known
     * @param now  when it was said
     */
    static List<TimeRange> toLookAt(List<TimeRange> told, Supplier<@Nullable ZoneId> zone, Instant now) {
        if (told.isEmpty()) {
            return List.of(TimeRange.physical(now.minus(WHEN_NOT_TOLD), now.plusSeconds(1)));
        }
        Instant ahead = now.plus(AHEAD);
        return told.stream()
                .map(range -> range.axis() == TimeRange.Axis.PHYSICAL ? range : instants(range, zone.get()))
                .flatMap(range ->
                        Stream.ofNullable(physical(later(range.start(), Instant.EPOCH), earlier(range.end(), ahead))))
                .toList();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static TimeRange instants(TimeRange civil, @Nullable ZoneId zone) {
        if (zone == null) {
            return TimeRange.physical(
                    civil.civilStart().toInstant(ZoneOffset.UTC).minus(WIDEST_OFFSET),
                    civil.civilEnd().toInstant(ZoneOffset.UTC).plus(WIDEST_OFFSET));
        }
        // an hour that comes twice is looked at twice
        return TimeRange.physical(
                civil.civilStart().atZone(zone).withEarlierOffsetAtOverlap().toInstant(),
                civil.civilEnd().atZone(zone).withLaterOffsetAtOverlap().toInstant());
    }
}
