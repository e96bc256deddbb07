package io.github.camelfitbit.store.file;

import java.util.List;
import java.util.stream.Stream;

import io.github.camelfitbit.crypto.TinkTokenCipher;
import io.github.camelfitbit.crypto.TokenCipher;
import io.github.camelfitbit.model.Secret;

/** Encryption keys of the tests: worth nothing. */
final class Keys {

    static final String OLD = "b2xkIGtleSBvZiB0aGUgdGVzdHMsIHNlY3JldCBub3Q=";
    static final String NEW = "bmV3IGtleSBvZiB0aGUgdGVzdHMsIHNlY3JldCBub3Q=";

    private Keys() {}

    static TokenCipher cipher(String... keys) {
        List<Secret> ring = Stream.of(keys).map(Secret::of).toList();
        return TinkTokenCipher.of(ring);
    }
}
