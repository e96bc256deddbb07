package io.github.camelfitbit.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.camelfitbit.FitbitConstants;
import io.github.camelfitbit.model.HealthEvent;
import io.github.camelfitbit.simulator.Fault;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A route that watches the syncs of other routes. */
class SyncStatusTest {

    private final World world = new World();
    private final List<Exchange> received = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void tellsThatASyncBroughtSomething() throws Exception {
        start("fitbit:sync-status", "fitbit:sleep?startFrom=P3D").connect("alice");
        awaitEvents("completed");

        assertThat(received.get(0).getIn().getHeaders())
                .containsEntry(FitbitConstants.CONNECTION, "alice")
                .containsKey(FitbitConstants.EVENT_ID);
        assertThat(event(0).data())
                .containsEntry("consumer", "data")
                .containsEntry("dataType", "sleep")
                .containsEntry("reasons", List.of("first"));
        assertThat((Integer) event(0).data().get("messages")).isPositive();
        assertThat((Integer) event(0).data().get("requests")).isPositive();
        assertThat(received.get(0).getIn().getBody(String.class)).contains("\"event\":\"completed\"");
    }

    @Test
    void staysQuietAboutLooksThatBringNothingUnlessAsked() throws Exception {
        start("fitbit:sync-status?events=started,unchanged", "fitbit:weight?startFrom=PT1H&delay=50")
                .connect("alice");

        Awaitility.await().until(() -> received.size() >= 4);
        assertThat(events().subList(0, 4)).containsExactly("started", "unchanged", "started", "unchanged");
        assertThat(received).extracting(exchange -> event(exchange).id()).doesNotHaveDuplicates();
    }

    @Test
    void tellsThatASyncFailed() throws Exception {
        world.simulator.fail(Fault.status(400).always().on("dataPoints.list"));
        start("fitbit:sync-status", "fitbit:sleep?startFrom=P3D").connect("alice");
        awaitEvents("failed");

        assertThat(event(0).data())
                .containsEntry("error", "InvalidRequestException")
                .containsEntry("retryable", false);
    }

    @Test
    void tellsOnceThatTheBudgetIsUsedUpAndOnceThatItIsNot() throws Exception {
        world.simulator.fail(Fault.retryAfter(Duration.ofSeconds(1)).on("dataPoints.list"));
        start("fitbit:sync-status?events=rate-limited,rate-limit-over", "fitbit:weight?startFrom=PT1H&delay=50")
                .connect("alice");
        awaitEvents("rate-limited");
        world.simulator.clock().advance(Duration.ofSeconds(1));
        awaitEvents("rate-limited", "rate-limit-over");

        assertThat(event(0).data())
                .containsEntry("api", "google-health")
                .containsEntry("budget", "person")
                .containsEntry("refusedBy", "vendor")
                .containsEntry("until", "2026-11-20T09:00:01Z");
    }

    @Test
    void tellsOfTheConnectionsThatAreMeant() throws Exception {
        start("fitbit:sync-status?connection=bob", "fitbit:sleep?startFrom=P3D").connect("alice", "bob");
        awaitEvents("completed");

        assertThat(event(0).connection()).isEqualTo("bob");
    }

    @Test
    void tellsHowABackfillGoes() throws Exception {
        start("fitbit:sync-status?events=completed,backfill-started,backfill-completed", "fitbit:sleep?startFrom=P3D")
                .connect("alice");
        awaitEvents("completed");
        world.action("sleep/backfill?connection=alice&from=P10D", null, Map.of(), Object.class);
        awaitEvents("completed", "backfill-started", "backfill-completed");

        assertThat(event(2).data())
                .containsEntry("consumer", "data")
                .containsEntry("dataType", "sleep")
                .containsEntry("state", "finished")
                .containsEntry("percent", 100);
    }

    @Test
    void keepsWhatHappensWhileItIsSuspended() throws Exception {
        start("fitbit:sync-status", "fitbit:sleep?startFrom=P3D");
        world.camel.getRouteController().suspendRoute("status");
        world.connect("alice");
        Awaitility.await()
                .until(() ->
                        world.action("connections/get", null, Map.of(FitbitConstants.CONNECTION, "alice"), Map.class)
                                        .get("lastData")
                                != null);
        assertThat(received).isEmpty();
        world.camel.getRouteController().resumeRoute("status");

        awaitEvents("completed");
    }

    @Test
    void saysAtTheStartWhatAnOptionHasWrong() {
        assertThatThrownBy(() -> start("fitbit:sync-status?events=sometimes", "fitbit:sleep"))
                .hasStackTraceContaining("option 'events' names 'sometimes', which is no event of fitbit:sync-status");
    }

    private World start(String status, String data) throws Exception {
        world.routes(new RouteBuilder() {
            @Override
            public void configure() {
                from(status).routeId("status").process(exchange -> received.add(exchange.copy()));
                from(data + (data.contains("?") ? "&" : "?") + "initialDelay=0")
                        .routeId("data")
                        .to("mock:data");
            }
        });
        return world.start();
    }

    private HealthEvent event(int index) {
        return event(received.get(index));
    }

    private static HealthEvent event(Exchange exchange) {
        return exchange.getIn().getBody(HealthEvent.class);
    }

    private List<String> events() {
        return received.stream().map(exchange -> event(exchange).event()).toList();
    }

    private void awaitEvents(String... events) {
        Awaitility.await().untilAsserted(() -> assertThat(events()).containsExactly(events));
    }
}
