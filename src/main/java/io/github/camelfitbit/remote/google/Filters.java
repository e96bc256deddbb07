package io.github.camelfitbit.remote.google;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.TimeRange;

/**
 * Writes the vendor's filter for a range of time: {@code >=} and {@code <} only, double quotes, one time line.
 *
 * @see <a href="https://developers.google.com/health/filters">Google Health API, filters</a>
 */
final class Filters {

    private static final DateTimeFormatter CIVIL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    // the offsets in force anywhere on earth
    private static final Duration FURTHEST_WEST = Duration.ofHours(12);
    private static final Duration FURTHEST_EAST = Duration.ofHours(14);

    private Filters() {}

    /**
     * The filter that finds everything in {@code range}. Where the vendor takes no physical time, it finds a little more:
     * {@link #isExact} tells, and the caller drops what lies outside.
     */
    static String of(DataType type, TimeRange range) {
        String physicalMember = type.filter().physicalMember();
        if (range.axis() == TimeRange.Axis.CIVIL) {
            return civil(type, range.civilStart(), range.civilEnd());
        }
        if (physicalMember != null) {
            return between(type, physicalMember, WireTime.write(range.start()), WireTime.write(range.end()));
        }
        TimeRange anywhere =
                range.between(range.start().minus(FURTHEST_WEST), range.end().plus(FURTHEST_EAST));
        return civil(type, anywhere.civilStart(), anywhere.civilEnd());
    }

    /** Whether the vendor can be asked for exactly this range. */
    static boolean isExact(DataType type, TimeRange range) {
        return range.axis() == TimeRange.Axis.CIVIL || type.filter().physicalMember() != null;
    }

    private static String civil(DataType type, LocalDateTime start, LocalDateTime end) {
        return between(type, type.filter().civilMember(), CIVIL.format(start), CIVIL.format(end));
    }

    private static String between(DataType type, String member, String start, String end) {
        String qualified = type.filterPrefix() + '.' + member;
        return qualified + " >= \"" + start + "\" AND " + qualified + " < \"" + end + '"';
    }
}
