package io.github.camelfitbit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.UnknownResourceException;
import io.github.camelfitbit.error.UnsupportedOperationOfTypeException;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.TimeExpression;
import io.github.camelfitbit.operation.Arguments;
import io.github.camelfitbit.operation.ConnectionFilter;
import io.github.camelfitbit.operation.Operations;
import io.github.camelfitbit.operation.VendorWords;
import io.github.camelfitbit.trigger.ConnectionTrigger;
import io.github.camelfitbit.trigger.derived.SyncStatus;
import io.github.camelfitbit.trigger.derived.Threshold;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.component.webhook.WebhookCapableEndpoint;
import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.ScheduledPollEndpoint;
import org.jspecify.annotations.Nullable;

/**
 * Move Fitbit data between the Google Health API and any other system: triggers deliver new and changed records of sleep,
 * workouts, heart rate, steps and weight, actions read, aggregate and write them, with managed tokens and throttling.
 */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = FitbitConstants.SCHEME,
        title = "Fitbit",
        syntax = "fitbit:resource/operation",
        category = {Category.HEALTH, Category.IOT, Category.SAAS},
        headersClass = FitbitConstants.class)
public class FitbitEndpoint extends ScheduledPollEndpoint implements EndpointServiceLocation, WebhookCapableEndpoint {

    /** Devices reach the vendor about every quarter of an hour: looking more often finds nothing. */
    static final long DEFAULT_DELAY_MILLIS = TimeUnit.MINUTES.toMillis(15);

    /** The trigger for several data types. */
    private static final String EVENTS = "events";

    @UriPath(
            enums =
                    "steps,heart-rate,sleep,exercise,weight,devices,identity,profile,settings,irn-profile,subscribers,subscriptions,connections,daily-summary,data-types,notifications,events,goal,goal-missed,threshold,silence,badges,sync-status",
            description = "What it is about: a data type, or devices, identity, profile, settings, irn-profile,"
                    + " subscribers, subscriptions, connections, daily-summary, data-types, notifications; events is the"
                    + " trigger for several data types; goal, goal-missed, threshold, silence and badges are derived"
                    + " triggers; sync-status tells how triggers fare.")
    @Metadata(required = true)
    private String resource = "";

    @UriPath(
            enums =
                    "list,get,reconcile,roll-up,daily-roll-up,create,update,delete,export-tcx,enrich,backfill,pause,resume,cancel,authorize-url,complete,refresh,sync,disconnect,page,receive,doctor",
            description = "What to do with it. Actions need one; triggers take the resource alone.")
    private @Nullable String operation;

    @UriParam(
            description =
                    "The key of the connection. Triggers take one, several separated by commas, or an asterisk for all, which"
                            + " is what they do when it is not set. Actions take one; not set: default. The header"
                            + " CamelFitbitConnection wins for actions.")
    private @Nullable String connection;

    @UriParam(
            label = "consumer,scheduler",
            defaultValue = "900000",
            description = "Milliseconds before the next poll. Devices reach the vendor about every quarter of an hour:"
                    + " looking more often finds little more.")
    private long delay = DEFAULT_DELAY_MILLIS;

    @UriParam
    private ActionConfiguration action = new ActionConfiguration();

    @UriParam
    private TriggerConfiguration trigger = new TriggerConfiguration();

    /** Makes the consumer of one resource. */
    @FunctionalInterface
    private interface Making {
        Consumer of(FitbitEndpoint endpoint, Processor processor);
    }

    /** The triggers that are made their own way; all others are derived ones or data types. */
    private static final Map<String, Making> CONSUMERS = Map.of(
            ConnectionTrigger.CONNECTIONS,
            FitbitEndpoint::ofConnections,
            NotificationConsumer.NOTIFICATIONS,
            NotificationConsumer::new,
            EVENTS,
            FitbitEndpoint::ofEvents,
            Threshold.RESOURCE,
            FitbitEndpoint::ofThreshold,
            SyncStatus.RESOURCE,
            FitbitEndpoint::ofSyncStatus);

