package io.github.camelfitbit;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Ticker;
import io.github.camelfitbit.async.Failures;
import io.github.camelfitbit.async.Relay;
import io.github.camelfitbit.compound.ConsentCheck;
import io.github.camelfitbit.compound.DailySummary;
import io.github.camelfitbit.compound.DeliveryCheck;
import io.github.camelfitbit.compound.Doctor;
import io.github.camelfitbit.compound.LastData;
import io.github.camelfitbit.compound.Syncs;
import io.github.camelfitbit.compound.ThisNode;
import io.github.camelfitbit.compound.VendorCheck;
import io.github.camelfitbit.connect.ConnectPage;
import io.github.camelfitbit.connect.PageBackend;
import io.github.camelfitbit.crypto.Signer;
import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.http.HttpTransport;
import io.github.camelfitbit.http.WatchedTransport;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.ConnectionState;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.oauth.Connections;
import io.github.camelfitbit.oauth.People;
import io.github.camelfitbit.oauth.consent.ConsentFlow;
import io.github.camelfitbit.oauth.consent.ConsentLinks;
import io.github.camelfitbit.oauth.consent.ConsentStores;
import io.github.camelfitbit.oauth.consent.EndingConsents;
import io.github.camelfitbit.oauth.consent.ReturnAddresses;
import io.github.camelfitbit.oauth.endpoint.AuthorizationServer;
import io.github.camelfitbit.oauth.endpoint.AuthorizationServers;
import io.github.camelfitbit.oauth.endpoint.OAuthSettings;
import io.github.camelfitbit.oauth.token.TokenManager;
import io.github.camelfitbit.oauth.token.UnfinishedRefreshes;
import io.github.camelfitbit.operation.Backend;
import io.github.camelfitbit.operation.Operations;
import io.github.camelfitbit.remote.HealthApi;
import io.github.camelfitbit.remote.fitbit.data.Translations;
import io.github.camelfitbit.remote.fitbit.web.FitbitWeb;
import io.github.camelfitbit.store.KeyRotation;
import io.github.camelfitbit.store.OwnRecords;
import io.github.camelfitbit.throttle.Holds;
import io.github.camelfitbit.throttle.Limits;
import io.github.camelfitbit.throttle.Throttle;
import io.github.camelfitbit.throttle.ThrottledTransport;
import io.github.camelfitbit.trigger.Backfill;
import io.github.camelfitbit.trigger.BackfillListener;
import io.github.camelfitbit.trigger.BackfillLog;
import io.github.camelfitbit.trigger.ConnectionTrigger;
import io.github.camelfitbit.trigger.DataTrigger;
import io.github.camelfitbit.trigger.DeviceSyncs;
import io.github.camelfitbit.trigger.History;
import io.github.camelfitbit.trigger.LifecycleSettings;
import io.github.camelfitbit.trigger.TriggerSettings;
import io.github.camelfitbit.trigger.ZoneRenewal;
import io.github.camelfitbit.trigger.derived.Badges;
import io.github.camelfitbit.trigger.derived.Crossings;
import io.github.camelfitbit.trigger.derived.DerivedTrigger;
import io.github.camelfitbit.trigger.derived.Silence;
import io.github.camelfitbit.trigger.derived.SyncStatus;
import io.github.camelfitbit.trigger.derived.Threshold;
import io.github.camelfitbit.webhook.Intake;
import io.github.camelfitbit.webhook.PeopleAtVendors;
import io.github.camelfitbit.webhook.SigningKeys;
import io.github.camelfitbit.webhook.TicketWriter;
import org.apache.camel.CamelContext;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.support.service.ServiceSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where the rooms are wired: vendor ─ camel-http ─ throttle ─ authorise ─ retry ─ adapter. Made when the
 * component starts, so that option mistakes fail then.
 */
final class FitbitServices extends ServiceSupport {

    private static final Logger LOG = LoggerFactory.getLogger(FitbitServices.class);

    /** Routes are stopped by then: what is at work waits for an answer, and delivers nothing any more. */
    private static final long SECONDS_TO_FINISH = 5;

