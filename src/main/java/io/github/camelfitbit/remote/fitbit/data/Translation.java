package io.github.camelfitbit.remote.fitbit.data;

import java.util.List;

import io.github.camelfitbit.model.DataOperation;
import org.jspecify.annotations.Nullable;

/**
 * All that the Fitbit Web API has of one data type.
 *
 * @param records   how its records are read; null when the vendor has sums of days only
 * @param days      how whole days are read with fewer questions than their records, all of these together; empty when they
 *                  are not
 * @param aggregate what becomes of several records in a roll-up; null when the type has none
 * @param writing   how records are written; null when they are not
 */
public record Translation(
        @Nullable Reading records, List<Reading> days, @Nullable Aggregate aggregate, @Nullable Writing writing) {

    static Translation read(Reading records) {
        return new Translation(records, List.of(), null, null);
    }

    Translation rolledUp(Aggregate by) {
        return new Translation(records, days, by, writing);
    }

    Translation byDay(Reading... wholeDays) {
        return new Translation(records, List.of(wholeDays), aggregate, writing);
    }

    Translation written(Writing by) {
        return new Translation(records, days, aggregate, by);
    }

    /** Only whole days, no records. */
    static Translation daysOnly(Reading days, Aggregate aggregate) {
        return new Translation(null, List.of(days), aggregate, null);
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
