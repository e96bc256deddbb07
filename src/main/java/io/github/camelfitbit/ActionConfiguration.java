package io.github.camelfitbit;

import java.util.Map;

import io.github.camelfitbit.operation.ConnectionFilter;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/** What actions are called with. Each option may be given as a header instead; the header wins. */
@UriParams
public class ActionConfiguration {

    @UriParam(
            label = "producer",
            description = "Where the range begins: a date (2026-11-08), a local time (2026-11-08T07:30), an instant"
                    + " (2026-11-08T07:30:00Z), now, today, yesterday, or how long ago (P7D, PT6H)."
                    + " Days and local times are the person's own. Not set: today, and P30D for a backfill.")
    private @Nullable String from;

    @UriParam(
            label = "producer",
            description = "Where the range ends, in the same forms. A day is included whole, an instant is excluded."
                    + " Not set: today when the range begins with a day, else now. A backfill then ends where the"
                    + " trigger's own delivery began.")
    private @Nullable String to;

    @UriParam(
            label = "producer",
            description = "The vendor's id of the record to get or update, or several to delete, separated by commas.")
    private @Nullable String id;

    @UriParam(
            label = "producer",
            description =
                    "The length of one window of a roll-up as ISO-8601 duration. Not set: PT1H for roll-up, P1D for"
                            + " daily-roll-up, which counts whole days.")
    private @Nullable String window;

    @UriParam(
            label = "producer",
            description =
                    "Whether roll-up and daily-roll-up answer every window of the range: those of which there is no"
                            + " data then come with an empty value. Otherwise they are absent.")
    private boolean fillGaps;

    @UriParam(
            label = "producer",
            defaultValue = "true",
            description =
                    "Whether a roll-up over more days than the vendor takes at once is asked for in parts. If not, such"
                            + " a range is refused.")
    private boolean splitRange = true;

    @UriParam(
            label = "producer",
            enums = "all-sources,google-wearables,google-sources,self-sources,merged,all,wearables,google,own",
            description =
                    "The family of sources that is looked at. Not set: all sources. daily-summary/get has words of"
                            + " its own: merged (the default: what several devices saw counts once), wearables, google, own, and"
                            + " all, which tells each source by itself and adds nothing up.")
    private @Nullable String sources;

    @UriParam(
            label = "producer",
            description =
                    "How long heart-rate/enrich waits for the device to sync beyond the end of the time at hand, as"
                            + " ISO-8601 duration. It looks once a minute and holds no thread. Not set: it does not wait, and the"
                            + " answer says whether it is complete.")
    private @Nullable String completeWithin;

    @UriParam(
            label = "producer",
            description =
                    "Whether list and reconcile answer a stream instead of a list: an iterator that reads on while it"
                            + " is taken from, for a split with streaming. A year of heart rate then takes the memory of one"
                            + " page.")
    private boolean streaming;

    @UriParam(
            label = "producer",
            description = "The scopes to ask for in connections/authorize-url, in short form such as sleep.readonly,"
                    + " separated by commas. Not set: the scopes of the component.")
    private @Nullable String scopes;

    @UriParam(
            label = "producer",
            description = "The account to preselect on the consent page of connections/authorize-url, such as an e-mail"
                    + " address. Not set: the person chooses.")
    private @Nullable String loginHint;

    @UriParam(
            label = "producer",
            description = "Where connections/authorize-url has people sent after consent; one of the component's"
                    + " returnUris, or below one. The connection's key and the result are added to its query. Needs"
                    + " connectUri. Not set: the page itself says how it went.")
    private @Nullable String returnTo;

    @UriParam(
            label = "producer",
            enums = "google-health,fitbit-web",
            description =
                    "The API that connections/authorize-url asks for; not set: the one of the component. And the API"
                            + " whose connections connections/list shows, or whose notifications notifications/receive"
                            + " takes; not set: both.")
    private @Nullable String api;

    @UriParam(
            label = "producer",
            enums = "connected,needs-reauthorization,disconnected",
            description = "Where the connections stand that connections/list shows. Not set: anywhere.")
    private @Nullable String state;

    @UriParam(
            description =
                    "Of connections/list: the key that the page comes after, in ascending order. Not set: the first"
                            + " page. While there is a next page, the answer carries the header CamelFitbitAfter for it. Of"
                            + " the trigger fitbit:silence: how long nothing has to come, such as PT36H. Not set: P2D.")
    private @Nullable String after;

    @UriParam(
            label = "producer",
            defaultValue = "1000",
            description = "How many connections a page of connections/list shows at most.")
    private int limit = ConnectionFilter.DEFAULT_LIMIT;

    @UriParam(
            label = "producer",
            description =
                    "What a create or an update is known by: a message with the same key writes once, on any node that shares"
                            + " the store, within seven days. Not set: the exchange and its body, so that a redelivery by"
                            + " Camel writes once. Use the id of the message where a broker delivers twice.")
    private @Nullable String idempotencyKey;

    @UriParam(label = "producer", description = "Whether exercise/export-tcx includes points without a position.")
    private boolean partialData;

    @UriParam(
            label = "producer",
            description = "The id of the subscriber that the subscriptions of subscriptions/list, create, update and"
                    + " delete belong to.")
    private @Nullable String subscriber;

    @UriParam(
            label = "producer",
            description = "Whether subscribers/delete deletes the subscriber's subscriptions as well; without it a"
                    + " subscriber that has some is not deleted.")
    private boolean force;

