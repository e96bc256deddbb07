package io.github.camelfitbit.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import io.github.camelfitbit.FitbitConstants;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataPoints;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConnectAndListTest {

    private World world = new World();

    @BeforeEach
    void connect() throws Exception {
        world.start().connect("alice");
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void showsTheConnectionWithItsPersonAndZoneButNoToken() {
        Map<?, ?> shown = world.action("connections/get?connection=alice", null, Map.of(), Map.class);

        assertThat(shown.get("state")).isEqualTo("CONNECTED");
        assertThat(shown.get("timeZone")).isEqualTo("Europe/Madrid");
        // how the simulator's access and refresh tokens begin
        assertThat(shown.toString()).doesNotContain("ya29.", "1//");
    }

    @Test
    void listsEveryNightOfAWeekOnce() {
        DataPoints nights =
                world.action("sleep/list?connection=alice&from=P7D&to=now", null, Map.of(), DataPoints.class);

        var truth = world.simulator.person("alice").sleeps(World.NOW.minus(Duration.ofDays(8)), World.NOW);
        assertThat(nights).isNotEmpty();
        assertThat(nights).extracting(DataPoint::vendorId).doesNotHaveDuplicates();
        assertThat(truth).isNotEmpty();
    }

    @Test
    void listsHeartRateThatDoesNotFitOnePage() {
        DataPoints samples = world.action(
                "heart-rate/list?connection=alice&from=2026-11-18T00:00:00Z&to=2026-11-20T00:00:00Z",
                null,
                Map.of(),
                DataPoints.class);

        assertThat(samples.size()).isGreaterThan(20_000);
        assertThat(samples).isSortedAccordingTo(java.util.Comparator.comparing(DataPoint::position));
        assertThat(samples).extracting(DataPoint::position).doesNotHaveDuplicates();
    }

    @Test
    void streamsWhatItWouldList() throws Exception {
        String range = "connection=alice&from=2026-11-18T00:00:00Z&to=2026-11-20T00:00:00Z";
        DataPoints listed = world.action("heart-rate/list?" + range, null, Map.of(), DataPoints.class);
        List<Object> streamed = Collections.synchronizedList(new ArrayList<>());
        world.camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:stream")
                        .to("fitbit:heart-rate/list?streaming=true&" + range)
                        .split(body())
                        .streaming()
                        .process(exchange -> streamed.add(exchange.getMessage().getBody()));
            }
        });

        world.camel.createProducerTemplate().sendBody("direct:stream", "");

        assertThat(streamed).isEqualTo(List.copyOf(listed));
    }

    @Test
    void sumsStepsByDay() {
        DataPoints days =
                world.action("steps/daily-roll-up?connection=alice&from=P3D", null, Map.of(), DataPoints.class);

        assertThat(days)
                .extracting(day -> day.civilDate().toString())
                .startsWith("2026-11-17", "2026-11-18", "2026-11-19");
    }

    @Test
    void writesAWeightAndReadsItBack() {
        DataPoint written = world.action(
                "weight/create?connection=alice",
                "{\"value\":{\"weightGrams\":72400,\"notes\":\"NaN\"}}",
                Map.of(),
                DataPoint.class);
        DataPoint read = world.action(
                "weight/get?connection=alice",
                null,
                Map.of(FitbitConstants.ID, String.valueOf(written.vendorId())),
                DataPoint.class);

        assertThat(read.value()).containsEntry("weightGrams", 72400.0);
        assertThat(read.position()).isEqualTo(World.NOW);
    }
}
