package io.github.camelfitbit.trigger;

import java.time.Duration;
import java.time.format.DateTimeParseException;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.DataKind;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataType;

/**
 * How fine what a trigger delivers is: the records themselves, or the vendor's sums of them. Immutable.
 *
 * @param window how long what is summed up lasts; zero for the records themselves, a day for the person's civil days
 */
public record Granularity(Duration window) {

    /** The records themselves. */
    public static final Granularity RAW = new Granularity(Duration.ZERO);

    /** Figures of civil days. */
    public static final Granularity DAILY = new Granularity(Duration.ofDays(1));

    private static final Duration HOUR = Duration.ofHours(1);

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /**
     * Reads {@code raw}, {@code daily} or an ISO-8601 duration.
     *
     * @throws InvalidArgumentException when it is none of these, or a duration that no hours are made of: what is remembered
     *                                  of sums is remembered by the hour
     */
    public static Granularity parse(String text) {
        return switch (text) {
            case "raw" -> RAW;
            case "daily" -> DAILY;
            default -> new Granularity(window(text));
        };
    }

    private static Duration window(String text) {
        try {
            Duration window = Duration.parse(text);
            if (window.equals(DAILY.window())) {
                return window;
            }
            boolean isLongEnough = window.compareTo(MINUTE) >= 0;
            if (isLongEnough && HOUR.toNanos() % window.toNanos() == 0) {
                return window;
            }
        } catch (DateTimeParseException | ArithmeticException e) {
            // told below
        }
        throw new InvalidArgumentException("option 'granularity' is '" + text
                + "': use raw, daily, or minutes that make up an hour, such as PT1M, PT15M or PT1H");
    }

    /** Whether the records themselves are delivered. */
    public boolean isRaw() {
        return window.isZero();
    }

    /** Whether a figure of the type stands for a civil day. */
    boolean isDaily(DataType type) {
        return equals(DAILY) || isRaw() && type.kind() == DataKind.DAILY;
    }

    /** What reads it at the vendor. */
    public DataOperation reading(DataType type) {
        if (isRaw()) {
            return type.reading();
        }
        return equals(DAILY) ? DataOperation.DAILY_ROLL_UP : DataOperation.ROLL_UP;
    }
}
