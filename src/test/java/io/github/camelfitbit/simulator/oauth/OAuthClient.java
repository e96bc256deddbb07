package io.github.camelfitbit.simulator.oauth;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The registered web application. Its redirect URIs are compared letter by letter. Safe for any thread. */
public final class OAuthClient {
    private final String id;
    private final String secret;
    private final Set<String> redirectUris = ConcurrentHashMap.newKeySet();
    private volatile boolean deleted;

    /** A client without redirect URIs yet. */
    public OAuthClient(String id, String secret) {
        this.id = id;
        this.secret = secret;
    }

    /** The public identifier. */
    public String id() {
        return id;
    }

    /** The secret of this made-up client. */
    public String secret() {
        return secret;
    }

    /** Allows a redirect URI. */
    public void registerRedirectUri(String uri) {
        redirectUris.add(uri);
    }

    /** The developer deletes the application: nobody knows it any more. */
    public void delete() {
        deleted = true;
    }

    /** Whether it was deleted. */
    public boolean isDeleted() {
        return deleted;
    }

    /** Whether a redirect URI is allowed. */
    public boolean hasRedirectUri(String uri) {
        return redirectUris.contains(uri);
    }
}
