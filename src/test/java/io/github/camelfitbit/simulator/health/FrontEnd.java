package io.github.camelfitbit.simulator.health;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;

import io.github.camelfitbit.simulator.oauth.AccessToken;
import io.github.camelfitbit.simulator.oauth.AuthorizationServer;
import io.github.camelfitbit.simulator.oauth.google.Scopes;
import io.vertx.core.json.JsonObject;

/**
 * What Google checks before the health service sees a request: credentials, the method's scopes, the quota. The service
 * itself checks again, with other words.
 */
final class FrontEnd {
    private static final String DOMAIN = "googleapis.com";

    private final AuthorizationServer tokens;
    private final Map<String, Account> accounts;
    private final Quota quota;

    FrontEnd(AuthorizationServer tokens, Map<String, Account> accounts, Quota quota) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.quota = quota;
    }

    /** Whoever the token belongs to: a person, or a service account. */
    AccessToken admitToken(HealthCall call) {
        AccessToken token = authenticate(call);
        if (Collections.disjoint(token.scopes(), call.method().scopes())) {
            throw insufficient(call.method());
        }
        quota.spend(token.person());
        return token;
    }

    Caller admit(HealthCall call) {
        AccessToken token = admitToken(call);
        Account account = accounts.get(token.person());
        if (account == null) {
            throw Refusal.forbidden("The account is gone.").info("DATA_ACCESS_DENIED", new JsonObject());
        }
        return new Caller(token, account);
    }

    /** The service's own first check: a project's scope has no place in a user's token. */
    static void refuseProjectScopes(Caller caller) {
        if (caller.has(Scopes.CLOUD_PLATFORM)) {
            throw Refusal.forbidden("The token carries scopes that are not allowed together with health data.")
                    .info("DISALLOWED_OAUTH_SCOPES", new JsonObject().put("disallowed_scopes", Scopes.CLOUD_PLATFORM));
        }
    }

    private AccessToken authenticate(HealthCall call) {
        Optional<String> header = call.ask().header("authorization");
        if (header.isEmpty()) {
            throw Refusal.unauthenticated("CREDENTIALS_MISSING", "The request has no authentication credential.");
        }
        return header.filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
                .flatMap(value -> tokens.findFresh(value.substring(7).trim()))
                .orElseThrow(() -> Refusal.unauthenticated(
                        "ACCESS_TOKEN_EXPIRED", "The authentication credential is invalid or has expired."));
    }

    private static Refusal insufficient(Method method) {
        return Refusal.forbidden("The token's scopes do not cover this method.")
                .info(
                        "ACCESS_TOKEN_SCOPE_INSUFFICIENT",
                        DOMAIN,
                        new JsonObject()
                                .put("service", "health.googleapis.com")
                                .put("method", "google.devicesandservices.health.v4." + method.word()));
    }
}
