package io.github.camelfitbit.scenario;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataPoints;
import io.github.camelfitbit.simulator.Fault;
import org.apache.camel.builder.RouteBuilder;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** History through the routes that consume a type, beside what is new. */
class BackfillTest {

    private static final String OFTEN = "?delay=100&initialDelay=0&startFrom=P3D";

    private static final String SELDOM = "?delay=3600000&initialDelay=0&startFrom=P3D";

    private World world = new World(Duration.ofDays(60));
    private final List<DataPoint> received = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void deliversEveryNightOfTheRangeOnceBesideWhatIsNew() throws Exception {
        start("sleep").connect("alice");
        Awaitility.await().until(() -> !received.isEmpty());
        Map<?, ?> answer = ask("sleep/backfill?from=P50D");
        awaitFinished("alice");

        assertThat(answer.get("calls")).isEqualTo(7L);
        assertThat(ids()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(listed("sleep", "P50D"));
        assertThat(list().get(0))
                .containsEntry("state", "finished")
                .containsEntry("percent", 100)
                .containsEntry("calls", 0L)
                .containsEntry("consumer", "sleep");
    }

    @ParameterizedTest
    @CsvSource({"google-health", "fitbit-web"})
    void takesAboutAsManyCallsAsWereReckoned(String api) throws Exception {
        world.close();
        try (FitbitWorld both = new FitbitWorld(FitbitWorld.ALL_SCOPES)) {
            world = both.world;
            both.connect(api, "alice");
            route(SELDOM, "sleep", "steps", "weight", "daily-resting-heart-rate");
            Awaitility.await().until(() -> received.stream()
                    .anyMatch(point -> point.type().id().equals("steps")));
            String range = "&from=2026-11-08&to=2026-11-14&types=sleep,steps,weight,daily-resting-heart-rate";
            Map<?, ?> reckoned = ask("backfills/create?dryRun=true" + range);
            assertThat(list()).isEmpty();
            String method = api.equals("fitbit-web") ? "" : "dataPoints.list";
            long before = requests(method);
            ask("backfills/create?dryRun=false" + range);
            awaitFinished("alice");
            long asked = requests(method) - before;
            double ratio = Double.parseDouble(String.valueOf(reckoned.get("calls"))) / asked;
            System.out.println("backfill.estimate_ratio " + api + "=" + ratio + " (" + asked + " calls)");

            assertThat(ratio).as("reckoned over asked").isBetween(0.5, 2.0);
        }
    }

    private long requests(String method) {
        return world.simulator.counters().log().stream()
                .filter(asked -> asked.person().equals("alice"))
                .filter(asked -> method.isEmpty()
                        ? asked.path().contains("/user/-/")
                        : asked.method().equals(method))
                .count();
    }

    @Test
    void pausesAndGoesOnWhereItStopped() throws Exception {
        start("sleep").connect("alice");
        Awaitility.await().until(() -> !received.isEmpty());
        world.simulator.fail(Fault.status(500).always().on("dataPoints.list").forPerson("alice"));
        ask("sleep/backfill?from=P50D");
        assertThat(changed("pause")).singleElement().satisfies(one -> assertThat(one)
                .containsEntry("state", "paused"));
        world.simulator.clearFaults();
        assertThat(list().get(0)).containsEntry("state", "paused");

        assertThat(changed("resume")).hasSize(1);
        awaitFinished("alice");
        assertThat(ids()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(listed("sleep", "P50D"));
    }

    @Test
    void deliversWhatIsNewWhileASliceWaitsForItsRoute() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        world.routes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("fitbit:sleep" + OFTEN).routeId("sleep").process(exchange -> {
                            DataPoint night = exchange.getIn().getBody(DataPoint.class);
                            if (night.position().isBefore(World.NOW.minus(Duration.ofDays(20)))) {
                                gate.await();
                            }
                            received.add(night);
                        });
                    }
                })
                .start()
                .connect("alice");
        Awaitility.await().until(() -> !received.isEmpty());
        ask("sleep/backfill?from=P50D");
        world.simulator.clock().advance(Duration.ofDays(1));
        Awaitility.await().until(() -> received.stream()
                .anyMatch(night -> night.position().isAfter(World.NOW)));

        assertThat(received).noneMatch(night -> night.position().isBefore(World.NOW.minus(Duration.ofDays(20))));
        gate.countDown();
        awaitFinished("alice");
    }

    @Test
    void fetchesWhatCostsLeastFirst() throws Exception {
        route(SELDOM, "heart-rate", "sleep", "daily-resting-heart-rate");
        world.start().connect("alice");
        Awaitility.await()
                .until(() -> received.stream()
                                .map(point -> point.type().id())
                                .distinct()
                                .count()
                        == 3);
        received.clear();
        ask("backfills/create?from=P5D&to=P4D");
        awaitFinished("alice");

        assertThat(received.stream()
                        .filter(point -> point.position().isBefore(World.NOW.minus(Duration.ofDays(4))))
                        .map(point -> point.type().id())
                        .distinct())
                .containsExactly("daily-resting-heart-rate", "sleep", "heart-rate");
    }

    @ParameterizedTest
    @CsvSource({
        "daily-resting-heart-rate, daily-resting-heart-rate, ''",
        "daily-resting-heart-rate, daily-resting-heart-rate, &startFrom=PT30H",
        "steps, steps?granularity=daily, ''",
        "total-calories, total-calories?granularity=daily, ''",
        "steps, steps?granularity=PT1H, ''",
    })
    void deliversFiguresOfDaysAndSumsOnceAsWell(String type, String uri, String start) throws Exception {
        String options = SELDOM.replace("&startFrom=P3D", start.isEmpty() ? "&startFrom=P3D" : start);
        world.routes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("fitbit:" + uri + (uri.contains("?") ? options.replace('?', '&') : options))
                                .routeId(type)
                                .process(exchange ->
                                        received.add(exchange.getIn().getBody(DataPoint.class)));
                    }
                })
                .start()
                .connect("alice");
        Awaitility.await().until(() -> !received.isEmpty());
        ask(type + "/backfill?from=P50D");
        awaitFinished("alice");
        List<LocalDate> days =
                received.stream().map(DataPoint::civilDate).distinct().sorted().toList();

        assertThat(ids()).doesNotHaveDuplicates();
        assertThat(days).first().isEqualTo(LocalDate.parse("2026-10-01"));
        assertThat(days).as("no gap where the one ends and the other begins").hasSizeGreaterThanOrEqualTo(50);
    }

    @Test
    void takesTurnsAmongPeople() throws Exception {
        world.component().setConcurrentConnections(1);
        start("sleep").connect("alice", "bob");
        Awaitility.await()
                .until(() ->
                        received.stream().map(DataPoint::connection).distinct().count() == 2);
        received.clear();
        ask("sleep/backfill?from=P58D");
        ask("sleep/backfill?from=P58D&connection=bob");
        awaitFinished("alice");
        awaitFinished("bob");
        List<String> people = received.stream().map(DataPoint::connection).toList();

        assertThat(people.indexOf("bob"))
                .as("bob does not wait for all of alice's")
                .isLessThan(people.lastIndexOf("alice"));
    }

    @Test
    void goesOnAfterARestartWithoutLossAndWithTheSameIds(@TempDir Path folder) throws Exception {
        String key = Base64.getEncoder().encodeToString(new byte[32]);
        store(folder, key);
        CompletableFuture<Void> halfway = new CompletableFuture<>();
        world.routes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("fitbit:sleep" + OFTEN).routeId("sleep").process(exchange -> {
                            if (received.size() == 20 && !halfway.isDone()) {
                                halfway.complete(null);
                                throw new IllegalStateException("the node ends here");
                            }
                            received.add(exchange.getIn().getBody(DataPoint.class));
                        });
                    }
                })
                .start()
                .connect("alice");
        Awaitility.await().until(() -> received.size() >= 3);
        ask("sleep/backfill?from=P50D");
        halfway.join();
        world.renewContext();
        store(folder, key);
        start("sleep");
        awaitFinished("alice");

        assertThat(ids().stream().distinct()).containsExactlyInAnyOrderElementsOf(listed("sleep", "P50D"));
        assertThat(ids().size() - ids().stream().distinct().count()).isLessThanOrEqualTo(1);
    }

    @Test
    void deliversNoNightTwiceWhenThePersonMovesInTheMiddleOfIt() throws Exception {
        world.close();
        try (FitbitWorld both = new FitbitWorld(FitbitWorld.ALL_SCOPES)) {
            world = both.world;
            AtomicInteger nights = new AtomicInteger();
            both.connect("fitbit-web", "alice");
            world.routes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("fitbit:sleep" + SELDOM.replace("P3D", "P1D"))
                            .routeId("sleep")
                            .process(exchange -> {
                                if (nights.incrementAndGet() == 6) {
                                    throw new IllegalStateException("on purpose");
                                }
                                received.add(exchange.getIn().getBody(DataPoint.class));
                            });
                }
            });
            Awaitility.await().until(() -> !received.isEmpty());
            ask("sleep/backfill?from=P12D");
            Awaitility.await().until(() -> nights.get() == 6);
            changed("pause");
            both.connect("google-health", "alice");
            changed("resume");
            awaitFinished("alice");

            assertThat(received).extracting(DataPoint::position).doesNotHaveDuplicates();
            assertThat(received.stream().map(DataPoint::position).sorted().toList())
                    .isEqualTo(
                            world
                                    .action(
                                            "sleep/list?connection=alice&to=now&from=P12D",
                                            null,
                                            Map.of(),
                                            DataPoints.class)
                                    .stream()
                                    .map(DataPoint::position)
                                    .sorted()
                                    .toList());
        }
    }

    @Test
    void forgetsWhatIsOwedWhenThePersonLeaves() throws Exception {
        start("sleep").connect("alice");
        Awaitility.await().until(() -> !received.isEmpty());
        ask("sleep/backfill?from=P50D");
        changed("pause");
        world.action("connections/disconnect?connection=alice", null, Map.of(), Map.class);
        world.connect("alice");

        assertThat(list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sleep/backfill?from=soon                  | option 'from' is 'soon'",
                "sleep/backfill?from=P1D&to=P5D            | upside down or empty",
                "sleep/backfill?from=2030-01-01            | in the past",
                "sleep/backfill?dryRun=maybe               | dryRun",
                "weight/backfill?from=P5D                  | start one first",
                "backfills/create?types=sleep,nonsense     | 'nonsense' is no resource",
                "backfills/create?types=food               | 'food' is no trigger",
                "food/backfill                             | 'backfill' is no operation of 'food'",
                "total-calories/backfill | start one first",
                "backfills/begin                           | create list pause resume cancel",
                "sleep/backfill?connection=nobody          | nobody",
                "backfills/list?connection=nobody          | nobody",
                "nutrition-log/backfill                    | nutrition",
            })
    void refusesByNameWhatCannotBeMeant(String uri, String told) throws Exception {
        start("sleep").connect("alice");
        Throwable refusal = catchThrowable(() -> world.action(
                uri.contains("connection=") ? uri : uri + (uri.contains("?") ? "&" : "?") + "connection=alice",
                null,
                Map.of(),
                Map.class));

        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
            causes.add(cause);
        }
        assertThat(causes).anySatisfy(cause -> assertThat(cause.getMessage()).contains(told));
    }

    private World start(String... types) throws Exception {
        route(OFTEN, types);
        return world.start();
    }

    private void route(String options, String... types) throws Exception {
        world.routes(new RouteBuilder() {
            @Override
            public void configure() {
                for (String type : types) {
                    from("fitbit:" + type + options)
                            .routeId(type)
                            .process(exchange -> received.add(exchange.getIn().getBody(DataPoint.class)));
                }
            }
        });
    }

    private void store(Path folder, String key) {
        world.component().getStore().setStoreDirectory(folder.toString());
        world.component().getStore().setEncryptionKey(key);
    }

    private Map<?, ?> ask(String uri) {
        String whole = uri.contains("connection=") ? uri : uri + (uri.contains("?") ? "&" : "?") + "connection=alice";
        return world.action(whole, null, Map.of(), Map.class);
    }

    private void awaitFinished(String person) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> list(person).stream()
                .allMatch(one -> "finished".equals(one.get("state"))));
    }

    private List<Map<String, Object>> list() {
        return list("alice");
    }

    private List<Map<String, Object>> changed(String operation) {
        return maps(operation, "alice");
    }

    private List<Map<String, Object>> list(String person) {
        return maps("list", person);
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> maps(String operation, String person) {
        return world.action("backfills/" + operation + "?connection=" + person, null, Map.of(), List.class);
    }

    private List<String> ids() {
        return received.stream().map(DataPoint::id).toList();
    }

    private List<String> listed(String type, String from) {
        return world
                .action(type + "/list?connection=alice&to=now&from=" + from, null, Map.of(), DataPoints.class)
                .stream()
                .map(DataPoint::id)
                .toList();
    }
}
