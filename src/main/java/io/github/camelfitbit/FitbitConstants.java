package io.github.camelfitbit;

import org.apache.camel.spi.Metadata;

/** The headers of the component. A header wins over the endpoint option of the same meaning. */
public final class FitbitConstants {

    /** The URI scheme. */
    public static final String SCHEME = "fitbit";

    @Metadata(
            label = "common",
            description = "The key of the connection: whose record it is (triggers), or whom to call for (actions).",
            javaType = "String")
    public static final String CONNECTION = "CamelFitbitConnection";

    @Metadata(
            label = "consumer",
            description =
                    "The data type in its path spelling, such as heart-rate. On fitbit:notifications what the vendor"
                            + " calls it, which at the Fitbit Web API is a collection such as activities.",
            javaType = "String")
    public static final String DATA_TYPE = "CamelFitbitDataType";

    @Metadata(
            label = "consumer",
            description = "What happened to the record: new, changed or deleted. Absent on batches.",
            javaType = "String")
    public static final String CHANGE = "CamelFitbitChange";

    @Metadata(
            label = "consumer",
            description =
                    "Of a changed record with an id what differs from what was delivered before, as paths in its JSON"
                            + " such as value.stages. Absent when it is not known, and on batches.",
            javaType = "java.util.List")
    public static final String CHANGED_FIELDS = "CamelFitbitChangedFields";

    @Metadata(
            label = "consumer",
            description =
                    "The stable id of the record: the same record carries the same id however often it is delivered."
                            + " Absent on batches.",
            javaType = "String")
    public static final String DATA_POINT_ID = "CamelFitbitDataPointId";

    @Metadata(
            label = "consumer",
            description =
                    "The civil day the record or the event belongs to, in the person's own time. Absent on batches,"
                            + " and on events that belong to none.",
            javaType = "java.time.LocalDate")
    public static final String CIVIL_DATE = "CamelFitbitCivilDate";

    @Metadata(
            label = "consumer",
            description =
                    "What happened: to the connection (connected, scopes-changed, needs-reauthorization, reauthorized,"
                            + " disconnected), or the word of a derived trigger, such as synced, battery-low or"
                            + " goal-reached.",
            javaType = "String")
    public static final String EVENT = "CamelFitbitEvent";

    @Metadata(
            label = "consumer",
            description =
                    "The stable id of what happened, for an idempotent consumer: the same event carries the same id"
                            + " however often it is delivered. Set by data triggers without batches, where each revision of a"
                            + " record has an id of its own, by fitbit:connections, by the derived triggers, and by"
                            + " fitbit:notifications, where another change of the same range has the same id too.",
            javaType = "String")
    public static final String EVENT_ID = "CamelFitbitEventId";

    @Metadata(
            label = "producer",
            description =
                    "The vendor's id of the record to get or update, or several ids to delete, separated by commas.",
            javaType = "String")
    public static final String ID = "CamelFitbitId";

    @Metadata(
            label = "producer",
            description =
                    "Where the range begins: a date, a local time, an instant, now, today, yesterday, P7D or PT6H.",
            javaType = "String")
    public static final String FROM = "CamelFitbitFrom";

    @Metadata(
            label = "producer",
            description = "Where the range ends. A day is included whole, an instant is excluded.",
            javaType = "String")
    public static final String TO = "CamelFitbitTo";

    @Metadata(
            label = "producer",
            description = "The length of one window of a roll-up: PT1H for roll-up, P1D for daily-roll-up.",
            javaType = "String")
    public static final String WINDOW = "CamelFitbitWindow";

    @Metadata(
            label = "producer",
            description = "The family of sources: all-sources, google-wearables, google-sources or self-sources.",
            javaType = "String")
    public static final String SOURCES = "CamelFitbitSources";

    @Metadata(
            label = "producer",
            description = "The scopes to ask for when connecting, in short form, separated by commas.",
            javaType = "String")
    public static final String SCOPES = "CamelFitbitScopes";

    @Metadata(
            label = "producer",
            description = "The account to preselect on the consent page, such as an e-mail address.",
            javaType = "String")
    public static final String LOGIN_HINT = "CamelFitbitLoginHint";

    @Metadata(
            label = "producer",
            description = "Where people are sent after consent; one of the component's returnUris, or below one.",
            javaType = "String")
    public static final String RETURN_TO = "CamelFitbitReturnTo";

