package io.github.camelfitbit.scenario;

import java.time.Duration;

import org.apache.camel.builder.RouteBuilder;
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
            int before = world.awaitMessages("nights", 3);
            world.served.simulator.clock().advance(Duration.ofDays(1));

            assertThat(world.send(
                                    "/pushed",
                                    world.change("alice", "sleep", "2026-11-20T22:00:00Z", "2026-11-21T07:00:00Z"))
                            .statusCode())
                    .isEqualTo(204);

            world.awaitMessages("nights", before + 1);
            assertThat(world.served.camel.getRoute("pushed-nights")).isNotNull();
        }
    }
}