    private final CamelContext context;
    private final Clock clock;
    private final CamelHttpTransport http;
    private final Signer signer;
    private final Stores stores;
    private final FitbitThreads threads;
    private final Map<Api, Throttle> throttles;
    private final Connections connections;
    private final People people;
    private final UnfinishedRefreshes unfinished;
    private final HealthApi api;
    private final ConsentFlow consents;
    private final @Nullable ConsentLinks links;
    private final RunningTriggers triggers = new RunningTriggers();
    private final BackfillListener backfillListener;
    private final NotificationRoutes notificationRoutes = new NotificationRoutes();
    private final StatusRoutes statusRoutes = new StatusRoutes();
    private final SyncStatus status;
    private final Webhooks webhooks;
    private final HealthChecks health;
    private final Syncs syncs;
    private final DeviceSyncs deviceSyncs;
    private final ZoneRenewal zones;
    private final DerivedSource.Parts derived;
    private final Backfills backfills;
    private final Operations operations;
    private final PageBackend.Settings pageSettings;

    FitbitServices(FitbitComponent component) {
        // options first: a mistake in one leaves no store and no thread behind
        context = component.getCamelContext();
        clock = component.getClock();
        URI googleHealth = component.baseUri();
        URI fitbitWeb = component.getFitbitWeb().baseUri();
        ZoneId defaultZone = component.zone();
        List<OAuthSettings> clients = component.clients();
        Api usualApi = component.getOauth().usualApi(clients.get(0).api());
        Map<Api, Limits> limits = limits(component);
        int places = Options.atLeast("concurrentConnections", component.getConcurrentConnections(), 1);
        ProjectCredential project = ProjectCredential.of(component);
        PageConfiguration page = component.getPage();
        URI connectUri = page.connectAddress();
        Duration linkLifetime = page.lifetime();
        ReturnAddresses returnAddresses = page.returnAddresses();
        WebhookConfiguration webhook = component.getWebhook();
        URI keyset = webhook.keyset();
        webhook.maxBodyBytes();
        signer = component.getStore().signer();
        http = new CamelHttpTransport(component.getCamelContext(), component.getHttpOptions());
        stores = component.getStore().open(new Databases(component));

        threads = new FitbitThreads(component.getCamelContext(), places);
        status = new SyncStatus(statusRoutes::observe, newRun(), clock);
        backfillListener = new BackfillLog().and(status.backfills());
        throttles = each(limits, threads::throttle);
        connections = new Connections(stores.connections());
        connections.onChange(triggers);
        connections.onChange(this::owesNothingMore);
        people = new People(connections, defaultZone);
        AuthorizationServers servers = new AuthorizationServers(
                usualApi,
                clients.stream()
                        .map(client -> new AuthorizationServer(client, threads.retrying(http), clock))
                        .toList());
        TokenManager tokens = new TokenManager(servers, connections, stores.leases(), threads.pauses(), clock);
        unfinished = new UnfinishedRefreshes(stores.leases(), tokens, threads.pauses());
        WatchedTransport watched = new WatchedTransport(http, clock);
        health = new HealthChecks(stores.connections(), watched, clock);
        Vendors vendors = new Vendors(throttled(watched, limits), threads, googleHealth, fitbitWeb, defaultZone);
        api = vendors.data(tokens, people, clientId(clients), clock);
        consents = new ConsentFlow(
                servers, new ConsentStores(connections, stores.consents(), stores.cursors()), vendors.lookups(), clock);
        links = connectUri == null
                ? null
                : new ConsentLinks(connectUri, linkLifetime, signer, stores.consents(), clock);
        pageSettings = new PageBackend.Settings(
                connectUri,
                servers,
                clients.stream()
                        .map(client -> ConnectPage.origin(client.authorizationEndpoint()))
                        .collect(Collectors.toSet()));
        deviceSyncs = new DeviceSyncs(api, people, clock);
        zones = new ZoneRenewal(api, people, connections, clock);
        webhooks = new Webhooks(
                webhook,
                component.getFitbitWeb().clientSecret(),
                new SigningKeys(http, keyset, clock, threads.pauses()),
                intake(tokens));
        syncs = new Syncs(api, people, threads.pauses());
        FitbitWeb web = vendors.web(tokens);
        derived = derived(servers, Badges.at(web, people, clock));
        backfills = new Backfills(triggers, stores.tickets(), threads.workers(), places);
        operations = Operations.of(new Backend(
                api,
                web,
                vendors.raw(tokens),
                people,
                stores.connections(),
                stores.cursors(),
                stores.writes(),
                connections,
                consents,
                tokens,
                links,
                returnAddresses,
                servers::scopes,
                triggers,
                new ThisNode(threads.pauses(), this::requestsLeft, triggers, syncs),
                history(),
                project == null ? null : project.subscribers(vendors, clock),
                clock));
    }

