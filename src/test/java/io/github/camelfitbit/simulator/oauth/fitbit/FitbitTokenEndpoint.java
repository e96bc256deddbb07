package io.github.camelfitbit.simulator.oauth.fitbit;

import java.util.Optional;

import io.github.camelfitbit.simulator.http.Answer;
import io.github.camelfitbit.simulator.http.Ask;
import io.github.camelfitbit.simulator.oauth.Form;
import io.github.camelfitbit.simulator.oauth.GrantedTokens;
import io.vertx.core.json.JsonObject;

/** {@code POST /oauth2/token} and {@code POST /oauth2/revoke}: forms in, JSON out. */
final class FitbitTokenEndpoint {
    private final ClientAuthentication clients;
    private final FitbitTokens tokens;
    private final UserIds userIds;

    FitbitTokenEndpoint(ClientAuthentication clients, FitbitTokens tokens, UserIds userIds) {
        this.clients = clients;
        this.tokens = tokens;
        this.userIds = userIds;
    }

    /** Exchanges a code, or refreshes. */
    Answer token(Ask ask) {
        return answer(ask, form -> {
            String clientId = clients.authenticate(form);
            checkLife(form);
            return switch (form.required("grant_type")) {
                case "authorization_code" -> exchange(form);
                case "refresh_token" -> refresh(form, clientId);
                default -> throw FitbitRefused.of(400, "unsupported_grant_type", "Unsupported grant_type");
            };
        });
    }

    /**
     * Ends every token of a person for this application. What the vendor says of a token that is none is not documented;
     * RFC 7009 would have 200, and this is what is harder for a client.
     */
    Answer revoke(Ask ask) {
        return answer(ask, form -> {
            clients.authenticate(form);
            String token = form.required("token");
            String person = tokens.ownerOfLiving(token)
                    .orElseThrow(() -> FitbitRefused.of(400, "invalid_token", "Token invalid: " + token));
            tokens.revokeAll(person);
            return Answer.json(200, new JsonObject());
        });
    }

    private Answer exchange(Form form) {
        String code = form.required("code");
        FitbitTokens.Agreed agreed =
                tokens.spend(code).orElseThrow(() -> FitbitRefused.invalidGrant("Authorization code", code));
        if (!form.field("redirect_uri").equals(Optional.of(agreed.redirectUri()))) {
            throw FitbitRefused.of(400, "invalid_grant", "Redirect_uri mismatch");
        }
        checkVerifier(agreed, form.field("code_verifier"));
        return answer(tokens.issue(agreed.person(), agreed.clientId(), agreed.scopes()), agreed.person());
    }

    /** A verifier for a code that was asked for without a challenge is refused: somebody mixed up two requests. */
    private static void checkVerifier(FitbitTokens.Agreed agreed, Optional<String> verifier) {
        boolean answered = agreed.codeChallenge()
                .map(challenge -> verifier.filter(challenge::isAnsweredBy).isPresent())
                .orElse(verifier.isEmpty());
        if (!answered) {
            throw FitbitRefused.of(400, "invalid_grant", "Invalid code_verifier");
        }
    }

    private Answer refresh(Form form, String clientId) {
        String token = form.required("refresh_token");
        GrantedTokens granted = tokens.refresh(token, clientId, form.fields())
                .orElseThrow(() -> FitbitRefused.invalidGrant("Refresh token", token));
        return answer(granted, tokens.ownerOf(token).orElseThrow());
    }

    private static void checkLife(Form form) {
        boolean good = form.field("expires_in").map("28800"::equals).orElse(true);
        if (!good) {
            throw FitbitRefused.of(400, "invalid_request", "Invalid expires_in: only 28800 is supported");
        }
    }

    private Answer answer(GrantedTokens granted, String person) {
        JsonObject body = new JsonObject()
                .put("access_token", granted.accessToken())
                .put("expires_in", granted.expiresInSeconds())
                .put("refresh_token", granted.refreshToken().orElseThrow())
                .put("scope", String.join(" ", granted.scopes()))
                .put("token_type", "Bearer")
                .put("user_id", userIds.of(person));
        return Answer.json(200, body).with("Cache-Control", "no-store");
    }

    private static Answer answer(Ask ask, Step step) {
        try {
            return step.answer(Form.of(ask));
        } catch (FitbitRefused refused) {
            return refused.answer();
        } catch (IllegalArgumentException bad) {
            return FitbitErrors.answer(400, "invalid_request", String.valueOf(bad.getMessage()));
        }
    }

    @FunctionalInterface
    private interface Step {
        Answer answer(Form form);
    }
}
