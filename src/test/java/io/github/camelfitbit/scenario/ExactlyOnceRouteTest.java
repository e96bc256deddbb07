package io.github.camelfitbit.scenario;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataPoints;
import io.vertx.core.json.JsonObject;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.EventNotifierSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The ready route {@code routes/exactly-once}: an idempotent consumer makes exactly once of at least once. */
class ExactlyOnceRouteTest {

    @TempDir
    private Path folder;

    private final AtomicInteger delivered = new AtomicInteger();
    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    private void start() throws Exception {
        world.camel.getPropertiesComponent().addOverrideProperty("fitbit.once.directory", folder.toString());
        world.camel.getPropertiesComponent().addOverrideProperty("fitbit.once.delay", "200");
        world.camel.getManagementStrategy().addEventNotifier(new EventNotifierSupport() {
            @Override
            public void notify(CamelEvent event) {
                if (event instanceof CamelEvent.ExchangeCompletedEvent completed
                        && "exercise-once".equals(completed.getExchange().getFromRouteId())) {
                    delivered.incrementAndGet();
                }
            }
        });
        YamlRoutes.add(world.camel, "exactly-once/exercise-once");
        world.start().connect("alice");
    }

    private List<String> lines() {
        return new JsonLines(folder.resolve("exercise.jsonl")).ids();
    }

    private List<String> answered() {
        return world.action("exercise/list?connection=alice&from=P30D", null, Map.of(), DataPoints.class).stream()
                .map(DataPoint::id)
                .toList();
    }

    private void awaitDelivered(int messages) {
        Awaitility.await().untilAsserted(() -> assertThat(delivered).hasValueGreaterThanOrEqualTo(messages));
    }

    @Test
    void doesNothingTwiceThoughEverythingComesAgain() throws Exception {
        start();
        List<String> workouts = answered();
        awaitDelivered(workouts.size());
        assertThat(lines()).hasSizeGreaterThan(2).isEqualTo(workouts);

        world.renewContext(); // its cursors were on the heap
        start();
        awaitDelivered(2 * workouts.size());

        assertThat(lines()).isEqualTo(workouts);
    }

    @Test
    void letsRevisionsPass() throws Exception {
        start();
        int before = answered().size();
        awaitDelivered(before);
        DataPoint written = world.action(
                "exercise/create?connection=alice",
                "{\"startTime\":\"2026-11-20T08:00:00+01:00\",\"endTime\":\"2026-11-20T08:30:00+01:00\",\"value\":"
                        + "{\"exerciseType\":\"RUNNING\",\"displayName\":\"Morning\",\"metricsSummary\":{\"steps\":3000}}}",
                Map.of(),
                DataPoint.class);
        awaitDelivered(before + 1);
        world.simulator.clock().advance(Duration.ofMinutes(1)); // the vendor tells revisions apart by the time
        world.action(
                "exercise/update?connection=alice&id=" + written.vendorId(),
                "{\"value\":{\"displayName\":\"Morning by the river\"}}",
                Map.of(),
                DataPoint.class);
        awaitDelivered(before + 2);

        List<JsonObject> all = new JsonLines(folder.resolve("exercise.jsonl")).read();
        assertThat(all.subList(before, all.size()))
                .extracting(line -> line.getString("id") + ' ' + line.getString("change"))
                .containsExactly(written.id() + " new", written.id() + " changed");
    }
}