    /** Made by the component. */
    public FitbitEndpoint(String uri, FitbitComponent component) {
        super(uri, component);
        setDelay(DEFAULT_DELAY_MILLIS);
    }

    @Override
    public FitbitComponent getComponent() {
        return (FitbitComponent) super.getComponent();
    }

    @Override
    public Producer createProducer() {
        Operations.check(resource, operation);
        DataType.find(resource).ifPresent(this::requireBeta);
        return switch (resource + '/' + operation) {
            case "connections/page" -> new FitbitPageProducer(this);
            case "notifications/receive" -> receiver();
            default -> new FitbitProducer(this);
        };
    }

    private Producer receiver() {
        WebhookConfiguration.only(action.getApi());
        return new FitbitNotificationProducer(this);
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        if (operation != null) {
            throw new UnknownResourceException("'fitbit:" + resource + '/' + operation
                    + "' is an action, which stands in to(); as a trigger write 'fitbit:" + resource + "' alone");
        }
        Consumer consumer = CONSUMERS
                .getOrDefault(resource, FitbitEndpoint::ofDerivedOrData)
                .of(this, processor);
        configureConsumer(consumer);
        return consumer;
    }

    private FitbitPollingConsumer ofDerivedOrData(Processor processor) {
        DerivedSource derived = DerivedSource.of(this).orElse(null);
        return derived == null
                ? ofData(List.of(Operations.triggerType(resource, trigger.deliversSums())), processor)
                : ofDerived(derived, processor);
    }

    private FitbitPollingConsumer ofDerived(DerivedSource source, Processor processor) {
        trigger.told(source.resource(), source.events(), source.usual(), "check");
        return new DerivedConsumer(this, source, processor);
    }

    /** Option mistakes fail here and in {@link #ofData}, not at the first poll. */
    private FitbitPollingConsumer ofConnections(Processor processor) {
        trigger.lifecycle("check", getComponent().localTime());
        return new ConnectionConsumer(this, processor);
    }

    private FitbitPollingConsumer ofData(List<DataType> types, Processor processor) {
        types.forEach(type -> {
            requireBeta(type);
            trigger.settings(type, "check");
        });
        return new DataConsumer(this, types, processor);
    }

    private FitbitPollingConsumer ofEvents(Processor processor) {
        return ofData(trigger.eventTypes(), processor);
    }

    private FitbitPollingConsumer ofThreshold(Processor processor) {
        Threshold limits = trigger.limits();
        if (trigger.deliversSums()) {
            throw new InvalidArgumentException("option 'granularity' is '" + trigger.getGranularity()
                    + "', but fitbit:threshold compares records, not sums: leave it out");
        }
        trigger.told(Threshold.RESOURCE, Threshold.EVENTS, Threshold.EVENTS, "check");
        trigger.settings(limits.metric().type(), "check");
        return new ThresholdConsumer(this, limits, processor);
    }

    private Consumer ofSyncStatus(Processor processor) {
        Set<String> wanted = trigger.told(SyncStatus.RESOURCE, SyncStatus.EVENTS, SyncStatus.USUAL, "none")
                .events();
        return new SyncStatusConsumer(this, wanted, processor);
    }

    /** The connections of the option {@code connection} of a trigger; empty for everybody. */
    List<String> named() {
        String configured = connection;
        return configured == null || configured.equals("*")
                ? List.of()
                : List.of(configured.trim().split("\\s*,\\s*"));
    }

    /** Whether the option {@code connection} of a trigger lets this one through. */
    boolean isMeant(String key) {
        List<String> named = named();
        return named.isEmpty() || named.contains(key);
    }

    /** What answers the vendors' requests; the component is started by then. */
    WebhookAnswering answering() {
        return getComponent().answering(WebhookConfiguration.only(action.getApi()));
    }

    @Override
    public Processor createWebhookHandler(Processor next) {
        return new WebhookHandler(this, next);
    }

    /**
     * Does nothing: the vendor verifies the address while it is registered, and it is not served yet. Use
     * {@code subscribers/create} once the route runs.
     */
    @Override
    public void registerWebhook() {
        // see above
    }

    /** Does nothing: a route that stops for a while shall be told afterwards what it missed. */
    @Override
    public void unregisterWebhook() {
        // see above
    }

