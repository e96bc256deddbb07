package io.github.camelfitbit.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/**
 * The only time the simulator knows. It stands still until it is moved, or runs at a speed of its own. Safe for any
 * thread.
 */
public final class SimulatorClock extends Clock {
    private final Dial dial;
    private final LongSupplier ticks;
    private final ZoneId zone;

    private SimulatorClock(Dial dial, LongSupplier ticks, ZoneId zone) {
        this.dial = dial;
        this.ticks = ticks;
        this.zone = zone;
    }

    /** A clock that stands still at an instant. */
    public static SimulatorClock at(Instant instant) {
        return running(instant, 0);
    }

    /** A clock that starts at an instant and runs so many times as fast as real time. */
    public static SimulatorClock running(Instant start, double speed) {
        return running(start, speed, System::nanoTime);
    }

    static SimulatorClock running(Instant start, double speed, LongSupplier nanoTicks) {
        Reading first = new Reading(start, nanoTicks.getAsLong(), speed);
        return new SimulatorClock(new Dial(first), nanoTicks, ZoneOffset.UTC);
    }

    /** Moves the clock forward. */
    public void advance(Duration by) {
        long tick = ticks.getAsLong();
        dial.turn(now -> new Reading(now.at(tick).plus(by), tick, now.speed()));
    }

    /** Moves the clock anywhere. */
    public void set(Instant instant) {
        long tick = ticks.getAsLong();
        dial.turn(now -> new Reading(instant, tick, now.speed()));
    }

    @Override
    public Instant instant() {
        return dial.reading.at(ticks.getAsLong());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** Another view of the same clock: moving one moves both. */
    @Override
    public SimulatorClock withZone(ZoneId other) {
        return new SimulatorClock(dial, ticks, other);
    }

    /** The one mutable thing, shared by all views; turned under its monitor, read without. */
    private static final class Dial {
        private volatile Reading reading;

        Dial(Reading first) {
            this.reading = first;
        }

        synchronized void turn(UnaryOperator<Reading> change) {
            reading = change.apply(reading);
        }
    }

    private record Reading(Instant base, long baseTick, double speed) {
        Instant at(long tick) {
            return speed == 0 ? base : base.plusNanos((long) ((tick - baseTick) * speed));
        }
    }
}
