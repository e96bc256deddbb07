package io.github.camelfitbit.simulator;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import io.github.camelfitbit.simulator.oauth.AuthorizationServer;
import io.github.camelfitbit.simulator.oauth.GrantedTokens;
import io.github.camelfitbit.simulator.oauth.OAuthClient;
import io.github.camelfitbit.simulator.oauth.Standing;

/**
 * One vendor as an application's developer and its people see it: where the endpoints are, what was consented to, and the
 * figures that prove something. Safe for any thread.
 */
public final class Vendor {
    private final AuthorizationServer server;
    private final Paths paths;
    private final Supplier<String> baseUrl;
    private final Set<String> people;

    Vendor(AuthorizationServer server, Paths paths, Supplier<String> baseUrl, Set<String> people) {
        this.server = server;
        this.paths = paths;
        this.baseUrl = baseUrl;
        this.people = people;
    }

    /** Where a vendor's endpoints are, below the base URL. */
    record Paths(String authorization, String token, String revocation) {
        static final Paths GOOGLE = new Paths("/o/oauth2/v2/auth", "/token", "/revoke");
        static final Paths FITBIT = new Paths("/oauth2/authorize", "/oauth2/token", "/oauth2/revoke");
    }

    /** The URL of the consent page, without parameters. */
    public String authorizationEndpoint() {
        return baseUrl.get() + paths.authorization();
    }

    /** The URL where codes and refresh tokens become tokens. */
    public String tokenEndpoint() {
        return baseUrl.get() + paths.token();
    }

    /** The URL where tokens are given back. */
    public String revocationEndpoint() {
        return baseUrl.get() + paths.revocation();
    }

    /** The registered application. */
    public String clientId() {
        return client().id();
    }

    /** The application's made-up secret. */
    public String clientSecret() {
        return client().secret();
    }

    /** Registers a redirect URI; it must be repeated letter by letter. */
    public void registerRedirectUri(String uri) {
        client().registerRedirectUri(uri);
    }

    /** The developer deletes the application. Nothing brings it back. */
    public void deleteClient() {
        client().delete();
    }

    /** Tokens without the browser: an access token and a refresh token. */
    public GrantedTokens grantToken(String person, String... scopes) {
        Set<String> granted = new LinkedHashSet<>(List.of(scopes));
        return server.grant(known(person), granted);
    }

    /** The person removes the application from their account: every token ends. */
    public void revoke(String person) {
        server.revokeAll(known(person));
    }

    /** Ends the access tokens of a person early; refresh tokens stay. */
    public void expireAccessTokens(String person) {
        server.expireAccessTokens(known(person));
    }

    /** How a person stands with the application. */
    public Standing standing(String person) {
        return server.standing(known(person));
    }

    /** How everybody stands, in the order of the people. */
    public List<Standing> standings() {
        return people.stream().map(server::standing).toList();
    }

    /** Whether a refresh with this token would be answered with tokens now. */
    public boolean isAlive(String refreshToken) {
        return server.isAlive(refreshToken);
    }

    /** Whether an application that has kept only this token lost a consent that nobody took back. */
    public boolean isLost(String person, String refreshToken) {
        return standing(person).consented() && !server.isAlive(refreshToken);
    }

    AuthorizationServer server() {
        return server;
    }

    private OAuthClient client() {
        return server.client();
    }

    private String known(String person) {
        if (!people.contains(person)) {
            throw new IllegalArgumentException("nobody here is called " + person);
        }
        return person;
    }
}
