package io.github.camelfitbit.simulator.health;

import java.time.Clock;

/**
 * At most so many requests in any sixty seconds of the simulator's clock. It remembers the instants of the last accepted
 * requests in a ring, so it is exact. Guarded by its own monitor.
 */
final class RollingMinute {
    private static final long MINUTE_MILLIS = 60_000;

    private final long[] accepted;
    private final Clock clock;
    private long count;

    RollingMinute(int limit, Clock clock) {
        this.accepted = new long[limit];
        this.clock = clock;
    }

    synchronized boolean tryAcquire() {
        int slot = (int) (count % accepted.length);
        long now = clock.millis();
        if (count >= accepted.length && now - accepted[slot] < MINUTE_MILLIS) {
            return false;
        }
        accepted[slot] = now;
        count++;
        return true;
    }
}