    /** The address is the route's business. */
    @Override
    public void setWebhookConfiguration(org.apache.camel.component.webhook.WebhookConfiguration configuration) {
        // nothing in it concerns the notifications themselves
    }

    /** Fitbit asks for the verification code with a GET. */
    @Override
    public List<String> getWebhookMethods() {
        return List.of("POST", "GET");
    }

    private void requireBeta(DataType type) {
        if (type.isBeta() && !getComponent().isBeta()) {
            throw new UnsupportedOperationOfTypeException(
                    "'" + type.id() + "' is in v4beta of the Google Health API only,"
                            + " where it may change or go: set camel.component.fitbit.beta=true to use it all the same");
        }
    }

    @Override
    public long getDelay() {
        return delay;
    }

    @Override
    public void setDelay(long delay) {
        super.setDelay(delay);
        this.delay = delay;
    }

    /**
     * The options of an action as arguments, by option name; times are read once.
     *
     * @throws InvalidArgumentException when an option cannot be meant
     */
    Map<String, Object> arguments() {
        Map<String, Object> arguments = new HashMap<>();
        put(arguments, "from", time("from", action.getFrom()));
        put(arguments, "to", time("to", action.getTo()));
        put(arguments, "id", action.getId());
        put(arguments, "window", action.getWindow());
        put(arguments, "sources", action.getSources());
        put(arguments, "fillGaps", action.isFillGaps());
        put(arguments, "splitRange", action.isSplitRange());
        put(arguments, "parameters", action.getParameters());
        put(arguments, "maxPages", action.getMaxPages());
        put(arguments, "method", action.getMethod());
        put(arguments, "path", action.getPath());
        put(arguments, "streaming", action.isStreaming());
        put(arguments, "scopes", action.getScopes());
        put(arguments, "loginHint", action.getLoginHint());
        put(arguments, "returnTo", action.getReturnTo());
        put(arguments, "api", action.getApi());
        put(arguments, "state", action.getState());
        put(arguments, "after", action.getAfter());
        put(arguments, "limit", action.getLimit());
        put(arguments, "completeWithin", action.getCompleteWithin());
        put(arguments, "idempotencyKey", action.getIdempotencyKey());
        put(arguments, "partialData", action.isPartialData());
        put(arguments, "subscriber", action.getSubscriber());
        put(arguments, "force", action.isForce());
        put(arguments, "dryRun", action.isDryRun());
        put(arguments, "types", trigger.getTypes());
        put(arguments, "connection", connection);
        ConnectionFilter.of(new Arguments(arguments));
        Operations.checkArguments(resource, operation, new Arguments(arguments));
        VendorWords.check(
                resource, operation, new Arguments(arguments), getComponent().localTime());
        return arguments;
    }

    private static @Nullable TimeExpression time(String option, @Nullable String value) {
        return value == null ? null : TimeExpression.parse(option, value);
    }

    private static void put(Map<String, Object> arguments, String name, @Nullable Object value) {
        if (value != null) {
            arguments.put(name, value);
        }
    }

    @Override
    public String getServiceUrl() {
        return getComponent().getBaseUrl();
    }

    @Override
    public String getServiceProtocol() {
        return "rest";
    }

    /** What it is about. */
    public String getResource() {
        return resource;
    }

    public void setResource(String resource) {
        this.resource = resource;
    }

    /** What to do with it; null for triggers. */
    public @Nullable String getOperation() {
        return operation;
    }

    public void setOperation(@Nullable String operation) {
        this.operation = operation;
    }

    /** The key of the connection. */
    public @Nullable String getConnection() {
        return connection;
    }

    public void setConnection(@Nullable String connection) {
        this.connection = connection;
    }

    /** What actions are called with. */
    public ActionConfiguration getAction() {
        return action;
    }

    public void setAction(ActionConfiguration action) {
        this.action = action;
    }

    /** What triggers deliver. */
    public TriggerConfiguration getTrigger() {
        return trigger;
    }

    public void setTrigger(TriggerConfiguration trigger) {
        this.trigger = trigger;
    }
}
