package io.github.camelfitbit.scenario;

import java.time.Duration;
import java.util.Map;

import io.github.camelfitbit.FitbitConstants;
import io.github.camelfitbit.simulator.Simulator;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The vendor pushes by itself: subscribed by the component, verified by the keys that it publishes. */
class PushTest {

    private static final String PATH = "/fitbit/notifications";

    private final Notified world = new Notified();
    private final Simulator vendor = world.served.simulator;

    @BeforeEach
    void subscribe() throws Exception {
        world.pushedBySimulator()
                .start(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("platform-http:" + PATH).to("fitbit:notifications/receive");
                        from("fitbit:sleep?startFrom=P3D&initialDelay=0")
                                .routeId("nights")
                                .to("mock:nights");
                        from("fitbit:sleep?startFrom=P3D&initialDelay=0&delay=200&cursorName=patient")
                                .routeId("patient")
                                .to("mock:patient");
                        from("fitbit:notifications").routeId("raw").to("mock:raw");
                    }
                })
                .connect("alice");
        world.subscribe(PATH, "sleep");
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void bringsTheNextNightToTheRoute() throws Exception {
        int before = world.awaitMessages("nights", 3);
        vendor.clock().advance(Duration.ofDays(1));

        assertThat(vendor.push().send()).isPositive();

        world.awaitMessages("nights", before + 1);
        assertThat(vendor.push().pending()).isZero();
    }

    @Test
    void findsAnHourLaterWhatANotificationThatWasLostShouldHaveToldOf() throws Exception {
        int before = world.awaitMessages("patient", 3);
        vendor.push().lose(1);
        vendor.clock().advance(Duration.ofDays(1));
        assertThat(vendor.push().send()).isZero();

        vendor.clock().advance(Duration.ofHours(2));

        assertThat(world.awaitMessages("patient", before + 1)).isEqualTo(before + 1);
    }

    @Test
    void takesWhatComesTwiceAndInAnotherOrderAndSignedWithAnotherKey() throws Exception {
        vendor.push().duplicate(true);
        vendor.push().reorder(true);
        vendor.clock().advance(Duration.ofDays(1));
        assertThat(vendor.push().send()).isEqualTo(2);

        vendor.push().changeKey();
        vendor.clock().advance(Duration.ofDays(1));

        assertThat(vendor.push().send()).isEqualTo(2);
        assertThat(world.awaitMessages("raw", 4)).isEqualTo(4);
        MockEndpoint raw = world.mock("raw");
        assertThat(raw.getReceivedExchanges().stream()
                        .map(exchange -> exchange.getIn().getHeader(FitbitConstants.EVENT_ID))
                        .distinct())
                .hasSize(2);
    }

    @Test
    void isToldAgainWhatCouldNotBeTaken() throws Exception {
        world.served.camel.getRouteController().suspendRoute("raw");
        vendor.clock().advance(Duration.ofDays(1));
        assertThat(vendor.push().send()).isZero();
        assertThat(vendor.push().pending()).isEqualTo(1);

        world.served.camel.getRouteController().resumeRoute("raw");
        vendor.clock().advance(Duration.ofMinutes(1));

        assertThat(vendor.push().send()).isEqualTo(1);
        assertThat(world.mock("raw").getReceivedExchanges().get(0).getIn().getHeaders())
                .containsAllEntriesOf(Map.of(FitbitConstants.CONNECTION, "alice", FitbitConstants.DATA_TYPE, "sleep"));
    }
}