    /** Enough to tell a run of this node from all others, as long as somebody remembers ids. */
    private static String newRun() {
        return UUID.randomUUID().toString().substring(0, 13);
    }

    private Map<Api, HttpTransport> throttled(HttpTransport way, Map<Api, Limits> limits) {
        Map<Api, HttpTransport> ways = new EnumMap<>(Api.class);
        limits.forEach((of, most) -> {
            // what comes back by the minute, or by the hour, has come back after that
            Holds holds = new Holds(of, most.personWindow(), status.budgets(), clock);
            ways.put(of, new ThrottledTransport(way, throttle(of), holds, clock));
        });
        return ways;
    }

    private History history() {
        OwedLooks owed = new OwedLooks(stores.cursors(), triggers);
        return new History(
                new History.Parts(
                        api,
                        ledger(),
                        owed::takersOfHistory,
                        (connection, calls) -> throttle(people.api(connection)).timeFor(connection, calls),
                        backfillListener,
                        backfills::wake),
                clock);
    }

    /** Disconnecting erases cursors, and so the looks that they owe. */
    private void owesNothingMore(@Nullable Connection before, Connection after) {
        if (after.state() == ConnectionState.DISCONNECTED) {
            stores.tickets().removeAll(after.key());
        }
    }

    /** Where notifications go. */
    private Intake intake(TokenManager tokens) {
        PeopleAtVendors atVendors = new PeopleAtVendors(stores.connections(), connections, Ticker.systemTicker());
        connections.onChange(atVendors);
        Executor continuations = threads.pauses().executor();
        return new Intake(
                atVendors,
                new OwedLooks(stores.cursors(), triggers),
                new TicketWriter(stores.tickets(), triggers::wake, threads.pauses()),
                new Intake.Listeners(
                        notificationRoutes,
                        connection -> continuations.execute(() -> checkConsent(tokens, connection))),
                clock);
    }

    /** A refresh finds out whether the vendor still gives tokens; what it says is noted on the connection. */
    private static void checkConsent(TokenManager tokens, String connection) {
        Relay.whenOver(
                tokens.refresh(connection),
                (now, failure) -> LOG.debug(
                        "Connection '{}' is said to have ended its consent: {}",
                        connection,
                        failure == null ? "it has not" : Failures.cause(failure).getMessage()));
    }

    Webhooks webhooks() {
        return webhooks;
    }

    NotificationRoutes notificationRoutes() {
        return notificationRoutes;
    }

    StatusRoutes statusRoutes() {
        return statusRoutes;
    }

    Executor continuations() {
        return threads.pauses().executor();
    }

    private int requestsLeft(String connection) {
        return throttle(people.api(connection)).remaining(connection);
    }

    /** Whoever waits for a device to sync is answered with what is known: nothing holds a shutdown up. */
    void endWaits() {
        syncs.end();
    }

    private static String clientId(List<OAuthSettings> clients) {
        return clients.stream()
                .filter(client -> client.api() == Api.GOOGLE_HEALTH)
                .map(OAuthSettings::clientId)
                .findFirst()
                .orElse("");
    }

    private static Map<Api, Limits> limits(FitbitComponent component) {
        Limits google = component.getThrottle().limits();
        return Map.of(
                Api.GOOGLE_HEALTH,
                google,
                Api.FITBIT_WEB,
                component.getFitbitWeb().limits(google));
    }

