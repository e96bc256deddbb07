package io.github.camelfitbit.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.IntStream;

/** When a watch syncs that somebody wears: by day, at random. */
final class Syncs {

    private static final Duration MORNING = Duration.ofHours(6);
    private static final int WAKING_SECONDS = 57_600;

    private Syncs() {}

    /** For so many days from a midnight on. */
    static Instant[] of(Instant midnight, int days, int perDay) {
        Random chance = new Random(7);
        return IntStream.range(0, days * perDay)
                .mapToObj(sync -> midnight.plus(Duration.ofDays(sync / perDay))
                        .plus(MORNING)
                        .plusSeconds(chance.nextInt(WAKING_SECONDS)))
                .toArray(Instant[]::new);
    }
}
