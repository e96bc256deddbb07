package io.github.camelfitbit.webhook;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the Google Health API tells: an array of notifications, or a single one. Stateless.
 *
 * @see <a href="https://developers.google.com/health/webhooks">Google Health API, webhooks</a>
 */
final class GoogleReader {

    private GoogleReader() {}

    /** Whether it is the vendor's question whether somebody is there who knows the secret. */
    static boolean isVerification(List<Fields> objects) {
        return objects.size() == 1 && "verification".equals(objects.get(0).text("type"));
    }

    /** The notifications that can be understood; those that name no person or no data type are left out. */
    static List<Told> read(List<Fields> objects) {
        return objects.stream()
                .map(object -> object.object("data"))
                .filter(Objects::nonNull)
                .flatMap(data -> Stream.ofNullable(notification(data)))
                .toList();
    }

    private static @Nullable Told notification(Fields data) {
        String person = data.text("healthUserId");
        String dataType = data.text("dataType");
        if (person == null || dataType == null) {
            return null;
        }
        return new Told(
                Api.GOOGLE_HEALTH,
                person,
                dataType,
                DataType.find(dataType).map(Set::of).orElse(Set.of()),
                data.text("operation"),
                data.objects("intervals").stream()
                        .flatMap(interval -> Stream.ofNullable(range(interval)))
                        .toList(),
                data.text("clientProvidedSubscriptionName"));
    }

    /** Instants where there are some, else what the person's clock showed. */
    private static @Nullable TimeRange range(Fields interval) {
        TimeRange physical = physical(interval.object("physicalTimeInterval"));
        if (physical != null) {
            return physical;
        }
        TimeRange civil = civil(interval.object("civilDateTimeInterval"));
        return civil == null ? iso(interval.object("civilIso8601TimeInterval")) : civil;
    }

    private static @Nullable TimeRange physical(@Nullable Fields interval) {
        if (interval == null) {
            return null;
        }
        Instant start = interval.time("startTime", GoogleReader::instant);
        Instant end = interval.time("endTime", GoogleReader::instant);
        return start == null ? null : Ranges.physical(start, end == null ? start : end);
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static @Nullable TimeRange civil(@Nullable Fields interval) {
        return interval == null
                ? null
                : civil(dateTime(interval.object("startDateTime")), dateTime(interval.object("endDateTime")));
    }

    private static @Nullable TimeRange iso(@Nullable Fields interval) {
        return interval == null
                ? null
                : civil(
                        interval.time("startTime", LocalDateTime::parse),
                        interval.time("endTime", LocalDateTime::parse));
    }

    private static @Nullable TimeRange civil(@Nullable LocalDateTime start, @Nullable LocalDateTime end) {
        return start == null ? null : Ranges.civil(start, end == null ? start : end);
    }

    /** Zero parts are left out, and no time at all is midnight. */
    private static @Nullable LocalDateTime dateTime(@Nullable Fields civil) {
        Fields date = civil == null ? null : civil.object("date");
        if (civil == null || date == null) {
            return null;
        }
        try {
            Fields time = civil.object("time");
            LocalDateTime midnight =
                    LocalDateTime.of(date.number("year"), date.number("month"), date.number("day"), 0, 0);
            return time == null
                    ? midnight
                    : midnight.withHour(time.number("hours"))
                            .withMinute(time.number("minutes"))
                            .withSecond(time.number("seconds"));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
