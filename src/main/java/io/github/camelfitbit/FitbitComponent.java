package io.github.camelfitbit;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.sql.DataSource;

import io.github.camelfitbit.connect.PageBackend;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.oauth.endpoint.OAuthSettings;
import io.github.camelfitbit.operation.Operations;
import io.github.camelfitbit.trigger.Backfill;
import io.github.camelfitbit.trigger.ConnectionTrigger;
import io.github.camelfitbit.trigger.DataTrigger;
import io.github.camelfitbit.trigger.LifecycleSettings;
import io.github.camelfitbit.trigger.TriggerSettings;
import io.github.camelfitbit.trigger.derived.Crossings;
import io.github.camelfitbit.trigger.derived.DerivedTrigger;
import io.github.camelfitbit.trigger.derived.Threshold;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.HealthCheckComponent;
import org.apache.camel.support.LifecycleStrategySupport;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.util.PropertiesHelper;
import org.jspecify.annotations.Nullable;

/** The {@code fitbit} component: holds the options and, while it is started, everything that its endpoints share. */
@Component(FitbitConstants.SCHEME)
public class FitbitComponent extends HealthCheckComponent {

    @Metadata(description = "Who the application is to the authorization server.")
    private OAuthConfiguration oauth = new OAuthConfiguration();

    @Metadata(label = "security", description = "Who the application is to the legacy Fitbit Web API.")
    private FitbitWebConfiguration fitbitWeb = new FitbitWebConfiguration();

    @Metadata(label = "security", description = "Which Cloud project the application is, for subscribers.")
    private ProjectConfiguration project = new ProjectConfiguration();

    @Metadata(label = "advanced", description = "What may be asked of the vendor.")
    private ThrottleConfiguration throttle = new ThrottleConfiguration();

    @Metadata(label = "advanced", description = "Where connections and cursors are kept.")
    private StoreConfiguration store = new StoreConfiguration();

    @Metadata(label = "security", description = "The connect page as an application's own users see it.")
    private PageConfiguration page = new PageConfiguration();

    @Metadata(
            label = "security",
            description = "What tells the vendors' notifications from what others send to the same address.")
    private WebhookConfiguration webhook = new WebhookConfiguration();

    @Metadata(
            label = "advanced",
            description = "The database for connections and cursors, PostgreSQL or H2, which any number of nodes share."
                    + " Use a pool. Needs encryptionKey, and Flyway on the class path. Not set: the only DataSource of"
                    + " the registry, if encryptionKey is set, storeDirectory is not and autowiredEnabled is true.")
    private @Nullable DataSource dataSource;

    @Metadata(
            label = "advanced",
            defaultValue = "https://health.googleapis.com",
            description = "Where the vendor's API is: change it for a simulator or a gateway.")
    private String baseUrl = "https://health.googleapis.com";

    @Metadata(
            label = "advanced",
            description = "More options of camel-http for the calls to the vendor, as a query string, such as"
                    + " proxyHost=proxy&proxyPort=3128. The options of the http and https components apply as well.")
    private String httpOptions = "";

    @Metadata(
            defaultValue = "UTC",
            description =
                    "The time zone of people whose own is not known: without the settings.readonly scope the vendor"
                            + " does not tell it.")
    private String timeZone = "UTC";

    @Metadata(
            description =
                    "Whether routes may use data types that the vendor has in v4beta only, where they may change or go:"
                            + " skin-temperature and skin-temperature-sensors.")
    private boolean beta;

    @Metadata(
            label = "consumer",
            defaultValue = "64",
            description = "How many connections a trigger looks at at the same time.")
    private int concurrentConnections = 64;

    @Metadata(label = "advanced", description = "The clock; for tests.")
    private Clock clock = Clock.systemUTC();

