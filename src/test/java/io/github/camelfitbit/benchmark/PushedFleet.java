package io.github.camelfitbit.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.camelfitbit.simulator.Person;
import io.github.camelfitbit.simulator.Simulator;
import io.github.camelfitbit.simulator.SimulatorBuilder;
import io.github.camelfitbit.simulator.health.Quota;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.main.MainHttpServer;

/** A Camel context and a simulator of Google in one process: the one is notified by the other. */
final class PushedFleet implements AutoCloseable {

    private static final String SECRET = "Bearer benchmark";

    final Simulator simulator;
    final Fitbit fitbit;
    private final int port = freePort();

    PushedFleet(SimulatorBuilder settings) {
        simulator = settings.client("benchmark", "benchmark-secret")
                .redirectUri(Fitbit.REDIRECT_URI)
                .limits(Quota.Limits.off())
                .testingMode(false)
                .autoConsent(true)
                .start();
        fitbit = new Fitbit(
                simulator.baseUrl(),
                link -> simulator.consent(link).as(named(link)).approve());
        fitbit.component().setClock(simulator.clock());
        fitbit.unthrottled();
        fitbit.component().getOauth().setScopes(Scopes.readingAll());
        fitbit.component().getWebhook().setWebhookSecrets(SECRET);
        fitbit.component().getWebhook().setWebhookKeysetUri(simulator.keysetUri());
        fitbit.component()
                .getProject()
                .setProjectNumber(simulator.cloudProject().number());
        fitbit.component().getProject().setServiceAccountKey(simulator.serviceAccountKey());
    }

    private static String named(String link) {
        return link.replaceAll(".*login_hint=([^&]*).*", "$1");
    }

    /** Starts these routes and the one that takes notifications; connects everybody. */
    PushedFleet start(RouteBuilder routes) throws Exception {
        MainHttpServer server = new MainHttpServer();
        server.setCamelContext(fitbit.camel());
        server.setHost("localhost");
        server.setPort(port);
        fitbit.camel().addService(server);
        fitbit.camel().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("platform-http:/notifications").to("fitbit:notifications/receive");
            }
        });
        fitbit.camel().addRoutes(routes);
        fitbit.start();
        try (ProducerTemplate template = fitbit.camel().createProducerTemplate()) {
            for (Person person : simulator.people()) {
                fitbit.connect(template, person.name());
            }
        }
        return this;
    }

    /** From now on the vendor tells of these data types of everybody. */
    void subscribe(Set<String> types) throws Exception {
        String names = types.stream().map(type -> '"' + type + '"').collect(Collectors.joining(","));
        try (ProducerTemplate template = fitbit.camel().createProducerTemplate()) {
            template.requestBody(
                    "fitbit:subscribers/create?id=benchmark",
                    "{\"endpointUri\":\"http://localhost:" + port
                            + "/notifications\",\"endpointAuthorization\":{\"secret\":\"" + SECRET
                            + "\"},\"subscriberConfigs\":[{\"dataTypes\":[" + names
                            + "],\"subscriptionCreatePolicy\":\"AUTOMATIC\"}]}");
        }
    }

    /** How many requests the vendor has had. */
    long requests() {
        return simulator.counters().total();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        fitbit.close();
        simulator.close();
    }
}
