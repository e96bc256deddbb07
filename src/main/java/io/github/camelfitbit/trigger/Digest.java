package io.github.camelfitbit.trigger;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.ObservedTime;

/** Digests of records and of parts of them: the same in every JVM, and not cryptographic. Stateless. */
final class Digest {

    private Digest() {}

    /** The digest of one record's time and value. */
    static long of(DataPoint point) {
        return mix((long) of(point.time()) << 32 ^ point.value().hashCode());
    }

    /** The digest of a time, offsets included. */
    static int of(ObservedTime time) {
        int hash = time.startInstant().hashCode() * 31 + time.endInstant().hashCode();
        return hash * 31 + time.civilStart().hashCode();
    }

    /** The digest of one after the other: what is revised back and forth has another one each time. */
    static long after(long before, long now) {
        return mix(Long.rotateLeft(before, 1) ^ now);
    }

    /** The finaliser of SplitMix64: every bit of the input reaches every bit of the result. */
    static long mix(long bits) {
        long mixed = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }
}
