package io.github.camelfitbit.benchmark;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.ArrayList;
import java.util.List;

import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;

/** How many requests a second one trigger makes over 200 connections when the vendor answers after 100 ms. */
final class PollBenchmark {

    private static final int PEOPLE = 200;
    private static final int WARM_UP_MILLIS = 5_000;
    private static final int MEASURED_MILLIS = 15_000;

    private PollBenchmark() {}

    static void run(Benchmarks.Figures figures) throws Exception {
        try (SimulatorProcess simulator = SimulatorProcess.start(
                        "--people", String.valueOf(PEOPLE), "--days", "2", "--latency-ms", "100");
                Fitbit fitbit = new Fitbit(simulator)) {
            // default settings, but for a delay that keeps the trigger busy
            fitbit.camel().addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("fitbit:weight?delay=1&initialDelay=0&startFrom=P1D")
                            .routeId("poll-benchmark")
                            .autoStartup(false)
                            .to("log:benchmark?level=OFF");
                }
            });
            fitbit.start();
            connectAll(fitbit, simulator);
            fitbit.camel().getRouteController().startRoute("poll-benchmark");
            Thread.sleep(WARM_UP_MILLIS);
            long before = requests(simulator);
            long start = System.nanoTime();
            Thread.sleep(MEASURED_MILLIS);
            long after = requests(simulator);
            figures.print("poll.requests_per_second", (after - before) * 1e9 / (System.nanoTime() - start));
        }
    }

    private static void connectAll(Fitbit fitbit, SimulatorProcess simulator) throws Exception {
        ExecutorService connecting = Executors.newFixedThreadPool(16);
        try (ProducerTemplate template = fitbit.camel().createProducerTemplate()) {
            List<Future<?>> all = new ArrayList<>();
            for (String person : simulator.people()) {
                all.add(connecting.submit(() -> fitbit.connect(template, person)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            connecting.shutdown();
        }
    }

    private static long requests(SimulatorProcess simulator) {
        return simulator.counted("dataPoints.list");
    }
}
