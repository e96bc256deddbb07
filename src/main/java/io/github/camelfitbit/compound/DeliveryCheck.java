package io.github.camelfitbit.compound;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import io.github.camelfitbit.model.DataKind;
import io.github.camelfitbit.store.Cursor;
import io.github.camelfitbit.store.CursorKey;
import io.github.camelfitbit.store.CursorStore;
import io.github.camelfitbit.store.PushState;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the triggers of this node and their cursors: does anything run, and does it keep up with the device.
 *
 * @param running the triggers
 * @param cursors how far they have delivered
 */
public record DeliveryCheck(Running running, CursorStore cursors) {

    /** Telemetry that lies further back than this, while the device has synced, was seen and not delivered. */
    private static final Duration BEHIND = Duration.ofHours(24);

    List<Finding> of(String connection, @Nullable Instant lastSync) {
        List<Running.Trigger> triggers = running.of(connection);
        if (triggers.isEmpty()) {
            return List.of(Finding.info(
                    "no-trigger",
                    "no data trigger of this node is meant for this connection",
                    "start a route such as from(\"fitbit:steps\"), or look at another node"));
        }
        Map<CursorKey, Cursor> all = cursors.findAll(connection);
        List<Finding> findings = new ArrayList<>();
        for (Running.Trigger trigger : triggers) {
            Finding found = of(trigger, newest(trigger, all), lastSync);
            if (found != null) {
                findings.add(found);
            }
        }
        return findings;
    }

    private static @Nullable Finding of(Running.Trigger trigger, @Nullable Cursor cursor, @Nullable Instant lastSync) {
        if (!trigger.isDelivering()) {
            return Finding.error(
                    "trigger-stopped",
                    "the route '" + trigger.name() + "' is stopped or suspended",
                    "start or resume it");
        }
        if (cursor == null) {
            return Finding.info(
                    "never-polled",
                    "'" + trigger.name() + "' has not looked at this connection yet",
                    "wait for its next poll, or call connections/sync");
        }
        if (!cursor.position().isAfter(cursor.start())) {
            return Finding.info(
                    "nothing-delivered",
                    "'" + trigger.name() + "' has looked since " + cursor.start() + ", and delivered nothing yet",
                    "nothing, if there are no such data; else see the other findings");
        }
        boolean isSteady =
                trigger.type().kind() == DataKind.INTERVAL || trigger.type().kind() == DataKind.SAMPLE;
        boolean isBehind = lastSync != null && cursor.position().isBefore(lastSync.minus(BEHIND));
        if (isSteady && isBehind) {
            return Finding.warning(
                    "cursor-behind",
                    "'" + trigger.name() + "' delivered until " + cursor.position() + ", the device synced at "
                            + lastSync,
                    "wait if it is still catching up; else look for failures of that route, as a message that fails"
                            + " keeps its cursor. Rare data, such as weight, may simply not exist");
        }
        return PushState.of(cursor.marks()) == PushState.SILENT
                ? Finding.warning(
                        "push-silent",
                        "'" + trigger.name() + "' found data that no notification told of, and polls since",
                        "look at the subscriber and at the route of fitbit:notifications/receive")
                : null;
    }

    private static @Nullable Cursor newest(Running.Trigger trigger, Map<CursorKey, Cursor> all) {
        return all.entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(trigger.cursorName())
                        && entry.getKey().dataType().equals(trigger.type().id()))
                .map(Map.Entry::getValue)
                .max(Comparator.comparing(Cursor::position))
                .orElse(null);
    }
}
