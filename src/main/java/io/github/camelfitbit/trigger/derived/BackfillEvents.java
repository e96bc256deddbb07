package io.github.camelfitbit.trigger.derived;

import java.time.Clock;
import java.util.Map;

import io.github.camelfitbit.store.CursorKey;
import io.github.camelfitbit.trigger.BackfillListener;
import io.github.camelfitbit.trigger.BackfillStatus;

/**
 * Tells what becomes of backfills. Stateless.
 *
 * @param status makes the events
 * @param clock  the time
 */
record BackfillEvents(SyncStatus status, Clock clock) implements BackfillListener {

    static final String STARTED = "backfill-started";
    static final String PROGRESSED = "backfill-progressed";
    static final String PAUSED = "backfill-paused";
    static final String RESUMED = "backfill-resumed";
    static final String CANCELLED = "backfill-cancelled";
    static final String COMPLETED = "backfill-completed";
    static final String FAILED = "backfill-failed";

    @Override
    public void started(BackfillStatus backfill) {
        tell(STARTED, backfill, data(backfill));
    }

    @Override
    public void progressed(BackfillStatus backfill) {
        tell(PROGRESSED, backfill, data(backfill));
    }

    @Override
    public void paused(BackfillStatus backfill) {
        tell(PAUSED, backfill, data(backfill));
    }

    @Override
    public void resumed(BackfillStatus backfill) {
        tell(RESUMED, backfill, data(backfill));
    }

    @Override
    public void cancelled(BackfillStatus backfill) {
        tell(CANCELLED, backfill, data(backfill));
    }

    @Override
    public void finished(BackfillStatus backfill) {
        tell(COMPLETED, backfill, data(backfill));
    }

    @Override
    public void failed(BackfillStatus backfill, String why) {
        Map<String, Object> data = data(backfill);
        data.put("message", why);
        tell(FAILED, backfill, data);
    }

    private void tell(String event, BackfillStatus backfill, Map<String, Object> data) {
        status.tell(event, backfill.connection(), clock.instant(), data);
    }

    private static Map<String, Object> data(BackfillStatus backfill) {
        Map<String, Object> data = SyncStatus.data(new CursorKey(
                backfill.connection(), backfill.consumer(), backfill.type().id()));
        data.put("state", backfill.state().text());
        data.put("from", backfill.start().toString());
        data.put("to", backfill.until().toString());
        data.put("reached", backfill.reached().toString());
        data.put("percent", backfill.percent());
        return data;
    }
}
