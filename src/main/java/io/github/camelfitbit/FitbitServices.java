package io.github.camelfitbit;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import io.github.camelfitbit.async.Pauses;
import io.github.camelfitbit.connect.ConnectPage;
import io.github.camelfitbit.connect.PageBackend;
import io.github.camelfitbit.crypto.Signer;
import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.http.HttpTransport;
import io.github.camelfitbit.http.RetryPolicy;
import io.github.camelfitbit.http.RetryingTransport;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.oauth.Connections;
import io.github.camelfitbit.oauth.People;
import io.github.camelfitbit.oauth.consent.ConsentFlow;
import io.github.camelfitbit.oauth.consent.ConsentLinks;
import io.github.camelfitbit.oauth.consent.ConsentStores;
import io.github.camelfitbit.oauth.consent.EndingConsents;
import io.github.camelfitbit.oauth.endpoint.AuthorizationServer;
import io.github.camelfitbit.oauth.endpoint.AuthorizationServers;
import io.github.camelfitbit.oauth.endpoint.OAuthSettings;
import io.github.camelfitbit.oauth.token.AuthorizedTransport;
import io.github.camelfitbit.oauth.token.BearerTransport;
import io.github.camelfitbit.oauth.token.TokenManager;
import io.github.camelfitbit.oauth.token.UnfinishedRefreshes;
import io.github.camelfitbit.operation.Backend;
import io.github.camelfitbit.operation.Operations;
import io.github.camelfitbit.remote.HealthApi;
import io.github.camelfitbit.remote.VendorPersonLookup;
import io.github.camelfitbit.remote.fitbit.FitbitPersonLookup;
import io.github.camelfitbit.remote.google.GoogleHealthApi;
import io.github.camelfitbit.store.KeyRotation;
import io.github.camelfitbit.throttle.Throttle;
import io.github.camelfitbit.throttle.ThrottledTransport;
import io.github.camelfitbit.trigger.ConnectionTrigger;
import io.github.camelfitbit.trigger.DataTrigger;
import io.github.camelfitbit.trigger.LifecycleSettings;
import io.github.camelfitbit.trigger.TriggerSettings;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.ExecutorServiceManager;
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

    private final CamelContext context;
    private final Clock clock;
    private final ExecutorService workers;
    private final ExecutorService continuations;
    private final ScheduledExecutorService scheduler;
    private final ExecutorService keyRotation;
    private final CamelHttpTransport http;
    private final Stores stores;
    private final People people;
    private final ConsentFlow consents;
    private final HealthApi api;
    private final Signer signer;
    private final @Nullable ConsentLinks links;
    private final RunningTriggers triggers = new RunningTriggers(this::canRead);
    private final UnfinishedRefreshes unfinished;
    private final Operations operations;
    private final Connections connections;
    private final Throttle throttle;
    private final PageBackend.Settings pageSettings;

    FitbitServices(FitbitComponent component) {
        context = component.getCamelContext();
        clock = component.getClock();
        ZoneId defaultZone = component.zone();
        URI base = component.baseUri();
        List<OAuthSettings> clients = component.clients();
        URI fitbitBase = component.getFitbitWeb().baseUri();
        var limits = component.getThrottle().limits();
        int threads = Options.atLeast("concurrentConnections", component.getConcurrentConnections(), 1);
        http = new CamelHttpTransport(context, component.getHttpOptions());
        stores = component.getStore().open(new Databases(component));

        ExecutorServiceManager executors = context.getExecutorServiceManager();
        workers = executors.newFixedThreadPool(this, "FitbitWorker", threads);
        // a pool of its own: a worker that blocks until a waiting call is done must not wait for a worker
        continuations = executors.newCachedThreadPool(this, "FitbitContinuation");
        scheduler = executors.newSingleThreadScheduledExecutor(this, "FitbitTimer");
        keyRotation = executors.newSingleThreadExecutor(this, "FitbitKeyRotation");
        throttle = new Throttle(limits, System::nanoTime, FitbitServices::random, scheduler, continuations);

        connections = new Connections(stores.connections());
        connections.onChange(triggers);
        people = new People(connections, defaultZone);
        HttpTransport throttled = new ThrottledTransport(http, throttle, clock);
        AuthorizationServers servers = new AuthorizationServers(
                component.getOauth().usualApi(clients.get(0).api()),
                clients.stream()
                        .map(client -> new AuthorizationServer(client, retrying(http), clock))
                        .toList());
        Pauses pauses = new Pauses(scheduler, continuations, System::nanoTime, FitbitServices::random);
        TokenManager tokens = new TokenManager(servers, connections, stores.leases(), pauses, clock);
        unfinished = new UnfinishedRefreshes(stores.leases(), tokens, pauses);
        api = new GoogleHealthApi(retrying(new AuthorizedTransport(throttled, tokens, base)), base, people::zone);
        VendorPersonLookup identity = new VendorPersonLookup(token -> new GoogleHealthApi(
                retrying(new BearerTransport(throttled, base, token)), base, connection -> defaultZone));
        FitbitPersonLookup fitbitIdentity = new FitbitPersonLookup(
                token -> retrying(new BearerTransport(throttled, fitbitBase, token)), fitbitBase);
        consents = new ConsentFlow(
                servers,
                new ConsentStores(connections, stores.consents(), stores.cursors()),
                Map.of(Api.GOOGLE_HEALTH, identity, Api.FITBIT_WEB, fitbitIdentity),
                clock);
        PageConfiguration page = component.getPage();
        URI connectUri = page.connectAddress();
        signer = component.getStore().signer();
        links = connectUri == null
                ? null
                : new ConsentLinks(connectUri, page.lifetime(), signer, stores.consents(), clock);
        pageSettings = new PageBackend.Settings(
                connectUri,
                servers,
                clients.stream()
                        .map(client -> ConnectPage.origin(client.authorizationEndpoint()))
                        .collect(Collectors.toSet()));
        operations = Operations.of(new Backend(
                api,
                people,
                stores.connections(),
                stores.cursors(),
                connections,
                consents,
                tokens,
                links,
                page.returnAddresses(),
                servers::scopes,
                triggers,
                clock));
    }

    private static double random() {
        return ThreadLocalRandom.current().nextDouble();
    }

    private HttpTransport retrying(HttpTransport transport) {
        return new RetryingTransport(
                transport, RetryPolicy.googleHealth(), FitbitServices::random, scheduler, continuations);
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
                throttle::remaining,
                triggers,
                pageSettings,
                signer,
                clock);
    }

    DataTrigger trigger(TriggerSettings settings) {
        return new DataTrigger(settings, api, people, consents::identify, stores.cursors(), clock);
    }

    ConnectionTrigger connectionTrigger(LifecycleSettings settings) {
        return new ConnectionTrigger(settings, stores.connections(), stores.cursors(), clock);
    }

    RunningTriggers triggers() {
        return triggers;
    }

    ExecutorService workers() {
        return workers;
    }

    void forEachConnection(Consumer<String> visitor) {
        stores.connections().forEachKey(visitor);
    }

    /** A connection that cannot be read hides none of the others. */
    void connectionsOf(DataType type, Consumer<String> visitor) {
        stores.connections().forEachKey(key -> {
            if (canRead(key, type)) {
                visitor.accept(key);
            }
        });
    }

    private boolean canRead(String key, DataType type) {
        try {
            return people.canRead(key, type);
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
        if (!stores.shared()) {
            continuations.execute(unfinished::lookAfterRestart);
        }
        long interval = UnfinishedRefreshes.INTERVAL.toMillis();
        scheduler.scheduleWithFixedDelay(
                () -> continuations.execute(unfinished::look), interval, interval, TimeUnit.MILLISECONDS);
        if (stores.keyChanges()) {
            keyRotation.execute(new KeyRotation(stores.connections()));
        }
        continuations.execute(this::tellEndingConsents);
    }

    private void tellEndingConsents() {
        String summary = new EndingConsents(stores.connections(), clock).summary();
        if (summary != null) {
            LOG.warn(summary);
        }
    }

    @Override
    protected void doStop() {
        ExecutorServiceManager executors = context.getExecutorServiceManager();
        executors.shutdownGraceful(workers);
        executors.shutdownGraceful(continuations);
        executors.shutdownNow(scheduler);
        executors.shutdownNow(keyRotation);
        ServiceHelper.stopAndShutdownService(http);
        stores.closing().run();
    }
}
