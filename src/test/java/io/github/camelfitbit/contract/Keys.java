package io.github.camelfitbit.contract;

import java.util.List;
import java.util.stream.Stream;

import io.github.camelfitbit.crypto.TinkTokenCipher;
import io.github.camelfitbit.crypto.TokenCipher;
import io.github.camelfitbit.model.Secret;

/** Encryption keys of the tests: worth nothing. */
public final class Keys {

    public static final String OLD = "b2xkIGtleSBvZiB0aGUgdGVzdHMsIHNlY3JldCBub3Q=";
    public static final String NEW = "bmV3IGtleSBvZiB0aGUgdGVzdHMsIHNlY3JldCBub3Q=";
    public static final String LOST = "bG9zdCBrZXkgb2YgdGhlIHRlc3RzLCBub3Qgc2Vjci4=";

    private Keys() {}

    public static TokenCipher cipher(String... keys) {
        List<Secret> ring = Stream.of(keys).map(Secret::of).toList();
        return TinkTokenCipher.of(ring);
    }
}
