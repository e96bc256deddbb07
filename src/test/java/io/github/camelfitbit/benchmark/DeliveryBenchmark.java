package io.github.camelfitbit.benchmark;

import io.github.camelfitbit.delivery.Lives;

/** Whether anything was lost, told twice or out of order in random lives, other ones than the tests try. */
final class DeliveryBenchmark {

    private static final long FIRST = 1_000_000;
    private static final int SEEDS = 10_000;

    private DeliveryBenchmark() {}

    static void run(Benchmarks.Figures figures) {
        Lives lives = Lives.of(FIRST, SEEDS);
        lives.print(figures::print);
        if (!lives.broken().isEmpty()) {
            throw new IllegalStateException("promises were broken, such as in " + lives.broken());
        }
    }
}
