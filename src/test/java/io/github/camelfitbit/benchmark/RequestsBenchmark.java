package io.github.camelfitbit.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.simulator.Person;
import io.github.camelfitbit.simulator.Simulator;
import io.github.camelfitbit.simulator.SimulatorClock;
import org.apache.camel.builder.RouteBuilder;

/**
 * How many requests a day of one person costs when every data type is wanted within a quarter of an hour: by polling, by
 * push, and as somebody asks who knows nothing of devices. Time is moved by hand; the first day is not counted, as it has
 * the first sync in it.
 */
final class RequestsBenchmark implements AutoCloseable {

    private static final String ALICE = "alice";
    private static final Instant MIDNIGHT = Instant.parse("2026-11-10T00:00:00Z");
    private static final Duration STEP = Duration.ofMinutes(15);
    private static final int STEPS_OF_A_DAY = 96;
    private static final int SYNCS_OF_A_DAY = 15;

    private final PushedFleet fleet = new PushedFleet(
            Simulator.builder().person(ALICE, ZoneId.of("Europe/Madrid")).clock(SimulatorClock.at(MIDNIGHT)));
    private final PollsByHand polls = new PollsByHand();
    private final AtomicInteger told = new AtomicInteger();

    private RequestsBenchmark() {
        Person alice = fleet.simulator.person(ALICE);
        alice.carriesPhone(true);
        // a usual day: the watch syncs while somebody is awake, and the scale when it is stood on
        alice.device().syncsOnlyAt(Syncs.of(MIDNIGHT, 3, SYNCS_OF_A_DAY));
        alice.scale().syncsOnlyAt(Syncs.of(MIDNIGHT, 3, 1));
    }

    static void run(Benchmarks.Figures figures) throws Exception {
        List<DataType> all = types(type -> true);
        List<DataType> notified = types(DataType::hasWebhook);
        try (RequestsBenchmark benchmark = new RequestsBenchmark()) {
            figures.print("requests_per_person_day.poll", benchmark.secondDay(all, List.of(), "poll"));
        }
        try (RequestsBenchmark benchmark = new RequestsBenchmark()) {
            figures.print("requests_per_person_day.push", benchmark.secondDay(all, notified, "auto"));
        }
        try (RequestsBenchmark benchmark = new RequestsBenchmark()) {
            figures.print("requests_per_person_day.naive", benchmark.naive(all));
        }
        for (String delivery : List.of("push", "auto")) {
            try (RequestsBenchmark benchmark = new RequestsBenchmark()) {
                double requests = benchmark.secondDay(notified, notified, delivery);
                figures.print(delivery + ".changed_pairs", benchmark.told.get());
                figures.print(delivery + ".requests_per_changed_pair", requests / benchmark.told.get());
            }
        }
    }

    private static List<DataType> types(Predicate<DataType> wanted) {
        return Stream.of(DataType.values())
                .filter(type -> type.isTrigger() && !type.isBeta() && wanted.test(type))
                .toList();
    }

    private double secondDay(List<DataType> types, List<DataType> subscribed, String delivery) throws Exception {
        fleet.fitbit.camel().getRegistry().bind("byHand", polls);
        fleet.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("fitbit:notifications").process(exchange -> told.incrementAndGet());
                from("fitbit:events?types=" + names(types) + "&delivery=" + delivery
                                + "&startFrom=P1D&batchSize=1000&scheduler=#byHand&delay=900000")
                        .routeId("all")
                        .to("log:benchmark?level=OFF");
            }
        });
        if (!subscribed.isEmpty()) {
            fleet.subscribe(subscribed.stream().map(DataType::id).collect(Collectors.toSet()));
        }
        day();
        long before = fleet.requests();
        told.set(0);
        day();
        return fleet.requests() - before;
    }

    private static String names(List<DataType> types) {
        return types.stream().map(DataType::id).collect(Collectors.joining(","));
    }

    private void day() throws InterruptedException {
        for (int step = 0; step < STEPS_OF_A_DAY; step++) {
            fleet.simulator.clock().advance(STEP);
            if (fleet.simulator.push().send() > 0) {
                awaitQuiet();
            }
            polls.poll();
        }
        awaitQuiet();
    }

    /** Until nobody has asked for anything for a while: nothing tells from outside that a look has found nothing. */
    private void awaitQuiet() throws InterruptedException {
        long asked = -1;
        for (int quiet = 0; quiet < 4; quiet++) {
            Thread.sleep(25);
            quiet = fleet.requests() == asked ? quiet : -1;
            asked = fleet.requests();
        }
    }

    private double naive(List<DataType> types) {
        Naive naive = new Naive(fleet.simulator, ALICE);
        for (int step = 0; step < STEPS_OF_A_DAY; step++) {
            fleet.simulator.clock().advance(STEP);
            String token = naive.token();
            types.forEach(type -> naive.readYesterdayAndToday(type, token));
        }
        return fleet.requests();
    }

    @Override
    public void close() {
        fleet.close();
    }
}
