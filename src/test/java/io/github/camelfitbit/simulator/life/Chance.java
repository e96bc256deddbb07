package io.github.camelfitbit.simulator.life;

import java.util.List;
import java.util.SplittableRandom;

/** Randomness that can be repeated: the same seed and the same words give the same draws, on every machine. */
final class Chance {
    private final SplittableRandom random;

    private Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static Chance of(long seed, String purpose, long number) {
        return new Chance(Noise.mix(Noise.mix(seed, purpose), number));
    }

    /** Both ends are possible. */
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    double between(double low, double high) {
        return low + random.nextDouble() * (high - low);
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