    @UriParam(
            label = "producer",
            description = "Whether a backfill is only reckoned: how many calls it would take, and how long. Nothing is"
                    + " fetched then.")
    private boolean dryRun;

    @UriParam(
            label = "producer",
            prefix = "parameter.",
            multiValue = true,
            description =
                    "The parameters of the operations of web and of request, such as parameter.date=today. A key of the"
                            + " header CamelFitbitParameters wins.")
    private Map<String, Object> parameters = Map.of();

    @UriParam(
            label = "producer",
            defaultValue = "1",
            description = "How many pages of an operation of web are fetched and joined at most. Each is a call.")
    private int maxPages = 1;

    @UriParam(
            label = "producer",
            enums = "GET,POST,PUT,PATCH,DELETE",
            defaultValue = "GET",
            description = "The HTTP method of request. With POST, PUT and PATCH the message's body is sent as JSON.")
    private @Nullable String method;

    @UriParam(
            label = "producer",
            description = "The path of request, below the base address of the connection's API, such as"
                    + " /v4/users/me/identity. The query goes into the options that begin with parameter.")
    private @Nullable String path;

    /** Whether roll-ups answer windows of which there is no data. */
    public boolean isFillGaps() {
        return fillGaps;
    }

    public void setFillGaps(boolean fillGaps) {
        this.fillGaps = fillGaps;
    }

    /** Whether a roll-up over more days than the vendor takes at once is asked for in parts. */
    public boolean isSplitRange() {
        return splitRange;
    }

    public void setSplitRange(boolean splitRange) {
        this.splitRange = splitRange;
    }

    /** Whether list and reconcile answer a stream instead of a list. */
    public boolean isStreaming() {
        return streaming;
    }

    public void setStreaming(boolean streaming) {
        this.streaming = streaming;
    }

    /** Where the range begins. */
    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }

    /** Where the range ends. */
    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }

    /** The vendor's id of the record. */
    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    /** The length of one window of a roll-up. */
    public @Nullable String getWindow() {
        return window;
    }

    public void setWindow(@Nullable String window) {
        this.window = window;
    }

    /** The family of sources. */
    public @Nullable String getSources() {
        return sources;
    }

    public void setSources(@Nullable String sources) {
        this.sources = sources;
    }

    /** The scopes to ask for. */
    public @Nullable String getScopes() {
        return scopes;
    }

    public void setScopes(@Nullable String scopes) {
        this.scopes = scopes;
    }

    /** The account to preselect on the consent page. */
    public @Nullable String getLoginHint() {
        return loginHint;
    }

    public void setLoginHint(@Nullable String loginHint) {
        this.loginHint = loginHint;
    }

    /** Where people are sent after consent. */
    public @Nullable String getReturnTo() {
        return returnTo;
    }

    public void setReturnTo(@Nullable String returnTo) {
        this.returnTo = returnTo;
    }

    /** The API whose connections are shown. */
    public @Nullable String getApi() {
        return api;
    }

    public void setApi(@Nullable String api) {
        this.api = api;
    }

    /** Where the connections stand that are shown. */
    public @Nullable String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = state;
    }

    /** The key that a page comes after. */
    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after;
    }

    /** How many connections a page shows at most. */
    public int getLimit() {
        return limit;
    }

    public void setLimit(int limit) {
        this.limit = limit;
    }

    /** How long to wait for the device to sync. */
    public @Nullable String getCompleteWithin() {
        return completeWithin;
    }

    public void setCompleteWithin(@Nullable String completeWithin) {
        this.completeWithin = completeWithin;
    }

    /** What a create or an update is known by. */
    public @Nullable String getIdempotencyKey() {
        return idempotencyKey;
    }

    public void setIdempotencyKey(@Nullable String idempotencyKey) {
        this.idempotencyKey = idempotencyKey;
    }

    /** Whether a TCX file includes points without a position. */
    public boolean isPartialData() {
        return partialData;
    }

    public void setPartialData(boolean partialData) {
        this.partialData = partialData;
    }

    /** The subscriber that subscriptions belong to. */
    public @Nullable String getSubscriber() {
        return subscriber;
    }

    public void setSubscriber(@Nullable String subscriber) {
        this.subscriber = subscriber;
    }

    /** Whether a subscriber's subscriptions are deleted with it. */
    public boolean isForce() {
        return force;
    }

    public void setForce(boolean force) {
        this.force = force;
    }

    /** Whether a backfill is only reckoned. */
    public boolean isDryRun() {
        return dryRun;
    }

    public void setDryRun(boolean dryRun) {
        this.dryRun = dryRun;
    }

    /** The parameters of a vendor's operation. */
    public Map<String, Object> getParameters() {
        return parameters;
    }

    public void setParameters(Map<String, Object> parameters) {
        this.parameters = parameters;
    }

    /** How many pages are joined at most. */
    public int getMaxPages() {
        return maxPages;
    }

    public void setMaxPages(int maxPages) {
        this.maxPages = maxPages;
    }

    /** The HTTP method of request. */
    public @Nullable String getMethod() {
        return method;
    }

    public void setMethod(@Nullable String method) {
        this.method = method;
    }

    /** The path of request. */
    public @Nullable String getPath() {
        return path;
    }

    public void setPath(@Nullable String path) {
        this.path = path;
    }
}
