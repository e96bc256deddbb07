package io.github.camelfitbit.simulator.oauth.google;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;

/** RFC 7523 as Google wants it: a service account signs for itself that it wants a token, for an hour at most. */
final class JwtGrant {
    static final String TYPE = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    private static final long LONGEST_SECONDS = 3_600;
    private static final long SKEW_SECONDS = 60;

    private final ServiceAccount account;
    private final Clock clock;

    JwtGrant(ServiceAccount account, Clock clock) {
        this.account = account;
        this.clock = clock;
    }

    ServiceAccount account() {
        return account;
    }

    /** The scopes that are asked for, by somebody who proved to be the service account. */
    Set<String> scopes(String assertion, String tokenUri) {
        String[] parts = assertion.split("\\.", -1);
        if (parts.length != 3) {
            throw TokenRefused.invalidGrant("Invalid JWT: it does not have three parts.");
        }
        JsonObject header = json(parts[0]);
        JsonObject claims = json(parts[1]);
        if (!"RS256".equals(header.getString("alg"))) {
            throw TokenRefused.invalidGrant("Invalid JWT: the algorithm must be RS256.");
        }
        if (!account.email().equals(claims.getString("iss"))) {
            throw TokenRefused.invalidGrant("Invalid grant: account not found");
        }
        boolean knownKey = account.hasKey(header.getString("kid", ""));
        if (!knownKey || !account.hasSigned(parts[0] + "." + parts[1], bytes(parts[2]))) {
            throw TokenRefused.invalidGrant("Invalid JWT Signature.");
        }
        if (!tokenUri.equals(claims.getString("aud"))) {
            throw TokenRefused.invalidGrant("Invalid JWT: the audience is not the token endpoint.");
        }
        checkTimes(claims);
        return scopes(claims);
    }

    private void checkTimes(JsonObject claims) {
        Instant now = clock.instant();
        Instant issued = Instant.ofEpochSecond(claims.getLong("iat", 0L));
        Instant expires = Instant.ofEpochSecond(claims.getLong("exp", 0L));
        boolean inTime = !issued.isAfter(now.plusSeconds(SKEW_SECONDS)) && expires.isAfter(now);
        if (!inTime || expires.isAfter(issued.plusSeconds(LONGEST_SECONDS))) {
            throw TokenRefused.invalidGrant("Invalid JWT: Token must be a short-lived token (60 minutes) and in a"
                    + " reasonable timeframe. Check your iat and exp values in the JWT claim.");
        }
    }

    private static Set<String> scopes(JsonObject claims) {
        Set<String> scopes = Scopes.parse(claims.getString("scope", ""));
        if (scopes.isEmpty() || !scopes.stream().allMatch(Scopes::isKnown)) {
            throw TokenRefused.of("invalid_scope", "Invalid OAuth scope or ID token audience provided.");
        }
        return scopes;
    }

    private static JsonObject json(String part) {
        try {
            return new JsonObject(new String(bytes(part), StandardCharsets.UTF_8));
        } catch (DecodeException | ClassCastException noJson) {
            throw TokenRefused.invalidGrant("Invalid JWT: a part is not JSON.");
        }
    }

    private static byte[] bytes(String part) {
        try {
            return Base64.getUrlDecoder().decode(part);
        } catch (IllegalArgumentException noBase64) {
            throw TokenRefused.invalidGrant("Invalid JWT: a part is not base64url.");
        }
    }
}
