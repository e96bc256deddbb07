package io.github.camelfitbit.oauth.consent;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import io.github.camelfitbit.async.Relay;
import io.github.camelfitbit.error.ConsentRequiredException;
import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.RemoteUnavailableException;
import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.error.UnknownConnectionException;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.oauth.Connections;
import io.github.camelfitbit.oauth.Standing;
import io.github.camelfitbit.oauth.endpoint.AuthorizationAnswer;
import io.github.camelfitbit.oauth.endpoint.AuthorizationServer;
import io.github.camelfitbit.oauth.endpoint.AuthorizationServers;
import io.github.camelfitbit.store.KeyRule;
import io.github.camelfitbit.store.PendingConsent;
import io.github.camelfitbit.store.PendingConsentStore;
import org.jspecify.annotations.Nullable;

/**
 * How a person connects and disconnects: the authorization code flow with PKCE (RFC 6749 section 4.1, RFC 7636).
 * Thread-safe, holds no state: what must survive the way through the browser is in the store.
 */
public final class ConsentFlow {

    /** How long an authorization address is good. */
    public static final Duration LINK_LIFETIME = Duration.ofMinutes(10);

    private final AuthorizationServers servers;
    private final PendingConsentStore pendingConsents;
    private final Connections connections;
    private final Identification identification;
    private final GrantAcceptance acceptance;
    private final Disconnection disconnection;
    private final Clock clock;

    /**
     * @param servers         who asks the person
     * @param stores          what consents and connections are kept in
     * @param personLookups   ask the vendors who consented
     * @param clock           what links expire by
     */
    public ConsentFlow(
            AuthorizationServers servers, ConsentStores stores, Map<Api, PersonLookup> personLookups, Clock clock) {
        this.servers = servers;
        this.pendingConsents = stores.pending();
        this.connections = stores.connections();
        this.identification = new Identification(personLookups, stores.connections());
        this.acceptance = new GrantAcceptance(servers, stores, identification, clock);
        this.disconnection = new Disconnection(servers, stores, clock);
        this.clock = clock;
    }

    /**
     * Where to send the person's browser. The address is good once, for {@link #LINK_LIFETIME}.
     *
     * @throws InvalidArgumentException when the key is blank or breaks {@link KeyRule}, no scope is known, the scopes
     *                                  cannot go together, or the key's connection cannot change to the API
     * @throws StoreException           when the consent cannot be remembered
     */
    public URI start(ConsentRequest request) {
        String key = requireKey(request.connection());
        Api api = request.api() == null ? servers.usual() : request.api();
        AuthorizationServer server = servers.of(api);
        boolean again = acceptance.requireMayAsk(key, api);
        PendingConsent consent = new PendingConsent(
                BoundState.of(request.browser()),
                api,
                key,
                Secret.of(new CodeVerifier().getValue()),
                server.scopes(request.scopes()),
                server.settings().redirectUri(),
                request.browser(),
                request.returnTo(),
                clock.instant().plus(LINK_LIFETIME));
        pendingConsents.save(consent, clock.instant());
        return server.link(consent, again, request.loginHint());
    }

    /** As {@link #complete(Map)}, with the parameters of the address that the person came back with. */
    public CompletableFuture<ConsentGranted> complete(URI callback) {
        try {
            return complete(AuthorizationAnswer.parse(callback));
        } catch (FitbitException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /**
     * Finishes a consent with what the browser brought back: takes the one-time state, exchanges the code, finds out who
     * it is and stores the connection.
     *
     * <p>Fails with {@link InvalidArgumentException} when the state is unknown, used or expired, when the vendor refused
     * the request or does not accept this application; {@link ConsentRequiredException} when the person declined, the
     * code is no longer good, or another person holds the key; {@link RemoteUnavailableException} when the vendor has a
     * bad hour; {@link StoreException} when a store fails. The state is spent all the same; a connection that was there
     * before is unchanged.
     *
     * @param parameters the query's parameters, decoded
     */
    public CompletableFuture<ConsentGranted> complete(Map<String, String> parameters) {
        return complete(new AuthorizationAnswer(parameters));
    }

    /**
     * As {@link #complete(Map)}, for the browser that the consent was started for; a state of another browser is refused
     * and stays good for that one.
     *
     * @param browser what tells this browser from others; null when it is not known
     */
    public ConsentReturn comeBack(Map<String, String> parameters, @Nullable String browser) {
        return comeBack(new AuthorizationAnswer(parameters), browser);
    }

    /**
     * Finds out who a connection belongs to if that is not known yet: it is not when the vendor had no answer right after
     * consent.
     *
     * @return the connection as it is stored now. Fails with {@link UnknownConnectionException},
     *     {@link ConsentRequiredException}, or as the {@link PersonLookup} does
     */
    public CompletableFuture<Connection> identify(String connection) {
        try {
            Connection stored = connections.read(connection);
            return Identification.isComplete(stored)
                    ? CompletableFuture.completedFuture(stored)
                    : identification.note(stored.api(), connection, Standing.requireTokens(stored));
        } catch (FitbitException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /**
     * Ends a connection: erases its tokens here, then revokes the grant at the vendor (RFC 7009). At Google this ends
     * everything that the person granted to this project, under whatever key. Ending twice is no error.
     *
     * @return what became of it; a revocation that failed is told in it. Fails with {@link UnknownConnectionException},
     *     or with {@link StoreException}, and then the connection is unchanged
     */
    public CompletableFuture<Disconnected> disconnect(String connection) {
        return disconnection.end(connection);
    }

    private CompletableFuture<ConsentGranted> complete(AuthorizationAnswer answer) {
        return comeBack(answer, null).outcome();
    }

    private ConsentReturn comeBack(AuthorizationAnswer answer, @Nullable String browser) {
        try {
            PendingConsent consent = take(answer.state(), browser);
            return new ConsentReturn(consent.connection(), consent.returnTo(), accept(consent, answer));
        } catch (FitbitException e) {
            return ConsentReturn.failed(e);
        }
    }

    private CompletableFuture<ConsentGranted> accept(PendingConsent consent, AuthorizationAnswer answer) {
        try {
            requireInTime(consent);
            String code = answer.requireCode(consent.connection());
            return Relay.unwrapped(servers.of(consent.api())
                    .exchange(consent, code)
                    .thenCompose(grant -> acceptance.accept(consent, grant)));
        } catch (FitbitException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private PendingConsent take(String state, @Nullable String browser) {
        if (!BoundState.isFor(state, browser)) {
            throw new InvalidArgumentException("the consent was started in another browser; start again in this one");
        }
        return pendingConsents
                .take(state)
                .filter(consent -> Objects.equals(consent.browser(), browser) || consent.browser() == null)
                .orElseThrow(() -> new InvalidArgumentException("the callback's state was never issued, or was used "
                        + "already; start again with connections/authorize-url"));
    }

    private void requireInTime(PendingConsent consent) {
        Instant expiresAt = consent.expiresAt();
        if (!clock.instant().isBefore(expiresAt)) {
            throw new InvalidArgumentException("connection '" + consent.connection() + "': the link expired at "
                    + expiresAt + "; start again with connections/authorize-url");
        }
    }

    private static String requireKey(String connection) {
        if (connection.isBlank()) {
            throw new InvalidArgumentException("the connection key is blank; set the option connection");
        }
        return KeyRule.check("connection", connection);
    }
}
