package io.github.camelfitbit.simulator.life;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** The instants at which a device would sync if nothing kept it from it. */
sealed interface Rhythm {
    Optional<Instant> atOrAfter(Instant moment);

    Optional<Instant> atOrBefore(Instant moment);

    /** Whether the device syncs as soon as it is back online, without waiting for its next turn. */
    boolean catchesUp();

    /** Again and again, each device at its own minute and second. */
    record Every(Duration period, Duration phase) implements Rhythm {
        @Override
        public Optional<Instant> atOrAfter(Instant moment) {
            Instant before = tickAtOrBefore(moment);
            return Optional.of(before.equals(moment) ? before : before.plus(period));
        }

        @Override
        public Optional<Instant> atOrBefore(Instant moment) {
            return Optional.of(tickAtOrBefore(moment));
        }

        @Override
        public boolean catchesUp() {
            return true;
        }

        private Instant tickAtOrBefore(Instant moment) {
            long step = period.toMillis();
            long sinceTick = Math.floorMod(moment.toEpochMilli() - phase.toMillis(), step);
            return Instant.ofEpochMilli(moment.toEpochMilli() - sinceTick);
        }
    }

    /** At these instants and no others. */
    record Only(NavigableSet<Instant> instants) implements Rhythm {
        static Only at(Collection<Instant> instants) {
            return new Only(new TreeSet<>(instants));
        }

        @Override
        public Optional<Instant> atOrAfter(Instant moment) {
            return Optional.ofNullable(instants.ceiling(moment));
        }

        @Override
        public Optional<Instant> atOrBefore(Instant moment) {
            return Optional.ofNullable(instants.floor(moment));
        }

        @Override
        public boolean catchesUp() {
            return false;
        }
    }
}
