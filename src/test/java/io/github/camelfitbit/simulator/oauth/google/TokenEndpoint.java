package io.github.camelfitbit.simulator.oauth.google;

import java.util.Optional;

import io.github.camelfitbit.simulator.http.Answer;
import io.github.camelfitbit.simulator.http.Ask;
import io.github.camelfitbit.simulator.oauth.AccessToken;
import io.github.camelfitbit.simulator.oauth.CodeChallenge;
import io.github.camelfitbit.simulator.oauth.Form;
import io.github.camelfitbit.simulator.oauth.GrantedTokens;
import io.github.camelfitbit.simulator.oauth.OAuthClient;
import io.vertx.core.json.JsonObject;

/** {@code POST /token} and {@code POST /revoke}: forms in, JSON out. */
final class TokenEndpoint {
    private final OAuthClient client;
    private final TokenLedger ledger;
    private final JwtGrant jwtGrant;

    TokenEndpoint(OAuthClient client, TokenLedger ledger, JwtGrant jwtGrant) {
        this.client = client;
        this.ledger = ledger;
        this.jwtGrant = jwtGrant;
    }

    /** Exchanges a code, or refreshes. */
    Answer token(Ask ask) {
        try {
            Form form = Form.of(ask);
            if (form.field("grant_type").filter(JwtGrant.TYPE::equals).isPresent()) {
                return ofServiceAccount(form, ask);
            }
            authenticate(form);
            return switch (form.required("grant_type")) {
                case "authorization_code" -> tokens(exchange(form));
                case "refresh_token" -> tokens(refresh(form));
                default -> throw TokenRefused.of("unsupported_grant_type", "Invalid grant_type");
            };
        } catch (TokenRefused refused) {
            return refused.toAnswer();
        } catch (IllegalArgumentException bad) {
            return TokenRefused.invalidRequest(String.valueOf(bad.getMessage())).toAnswer();
        }
    }

    /** A service account proves itself by its signature; there is no client and no refresh token. */
    private Answer ofServiceAccount(Form form, Ask ask) {
        String tokenUri = "http://" + ask.header("host").orElse("") + ask.path();
        AccessToken token =
                ledger.issueTo(jwtGrant.account().email(), jwtGrant.scopes(form.required("assertion"), tokenUri));
        JsonObject body = new JsonObject()
                .put("access_token", token.value())
                .put("expires_in", TokenLedger.ACCESS_SECONDS)
                .put("token_type", "Bearer");
        return Answer.json(200, body).with("Cache-Control", "no-store");
    }

    /** Ends the whole grant a token belongs to. */
    Answer revoke(Ask ask) {
        try {
            String token = Form.of(ask).required("token");
            String person =
                    owner(token).orElseThrow(() -> TokenRefused.of("invalid_token", "Token expired or revoked"));
            ledger.revokeAll(person);
            return Answer.json(200, new JsonObject());
        } catch (TokenRefused refused) {
            return refused.toAnswer();
        } catch (IllegalArgumentException bad) {
            return TokenRefused.invalidRequest(String.valueOf(bad.getMessage())).toAnswer();
        }
    }

    private Optional<String> owner(String token) {
        return ledger.accessTokens()
                .findFresh(token)
                .map(access -> access.person())
                .or(() -> ledger.refreshTokens().find(token).map(refresh -> refresh.grant()
                        .person()));
    }

    private GrantedTokens exchange(Form form) {
        String code = form.required("code");
        String redirectUri = form.required("redirect_uri");
        TokenLedger.Grant grant = ledger.spend(code).orElseThrow(() -> TokenRefused.invalidGrant("Bad Request"));
        if (!grant.redirectUri().equals(redirectUri)) {
            throw TokenRefused.of("redirect_uri_mismatch", "Bad Request");
        }
        checkVerifier(grant.codeChallenge(), form.field("code_verifier"));
        return ledger.issue(grant);
    }

    private static void checkVerifier(Optional<CodeChallenge> challenge, Optional<String> verifier) {
        if (challenge.isPresent() && verifier.isEmpty()) {
            throw TokenRefused.invalidGrant("Missing code verifier.");
        }
        boolean answered =
                challenge.isPresent() ? challenge.get().isAnsweredBy(verifier.orElse("")) : verifier.isEmpty();
        if (!answered) {
            throw TokenRefused.invalidGrant("Invalid code verifier.");
        }
    }

    private GrantedTokens refresh(Form form) {
        String token = form.required("refresh_token");
        if (ledger.refreshTokens().ownerOf(token).filter(ledger::isBlocked).isPresent()) {
            throw TokenRefused.of("admin_policy_enforced", "Access is restricted by the administrator.");
        }
        return ledger.refresh(token, client.id())
                .orElseThrow(() -> TokenRefused.invalidGrant("Token has been expired or revoked."));
    }

    private void authenticate(Form form) {
        String id = form.field("client_id")
                .orElseThrow(() -> TokenRefused.invalidRequest("Could not determine client ID from request."));
        if (!id.equals(client.id())) {
            throw TokenRefused.invalidClient("The OAuth client was not found.");
        }
        if (client.isDeleted()) {
            throw TokenRefused.deletedClient();
        }
        String secret =
                form.field("client_secret").orElseThrow(() -> TokenRefused.invalidRequest("client_secret is missing."));
        if (!secret.equals(client.secret())) {
            throw TokenRefused.invalidClient("The provided client secret is invalid.");
        }
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
}
