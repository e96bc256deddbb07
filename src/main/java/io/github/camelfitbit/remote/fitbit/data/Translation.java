package io.github.camelfitbit.remote.fitbit.data;

import io.github.camelfitbit.model.DataOperation;
import org.jspecify.annotations.Nullable;

/**
 * All that the Fitbit Web API has of one data type.
 *
 * @param records   how its records are read; null when the vendor has sums of days only
 * @param days      how a whole day is read with fewer questions than its records; null when it is not
 * @param aggregate what becomes of several records in a roll-up; null when the type has none
 * @param writing   how records are written; null when they are not
 */
public record Translation(
        @Nullable Reading records, @Nullable Reading days, @Nullable Aggregate aggregate, @Nullable Writing writing) {

    static Translation read(Reading records) {
        return new Translation(records, null, null, null);
    }

    Translation rolledUp(Aggregate by) {
        return new Translation(records, days, by, writing);
    }

    Translation byDay(Reading wholeDays) {
        return new Translation(records, wholeDays, aggregate, writing);
    }

    Translation written(Writing by) {
        return new Translation(records, days, aggregate, by);
    }

    /** Only whole days, no records. */
    static Translation daysOnly(Reading days, Aggregate aggregate) {
        return new Translation(null, days, aggregate, null);
    }

    /** Whether the vendor answers the operation; of those that the data type has at all. */
    public boolean has(DataOperation operation) {
        return switch (operation) {
            case LIST, RECONCILE -> records != null;
            case GET -> false; // it finds records by their day
            case ROLL_UP -> aggregate != null && records != null;
            case DAILY_ROLL_UP -> aggregate != null;
            case CREATE, UPDATE, DELETE -> writing != null;
        };
    }
}
