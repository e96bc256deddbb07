package io.github.camelfitbit.trigger.derived;

import java.time.Clock;
import java.util.Map;

import io.github.camelfitbit.store.CursorKey;
import io.github.camelfitbit.trigger.BackfillListener;
import io.github.camelfitbit.trigger.BackfillStatus;
import org.jspecify.annotations.Nullable;

/**
 * Tells what becomes of backfills. Stateless.
 *
 * @param status makes the events
 * @param clock  the time
 */
record BackfillEvents(SyncStatus status, Clock clock) implements BackfillListener {

    @Override
    public void told(Event event, BackfillStatus backfill, @Nullable String why) {
        Map<String, Object> data = data(backfill);
        if (why != null) {
            data.put("message", why);
        }
        status.tell(word(event), backfill.connection(), clock.instant(), data);
    }

    /** The word of such an event. */
    static String word(Event event) {
        return "backfill-" + event.text();
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
