package io.github.camelfitbit.remote.fitbit.data;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.StringJoiner;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.ObservedTime;
import io.github.camelfitbit.remote.NewDataPoint;
import org.jspecify.annotations.Nullable;

/** The parameters of a write, which the vendor takes as a query. One per request: not thread-safe. */
final class Parameters {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final NewDataPoint point;
    private final StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");

    Parameters(NewDataPoint point) {
        this.point = point;
    }

    Parameters with(String name, @Nullable Object value) {
        if (value != null) {
            String encoded = URLEncoder.encode(value.toString(), StandardCharsets.UTF_8)
                    .replace("+", "%20")
                    .replace("%3A", ":");
            query.add(name + '=' + encoded);
        }
        return this;
    }

    /** Adds a quantity of the body that there must be, divided by {@code divisor}, to {@code decimals} places. */
    Parameters quantity(String name, Map<?, ?> members, String member, long divisor, int decimals) {
        BigDecimal number = number(members, member);
        if (number == null) {
            throw new InvalidArgumentException("the body's value has no '" + member + "': write it as a number");
        }
        return with(name, scaled(number, divisor, decimals));
    }

    /** As {@link #quantity}, but leaves it out when the body does. */
    Parameters perhaps(String name, Map<?, ?> members, String member, long divisor, int decimals) {
        BigDecimal number = number(members, member);
        return with(name, number == null ? null : scaled(number, divisor, decimals));
    }

    private static String scaled(BigDecimal number, long divisor, int decimals) {
        return number.divide(BigDecimal.valueOf(divisor), decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    static @Nullable BigDecimal number(Map<?, ?> members, String member) {
        Object value = members.get(member);
        try {
            BigDecimal number = value == null ? null : new BigDecimal(value.toString());
            if (number == null || number.signum() > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, with the rule
        }
        throw new InvalidArgumentException("'" + member + "' in the body is no number above zero: write one");
    }

    /** Adds date and time of day as the person's clock showed them at the beginning. */
    Parameters at(LocalTimes times, @Nullable String time, boolean withSeconds) {
        LocalDateTime local = times.wallClock(start());
        with("date", local.toLocalDate());
        return time == null ? this : with(time, (withSeconds ? SECONDS : MINUTES).format(local));
    }

    java.time.OffsetDateTime start() {
        if (point.time() instanceof ObservedTime.Sample sample) {
            return sample.time();
        }
        return interval().start();
    }

    /** How long the record is, in milliseconds. */
    long millis() {
        ObservedTime.Interval interval = interval();
        return Duration.between(interval.start(), interval.end()).toMillis();
    }

    private ObservedTime.Interval interval() {
        if (point.time() instanceof ObservedTime.Interval interval) {
            return interval;
        }
        throw new InvalidArgumentException(
                "the record has civil times alone: give its times an offset, such as 2026-11-08T08:00:00+01:00");
    }

    @Override
    public String toString() {
        return query.toString();
    }
}
