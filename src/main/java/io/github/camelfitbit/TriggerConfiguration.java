package io.github.camelfitbit;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.github.camelfitbit.compound.RecordFigure;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.Change;
import io.github.camelfitbit.model.ConnectionEvent;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.TimeExpression;
import io.github.camelfitbit.operation.Operations;
import io.github.camelfitbit.trigger.DeliveryMode;
import io.github.camelfitbit.trigger.Granularity;
import io.github.camelfitbit.trigger.LifecycleSettings;
import io.github.camelfitbit.trigger.TriggerSettings;
import io.github.camelfitbit.trigger.derived.DayMetric;
import io.github.camelfitbit.trigger.derived.DerivedTrigger;
import io.github.camelfitbit.trigger.derived.Target;
import io.github.camelfitbit.trigger.derived.Threshold;
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
            description = "What is told of, separated by commas. fitbit:connections: connected, scopes-changed,"
                    + " needs-reauthorization, reauthorized, disconnected. fitbit:devices: paired, removed, battery-low,"
                    + " synced. fitbit:threshold: above, below, within. fitbit:silence:"
                    + " silence, data-again. fitbit:daily-summary: final, revised, and so-far if it is named."
                    + " fitbit:badges: earned. fitbit:sync-status: completed, failed, rate-limited, rate-limit-over,"
                    + " push-silent, push-recovered, backfill-started, backfill-paused, backfill-resumed,"
                    + " backfill-cancelled, backfill-completed, backfill-failed, and if they are named started,"
                    + " unchanged, postponed, backfill-progressed. Not set: all but those that have to be named.")
    private @Nullable String events;

    @UriParam(
            description =
                    "The data types that fitbit:events delivers, separated by commas, such as sleep,exercise. They are"
                            + " looked at one after the other; a type that a person did not grant is left out for this person."
                            + " And those that the actions of backfills are about; not set there: all.")
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
            defaultValue = "raw",
            description =
                    "What a data trigger delivers: raw, the records themselves; minutes that make up an hour, such as"
                            + " PT1M, PT15M or PT1H, the vendor's sums or averages of such windows once they are over; daily, the"
                            + " figure of each civil day of the person, today's as it grows. Sums count a phone and a watch once. Types that have"
                            + " roll-up have them, total-calories and calories-in-heart-rate-zone have nothing else. fitbit:threshold"
                            + " takes raw only.")
    private String granularity = "raw";

    @UriParam(
            label = "consumer",
            enums = "include,exclude",
            defaultValue = "include",
            description =
                    "Whether records that this application wrote itself are delivered when they come back as data of"
                            + " the person. Included ones carry the header CamelFitbitOwnWrite.")
    private String ownWrites = "include";

    @UriParam(
            label = "consumer",
            description =
                    "What is measured, as a data type. fitbit:goal and fitbit:goal-missed count over a day: steps,"
                            + " distance (in millimetres), floors, altitude (millimetres), total-calories, active-energy-burned,"
                            + " active-minutes, active-zone-minutes, hydration-log (millilitres), nutrition-log (kilocalories) or"
                            + " sleep (minutes asleep). fitbit:threshold compares records: heart-rate, oxygen-saturation, weight"
                            + " (grams), sleep (minutes asleep of a night) and others.")
    private @Nullable String metric;

    @UriParam(
            label = "consumer",
            description = "How much of the metric is to be reached on a day, in the metric's unit. Required for"
                    + " fitbit:goal and fitbit:goal-missed.")
    private @Nullable Double target;

    @UriParam(
            label = "consumer",
            description =
                    "Until when the goal of fitbit:goal-missed is to be reached, on the person's own clock, such as"
                            + " 20:00. Required there.")
    private @Nullable String by;

    @UriParam(
            label = "consumer",
            description =
                    "Over which limit fitbit:threshold tells of the metric, in the unit of its figure. At least one of"
                            + " above and below is required there.")
    private @Nullable Double above;

    @UriParam(
            label = "consumer",
            description =
                    "Under which limit fitbit:threshold tells of the metric, in the unit of its figure. At least one"
                            + " of above and below is required there.")
    private @Nullable Double below;

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

    /**
     * What a derived trigger tells.
     *
     * @param resource    its name
     * @param all         the words of what it can tell
     * @param usual       those that it tells when nothing else is asked for
     * @param defaultName the name of the memory when none is configured
     * @throws InvalidArgumentException when an option cannot be meant; names the option
     */
    DerivedTrigger.Settings told(String resource, Set<String> all, Set<String> usual, String defaultName) {
        Set<String> wanted = events == null || events.isBlank() ? usual : Options.list(events);
        for (String event : wanted) {
            if (!all.contains(event)) {
                throw new InvalidArgumentException("option 'events' names '" + event + "', which is no event of fitbit:"
                        + resource + ": use " + String.join(", ", new TreeSet<>(all)));
            }
        }
        return new DerivedTrigger.Settings(cursorName == null ? defaultName : cursorName, wanted);
    }

    /**
     * What is to be reached on a day.
     *
     * @throws InvalidArgumentException when {@code metric} or {@code target} is missing or cannot be meant
     */
    Target goal() {
        DayMetric counted = DayMetric.parse(metric);
        if (target == null || !(target > 0) || target.isInfinite()) {
            throw new InvalidArgumentException("option 'target' is " + (target == null ? "missing" : target)
                    + ": write a number over 0, in the unit of the metric, such as target=10000 for steps");
        }
        return new Target(counted, target);
    }

    /**
     * The limits.
     *
     * @throws InvalidArgumentException when {@code metric} or both limits are missing, or cannot be meant
     */
    Threshold limits() {
        return new Threshold(RecordFigure.parse(metric), above, below);
    }

    /**
     * Until when it is to be reached, on the person's own clock.
     *
     * @throws InvalidArgumentException when {@code by} is missing or no time of day
     */
    LocalTime until() {
        try {
            return LocalTime.parse(by == null ? "" : by);
        } catch (DateTimeException e) {
            throw new InvalidArgumentException("option 'by' is " + (by == null ? "missing" : "'" + by + "'")
                    + ": write a time of the person's day, such as by=20:00");
        }
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
                .map(type -> Operations.triggerType(type.trim(), deliversSums()))
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
                includesOwnWrites(),
                Granularity.parse(granularity));
    }

    /**
     * Whether sums are delivered, not records.
     *
     * @throws InvalidArgumentException when {@code granularity} cannot be meant
     */
    boolean deliversSums() {
        return !Granularity.parse(granularity).isRaw();
    }

    /** What reads a data type for this trigger. */
    DataOperation reading(DataType type) {
        return Granularity.parse(granularity).reading(type);
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

    /** How fine what is delivered is. */
    public String getGranularity() {
        return granularity;
    }

    public void setGranularity(String granularity) {
        this.granularity = granularity;
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

    /** What is told of. */
    public @Nullable String getEvents() {
        return events;
    }

    public void setEvents(@Nullable String events) {
        this.events = events;
    }

    /** What is counted over a day. */
    public @Nullable String getMetric() {
        return metric;
    }

    public void setMetric(@Nullable String metric) {
        this.metric = metric;
    }

    /** How much is to be reached on a day. */
    public @Nullable Double getTarget() {
        return target;
    }

    public void setTarget(@Nullable Double target) {
        this.target = target;
    }

    /** Until when it is to be reached. */
    public @Nullable String getBy() {
        return by;
    }

    public void setBy(@Nullable String by) {
        this.by = by;
    }

    /** Over which limit it is told. */
    public @Nullable Double getAbove() {
        return above;
    }

    public void setAbove(@Nullable Double above) {
        this.above = above;
    }

    /** Under which limit it is told. */
    public @Nullable Double getBelow() {
        return below;
    }

    public void setBelow(@Nullable Double below) {
        this.below = below;
    }

    /** The name that the cursors are kept under. */
    public @Nullable String getCursorName() {
        return cursorName;
    }

    public void setCursorName(@Nullable String cursorName) {
        this.cursorName = cursorName;
    }
}
