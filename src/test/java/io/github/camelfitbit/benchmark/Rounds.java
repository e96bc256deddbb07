package io.github.camelfitbit.benchmark;

import java.util.Arrays;

/** Two things measured by turns, so that what the machine does besides hits both: the median of the rounds' ratios. */
final class Rounds {

    /** Work done per second. */
    @FunctionalInterface
    interface Rate {
        double measure() throws Exception;
    }

    private final int rounds;
    private final double[] ratios;
    private final double[] firsts;
    private final double[] seconds;

    private Rounds(int rounds) {
        this.rounds = rounds;
        this.ratios = new double[rounds];
        this.firsts = new double[rounds];
        this.seconds = new double[rounds];
    }

    static Rounds of(int rounds, Rate first, Rate second) throws Exception {
        Rounds measured = new Rounds(rounds);
        first.measure();
        second.measure();
        for (int round = 0; round < rounds; round++) {
            measured.firsts[round] = first.measure();
            measured.seconds[round] = second.measure();
            measured.ratios[round] = measured.firsts[round] / measured.seconds[round];
        }
        return measured;
    }

    /** How fast the first is beside the second. */
    double ratio() {
        return median(ratios);
    }

    double first() {
        return median(firsts);
    }

    double second() {
        return median(seconds);
    }

    private double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[rounds / 2];
    }
}
