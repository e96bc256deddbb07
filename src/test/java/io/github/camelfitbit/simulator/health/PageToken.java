package io.github.camelfitbit.simulator.health;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

import io.github.camelfitbit.simulator.life.Noise;

/**
 * Where the next page starts, sealed with everything else that was asked: a token of another request is refused. The
 * cursor is a time and nothing else. That is the vendor's fault that is known in the field: records which share a
 * timestamp with the last one of a page are not on the following page.
 */
record PageToken(Instant before) {
    private static final int BYTES = 3 * Long.BYTES;

    /** The token as text, for exactly this question. */
    String seal(String question) {
        long seconds = before.getEpochSecond();
        long nanos = before.getNano();
        byte[] bytes = ByteBuffer.allocate(BYTES)
                .putLong(seconds)
                .putLong(nanos)
                .putLong(signature(question, seconds, nanos))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static Optional<PageToken> open(Optional<String> token, String question) {
        return token.filter(text -> !text.isEmpty()).map(text -> open(text, question));
    }

    private static PageToken open(String token, String question) {
        ByteBuffer bytes = ByteBuffer.wrap(decode(token));
        if (bytes.remaining() != BYTES) {
            throw foreign();
        }
        long seconds = bytes.getLong();
        long nanos = bytes.getLong();
        if (bytes.getLong() != signature(question, seconds, nanos)) {
            throw foreign();
        }
        return new PageToken(Instant.ofEpochSecond(seconds, nanos));
    }

    private static byte[] decode(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notBase64) {
            throw foreign();
        }
    }

    private static long signature(String question, long seconds, long nanos) {
        return Noise.mix(Noise.mix(Noise.mix(0x70ce9, question), seconds), nanos);
    }

    static Refusal foreign() {
        return Refusal.invalid("INVALID_PAGE_TOKEN", "page_token", "The page token does not belong to this request");
    }
}
