package io.github.camelfitbit.simulator.life;

/**
 * Hash noise: a value for every whole number without computing the ones before it. That is what makes a life lazy: any
 * second of any day can be asked for alone.
 */
public final class Noise {
    private Noise() {}

    /** A well spread number (the SplitMix64 finaliser). */
    public static long mix(long seed, long number) {
        long z = seed + (number + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Folds a word in; {@link String#hashCode()} is specified, so it is the same everywhere. */
    public static long mix(long seed, String word) {
        return mix(mix(seed, word.hashCode()), word.length());
    }

    /** Between 0 inclusive and 1 exclusive. */
    static double unit(long seed, long number) {
        return (mix(seed, number) >>> 11) * 0x1.0p-53;
    }

    /** Between -1 and 1, changing slowly: knots lie at whole numbers and are joined by a cosine-like curve. */
    static double smooth(long seed, double position) {
        long knot = (long) Math.floor(position);
        double way = position - knot;
        double eased = way * way * (3 - 2 * way);
        double left = unit(seed, knot);
        return 2 * (left + (unit(seed, knot + 1) - left) * eased) - 1;
    }
}
