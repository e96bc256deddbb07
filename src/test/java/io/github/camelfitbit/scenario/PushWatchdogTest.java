package io.github.camelfitbit.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.github.camelfitbit.FitbitConstants;
import io.github.camelfitbit.model.HealthEvent;
import io.github.camelfitbit.simulator.Simulator;
import org.apache.camel.builder.RouteBuilder;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Notifications get lost: polling takes over and tells of it, and again when they come back. */
class PushWatchdogTest {

    private static final String PATH = "/fitbit/notifications";

    private final Notified world = new Notified();
    private final Simulator vendor = world.served.simulator;

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void tellsWhenNotificationsGetLostAndWhenTheyComeBack() throws Exception {
        start();
        world.awaitMessages("nights", 3);
        nextDay();
        assertThat(vendor.push().send()).isPositive();
        awaitSyncBecauseOfNotification();
        assertThat(doctor()).doesNotContain("push-silent");
        assertThat(pushEvents()).as("the first notification is no news").isEmpty();

        vendor.push().lose(1);
        int before = world.mock("nights").getReceivedCounter();
        nextDay();
        assertThat(vendor.push().send()).isZero();
        world.awaitMessages("nights", before + 1);
        awaitPushEvents("push-silent");
        assertThat(doctor()).contains("push-silent");

        nextDay();
        assertThat(vendor.push().send()).isPositive();
        awaitPushEvents("push-silent", "push-recovered");
        assertThat(doctor()).doesNotContain("push-silent");
    }

    private void start() throws Exception {
        world.pushedBySimulator()
                .start(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("platform-http:" + PATH).to("fitbit:notifications/receive");
                        from("fitbit:sleep?startFrom=P3D&initialDelay=0&delay=50")
                                .routeId("nights")
                                .to("mock:nights");
                        from("fitbit:sync-status?events=push-silent,push-recovered")
                                .routeId("watchdog")
                                .to("mock:watchdog");
                        from("fitbit:sync-status?events=completed,unchanged")
                                .routeId("syncs")
                                .to("mock:syncs");
                    }
                })
                .connect("alice");
        world.subscribe(PATH, "sleep");
    }

    private void awaitSyncBecauseOfNotification() {
        Awaitility.await().until(() -> world.mock("syncs").getReceivedExchanges().stream()
                .map(exchange ->
                        exchange.getIn().getBody(HealthEvent.class).data().get("reasons"))
                .anyMatch(reasons -> reasons instanceof List<?> all && all.contains("notification")));
    }

    private void nextDay() {
        vendor.clock().advance(Duration.ofDays(1));
    }

    private String doctor() {
        return world.served
                .action("connections/doctor", Map.of(FitbitConstants.CONNECTION, "alice"), Map.class)
                .toString();
    }

    private List<String> pushEvents() {
        return world.mock("watchdog").getReceivedExchanges().stream()
                .map(exchange -> exchange.getIn().getHeader(FitbitConstants.EVENT, String.class))
                .toList();
    }

    private void awaitPushEvents(String... events) {
        Awaitility.await().untilAsserted(() -> assertThat(pushEvents()).containsExactly(events));
    }
}
