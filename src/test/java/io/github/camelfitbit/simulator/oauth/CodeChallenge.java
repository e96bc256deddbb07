package io.github.camelfitbit.simulator.oauth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** What a verifier must answer to (RFC 7636). */
public record CodeChallenge(String value, Method method) {
    /** How the challenge was made of the verifier. */
    public enum Method {
        PLAIN,
        S256
    }

    /** Whether this is the verifier the challenge was made of. */
    public boolean isAnsweredBy(String verifier) {
        return value.equals(method == Method.S256 ? s256(verifier) : verifier);
    }

    private static String s256(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
