package io.github.camelfitbit.trigger;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

/**
 * What was delivered of one source's telemetry on one day of UTC: a digest per hour, packed into a few hundred characters,
 * so that five weeks of it fit a cursor. Not thread-safe.
 */
final class DayOfSource {

    private static final int HOURS = 24;
    private static final int BITMAP_BYTES = 3;
    private static final int LAST_BYTES = 3;

    private final Instant start;
    private final @Nullable HourDigest[] hours = new @Nullable HourDigest[HOURS];

    /** A day of which nothing was delivered. */
    DayOfSource(Instant start) {
        this.start = start;
    }

    /** Reads what {@link #write} wrote. */
    static DayOfSource read(Instant start, String text) {
        DayOfSource day = new DayOfSource(start);
        ByteBuffer packed = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        long bitmap = number(packed, BITMAP_BYTES);
        for (int hour = 0; hour < HOURS; hour++) {
            if ((bitmap & 1L << hour) != 0) {
                Instant last = day.hour(hour).plusMillis(number(packed, LAST_BYTES));
                day.hours[hour] = new HourDigest(last, number(packed, HourDigest.DIGEST_BYTES));
            }
        }
        return day;
    }

    String write() {
        ByteBuffer packed = ByteBuffer.allocate(BITMAP_BYTES + HOURS * (LAST_BYTES + HourDigest.DIGEST_BYTES));
        put(packed, BITMAP_BYTES, bitmap());
        for (int hour = 0; hour < HOURS; hour++) {
            HourDigest digest = hours[hour];
            if (digest != null) {
                put(packed, LAST_BYTES, ChronoUnit.MILLIS.between(hour(hour), digest.last()));
                put(packed, HourDigest.DIGEST_BYTES, digest.digest());
            }
        }
        packed.flip();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(packed.array(), packed.limit()));
    }

    Instant start() {
        return start;
    }

    /** What was delivered of the hour that holds this time; null when nothing was. */
    @Nullable
    HourDigest at(Instant time) {
        return hours[index(time)];
    }

    /** Remembers what was delivered of the hour that holds this time. */
    void set(Instant time, HourDigest digest) {
        hours[index(time)] = digest;
    }

    boolean isEmpty() {
        return bitmap() == 0;
    }

    private int index(Instant time) {
        return (int) ChronoUnit.HOURS.between(start, time);
    }

    private Instant hour(int index) {
        return start.plus(index, ChronoUnit.HOURS);
    }

    private long bitmap() {
        long bitmap = 0;
        for (int hour = 0; hour < HOURS; hour++) {
            bitmap |= hours[hour] == null ? 0 : 1L << hour;
        }
        return bitmap;
    }

    private static long number(ByteBuffer packed, int bytes) {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number = number << 8 | packed.get() & 0xff;
        }
        return number;
    }

    private static void put(ByteBuffer packed, int bytes, long number) {
        for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
            packed.put((byte) (number >>> shift));
        }
    }
}
