package io.github.camelfitbit.oauth.consent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import com.nimbusds.oauth2.sdk.id.State;
import org.jspecify.annotations.Nullable;

/**
 * A one-time {@code state} (RFC 6749 section 10.12) that tells by itself whose browser it was given to, so that somebody
 * else who brings it back is refused without looking into the store, and spends nothing. Random, and for one browser with
 * a digest of the two behind it.
 */
final class BoundState {

    /** 32 random bytes in base64url, or a SHA-256 in base64url. */
    private static final int PART = 43;

    private BoundState() {}

    /** A new state; null for a state that any browser may bring back. */
    static String of(@Nullable String browser) {
        String random = new State(32).getValue();
        return browser == null ? random : random + digest(random, browser);
    }

    /** Whether {@code browser} may bring {@code state} back; null for a browser that is not known. */
    static boolean isFor(String state, @Nullable String browser) {
        if (state.length() <= PART) {
            return true;
        }
        String random = state.substring(0, PART);
        return browser != null && MessageDigest.isEqual(bytes(state.substring(PART)), bytes(digest(random, browser)));
    }

    private static String digest(String random, String browser) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes(random + browser));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
