package io.github.camelfitbit;

import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.Change;
import io.github.camelfitbit.model.ConnectionEvent;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.TimeExpression;
import io.github.camelfitbit.operation.Operations;
import io.github.camelfitbit.trigger.DeliveryMode;
import io.github.camelfitbit.trigger.LifecycleSettings;
import io.github.camelfitbit.trigger.TriggerSettings;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/** What triggers deliver, and how. */
@UriParams
public class TriggerConfiguration {

    @UriParam(
            label = "consumer",
            defaultValue = "P30D",
            description = "Where to begin for a connection that was never polled by this consumer: now, a date, an"
                    + " instant, or how long ago (P30D). It is resolved at the first poll and kept. For"
                    + " fitbit:connections it counts from when the route starts: what began earlier is not told of a"
                    + " connection that the route never looked at.")
    private String startFrom = "P30D";

    @UriParam(
            label = "consumer",
            defaultValue = "P2D",
            description =
                    "How far behind the present revised and deleted records are looked for, as ISO-8601 duration of"
                            + " days (P2D) or hours (PT12H). A device that was silent for longer is caught up with all the same.")
    private String lookback = "P2D";

    @UriParam(
            label = "consumer",
            defaultValue = "1",
            description =
                    "How many records one message carries at most. 1: each message carries one record. More: each"
                            + " message carries a list, oldest first, even if there is only one; use it for heart rate and steps.")
    private int batchSize = 1;

    @UriParam(
            label = "consumer",
            defaultValue = "0",
            description = "After how many messages a poll of one connection stops; the next poll goes on. 0: no limit.")
    private int maxMessagesPerPoll;

    @UriParam(
            label = "consumer",
            description =
                    "The name that the cursors of this consumer are kept under. Not set: the route id. Two consumers"
                            + " with the same name share their cursors, so that each record reaches one of them.")
    private @Nullable String cursorName;

    @UriParam(
            label = "consumer",
            description = "What fitbit:connections tells of, separated by commas: connected, scopes-changed,"
                    + " needs-reauthorization, reauthorized, disconnected. Not set: all of it.")
    private @Nullable String events;

    @UriParam(
            label = "consumer",
            description =
                    "The data types that fitbit:events delivers, separated by commas, such as sleep,exercise. They are"
                            + " looked at one after the other; a type that a person did not grant is left out for this person.")
    private @Nullable String types;

    @UriParam(
            label = "consumer",
            enums = "auto,push,poll",
            defaultValue = "auto",
            description =
                    "What makes the trigger look for data. poll: the clock. push: notifications of the vendor alone,"
                            + " which fitbit:notifications/receive takes. auto: notifications while they come, with a slow look"
                            + " beside them that repairs gaps; the clock when they do not come, or stop.")
    private String delivery = "auto";

    @UriParam(
            label = "consumer",
            defaultValue = "new,changed,deleted",
            description = "What may have happened to a record that is delivered, separated by commas: new, changed,"
                    + " deleted. Deleted ones carry their id and time alone; telemetry has no ids and is never told to be"
                    + " deleted.")
    private String changes = "new,changed,deleted";

    @UriParam(
            label = "consumer",
            enums = "include,exclude",
            defaultValue = "include",
            description =
                    "Whether records that this application wrote itself are delivered when they come back as data of"
                            + " the person. Included ones carry the header CamelFitbitOwnWrite.")
    private String ownWrites = "include";

    /**
     * The settings of the engine for connections.
     *
     * @param defaultName the name of the memory when none is configured
     * @param now         what {@code startFrom} counts from
     * @throws InvalidArgumentException when an option cannot be meant; names the option
     */
    LifecycleSettings lifecycle(String defaultName, ZonedDateTime now) {
        return new LifecycleSettings(
                cursorName == null ? defaultName : cursorName,
                kinds(),
                TimeExpression.parse("startFrom", startFrom).instant(now));
    }

    private Set<ConnectionEvent.Kind> kinds() {
        if (events == null || events.isBlank()) {
            return EnumSet.allOf(ConnectionEvent.Kind.class);
        }
        Set<ConnectionEvent.Kind> kinds = EnumSet.noneOf(ConnectionEvent.Kind.class);
        for (String event : events.split(",")) {
            kinds.add(ConnectionEvent.Kind.find(event.trim())
                    .orElseThrow(() -> new InvalidArgumentException("option 'events' names '" + event.trim()
                            + "', which is no event of fitbit:connections: use " + allKinds())));
        }
        return kinds;
    }

    private static String allKinds() {
        return Arrays.stream(ConnectionEvent.Kind.values())
                .map(ConnectionEvent.Kind::text)
                .collect(Collectors.joining(", "));
    }

