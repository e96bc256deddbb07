package io.github.camelfitbit.simulator.oauth;

import java.util.concurrent.atomic.AtomicLong;

import io.github.camelfitbit.simulator.life.Noise;

/** Makes up codes and tokens: each one is new, and all follow from the seed, so a run can be repeated. Safe for any thread. */
public final class Mint {
    private final long seed;
    private final AtomicLong struck = new AtomicLong();

    /** Two mints with one seed make the same tokens in the same order. */
    public Mint(long seed) {
        this.seed = seed;
    }

    /** So many letters and digits. */
    public String letters(int length) {
        return digits(length, 36);
    }

    /** So many hexadecimal digits. */
    public String hex(int length) {
        return digits(length, 16);
    }

    /** How many were made. */
    public long struck() {
        return struck.get();
    }

    private String digits(int length, int radix) {
        StringBuilder token = new StringBuilder();
        long number = struck.incrementAndGet();
        for (int i = 0; token.length() < length; i++) {
            token.append(Long.toString(Noise.mix(Noise.mix(seed ^ 0x70ce9, number), i) >>> 1, radix));
        }
        return token.substring(0, length);
    }
}
