package io.github.camelfitbit.delivery;

import java.time.Duration;
import java.time.Instant;

import io.github.camelfitbit.model.DataPoint;
import org.jspecify.annotations.Nullable;

/** One record as the vendor holds it, and as its lists, which may be behind, still show it. Not thread-safe. */
final class Held {

    private @Nullable DataPoint real;
    private @Nullable DataPoint before;
    private Instant listedFrom = Instant.MIN;
    private Instant hiddenUntil = Instant.MIN;

    /**
     * Changes the record; with null it is deleted. Lists show it when {@code lag} is over, and that of an earlier change.
     *
     * @return how long that is
     */
    Duration set(@Nullable DataPoint point, Instant now, Duration lag) {
        before = listed(now);
        real = point;
        Instant from = now.plus(lag);
        listedFrom = from.isAfter(listedFrom) ? from : listedFrom;
        return Duration.between(now, listedFrom);
    }

    @Nullable
    DataPoint real() {
        return real;
    }

    @Nullable
    DataPoint listed(Instant now) {
        if (now.isBefore(hiddenUntil)) {
            return null;
        }
        return now.isBefore(listedFrom) ? before : real;
    }

    void hide(Instant until) {
        hiddenUntil = until;
    }
}
