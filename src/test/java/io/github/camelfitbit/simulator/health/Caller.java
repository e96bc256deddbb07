package io.github.camelfitbit.simulator.health;

import io.github.camelfitbit.simulator.oauth.AccessToken;

/** Whose token came with a call, and the account it opens. */
record Caller(AccessToken token, Account account) {
    String clientId() {
        return token.clientId();
    }

    boolean has(String scope) {
        return token.scopes().contains(scope);
    }

    String healthUserId() {
        return account.ids().healthUserId();
    }
}
