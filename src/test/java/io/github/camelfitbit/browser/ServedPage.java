package io.github.camelfitbit.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

import io.github.camelfitbit.FitbitComponent;
import io.github.camelfitbit.FitbitConstants;
import io.github.camelfitbit.simulator.Simulator;
import io.github.camelfitbit.simulator.SimulatorClock;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.main.MainHttpServer;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;

/** The route of {@code routes/connect} on a port of its own, with a simulator behind it. */
public final class ServedPage implements AutoCloseable {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final String SCOPES = "activity_and_fitness.readonly,health_metrics_and_measurements.readonly,"
            + "sleep.readonly,settings.readonly";

    public final Simulator simulator;
    public final CamelContext camel = new DefaultCamelContext();
    public final String url;

    private final int port = freePort();

    public ServedPage() {
        url = "http://localhost:" + port;
        simulator = Simulator.builder()
                .seed(7)
                .person("alice", ZoneId.of("Europe/Madrid"))
                .person("bob", ZoneId.of("America/New_York"))
                .clock(SimulatorClock.at(NOW))
                .livesSince(Duration.ofDays(14))
                .redirectUri(url + "/fitbit/callback")
                .start();
        FitbitComponent component = component();
        component.setBaseUrl(simulator.baseUrl());
        component.setClock(simulator.clock());
        component.getOauth().setClientId(simulator.clientId());
        component.getOauth().setClientSecret(simulator.clientSecret());
        component.getOauth().setRedirectUri(url + "/fitbit/callback");
        component.getOauth().setScopes(SCOPES);
        component.getOauth().setAuthorizationEndpoint(simulator.baseUrl() + "/o/oauth2/v2/auth");
        component.getOauth().setTokenEndpoint(simulator.baseUrl() + "/token");
        component.getOauth().setRevocationEndpoint(simulator.baseUrl() + "/revoke");
    }

    /** Registers the application at the Fitbit Web API as well. */
    public ServedPage withFitbit() {
        var fitbit = simulator.fitbit();
        var web = component().getFitbitWeb();
        web.setFitbitClientId(fitbit.clientId());
        web.setFitbitClientSecret(fitbit.clientSecret());
        web.setFitbitAuthorizationEndpoint(fitbit.authorizationEndpoint());
        web.setFitbitTokenEndpoint(fitbit.tokenEndpoint());
        web.setFitbitRevocationEndpoint(fitbit.revocationEndpoint());
        web.setFitbitBaseUrl(simulator.baseUrl());
        return this;
    }

    public FitbitComponent component() {
        return camel.getComponent("fitbit", FitbitComponent.class);
    }

    /** Serves the route of the repository. */
    public ServedPage start() throws Exception {
        return start("routes/connect/connect.camel.yaml");
    }

    private ServedPage start(String file) throws Exception {
        serve();
        PluginHelper.getRoutesLoader(camel)
                .loadRoutes(PluginHelper.getResourceLoader(camel).resolveResource("file:" + Path.of(file)));
        camel.start();
        return this;
    }

    /** Serves other routes. */
    public ServedPage start(RouteBuilder routes) throws Exception {
        serve();
        camel.addRoutes(routes);
        camel.start();
        return this;
    }

    private void serve() throws Exception {
        MainHttpServer server = new MainHttpServer();
        server.setCamelContext(camel);
        server.setHost("localhost");
        server.setPort(port);
        camel.addService(server);
    }

    /** The page's address and a path below it. */
    public String page(String path) {
        return url + "/fitbit" + path;
    }

    public String stateOf(String connection) {
        return String.valueOf(shown(connection).get("state"));
    }

    public Map<?, ?> shown(String connection) {
        return action("connections/get", Map.of(FitbitConstants.CONNECTION, connection), Map.class);
    }

    public <T> T action(String operation, Map<String, Object> headers, Class<T> type) {
        try (ProducerTemplate template = camel.createProducerTemplate()) {
            return template.requestBodyAndHeaders("fitbit:" + operation, null, headers, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        camel.stop();
        simulator.close();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
