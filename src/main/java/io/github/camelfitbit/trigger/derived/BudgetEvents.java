package io.github.camelfitbit.trigger.derived;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camelfitbit.throttle.BudgetListener;
import io.github.camelfitbit.throttle.Hold;

/**
 * Tells which budgets are used up. Stateless.
 *
 * @param status makes the events
 */
record BudgetEvents(SyncStatus status) implements BudgetListener {

    static final String RATE_LIMITED = "rate-limited";
    static final String RATE_LIMIT_OVER = "rate-limit-over";

    /** The member that says whose budget it is. */
    static final String BUDGET = "budget";

    @Override
    public void held(Hold hold) {
        status.tell(RATE_LIMITED, hold.connection(), hold.since(), data(hold));
    }

    @Override
    public void released(Hold hold, Instant now) {
        status.tell(RATE_LIMIT_OVER, hold.connection(), now, data(hold));
    }

    private static Map<String, Object> data(Hold hold) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("api", hold.api().text());
        data.put(BUDGET, SyncStatus.word(hold.quota()));
        data.put("refusedBy", hold.byVendor() ? "vendor" : "component");
        data.put("since", hold.since().toString());
        if (hold.until() != null) {
            data.put("until", hold.until().toString());
        }
        return data;
    }
}
