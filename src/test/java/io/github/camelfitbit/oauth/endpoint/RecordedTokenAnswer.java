package io.github.camelfitbit.oauth.endpoint;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.github.camelfitbit.model.Tokens;

/** Opens the reader of token answers to the tests of recorded payloads: what it finds, without the tokens. */
public final class RecordedTokenAnswer {

    private RecordedTokenAnswer() {}

    /** What the answer grants; fails as a refresh would. */
    public static Map<String, Object> read(int status, String body) {
        Instant asked = Instant.EPOCH;
        Grant grant = new TokenAnswer("alice", new GoogleDialect(), Set.of(), asked)
                .read(new EndpointAnswer(status, null, body));
        Tokens tokens = grant.tokens();
        Map<String, Object> found = new TreeMap<>();
        found.put("expires in", tokens.expiresAt().getEpochSecond() + " s");
        found.put("has refresh token", tokens.refreshToken() != null);
        Instant end = tokens.refreshTokenExpiresAt();
        found.put("refresh token expires", end == null ? "never" : "in " + end.getEpochSecond() + " s");
        found.put("scopes", grant.scopes().size());
        return found;
    }
}
