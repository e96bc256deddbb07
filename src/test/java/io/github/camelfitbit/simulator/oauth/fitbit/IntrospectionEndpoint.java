package io.github.camelfitbit.simulator.oauth.fitbit;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import io.github.camelfitbit.simulator.http.Answer;
import io.github.camelfitbit.simulator.http.Ask;
import io.github.camelfitbit.simulator.oauth.AccessToken;
import io.github.camelfitbit.simulator.oauth.Form;
import io.vertx.core.json.JsonObject;

/** {@code POST /1.1/oauth2/introspect}: an access token asks about an access token of the same person. */
final class IntrospectionEndpoint {
    private final BearerTokens bearers;
    private final FitbitTokens tokens;
    private final UserIds userIds;

    IntrospectionEndpoint(BearerTokens bearers, FitbitTokens tokens, UserIds userIds) {
        this.bearers = bearers;
        this.tokens = tokens;
        this.userIds = userIds;
    }

    Answer introspect(Ask ask) {
        try {
            AccessToken bearer = bearers.admit(ask);
            String token = Form.of(ask).required("token");
            Optional<AccessToken> asked = tokens.accessTokens().findFresh(token);
            return asked.filter(found -> found.person().equals(bearer.person()))
                    .map(this::active)
                    .orElseGet(() -> Answer.json(200, new JsonObject().put("active", false)));
        } catch (FitbitRefused refused) {
            return refused.answer();
        } catch (IllegalArgumentException bad) {
            return FitbitErrors.answer(400, "invalid_request", String.valueOf(bad.getMessage()));
        }
    }

    /** Times are milliseconds here, unlike in RFC 7662. */
    private Answer active(AccessToken token) {
        String scopes = token.scopes().stream()
                .map(scope -> scope.toUpperCase(Locale.ROOT) + "=READ_WRITE")
                .collect(Collectors.joining(", ", "{", "}"));
        long end = token.expiresAt().toEpochMilli();
        return Answer.json(
                200,
                new JsonObject()
                        .put("active", true)
                        .put("scope", scopes)
                        .put("client_id", token.clientId())
                        .put("user_id", userIds.of(token.person()))
                        .put("token_type", "access_token")
                        .put("exp", end)
                        .put(
                                "iat",
                                end
                                        - Duration.ofSeconds(FitbitTokens.ACCESS_SECONDS)
                                                .toMillis()));
    }
}