    private volatile @Nullable FitbitServices services;

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        FitbitEndpoint endpoint = new FitbitEndpoint(uri, this);
        String[] words = remaining.split("/", 2);
        endpoint.setResource(words[0]);
        if (words.length > 1) {
            endpoint.setOperation(words[1]);
        }
        endpoint.getAction().setParameters(PropertiesHelper.extractProperties(parameters, "parameter."));
        setProperties(endpoint, parameters);
        return endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        FitbitServices started = new FitbitServices(this);
        ServiceHelper.startService(started);
        services = started;
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        // routes are stopped before components, and wait for what is under way
        getCamelContext().addLifecycleStrategy(new LifecycleStrategySupport() {
            @Override
            public void onContextStopping(CamelContext context) {
                FitbitServices running = services;
                if (running != null) {
                    running.endWaits();
                }
            }
        });
    }

    @Override
    protected void doStop() throws Exception {
        ServiceHelper.stopAndShutdownService(services);
        services = null;
        super.doStop();
    }

    private FitbitServices services() {
        FitbitServices running = services;
        if (running == null) {
            throw new IllegalStateException("the fitbit component is not started");
        }
        return running;
    }

    /** What producers can be asked for. */
    Operations operations() {
        return services().operations();
    }

    /** What the connect page works with. */
    PageBackend pageBackend() {
        return services().pageBackend();
    }

    /** Renews what is known of a person's time zone if it is time to; never fails. */
    CompletableFuture<Void> renewZone(String connection) {
        return services().zones().of(connection);
    }

    /** The engine of one consumer. */
    DataTrigger trigger(TriggerSettings settings) {
        return services().trigger(settings);
    }

    /** What fetches the history of one consumer. */
    Backfill backfill(TriggerSettings settings) {
        return services().backfill(settings);
    }

    /** Whose turn it is to have history fetched. */
    Backfills backfills() {
        return services().backfills();
    }

    /** The engine of one consumer that is told of connections. */
    ConnectionTrigger connectionTrigger(LifecycleSettings settings) {
        return services().connectionTrigger(settings);
    }

    /** The engine of one consumer of derived events. */
    DerivedTrigger derivedTrigger(DerivedSource source, DerivedTrigger.Settings settings) {
        return services().derivedTrigger(source, settings);
    }

    /** What makes crossings of a threshold out of the records of one consumer. */
    Crossings crossings(Threshold threshold, DerivedTrigger.Settings settings) {
        return services().crossings(threshold, settings);
    }

    /** What answers the vendors' requests; {@code only} one API's, or null for both. */
    WebhookAnswering answering(@Nullable Api only) {
        return new WebhookAnswering(
                new WebhookMessages(webhook.maxBodyBytes()),
                services().webhooks().reception(only));
    }

    /** The routes that are told of notifications. */
    NotificationRoutes notificationRoutes() {
        return services().notificationRoutes();
    }

    /** The routes that are told of syncs. */
    StatusRoutes statusRoutes() {
        return services().statusRoutes();
    }

    /** Where what was waited for goes on. */
    Executor continuations() {
        return services().continuations();
    }

    /** The triggers that run. */
    RunningTriggers triggers() {
        return services().triggers();
    }

    /** Lets every running data trigger that serves the connection look at once; answers the ids of their routes. */
    List<String> syncNow(String connection) {
        return services().triggers().at(connection);
    }

    /** Visits the keys of all connections, wherever they stand. */
    void forEachConnection(Consumer<String> visitor) {
        services().forEachConnection(visitor);
    }

    /** Whether the type can be read for the connection now, in this way. */
    boolean canRead(String connection, DataType type, DataOperation reading) {
        return services().canRead(connection, type, reading);
    }

    /** Visits the keys of the connections that can be looked at. */
    void connectionsOf(Predicate<String> canLook, Consumer<String> visitor) {
        services().connectionsOf(canLook, visitor);
    }

    /** Where connections are looked at. */
    ExecutorService workers() {
        return services().workers();
    }

    /**
     * How the application is known to the vendors: at least to one of them.
     *
     * @throws InvalidArgumentException when an option is missing or cannot be meant; names the option
     */
    List<OAuthSettings> clients() {
        List<OAuthSettings> clients = new ArrayList<>();
        if (oauth.hasClient() || !fitbitWeb.hasClient()) {
            clients.add(oauth.settings());
        }
        if (fitbitWeb.hasClient()) {
            clients.add(fitbitWeb.settings(oauth.getRedirectUri()));
        }
        return clients;
    }

    URI baseUri() {
        return Options.baseUri("baseUrl", baseUrl);
    }

    /** Now, in the time zone of people whose own is not known. */
    ZonedDateTime localTime() {
        return clock.instant().atZone(zone());
    }

    ZoneId zone() {
        return Options.zone("timeZone", timeZone);
    }

    /** Who the application is. */
    public OAuthConfiguration getOauth() {
        return oauth;
    }

    public void setOauth(OAuthConfiguration oauth) {
        this.oauth = oauth;
    }

    /** Who the application is to the legacy Fitbit Web API. */
    public FitbitWebConfiguration getFitbitWeb() {
        return fitbitWeb;
    }

    public void setFitbitWeb(FitbitWebConfiguration fitbitWeb) {
        this.fitbitWeb = fitbitWeb;
    }

    /** Which Cloud project the application is. */
    public ProjectConfiguration getProject() {
        return project;
    }

    public void setProject(ProjectConfiguration project) {
        this.project = project;
    }

    /** What may be asked of the vendor. */
    public ThrottleConfiguration getThrottle() {
        return throttle;
    }

    public void setThrottle(ThrottleConfiguration throttle) {
        this.throttle = throttle;
    }

    /** Where connections and cursors are kept. */
    public StoreConfiguration getStore() {
        return store;
    }

    public void setStore(StoreConfiguration store) {
        this.store = store;
    }

    /** The connect page. */
    public PageConfiguration getPage() {
        return page;
    }

    public void setPage(PageConfiguration page) {
        this.page = page;
    }

    /** What tells the vendors' notifications from others. */
    public WebhookConfiguration getWebhook() {
        return webhook;
    }

    public void setWebhook(WebhookConfiguration webhook) {
        this.webhook = webhook;
    }

    /** The database for connections and cursors. */
    public @Nullable DataSource getDataSource() {
        return dataSource;
    }

    public void setDataSource(@Nullable DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Where the vendor's API is. */
    public String getBaseUrl() {
        return baseUrl;
    }

    public void setBaseUrl(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** More options of camel-http. */
    public String getHttpOptions() {
        return httpOptions;
    }

    public void setHttpOptions(String httpOptions) {
        this.httpOptions = httpOptions;
    }

    /** Whether routes may use data types that the vendor has in v4beta only. */
    public boolean isBeta() {
        return beta;
    }

    public void setBeta(boolean beta) {
        this.beta = beta;
    }

    /** The time zone of people whose own is not known. */
    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }

    /** How many connections a trigger looks at at the same time. */
    public int getConcurrentConnections() {
        return concurrentConnections;
    }

    public void setConcurrentConnections(int concurrentConnections) {
        this.concurrentConnections = concurrentConnections;
    }

    /** The clock. */
    public Clock getClock() {
        return clock;
    }

    public void setClock(Clock clock) {
        this.clock = clock;
    }
}
