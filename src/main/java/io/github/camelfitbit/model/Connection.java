package io.github.camelfitbit.model;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One person's consent. Immutable; the version makes compare-and-set possible.
 *
 * @param key         the application's own key of the person, such as {@code alice}
 * @param api         the vendor API it belongs to
 * @param state       where it stands
 * @param stateReason why it needs re-authorisation, such as {@code invalid_grant}; null while connected
 * @param person      who it is at the vendor; null until the first answer of the identity call
 * @param scopes      what was granted, in short form such as {@code sleep.readonly}
 * @param tokens      the tokens; null when disconnected
 * @param connectedAt when the person consented last
 * @param version     counts the stored changes; the store sets it, 0 means never stored
 */
public record Connection(
        String key,
        Api api,
        ConnectionState state,
        @Nullable String stateReason,
        @Nullable Person person,
        Set<String> scopes,
        @Nullable Tokens tokens,
        Instant connectedAt,
        long version) {

    public Connection {
        scopes = Set.copyOf(scopes);
    }

    /**
     * Who the person is at the vendor.
     *
     * @param healthUserId Google's id, which notifications carry
     * @param legacyUserId the id at the Fitbit Web API; null when there is none
     * @param zone         the person's own time zone; null when it is not known
     */
    public record Person(String healthUserId, @Nullable String legacyUserId, @Nullable ZoneId zone) {}

    /** A connection as it is right after consent. */
    public static Connection connected(String key, Api api, Set<String> scopes, Tokens tokens, Instant now) {
        return new Connection(key, api, ConnectionState.CONNECTED, null, null, scopes, tokens, now, 0);
    }

    /** The same connection with other tokens; it is connected. */
    public Connection withTokens(Tokens newTokens) {
        return new Connection(
                key, api, ConnectionState.CONNECTED, null, person, scopes, newTokens, connectedAt, version);
    }

    /** The same connection with what is now known of the person. */
    public Connection withPerson(Person newPerson) {
        return new Connection(key, api, state, stateReason, newPerson, scopes, tokens, connectedAt, version);
    }

    /** The same connection with other granted scopes. */
    public Connection withScopes(Set<String> newScopes) {
        return new Connection(key, api, state, stateReason, person, newScopes, tokens, connectedAt, version);
    }

    /** The same connection, refused by the vendor for good. The tokens stay: a replay may still repair it. */
    public Connection needsReauthorization(String reason) {
        return new Connection(
                key, api, ConnectionState.NEEDS_REAUTHORIZATION, reason, person, scopes, tokens, connectedAt, version);
    }

    /** The same connection, ended; the tokens are gone. */
    public Connection disconnected() {
        return new Connection(
                key, api, ConnectionState.DISCONNECTED, null, person, Set.of(), null, connectedAt, version);
    }

    /** The same connection as the store holds it. */
    public Connection withVersion(long newVersion) {
        return new Connection(key, api, state, stateReason, person, scopes, tokens, connectedAt, newVersion);
    }
}
