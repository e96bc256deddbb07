package io.github.camelfitbit.scenario;

import java.time.Duration;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code webhook:fitbit:sleep}: one endpoint is notified and delivers the data. */
class WebhookComponentTest {

    @Test
    void isNotifiedAndDeliversTheData() throws Exception {
        try (Notified world = new Notified()) {
            world.start(new RouteBuilder() {
                        @Override
                        public void configure() {
                            from("webhook:fitbit:sleep?startFrom=P3D&initialDelay=0"
                                            + "&webhookComponentName=platform-http&webhookPath=/pushed")
                                    .routeId("pushed-nights")
                                    .to("mock:nights");
                        }
                    })
                    .connect("alice");
            MockEndpoint nights = world.mock("nights");
            nights.expectedMinimumMessageCount(3);
            nights.assertIsSatisfied(40_000);
            int before = nights.getReceivedCounter();
            world.served.simulator.clock().advance(Duration.ofDays(1));

            assertThat(world.send(
                                    "/pushed",
                                    world.change("alice", "sleep", "2026-11-20T22:00:00Z", "2026-11-21T07:00:00Z"))
                            .statusCode())
                    .isEqualTo(204);

            nights.expectedMinimumMessageCount(before + 1);
            nights.assertIsSatisfied(40_000);
            assertThat(world.served.camel.getRoute("pushed-nights")).isNotNull();
        }
    }
}
