package io.github.camelfitbit.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.github.camelfitbit.FitbitConstants;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataPoints;
import io.github.camelfitbit.simulator.Fault;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Heart rate over the time of any message: a workout of this vendor, of another one, or a stretch of time. */
class HeartRateEnrichTest {

    private static final String RIDE = "{\"sport\":\"ride\",\"startTime\":\"2026-11-18T18:00:00+01:00\","
            + "\"endTime\":\"2026-11-18T19:00:00+01:00\"}";

    private final World world = new World();

    @BeforeEach
    void connect() throws Exception {
        world.routes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:workout")
                        .to("fitbit:exercise/list?connection=alice&from=P7D")
                        .split(body())
                        .enrich("fitbit:heart-rate/enrich?connection=alice")
                        .to("mock:enriched");
                // a shutdown waits for what is under way in a route
                from("direct:patient").to("fitbit:heart-rate/enrich?connection=alice&completeWithin=PT30M");
            }
        });
        world.start().connect("alice");
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void keepsAnotherVendorsWorkoutAndAddsTheHeartRate() {
        Map<?, ?> ride = enrich("", RIDE);

        assertThat(ride.get("sport")).isEqualTo("ride");
        Map<String, Object> rate = rate(ride);
        assertThat((Long) Told.member(rate, "samples")).isGreaterThan(100);
        assertThat((Double) Told.member(rate, "averageBeatsPerMinute")).isBetween(40.0, 200.0);
        assertThat((Double) Told.member(rate, "coverage")).isBetween(0.5, 1.0);
        assertThat(rate.get("complete")).isEqualTo(true);
    }

    @Test
    void tellsTheSamplesThatAListTells() {
        DataPoints samples = world.action(
                "heart-rate/reconcile?connection=alice&from=2026-11-18T17:00:00Z&to=2026-11-18T18:00:00Z",
                null,
                Map.of(),
                DataPoints.class);

        assertThat(rate(enrich("", RIDE)).get("samples")).isEqualTo((long) samples.size());
    }

    @Test
    void cutsASeriesWhenAWindowIsGiven() {
        Object series = Told.member(rate(enrich("&window=PT15M", RIDE)), "series");

        assertThat((java.util.List<?>) series).hasSizeBetween(1, 4);
    }

    @Test
    void enrichesTheVendorsOwnWorkoutsInARoute() throws Exception {
        try (ProducerTemplate template = world.camel.createProducerTemplate()) {
            template.sendBody("direct:workout", "");
        }

        var enriched = world.camel
                .getEndpoint("mock:enriched", org.apache.camel.component.mock.MockEndpoint.class)
                .getExchanges();
        assertThat(enriched).isNotEmpty();
        assertThat(enriched.get(0).getMessage().getBody(Map.class)).containsKeys("heartRate", "startTime", "value");
    }

    @Test
    void takesADataPointAsBody() {
        DataPoints nights =
                world.action("sleep/list?connection=alice&from=P3D&to=now", null, Map.of(), DataPoints.class);
        DataPoint night = nights.get(0);

        Map<?, ?> enriched = enrich("", night);

        assertThat(enriched.get("id")).isEqualTo(night.id());
        assertThat(rate(enriched)).containsKey("averageBeatsPerMinute");
    }

    @Test
    void takesTheTimeFromHeadersWhateverTheBody() {
        Map<?, ?> enriched = world.action(
                "heart-rate/enrich?connection=alice",
                "not an object",
                Map.of(
                        FitbitConstants.FROM, "2026-11-18T17:00:00Z",
                        FitbitConstants.TO, "2026-11-18T18:00:00Z"),
                Map.class);

        assertThat(enriched.get("startTime")).isEqualTo("2026-11-18T17:00:00Z");
        assertThat(rate(enriched)).containsKey("samples");
    }

    @Test
    void saysAtOnceThatAWorkoutHasNotSyncedYet() {
        world.simulator
                .person("alice")
                .device()
                .offlineBetween(World.NOW.minus(Duration.ofHours(1)), World.NOW.plus(Duration.ofDays(1)));

        Map<String, Object> rate = rate(enrich("", justEnded()));

        assertThat(rate.get("complete")).isEqualTo(false);
        assertThat(rate.get("lastSyncTime")).isNotNull();
    }

    @Test
    void asksTheDevicesOnceAndNotAgainWhenTheyHaveSynced() {
        world.simulator.counters().reset();

        enrich("&completeWithin=PT30M", RIDE);

        assertThat(world.simulator.counters().requests("pairedDevices.list")).isEqualTo(1);
    }

    @Test
    void answersWhatIsKnownWhenTheContextStopsWhileItWaits() throws Exception {
        world.simulator
                .person("alice")
                .device()
                .offlineBetween(World.NOW.minus(Duration.ofHours(1)), World.NOW.plus(Duration.ofDays(1)));
        CompletableFuture<Map<?, ?>> waiting;
        ProducerTemplate template = world.camel.createProducerTemplate();
        waiting = template.asyncRequestBody("direct:patient", justEnded(), Map.class)
                .<Map<?, ?>>thenApply(body -> body);
        awaitDevicesAsked();

        world.camel.stop();

        assertThat(rate(waiting.get(30, TimeUnit.SECONDS)).get("complete")).isEqualTo(false);
    }

    @Test
    void doesWithoutZonesAndDevicesWhenTheyCannotBeHad() {
        world.simulator.fail(Fault.status(403).always().on("pairedDevices.list"));
        world.simulator.fail(Fault.status(403).always().on("dataPoints.reconcile", "daily-heart-rate-zones"));

        Map<String, Object> rate = rate(enrich("", RIDE));

        assertThat(rate).containsKey("samples");
        assertThat(rate.containsKey("zoneSeconds")).isFalse();
        assertThat(rate.containsKey("lastSyncTime")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no object",
                "{\"sport\":\"ride\"}",
                "{\"startTime\":\"2026-11-18T18:00:00Z\"}",
                "{\"startTime\":\"soon\",\"endTime\":\"2026-11-18T19:00:00Z\"}",
                "{\"startTime\":\"2026-11-18T19:00:00Z\",\"endTime\":\"2026-11-18T18:00:00Z\"}",
                "{\"startTime\":\"2026-11-01T18:00:00Z\",\"endTime\":\"2026-11-18T18:00:00Z\"}"
            })
    void refusesATimeThatCannotBeMeant(String body) {
        assertThatThrownBy(() -> enrich("", body)).hasCauseInstanceOf(InvalidArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"&completeWithin=soon", "&completeWithin=-PT5M", "&window=PT0S"})
    void refusesOptionsThatCannotBeMeant(String options) {
        assertThatThrownBy(() -> enrich(options, RIDE)).hasCauseInstanceOf(InvalidArgumentException.class);
    }

    /** A local time without offset is meant in the person's own zone. */
    @Test
    void readsLocalTimesInThePersonsZone() {
        String local = RIDE.replace("+01:00", "");

        assertThat(rate(enrich("", local))).isEqualTo(rate(enrich("", RIDE)));
    }

    private static String justEnded() {
        Instant end = World.NOW.minusSeconds(60);
        return "{\"startTime\":\"" + end.minus(Duration.ofMinutes(40)) + "\",\"endTime\":\"" + end + "\"}";
    }

    private void awaitDevicesAsked() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (world.simulator.counters().requests("pairedDevices.list") == 0 && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
    }

    private Map<?, ?> enrich(String options, Object body) {
        return world.action("heart-rate/enrich?connection=alice" + options, body, Map.of(), Map.class);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> rate(Map<?, ?> enriched) {
        return (Map<String, Object>) Told.map(enriched, "heartRate");
    }
}
