package io.github.camelfitbit.delivery;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** Chance that comes out the same for the same seed. Not thread-safe. */
final class Dice {

    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** From 0 to {@code bound}, excluded. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** A whole number of seconds, less than {@code length}. */
    Duration within(Duration length) {
        return Duration.ofSeconds(random.nextLong(Math.max(1, length.toSeconds())));
    }

    <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
