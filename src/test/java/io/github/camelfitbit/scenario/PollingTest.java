package io.github.camelfitbit.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.camelfitbit.FitbitConstants;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataPoints;
import io.github.camelfitbit.simulator.Fault;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.ExceptionHandler;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A trigger over several people. */
class PollingTest {

    private final World world = new World();
    private final List<Exchange> received = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void deliversTheNightsOfEveryConnectionInOrder() throws Exception {
        start("fitbit:sleep?delay=50&initialDelay=0&startFrom=P10D", "alice", "bob", "carol");
        Awaitility.await().until(() -> people().size() == 3 && received.size() >= 27);

        for (String person : List.of("alice", "bob", "carol")) {
            List<DataPoint> nights = received.stream()
                    .map(exchange -> exchange.getIn().getBody(DataPoint.class))
                    .filter(night -> night.connection().equals(person))
                    .toList();
            assertThat(nights).isSortedAccordingTo(java.util.Comparator.comparing(DataPoint::position));
            assertThat(nights).extracting(DataPoint::id).doesNotHaveDuplicates();
        }
    }

    @Test
    void tellsInHeadersWhatTheMessageIs() throws Exception {
        start("fitbit:sleep?delay=50&initialDelay=0&startFrom=P3D&connection=alice", "alice");
        Awaitility.await().until(() -> !received.isEmpty());

        Map<String, Object> headers = received.get(0).getIn().getHeaders();
        assertThat(headers)
                .containsEntry(FitbitConstants.CONNECTION, "alice")
                .containsEntry(FitbitConstants.DATA_TYPE, "sleep")
                .containsEntry(FitbitConstants.CHANGE, "new")
                .containsKeys(FitbitConstants.DATA_POINT_ID, FitbitConstants.CIVIL_DATE, Exchange.MESSAGE_TIMESTAMP);
        assertThat(received.get(0).getIn().getBody(String.class)).startsWith("{\"id\":\"alice/sleep/");
    }

    @Test
    void looksWhenACronExpressionSaysSo() throws Exception {
        start("fitbit:sleep?scheduler=quartz&scheduler.cron=0/1+*+*+*+*+?&startFrom=P3D&connection=alice", "alice");
        Awaitility.await().until(() -> received.size() >= 3);

        assertThat(people()).containsExactly("alice");
    }

    @Test
    void deliversTheRestOfAMonthAfterTheRouteWasStoppedInTheMiddle() throws Exception {
        start("fitbit:sleep?delay=50&initialDelay=0&startFrom=P12D&connection=alice", "alice");
        Awaitility.await().until(() -> !received.isEmpty());
        world.camel.getRouteController().stopRoute("polling");
        world.camel.getRouteController().startRoute("polling");
        int nights = world.action("sleep/list?connection=alice&from=P11D&to=now", null, Map.of(), DataPoints.class)
                .size();
        Awaitility.await().until(() -> received.size() >= nights);

        assertThat(received)
                .extracting(exchange -> exchange.getIn().getHeader(FitbitConstants.DATA_POINT_ID))
                .doesNotHaveDuplicates();
    }

    @Test
    void carriesSeveralRecordsInOneMessage() throws Exception {
        start("fitbit:heart-rate?delay=50&initialDelay=0&startFrom=PT2H&batchSize=100&connection=alice", "alice");
        Awaitility.await().until(() -> received.size() >= 2);

        DataPoints batch = received.get(0).getIn().getBody(DataPoints.class);
        assertThat(batch).hasSize(100);
        assertThat(received.get(0).getIn().getBody(String.class))
                .startsWith("[{")
                .endsWith("}]");
    }

    @Test
    void goesOnWithTheOthersWhenOneConnectionFails() throws Exception {
        world.simulator.fail(Fault.status(400).always().on("dataPoints.list").forPerson("alice"));
        start("fitbit:sleep?delay=50&initialDelay=0&startFrom=P3D", "alice", "bob");
        Awaitility.await().until(() -> people().contains("bob"));
        assertThat(people()).doesNotContain("alice");

        world.simulator.clearFaults();
        Awaitility.await().until(() -> people().contains("alice"));
    }

    @Test
    void leavesOutWhoDidNotGrantTheType() throws Exception {
        List<Throwable> failures = new CopyOnWriteArrayList<>();
        world.camel.getRegistry().bind("failures", new Remembering(failures));
        world.routes(route("fitbit:sleep?delay=50&initialDelay=0&startFrom=P3D&exceptionHandler=#failures"))
                .start();
        world.connect("bob");
        String url = world.action(
                "connections/authorize-url?scopes=activity_and_fitness.readonly",
                null,
                Map.of(FitbitConstants.CONNECTION, "alice"),
                String.class);
        world.comeBack(world.simulator.consent(url).as("alice").approve());
        Awaitility.await().until(() -> people().contains("bob"));

        assertThat(people()).containsExactly("bob");
        assertThat(failures).isEmpty();
    }

    @Test
    void deliversWhatADeviceSyncsLate() throws Exception {
        world.simulator
                .person("alice")
                .device()
                .offlineBetween(World.NOW.minus(Duration.ofDays(3)), World.NOW.plus(Duration.ofHours(1)));
        start("fitbit:sleep?delay=50&initialDelay=0&startFrom=P10D&connection=alice", "alice");
        Awaitility.await().until(() -> received.size() >= 6);
        int before = received.size();

        world.simulator.clock().advance(Duration.ofHours(2));
        Awaitility.await().until(() -> received.size() >= before + 3);
        assertThat(received)
                .extracting(exchange -> exchange.getIn().getHeader(FitbitConstants.DATA_POINT_ID))
                .doesNotHaveDuplicates();
    }

    private void start(String uri, String... people) throws Exception {
        world.routes(route(uri)).start();
        world.connect(people);
    }

    private RouteBuilder route(String uri) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).routeId("polling").process(exchange -> received.add(exchange.copy()));
            }
        };
    }

    private List<String> people() {
        return received.stream()
                .map(exchange -> exchange.getIn().getHeader(FitbitConstants.CONNECTION, String.class))
                .distinct()
                .sorted()
                .toList();
    }

    /** Remembers what was reported. */
    private record Remembering(List<Throwable> failures) implements ExceptionHandler {
        @Override
        public void handleException(Throwable exception) {
            failures.add(exception);
        }

        @Override
        public void handleException(String message, Throwable exception) {
            failures.add(exception);
        }

        @Override
        public void handleException(String message, Exchange exchange, Throwable exception) {
            failures.add(exception);
        }
    }
}
