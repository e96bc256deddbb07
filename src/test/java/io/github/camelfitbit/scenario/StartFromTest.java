package io.github.camelfitbit.scenario;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataPoints;
import io.github.camelfitbit.simulator.Fault;
import org.apache.camel.builder.RouteBuilder;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StartFromTest {

    /** Yesterday begins at 23:00Z in Madrid. */
    private static final Instant YESTERDAY = Instant.parse("2026-11-18T23:00:00Z");

    private final World world = new World();
    private final List<DataPoint> received = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aDayBeginsInThePersonsZoneAlsoWhenTheVendorDidNotSayAtOnceWhoItIs() throws Exception {
        world.simulator.fail(Fault.status(400).on("users.getIdentity"));
        world.start().connect("alice");
        assertThat(world.action("connections/get?connection=alice", null, Map.of(), Map.class)
                        .containsKey("timeZone"))
                .isFalse();

        startRoute();

        Awaitility.await().until(() -> !received.isEmpty());
        assertThat(received.get(0).position()).isEqualTo(YESTERDAY);
    }

    @Test
    void aDayBeginsInTheDefaultZoneWhenTheVendorWillNotSayWhoItIs() throws Exception {
        world.simulator.fail(Fault.status(400).on("users.getIdentity").always());
        world.start().connect("alice");

        startRoute();

        Awaitility.await().until(() -> !received.isEmpty());
        assertThat(received.get(0).position()).isEqualTo(Instant.parse("2026-11-19T00:00:00Z"));
    }

    private void startRoute() throws Exception {
        world.routes(new RouteBuilder() {
            @Override
            public void configure() {
                from("fitbit:heart-rate?delay=50&initialDelay=0&startFrom=P1D&batchSize=500")
                        .routeId("start-from")
                        .process(exchange -> received.addAll(exchange.getIn().getBody(DataPoints.class)));
            }
        });
    }
}
