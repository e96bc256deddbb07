package io.github.camelfitbit.remote.google;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

import io.github.camelfitbit.model.DataKind;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.TimeRange;
import org.jspecify.annotations.Nullable;

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
     * The filter that finds everything in {@code range}; null when the type has no filter. Where the vendor does not take
     * the range's time line, or no end, it finds more: {@link #isExact} tells, and the caller drops what lies outside.
     */
    static @Nullable String of(DataType type, TimeRange range) {
        boolean civil = range.axis() == TimeRange.Axis.CIVIL;
        return switch (type.filter()) {
            case NONE -> null;
            case DAY -> between(type, day(range.civilStart()), day(range.civilEnd()));
            case SESSION_SINCE -> since(type, civil ? range.start().minus(FURTHEST_EAST) : range.start());
            default -> {
                if (civil) {
                    yield between(type, CIVIL.format(range.civilStart()), CIVIL.format(range.civilEnd()));
                }
                yield type.filter().physicalMember() == null ? anywhere(type, range) : physical(type, range);
            }
        };
    }

    /** Whether the vendor can be asked for exactly this range; what has no time is in every range. */
    static boolean isExact(DataType type, TimeRange range) {
        return switch (type.filter()) {
            case DAY -> true;
            case NONE -> type.kind() == DataKind.TIMELESS;
            case SESSION_SINCE -> false;
            default -> range.axis() == TimeRange.Axis.CIVIL || type.filter().physicalMember() != null;
        };
    }

    private static String physical(DataType type, TimeRange range) {
        return terms(type, type.filter().physicalMember(), WireTime.write(range.start()), WireTime.write(range.end()));
    }

    private static String anywhere(DataType type, TimeRange range) {
        TimeRange anywhere =
                range.between(range.start().minus(FURTHEST_WEST), range.end().plus(FURTHEST_EAST));
        return between(type, CIVIL.format(anywhere.civilStart()), CIVIL.format(anywhere.civilEnd()));
    }

    private static String between(DataType type, String start, String end) {
        return terms(type, type.filter().civilMember(), start, end);
    }

    private static String since(DataType type, Instant start) {
        return member(type, type.filter().physicalMember()) + " >= \"" + WireTime.write(start) + '"';
    }

    /** A day lies in a range when its midnight does. */
    private static String day(LocalDateTime time) {
        LocalDate day = time.toLocalDate();
        return (time.equals(day.atStartOfDay()) ? day : day.plusDays(1)).toString();
    }

    private static String terms(DataType type, @Nullable String name, String start, String end) {
        String member = member(type, name);
        return member + " >= \"" + start + "\" AND " + member + " < \"" + end + '"';
    }

    private static String member(DataType type, @Nullable String name) {
        return type.filterPrefix() + '.' + name;
    }
}
