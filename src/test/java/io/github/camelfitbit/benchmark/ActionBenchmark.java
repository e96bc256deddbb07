package io.github.camelfitbit.benchmark;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import io.github.camelfitbit.model.DataPoints;
import org.apache.camel.ProducerTemplate;

/** What a small {@code fitbit:steps/list} costs beside a bare camel-http call of the same request. */
final class ActionBenchmark {

    private static final int THREADS = 8;
    private static final Duration ROUND = Duration.ofSeconds(3);

    private ActionBenchmark() {}

    static void run(Benchmarks.Figures figures) throws Exception {
        try (SimulatorProcess simulator = SimulatorProcess.start("--people", "1", "--days", "3");
                Fitbit fitbit = new Fitbit(simulator)) {
            fitbit.unthrottled().start();
            try (ProducerTemplate template = fitbit.camel().createProducerTemplate()) {
                fitbit.connect(template, "alice");
                compare(figures, simulator, template);
            }
        }
    }

    private static void compare(Benchmarks.Figures figures, SimulatorProcess simulator, ProducerTemplate template)
            throws Exception {
        Instant to = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(1));
        Instant from = to.minus(Duration.ofMinutes(10));
        String action = "fitbit:steps/list?connection=alice&from=" + from + "&to=" + to;
        String filter = "steps.interval.start_time >= \"" + from + "\" AND steps.interval.start_time < \"" + to + "\"";
        String bare = simulator.url() + "/v4/users/me/dataTypes/steps/dataPoints?throwExceptionOnFailure=false"
                + "&connectionsPerRoute=200&maxTotalConnections=400";
        Map<String, Object> request = Map.of(
                "CamelHttpQuery",
                "filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8).replace("+", "%20") + "&pageSize=10000",
                "Authorization",
                "Bearer " + simulator.accessToken("alice", "activity_and_fitness.readonly"));
        Rounds rounds = Rounds.of(
                7,
                () -> perSecond(() -> template.requestBody(action, null, DataPoints.class)),
                () -> perSecond(() -> template.requestBodyAndHeaders(bare, null, request, byte[].class)));
        figures.print("action.per_second", rounds.first());
        figures.print("bare.per_second", rounds.second());
        figures.print("action.ratio", rounds.ratio());
    }

    private static double perSecond(Runnable call) throws InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        AtomicLong calls = new AtomicLong();
        CountDownLatch ended = new CountDownLatch(THREADS);
        long start = System.nanoTime();
        for (int thread = 0; thread < THREADS; thread++) {
            new Thread(() -> {
                        while (!over.get()) {
                            call.run();
                            calls.incrementAndGet();
                        }
                        ended.countDown();
                    })
                    .start();
        }
        Thread.sleep(ROUND.toMillis());
        over.set(true);
        ended.await();
        return calls.get() * 1e9 / (System.nanoTime() - start);
    }
}
