package io.github.camelfitbit.benchmark;

import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;

/**
 * A year of heart rate through a streaming {@code heart-rate/list}: how fast, and whether the heap grows on the way. What
 * is alive is measured after a collection, once a million points.
 */
final class YearBenchmark {

    private static final int DAYS = 365;
    private static final int MEASURED_EACH = 1_000_000;

    private long points;
    private long nanos;
    private long inCollections;
    private long most;
    private long first;
    private long last;

    private YearBenchmark() {}

    static void run(Benchmarks.Figures figures) throws Exception {
        try (SimulatorProcess simulator =
                        SimulatorProcess.start("--people", "1", "--days", String.valueOf(DAYS + 1), "--limits-off");
                Fitbit fitbit = new Fitbit(simulator)) {
            fitbit.component().getThrottle().setRequestsPerMinutePerPerson(1_000_000);
            YearBenchmark year = new YearBenchmark();
            fitbit.camel().addRoutes(year.route(simulator.people().get(0)));
            fitbit.start();
            try (ProducerTemplate template = fitbit.camel().createProducerTemplate()) {
                fitbit.connect(template, simulator.people().get(0));
                long start = System.nanoTime();
                template.sendBody("direct:year", "");
                year.nanos = System.nanoTime() - start - year.inCollections;
            }
            figures.print("year.points", year.points);
            figures.print("year.points_per_second", year.points * 1e9 / year.nanos);
            figures.print("year.peak_heap_bytes", year.most);
            figures.print("year.heap_growth_bytes", year.last - year.first);
        }
    }

    private RouteBuilder route(String person) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:year")
                        .to("fitbit:heart-rate/list?streaming=true&to=now&from=P" + DAYS + "D&connection=" + person)
                        .split(body())
                        .streaming()
                        .process(exchange -> count());
            }
        };
    }

    private void count() throws InterruptedException {
        points++;
        if (points % MEASURED_EACH == 0) {
            long start = System.nanoTime();
            last = HeapBenchmark.usedAfterCollection();
            first = first == 0 ? last : first;
            most = Math.max(most, last);
            inCollections += System.nanoTime() - start;
        }
    }
}