    /**
     * The data types of {@code fitbit:events}, in the order in which they are looked at.
     *
     * @throws InvalidArgumentException when none is named, or one that is no trigger
     */
    List<DataType> eventTypes() {
        if (types == null || types.isBlank()) {
            throw new InvalidArgumentException(
                    "option 'types' is missing: fitbit:events delivers the data types that it names, such as"
                            + " types=sleep,exercise");
        }
        return Arrays.stream(types.split(","))
                .map(type -> Operations.triggerType(type.trim()))
                .distinct()
                .toList();
    }

    /**
     * The settings of the engine for data.
     *
     * @param defaultName the cursors' name when none is configured
     * @throws InvalidArgumentException when an option cannot be meant; names the option
     */
    TriggerSettings settings(DataType type, String defaultName) {
        return new TriggerSettings(
                cursorName == null ? defaultName : cursorName,
                type,
                mode(type),
                TimeExpression.parse("startFrom", startFrom),
                Options.duration("lookback", lookback),
                Options.atLeast("batchSize", batchSize, 1),
                Options.atLeast("maxMessagesPerPoll", maxMessagesPerPoll, 0),
                wantedChanges(),
                includesOwnWrites());
    }

    private DeliveryMode mode(DataType type) {
        DeliveryMode mode =
                switch (delivery) {
                    case "auto" -> DeliveryMode.AUTO;
                    case "push" -> DeliveryMode.PUSH;
                    case "poll" -> DeliveryMode.POLL;
                    default ->
                        throw new InvalidArgumentException(
                                "option 'delivery' is '" + delivery + "': use auto, push or poll");
                };
        if (mode == DeliveryMode.PUSH && !type.hasWebhook()) {
            throw new InvalidArgumentException("option 'delivery' is 'push', but the vendor sends no notifications for "
                    + type.id() + ": use auto, which polls for it");
        }
        return mode;
    }

    private Set<Change> wantedChanges() {
        Set<Change> wanted = EnumSet.noneOf(Change.class);
        for (String change : changes.split(",")) {
            wanted.add(Arrays.stream(Change.values())
                    .filter(one -> one.text().equals(change.trim()))
                    .findFirst()
                    .orElseThrow(() -> new InvalidArgumentException("option 'changes' names '" + change.trim()
                            + "', which nothing can be: use new, changed, deleted")));
        }
        return wanted;
    }

    private boolean includesOwnWrites() {
        return switch (ownWrites) {
            case "include" -> true;
            case "exclude" -> false;
            default ->
                throw new InvalidArgumentException("option 'ownWrites' is '" + ownWrites + "': use include or exclude");
        };
    }

    /** The data types of fitbit:events. */
    public @Nullable String getTypes() {
        return types;
    }

    public void setTypes(@Nullable String types) {
        this.types = types;
    }

    /** What makes the trigger look for data. */
    public String getDelivery() {
        return delivery;
    }

    public void setDelivery(String delivery) {
        this.delivery = delivery;
    }

    /** What may have happened to a record that is delivered. */
    public String getChanges() {
        return changes;
    }

    public void setChanges(String changes) {
        this.changes = changes;
    }

    /** Whether records that this application wrote itself are delivered. */
    public String getOwnWrites() {
        return ownWrites;
    }

    public void setOwnWrites(String ownWrites) {
        this.ownWrites = ownWrites;
    }

    /** Where to begin for a connection that was never polled. */
    public String getStartFrom() {
        return startFrom;
    }

    public void setStartFrom(String startFrom) {
        this.startFrom = startFrom;
    }

    /** How far behind the present late and revised records are looked for. */
    public String getLookback() {
        return lookback;
    }

    public void setLookback(String lookback) {
        this.lookback = lookback;
    }

    /** How many records one message carries at most. */
    public int getBatchSize() {
        return batchSize;
    }

    public void setBatchSize(int batchSize) {
        this.batchSize = batchSize;
    }

    /** After how many messages a poll of one connection stops. */
    public int getMaxMessagesPerPoll() {
        return maxMessagesPerPoll;
    }

    public void setMaxMessagesPerPoll(int maxMessagesPerPoll) {
        this.maxMessagesPerPoll = maxMessagesPerPoll;
    }

    /** What fitbit:connections tells of. */
    public @Nullable String getEvents() {
        return events;
    }

    public void setEvents(@Nullable String events) {
        this.events = events;
    }

    /** The name that the cursors are kept under. */
    public @Nullable String getCursorName() {
        return cursorName;
    }

    public void setCursorName(@Nullable String cursorName) {
        this.cursorName = cursorName;
    }
}
