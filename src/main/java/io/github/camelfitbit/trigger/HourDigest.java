package io.github.camelfitbit.trigger;

import java.time.Instant;

import io.github.camelfitbit.model.DataPoint;

/**
 * What is remembered of one source's hour. Immutable.
 *
 * <p>The digest is no cryptographic one: it tells revisions from repetitions, and nobody gains by forging it.
 *
 * @param last   the last record's time, to the millisecond
 * @param digest over all records in whatever order, 40 bits
 */
record HourDigest(Instant last, long digest) {

    static final HourDigest EMPTY = new HourDigest(Instant.EPOCH, 0);

    static final int DIGEST_BYTES = 5;

    private static final long MASK = (1L << 8 * DIGEST_BYTES) - 1;

    /** The hour with one record more. */
    HourDigest plus(DataPoint point) {
        Instant time = point.position();
        return new HourDigest(time.isAfter(last) ? time : last, digest + Digest.of(point) & MASK);
    }

    /** Whether the records are the same, as far as a digest tells. */
    boolean hasSameRecordsAs(HourDigest other) {
        return digest == other.digest;
    }
}
