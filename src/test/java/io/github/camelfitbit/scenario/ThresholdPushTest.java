package io.github.camelfitbit.scenario;

import java.time.Duration;
import java.time.Instant;

import io.github.camelfitbit.FitbitConstants;
import io.github.camelfitbit.model.HealthEvent;
import io.github.camelfitbit.simulator.Simulator;
import io.github.camelfitbit.simulator.life.HeartBeat;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A notification makes a threshold tell, without a poll. */
class ThresholdPushTest {

    private static final String PATH = "/fitbit/notifications";

    private final Notified world = new Notified();
    private final Simulator vendor = world.served.simulator;

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void tellsOfAShortNightWithinOneLookAfterTheNotification() throws Exception {
        start("fitbit:threshold?metric=sleep&below=1000&startFrom=P1D&delivery=push&initialDelay=0");
        int before = world.awaitMessages("told", 1);
        long lists = lists();
        vendor.clock().advance(Duration.ofDays(1));
        world.send(PATH, world.change("alice", "sleep", "2026-11-20T20:00:00Z", "2026-11-21T08:00:00Z"));
        world.awaitMessages("told", before + 1);

        HealthEvent told =
                world.mock("told").getReceivedExchanges().get(before).getIn().getBody(HealthEvent.class);
        assertThat(told.event()).isEqualTo("below");
        assertThat(told.data()).containsKey("minutesAsleep");
        assertThat(lists() - lists).as("one look").isEqualTo(1);
    }

    @Test
    void tellsWhereTheHeartGoesOverALimit() throws Exception {
        Instant start = vendor.clock().instant();
        int limit = fastest(start.minus(Duration.ofHours(1)), start);
        Instant faster = start;
        while (fastest(start, faster) <= limit) {
            faster = faster.plus(Duration.ofHours(1));
        }
        start("fitbit:threshold?metric=heart-rate&above=" + limit + "&startFrom=PT1H&delivery=push&initialDelay=0");
        await().until(() -> lists() > 0);
        vendor.clock().advance(Duration.between(start, faster));
        vendor.person("alice").device().syncNow();
        world.send(PATH, world.change("alice", "heart-rate", start.toString(), faster.toString()));
        world.awaitMessages("told", 1);

        assertThat(world.mock("told").getReceivedExchanges().get(0).getIn().getHeaders())
                .containsEntry(FitbitConstants.EVENT, "above")
                .containsEntry(FitbitConstants.CONNECTION, "alice");
    }

    /** The highest heart rate of alice's watch between these; 0 when there is none. */
    private int fastest(Instant from, Instant to) {
        return vendor.person("alice").heartRate(from, to).stream()
                .mapToInt(HeartBeat::beatsPerMinute)
                .max()
                .orElse(0);
    }

    private void start(String uri) throws Exception {
        world.start(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("platform-http:" + PATH).to("fitbit:notifications/receive");
                        from(uri).routeId("limits").to("mock:told");
                    }
                })
                .connect("alice");
    }

    private long lists() {
        return vendor.counters().requests("dataPoints.list");
    }
}
