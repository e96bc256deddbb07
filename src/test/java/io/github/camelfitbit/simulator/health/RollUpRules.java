package io.github.camelfitbit.simulator.health;

import java.time.Duration;

import io.vertx.core.json.JsonObject;

/** What both roll-ups refuse. */
final class RollUpRules {
    private RollUpRules() {}

    static void checkRange(DataType type, Duration range) {
        if (range.isZero() || range.isNegative()) {
            throw Refusal.invalid("INVALID_TIME_RANGE", "range", "The range must end after it starts");
        }
        if (range.compareTo(cap(type)) > 0) {
            throw tooLong(type);
        }
    }

    /** The page size does not limit the page; it is held against the longest range, measured in windows. */
    static void checkPageSize(DataType type, int pageSize, Duration window) {
        PageSize.checkNotNegative(pageSize);
        if (pageSize > cap(type).dividedBy(window)) {
            throw tooLong(type);
        }
    }

    static Refusal window(String field, String description) {
        return Refusal.invalid("INVALID_ROLLUP_WINDOW", field, description);
    }

    private static Duration cap(DataType type) {
        return Duration.ofDays(type.limits().rollUpDays());
    }

    private static Refusal tooLong(DataType type) {
        int days = type.limits().rollUpDays();
        return Refusal.badRequest("The range is too long.")
                .info("INVALID_ROLLUP_QUERY_DURATION", new JsonObject().put("maxDurationDays", Integer.toString(days)))
                .violation("range", "At most " + days + " days can be rolled up for " + type.id());
    }
}