    private static <A, B> Map<Api, B> each(Map<Api, A> all, Function<A, B> made) {
        return all.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, one -> made.apply(one.getValue())));
    }

    private Throttle throttle(Api api) {
        return Objects.requireNonNull(throttles.get(api), api::text);
    }

    Operations operations() {
        return operations;
    }

    /** What the connect page works with. */
    PageBackend pageBackend() {
        return new PageBackend(
                operations,
                consents,
                links,
                stores.connections(),
                stores.cursors(),
                connections,
                this::requestsLeft,
                triggers,
                pageSettings,
                signer,
                clock);
    }

    ZoneRenewal zones() {
        return zones;
    }

    DataTrigger trigger(TriggerSettings settings) {
        return new DataTrigger(settings, source(), ledger(), status.syncs(), clock);
    }

    Backfill backfill(TriggerSettings settings) {
        return new Backfill(settings, source(), ledger(), backfillListener, clock);
    }

    Backfills backfills() {
        return backfills;
    }

    private DataTrigger.Source source() {
        return new DataTrigger.Source(api, people, consents::identify, deviceSyncs);
    }

    private DataTrigger.Ledger ledger() {
        return new DataTrigger.Ledger(stores.cursors(), stores.tickets(), new OwnRecords(stores.writes(), clock));
    }

    ConnectionTrigger connectionTrigger(LifecycleSettings settings) {
        return new ConnectionTrigger(settings, stores.connections(), stores.cursors(), clock);
    }

    DerivedTrigger derivedTrigger(DerivedSource source, DerivedTrigger.Settings settings) {
        return new DerivedTrigger(settings, source.made().apply(derived), stores.cursors(), clock);
    }

    private DerivedSource.Parts derived(AuthorizationServers servers, Badges badges) {
        return new DerivedSource.Parts(
                api,
                people,
                new DailySummary(api, people, threads.pauses().executor()),
                deviceSyncs,
                new Silence.Signs(connections, deviceSyncs, new LastData(stores.cursors(), clock)),
                new Doctor(
                        connections,
                        this::requestsLeft,
                        new ConsentCheck(servers::scopes, triggers, clock),
                        new VendorCheck(api, people, clock),
                        new DeliveryCheck(triggers, stores.cursors())),
                badges);
    }

    Crossings crossings(Threshold threshold, DerivedTrigger.Settings settings) {
        return new Crossings(threshold, settings, stores.cursors(), clock);
    }

    RunningTriggers triggers() {
        return triggers;
    }

    ExecutorService workers() {
        return threads.workers();
    }

    void forEachConnection(Consumer<String> visitor) {
        stores.connections().forEachKey(visitor);
    }

    /** A connection that cannot be read hides none of the others. */
    void connectionsOf(Predicate<String> canLook, Consumer<String> visitor) {
        stores.connections().forEachKey(key -> {
            if (isReadable(key, canLook)) {
                visitor.accept(key);
            }
        });
    }

    boolean canRead(String key, DataType type, DataOperation reading) {
        return isReadable(key, one -> people.canRead(one, type) && Translations.has(people.api(one), type, reading));
    }

    /** What cannot be found out, such as with a store that fails, is logged: no. */
    static boolean isReadable(String key, Predicate<String> canLook) {
        try {
            return canLook.test(key);
        } catch (FitbitException e) {
            LOG.warn("Connection '{}' is left out of this poll: {}", key, e.getMessage());
            return false;
        }
    }

    @Override
    protected void doStart() {
        if (!stores.lasting()) {
            LOG.warn("Connections and cursors are kept in memory: with the process they are gone, and people have to"
                    + " connect again. Set camel.component.fitbit.storeDirectory, or dataSource, and encryptionKey to keep"
                    + " them");
        }
        ServiceHelper.startService(http);
        health.register(context);
        if (!stores.shared()) {
            threads.inBackground(unfinished::lookAfterRestart);
        }
        threads.every(UnfinishedRefreshes.INTERVAL, unfinished::look);
        threads.inBackground(this::tellEndingConsents);
        if (stores.keyChanges()) {
            threads.inBackground(new KeyRotation(stores.connections()));
        }
    }

    private void tellEndingConsents() {
        String summary = new EndingConsents(stores.connections(), clock).summary();
        if (summary != null) {
            LOG.warn(summary);
        }
    }

    @Override
    protected void doStop() throws Exception {
        health.unregister(context);
        endWaits();
        if (!backfills.end(SECONDS_TO_FINISH)) {
            LOG.debug("Some history is still being read; it is read again");
        }
        threads.stop();
        ServiceHelper.stopAndShutdownService(http);
        stores.closing().run();
    }
}
