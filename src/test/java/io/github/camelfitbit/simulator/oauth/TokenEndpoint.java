package io.github.camelfitbit.simulator.oauth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.camelfitbit.simulator.http.Answer;
import io.github.camelfitbit.simulator.http.Ask;
import io.vertx.core.json.JsonObject;

/** {@code POST /token} and {@code POST /revoke}: forms in, JSON out. */
public final class TokenEndpoint {
    private final OAuthClient client;
    private final TokenLedger ledger;

    /** For one client. */
    public TokenEndpoint(OAuthClient client, TokenLedger ledger) {
        this.client = client;
        this.ledger = ledger;
    }

    /** Exchanges a code, or refreshes. */
    public Answer token(Ask ask) {
        try {
            Ask form = form(ask);
            authenticate(form);
            return switch (required(form, "grant_type")) {
                case "authorization_code" -> tokens(exchange(form));
                case "refresh_token" -> tokens(refresh(form));
                default -> throw TokenRefused.of("unsupported_grant_type", "Invalid grant_type");
            };
        } catch (TokenRefused refused) {
            return refused.toAnswer();
        }
    }

    /** Ends the whole grant a token belongs to. */
    public Answer revoke(Ask ask) {
        try {
            String token = required(form(ask), "token");
            String person = ledger.ownerOf(token)
                    .orElseThrow(() -> TokenRefused.of("invalid_token", "Token expired or revoked"));
            ledger.revokeAll(person);
            return Answer.json(200, new JsonObject());
        } catch (TokenRefused refused) {
            return refused.toAnswer();
        }
    }

    private GrantedTokens exchange(Ask form) {
        String code = required(form, "code");
        String redirectUri = required(form, "redirect_uri");
        TokenLedger.Grant grant = ledger.spend(code).orElseThrow(() -> TokenRefused.invalidGrant("Bad Request"));
        if (!grant.redirectUri().equals(redirectUri)) {
            throw TokenRefused.of("redirect_uri_mismatch", "Bad Request");
        }
        checkVerifier(grant.codeChallenge(), form.parameter("code_verifier"));
        return ledger.issue(grant);
    }

    private static void checkVerifier(Optional<String> challenge, Optional<String> verifier) {
        if (challenge.isPresent() && verifier.isEmpty()) {
            throw TokenRefused.invalidGrant("Missing code verifier.");
        }
        if (!challenge.equals(verifier.map(TokenEndpoint::s256))) {
            throw TokenRefused.invalidGrant("Invalid code verifier.");
        }
    }

    private GrantedTokens refresh(Ask form) {
        return ledger.refresh(required(form, "refresh_token"), client.id())
                .orElseThrow(() -> TokenRefused.invalidGrant("Token has been expired or revoked."));
    }

    private void authenticate(Ask form) {
        String id = form.parameter("client_id")
                .orElseThrow(() -> TokenRefused.invalidRequest("Could not determine client ID from request."));
        if (!id.equals(client.id())) {
            throw TokenRefused.invalidClient("The OAuth client was not found.");
        }
        String secret = form.parameter("client_secret")
                .orElseThrow(() -> TokenRefused.invalidRequest("client_secret is missing."));
        if (!secret.equals(client.secret())) {
            throw TokenRefused.invalidClient("The provided client secret is invalid.");
        }
    }

    /** The form's fields as if they were a query. A field that is there twice is refused, as RFC 6749 asks. */
    private static Ask form(Ask ask) {
        if (!ask.hasContentType("application/x-www-form-urlencoded")) {
            throw TokenRefused.invalidRequest("The body must be application/x-www-form-urlencoded");
        }
        Map<String, List<String>> fields = Ask.parameters(ask.body());
        if (fields.values().stream().anyMatch(values -> values.size() > 1)) {
            throw TokenRefused.invalidRequest("A parameter was repeated");
        }
        return new Ask(ask.verb(), ask.path(), fields, ask.headers(), "");
    }

    private static String required(Ask form, String name) {
        return form.parameter(name)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> TokenRefused.invalidRequest("Missing required parameter: " + name));
    }

    private static Answer tokens(GrantedTokens granted) {
        JsonObject body = new JsonObject()
                .put("access_token", granted.accessToken())
                .put("expires_in", granted.expiresInSeconds());
        granted.refreshToken().ifPresent(token -> body.put("refresh_token", token));
        granted.refreshTokenExpiresInSeconds().ifPresent(seconds -> body.put("refresh_token_expires_in", seconds));
        body.put("scope", String.join(" ", granted.scopes())).put("token_type", "Bearer");
        return Answer.json(200, body).with("Cache-Control", "no-store");
    }

    static String s256(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
