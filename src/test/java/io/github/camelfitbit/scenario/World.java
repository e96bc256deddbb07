package io.github.camelfitbit.scenario;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camelfitbit.FitbitComponent;
import io.github.camelfitbit.FitbitConstants;
import io.github.camelfitbit.simulator.Simulator;
import io.github.camelfitbit.simulator.SimulatorBuilder;
import io.github.camelfitbit.simulator.SimulatorClock;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** A simulator with a few people, and a Camel context whose component talks to it; both live by the simulator's clock. */
final class World implements AutoCloseable {

    static final String REDIRECT_URI = "http://localhost:8080/fitbit/callback";
    static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final String ALL_SCOPES = "activity_and_fitness.readonly,health_metrics_and_measurements.readonly,"
            + "health_metrics_and_measurements.writeonly,sleep.readonly,sleep.writeonly,"
            + "activity_and_fitness.writeonly,settings.readonly,profile.readonly";

    final Simulator simulator;
    CamelContext camel = new DefaultCamelContext();

    World() {
        this(Duration.ofDays(14));
    }

    World(Duration livesSince) {
        this(Simulator.builder()
                .seed(7)
                .person("alice", ZoneId.of("Europe/Madrid"))
                .person("bob", ZoneId.of("America/New_York"))
                .person("carol", ZoneId.of("Asia/Kolkata"))
                .clock(SimulatorClock.at(NOW))
                .livesSince(livesSince)
                .redirectUri(REDIRECT_URI)
                .start());
    }

    /** Somebody else's lives. */
    World(SimulatorBuilder lives) {
        this(lives.redirectUri(REDIRECT_URI).start());
    }

    private World(Simulator simulator) {
        this.simulator = simulator;
        configure(component());
    }

    /** This world after its Camel context has stopped: another context for the same vendor. Closing it is enough. */
    World restarted() {
        camel.stop();
        return anotherNode();
    }

    /** Another Camel context for the same vendor. Close its context before this world. */
    World anotherNode() {
        return new World(simulator);
    }

    FitbitComponent component() {
        return camel.getComponent("fitbit", FitbitComponent.class);
    }

    private void configure(FitbitComponent component) {
        component.setBaseUrl(simulator.baseUrl());
        component.setClock(simulator.clock());
        component.getOauth().setClientId(simulator.clientId());
        component.getOauth().setClientSecret(simulator.clientSecret());
        component.getOauth().setRedirectUri(REDIRECT_URI);
        component.getOauth().setScopes(ALL_SCOPES);
        component.getOauth().setAuthorizationEndpoint(simulator.baseUrl() + "/o/oauth2/v2/auth");
        component.getOauth().setTokenEndpoint(simulator.baseUrl() + "/token");
        component.getOauth().setRevocationEndpoint(simulator.baseUrl() + "/revoke");
    }

    /** Ends the context and makes a new one, not yet started: what was only on the heap is gone. */
    World renewContext() {
        camel.stop();
        camel = new DefaultCamelContext();
        configure(component());
        return this;
    }

    World start() throws Exception {
        camel.start();
        return this;
    }

    World routes(RouteBuilder routes) throws Exception {
        camel.addRoutes(routes);
        return this;
    }

    /** Connects people as their browsers would. */
    World connect(String... people) {
        for (String person : people) {
            String url =
                    action("connections/authorize-url", null, Map.of(FitbitConstants.CONNECTION, person), String.class);
            comeBack(simulator.consent(url).as(person).approve());
        }
        return this;
    }

    /** Finishes a consent with the address that the vendor sent the browser back to. */
    void comeBack(String address) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (String parameter : URI.create(address).getRawQuery().split("&")) {
            String[] pair = parameter.split("=", 2);
            parameters.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        action("connections/complete", null, parameters, Map.class);
    }

    <T> T action(
            String operation,
            @org.jspecify.annotations.Nullable Object body,
            Map<String, Object> headers,
            Class<T> type) {
        try (ProducerTemplate template = camel.createProducerTemplate()) {
            return template.requestBodyAndHeaders("fitbit:" + operation, body, headers, type);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        camel.stop();
        simulator.close();
    }
}
