package io.github.camelfitbit.benchmark;

import java.io.PrintStream;
import java.util.Locale;

/** Runs all benchmarks, one after the other; {@code mvn -Pbenchmark verify}. */
public final class Benchmarks {

    private Benchmarks() {}

    /**
     * Prints {@code name=value} lines on the standard output. Fails when a figure is wrong that is not a matter of speed: a
     * consent was lost, or refreshed more than once, or data were lost.
     */
    public static void main(String[] arguments) throws Exception {
        Figures figures = new Figures(System.out);
        ParseBenchmark.run(figures);
        ActionBenchmark.run(figures);
        PollBenchmark.run(figures);
        HeapBenchmark.run(figures);
        YearBenchmark.run(figures);
        RefreshBenchmark.run(figures);
        StoreBenchmark.run(figures);
        DeliveryBenchmark.run(figures);
        WebhookBenchmark.run(figures);
        RequestsBenchmark.run(figures);
        FreshnessBenchmark.run(figures);
        MemoryBenchmark.run(figures);
        FleetBenchmark.run(figures);
        KillBenchmark.run(figures);
    }

    /** Where figures go. */
    record Figures(PrintStream out) {

        void print(String name, double value) {
            out.printf(Locale.ROOT, value < 100 ? "%s=%.3f%n" : "%s=%.0f%n", name, value);
            out.flush();
        }
    }
}
