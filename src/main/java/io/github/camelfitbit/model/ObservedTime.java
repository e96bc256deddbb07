package io.github.camelfitbit.model;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** When something was observed. All forms are closed-open and immutable. */
public sealed interface ObservedTime {

    /** The beginning, in the person's own time. */
    LocalDateTime civilStart();

    /** The end, in the person's own time; the beginning again for a sample. */
    LocalDateTime civilEnd();

    /** Where it stands in physical time; civil times are taken as if they were UTC. */
    Instant startInstant();

    /** Where it ends in physical time; civil times are taken as if they were UTC. */
    Instant endInstant();

    /**
     * One moment.
     *
     * @param time with the offset that was in force for the person
     */
    record Sample(OffsetDateTime time) implements ObservedTime {
        @Override
        public LocalDateTime civilStart() {
            return time.toLocalDateTime();
        }

        @Override
        public LocalDateTime civilEnd() {
            return time.toLocalDateTime();
        }

        @Override
        public Instant startInstant() {
            return time.toInstant();
        }

        @Override
        public Instant endInstant() {
            return time.toInstant();
        }
    }

    /**
     * From one moment to another; the offsets may differ (travel, daylight saving).
     *
     * @param start with the offset that was in force at the start
     * @param end   with the offset that was in force at the end
     */
    record Interval(OffsetDateTime start, OffsetDateTime end) implements ObservedTime {
        @Override
        public LocalDateTime civilStart() {
            return start.toLocalDateTime();
        }

        @Override
        public LocalDateTime civilEnd() {
            return end.toLocalDateTime();
        }

        @Override
        public Instant startInstant() {
            return start.toInstant();
        }

        @Override
        public Instant endInstant() {
            return end.toInstant();
        }
    }

    /** No time at all: an entry of a catalogue. It stands at the epoch, so that lists have an order. */
    record Timeless() implements ObservedTime {
        @Override
        public LocalDateTime civilStart() {
            return LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC);
        }

        @Override
        public LocalDateTime civilEnd() {
            return civilStart();
        }

        @Override
        public Instant startInstant() {
            return Instant.EPOCH;
        }

        @Override
        public Instant endInstant() {
            return Instant.EPOCH;
        }
    }

    /**
     * From one civil time to another, wherever the person was.
     *
     * @param civilStart the beginning
     * @param civilEnd   the end
     */
    record Civil(LocalDateTime civilStart, LocalDateTime civilEnd) implements ObservedTime {
        @Override
        public Instant startInstant() {
            return civilStart.toInstant(ZoneOffset.UTC);
        }

        @Override
        public Instant endInstant() {
            return civilEnd.toInstant(ZoneOffset.UTC);
        }
    }
}
