package io.github.camelfitbit;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

import io.github.camelfitbit.connect.ConnectPage;
import io.github.camelfitbit.connect.PageBackend;
import io.github.camelfitbit.crypto.Signer;
import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.http.HttpTransport;
import io.github.camelfitbit.http.RetryPolicy;
import io.github.camelfitbit.http.RetryingTransport;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.oauth.Connections;
import io.github.camelfitbit.oauth.People;
import io.github.camelfitbit.oauth.consent.ConsentFlow;
import io.github.camelfitbit.oauth.consent.ConsentLinks;
import io.github.camelfitbit.oauth.endpoint.AuthorizationServer;
import io.github.camelfitbit.oauth.token.AuthorizedTransport;
import io.github.camelfitbit.oauth.token.BearerTransport;
import io.github.camelfitbit.oauth.token.TokenManager;
import io.github.camelfitbit.operation.Backend;
import io.github.camelfitbit.operation.Operations;
import io.github.camelfitbit.remote.HealthApi;
import io.github.camelfitbit.remote.VendorPersonLookup;
import io.github.camelfitbit.remote.google.GoogleHealthApi;
import io.github.camelfitbit.store.ConnectionStore;
import io.github.camelfitbit.store.CursorStore;
import io.github.camelfitbit.store.PendingConsentStore;
import io.github.camelfitbit.store.file.FileStores;
import io.github.camelfitbit.store.memory.MemoryConnectionStore;
import io.github.camelfitbit.store.memory.MemoryCursorStore;
import io.github.camelfitbit.store.memory.MemoryPendingConsentStore;
import io.github.camelfitbit.throttle.Throttle;
import io.github.camelfitbit.throttle.ThrottledTransport;
import io.github.camelfitbit.trigger.DataTrigger;
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
    private final CamelHttpTransport http;
    private final @Nullable FileStores files;
    private final ConnectionStore store;
    private final CursorStore cursors;
    private final People people;
    private final ConsentFlow consents;
    private final HealthApi api;
    private final Signer signer;
    private final @Nullable ConsentLinks links;
    private final Operations operations;
    private final Connections connections;
    private final Throttle throttle;
    private final PageBackend.Settings pageSettings;

    FitbitServices(FitbitComponent component) {
        context = component.getCamelContext();
        clock = component.getClock();
        ZoneId defaultZone = component.zone();
        URI base = component.baseUri();
        var settings = component.getOauth().settings();
        var limits = component.getThrottle().limits();
        int threads = Options.atLeast("concurrentConnections", component.getConcurrentConnections(), 1);
        http = new CamelHttpTransport(context, component.getHttpOptions());
        files = component.getStore().open();
        store = files == null ? new MemoryConnectionStore() : files.connections();
        cursors = files == null ? new MemoryCursorStore() : files.cursors();
        PendingConsentStore pending = files == null ? new MemoryPendingConsentStore() : files.consents();

        ExecutorServiceManager executors = context.getExecutorServiceManager();
        workers = executors.newFixedThreadPool(this, "FitbitWorker", threads);
        // a pool of its own: a worker that blocks until a waiting call is done must not wait for a worker
        continuations = executors.newCachedThreadPool(this, "FitbitContinuation");
        scheduler = executors.newSingleThreadScheduledExecutor(this, "FitbitTimer");
        throttle = new Throttle(limits, System::nanoTime, FitbitServices::random, scheduler, continuations);

        connections = new Connections(store);
        people = new People(connections, defaultZone);
        HttpTransport throttled = new ThrottledTransport(http, throttle, clock);
        AuthorizationServer server = new AuthorizationServer(settings, retrying(http), clock);
        TokenManager tokens = new TokenManager(server, connections, clock, TokenManager.DEFAULT_REFRESH_MARGIN);
        api = new GoogleHealthApi(retrying(new AuthorizedTransport(throttled, tokens, base)), base, people::zone);
        VendorPersonLookup identity = new VendorPersonLookup(token -> new GoogleHealthApi(
                retrying(new BearerTransport(throttled, base, token)), base, connection -> defaultZone));
        consents = new ConsentFlow(server, pending, connections, identity, clock);
        URI connectUri = component.getPage().connectAddress();
        signer = component.getStore().signer();
        pageSettings = new PageBackend.Settings(
                connectUri,
                settings.redirectUri(),
                Set.of(ConnectPage.origin(settings.authorizationEndpoint())),
                ofApi -> settings.scopes());
        links = connectUri == null
                ? null
                : new ConsentLinks(connectUri, component.getPage().lifetime(), signer, pending, clock);
        operations = Operations.of(new Backend(
                api,
                people,
                store,
                cursors,
                connections,
                consents,
                tokens,
                links,
                component.getPage().returnAddresses(),
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
                store,
                cursors,
                connections,
                throttle::remaining,
                this::syncNow,
                pageSettings,
                signer,
                clock);
    }

    private void syncNow(String connection) {
        LOG.info("Connection '{}' is looked at with the next poll", connection);
    }

    DataTrigger trigger(TriggerSettings settings) {
        return new DataTrigger(settings, api, people, consents::identify, cursors, clock);
    }

    ExecutorService workers() {
        return workers;
    }

    /** A connection that cannot be read hides none of the others. */
    void connectionsOf(DataType type, Consumer<String> visitor) {
        store.forEachKey(key -> {
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
        if (files == null) {
            LOG.warn("Connections and cursors are kept in memory: with the process they are gone, and people have to"
                    + " connect again. Set camel.component.fitbit.storeDirectory and encryptionKey to keep them");
        }
        ServiceHelper.startService(http);
    }

    @Override
    protected void doStop() {
        ExecutorServiceManager executors = context.getExecutorServiceManager();
        executors.shutdownGraceful(workers);
        executors.shutdownGraceful(continuations);
        executors.shutdownNow(scheduler);
        ServiceHelper.stopAndShutdownService(http);
        if (files != null) {
            files.close();
        }
    }
}
