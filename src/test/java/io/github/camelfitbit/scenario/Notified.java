package io.github.camelfitbit.scenario;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import io.github.camelfitbit.FitbitConstants;
import io.github.camelfitbit.browser.ServedPage;
import io.github.camelfitbit.crypto.SigningVendor;
import io.github.camelfitbit.simulator.Simulator;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;

import static org.awaitility.Awaitility.await;

/** A route that is notified, on a real HTTP server, by a vendor whose keys are served beside it. */
final class Notified implements AutoCloseable {

    static final String SECRET = "Bearer of-the-subscriber";

    final ServedPage served = new ServedPage();
    final SigningVendor vendor = new SigningVendor();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Notified() {
        var webhook = served.component().getWebhook();
        webhook.setWebhookSecrets(SECRET);
        webhook.setWebhookKeysetUri(served.url + "/keys");
        webhook.setWebhookMaxBodyBytes(20_000);
    }

    /** Lets the simulator be the vendor that pushes, and the application one that may subscribe. */
    Notified pushedBySimulator() {
        Simulator simulator = served.simulator;
        served.component().getWebhook().setWebhookKeysetUri(simulator.keysetUri());
        served.component()
                .getProject()
                .setProjectNumber(simulator.cloudProject().number());
        served.component().getProject().setServiceAccountKey(simulator.serviceAccountKey());
        return this;
    }

    /** Subscribes to a data type of everybody. */
    void subscribe(String path, String dataType) {
        served.camel
                .createFluentProducerTemplate()
                .to("fitbit:subscribers/create?id=camel-1")
                .withBody("{\"endpointUri\":\"" + served.url + path + "\",\"endpointAuthorization\":{\"secret\":\""
                        + SECRET + "\"},\"subscriberConfigs\":[{\"dataTypes\":[\"" + dataType
                        + "\"],\"subscriptionCreatePolicy\":\"AUTOMATIC\"}]}")
                .request();
    }

    Notified start(RouteBuilder routes) throws Exception {
        served.camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("platform-http:/keys").setBody(constant(vendor.keyset()));
            }
        });
        served.start(routes);
        return this;
    }

    /** Connects a person as their browser would. */
    Notified connect(String person) {
        return connect(person, "google-health");
    }

    /** As {@link #connect(String)}, to either API. */
    Notified connect(String person, String api) {
        String url = served.action(
                "connections/authorize-url",
                Map.of(FitbitConstants.CONNECTION, person, FitbitConstants.API, api),
                String.class);
        URI back = URI.create(served.simulator.consent(url).as(person).approve());
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (String parameter : back.getRawQuery().split("&")) {
            String[] pair = parameter.split("=", 2);
            parameters.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        served.action("connections/complete", parameters, Map.class);
        return this;
    }

    /** Waits until so many messages came, or more; tells how many. */
    int awaitMessages(String mock, int atLeast) {
        await().atMost(Duration.ofSeconds(40)).until(() -> mock(mock).getReceivedCounter() >= atLeast);
        return mock(mock).getReceivedCounter();
    }

    MockEndpoint mock(String name) {
        return served.camel.getEndpoint("mock:" + name, MockEndpoint.class);
    }

    /** A notification of Google's about a person's data of the last hours. */
    String change(String person, String dataType, String start, String end) {
        Object id = Objects.requireNonNull(served.shown(person).get("healthUserId"));
        return "[{\"data\":{\"version\":\"1\",\"healthUserId\":\"" + id + "\",\"operation\":\"UPSERT\",\"dataType\":\""
                + dataType + "\",\"intervals\":[{\"physicalTimeInterval\":{\"startTime\":\"" + start
                + "\",\"endTime\":\"" + end + "\"}}]}}]";
    }

    /** Sends it as Google does. */
    HttpResponse<String> send(String path, String body) throws Exception {
        return send(path, body, Map.of());
    }

    /** With headers more or changed. */
    HttpResponse<String> send(String path, String body, Map<String, String> others) throws Exception {
        Map<String, String> headers = new HashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("Authorization", SECRET);
        headers.put("GOOGLE-HEALTH-API-SIGNATURE", vendor.sign(body.getBytes(StandardCharsets.UTF_8)));
        headers.putAll(others);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(served.url + path)).POST(BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(served.url + path)).build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        served.close();
    }
}
