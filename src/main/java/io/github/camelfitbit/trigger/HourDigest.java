package io.github.camelfitbit.trigger;

import java.time.Instant;

import io.github.camelfitbit.model.DataPoint;

/**
 * What is remembered of one source's hour. Immutable.
 *
 * <p>The digest is no cryptographic one: it tells revisions from repetitions, and nobody gains by forging it.
 *
 * @param count  how many records
 * @param last   the last one's time
 * @param digest over all of them in their order
 */
record HourDigest(int count, Instant last, long digest) {

    static final HourDigest EMPTY = new HourDigest(0, Instant.EPOCH, 17);

    /** Reads what {@link #write} wrote. */
    static HourDigest read(String text) {
        String[] parts = text.split(" ", 3);
        return new HourDigest(
                Integer.parseInt(parts[0]),
                Instant.ofEpochMilli(Long.parseLong(parts[1])),
                Long.parseUnsignedLong(parts[2], 16));
    }

    String write() {
        return count + " " + last.toEpochMilli() + " " + Long.toHexString(digest);
    }

    /** The hour with one record more. */
    HourDigest plus(DataPoint point) {
        return new HourDigest(count + 1, point.position(), mix(digest * 31 + of(point)));
    }

    /** The digest of one record by itself. */
    static long of(DataPoint point) {
        long time = point.time().hashCode();
        return mix(time << 32 ^ point.value().hashCode());
    }

    /** The finaliser of SplitMix64: every bit of the input reaches every bit of the result. */
    private static long mix(long bits) {
        long mixed = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }
}