    @Metadata(
            label = "producer",
            description = "Who is signed in to the operator's pages of connections/page. Set it in a step before, after"
                    + " your own sign-in has succeeded; without it these pages open on the own machine only.",
            javaType = "String")
    public static final String OPERATOR = "CamelFitbitOperator";

    @Metadata(
            label = "common",
            description = "Which API connections/authorize-url asks for, and whose connections connections/list shows:"
                    + " google-health or fitbit-web. Set by fitbit:notifications.",
            javaType = "String")
    public static final String API = "CamelFitbitApi";

    @Metadata(
            label = "producer",
            description = "Where the connections stand that connections/list shows: connected, needs-reauthorization or"
                    + " disconnected.",
            javaType = "String")
    public static final String STATE = "CamelFitbitState";

    @Metadata(
            label = "producer",
            description =
                    "The key that the page of connections/list comes after. The answer sets it when there is a next"
                            + " page, and takes it out when there is none: call again until it is absent.",
            javaType = "String")
    public static final String AFTER = "CamelFitbitAfter";

    @Metadata(
            label = "producer",
            description = "How many connections a page of connections/list shows at most.",
            javaType = "Integer")
    public static final String LIMIT = "CamelFitbitLimit";

    @Metadata(
            label = "producer",
            description = "How long heart-rate/enrich waits for the device to sync, such as PT30M.",
            javaType = "String")
    public static final String COMPLETE_WITHIN = "CamelFitbitCompleteWithin";

    @Metadata(
            label = "producer",
            description =
                    "What a create or an update is known by: a message with the same key writes once, on any node,"
                            + " within seven days. Not set: the exchange and its body.",
            javaType = "String")
    public static final String IDEMPOTENCY_KEY = "CamelFitbitIdempotencyKey";

    @Metadata(
            label = "producer",
            description = "Whether exercise/export-tcx includes points without a position.",
            javaType = "Boolean")
    public static final String PARTIAL_DATA = "CamelFitbitPartialData";

    @Metadata(
            label = "producer",
            description = "The id of the subscriber that subscriptions belong to.",
            javaType = "String")
    public static final String SUBSCRIBER = "CamelFitbitSubscriber";

    @Metadata(
            label = "producer",
            description = "Whether subscribers/delete deletes the subscriber's subscriptions as well.",
            javaType = "Boolean")
    public static final String FORCE = "CamelFitbitForce";

    @Metadata(
            label = "producer",
            description = "Whether a backfill is only reckoned, and nothing is fetched.",
            javaType = "Boolean")
    public static final String DRY_RUN = "CamelFitbitDryRun";

    @Metadata(
            label = "producer",
            description = "The data types of the backfills that are meant, separated by commas.",
            javaType = "String")
    public static final String TYPES = "CamelFitbitTypes";

    @Metadata(
            label = "consumer",
            description = "True when this application wrote the record itself; absent otherwise.",
            javaType = "Boolean")
    public static final String OWN_WRITE = "CamelFitbitOwnWrite";

    @Metadata(
            label = "producer",
            description = "The parameters of the operations of web and of request, by name. A key wins over the"
                    + " endpoint's option of that name; an empty value takes it out.",
            javaType = "java.util.Map")
    public static final String PARAMETERS = "CamelFitbitParameters";

    @Metadata(
            label = "producer",
            description = "How many pages of an operation of web are fetched and joined at most.",
            javaType = "Integer")
    public static final String MAX_PAGES = "CamelFitbitMaxPages";

    @Metadata(
            label = "producer",
            description = "The HTTP method of request: GET, POST, PUT, PATCH or DELETE.",
            javaType = "String")
    public static final String METHOD = "CamelFitbitMethod";

    @Metadata(
            label = "producer",
            description = "The path of request, below the base address of the connection's API.",
            javaType = "String")
    public static final String PATH = "CamelFitbitPath";

    @Metadata(
            label = "producer",
            description = "The HTTP status of the vendor's answer. Set by the operations of web and by request.",
            javaType = "String")
    public static final String STATUS = "CamelFitbitStatus";

    @Metadata(
            label = "producer",
            description = "How many records of the answer could not be read; absent when all could. They are logged.",
            javaType = "Integer")
    public static final String MALFORMED_RECORDS = "CamelFitbitMalformedRecords";

    @Metadata(
            label = "producer",
            description =
                    "How many requests of the connection's budget the action cost, repetitions among them; 0 when it made"
                            + " none. Set by every action, also by one that fails; for a stream, before it is read.",
            javaType = "Integer")
    public static final String REQUESTS = "CamelFitbitRequests";

    private FitbitConstants() {}
}
