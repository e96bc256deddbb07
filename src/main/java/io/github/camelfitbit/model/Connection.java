package io.github.camelfitbit.model;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One person's consent. Immutable; the version makes compare-and-set possible.
 *
 * @param key          the application's own key of the person, such as {@code alice}
 * @param api          the vendor API it belongs to
 * @param state        where it stands
 * @param stateReason  why it needs re-authorisation, such as {@code invalid_grant}; null while connected
 * @param stateSince   since when it stands there
 * @param refusedSince since when the API refuses even tokens that were just renewed; null while it does not
 * @param person       who it is at the vendor; null until the first answer of the identity call
 * @param scopes       what was granted, as the options spell it, such as {@code sleep.readonly}
 * @param tokens       the tokens; null when disconnected
 * @param connectedAt  when the person consented last
 * @param version      counts the stored changes; the store sets it, 0 means never stored
 */
public record Connection(
        String key,
        Api api,
        ConnectionState state,
        @Nullable String stateReason,
        Instant stateSince,
        @Nullable Instant refusedSince,
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
     * @param healthUserId Google's id, which notifications carry; null at the Fitbit Web API
     * @param legacyUserId the id at the Fitbit Web API; null when there is none
     * @param zone         the person's own time zone; null when it is not known
     * @param formerZones  what it was before, as far as this application noticed, oldest first
     */
    public record Person(
            @Nullable String healthUserId,
            @Nullable String legacyUserId,
            @Nullable ZoneId zone,
            List<FormerZone> formerZones) {

        private static final int MOST_FORMER_ZONES = 12;

        public Person {
            formerZones = List.copyOf(formerZones);
        }

        /** A person who has always been in one zone, as far as is known. */
        public Person(@Nullable String healthUserId, @Nullable String legacyUserId, @Nullable ZoneId zone) {
            this(healthUserId, legacyUserId, zone, List.of());
        }

        /**
         * The same person, whose profile names this zone now.
         *
         * @param now when that was noticed; whole seconds
         */
        public Person inZone(ZoneId other, Instant now) {
            if (zone == null || zone.equals(other)) {
                return new Person(healthUserId, legacyUserId, other, formerZones);
            }
            List<FormerZone> former = new ArrayList<>(formerZones);
            former.add(new FormerZone(zone, now.truncatedTo(ChronoUnit.SECONDS)));
            int surplus = Math.max(0, former.size() - MOST_FORMER_ZONES);
            return new Person(healthUserId, legacyUserId, other, former.subList(surplus, former.size()));
        }

        /** The person's wall clock through all these zones; null when none is known. */
        public @Nullable ZoneRules clock() {
            if (zone == null) {
                return null;
            }
            return formerZones.isEmpty() ? zone.getRules() : MovedClock.rules(formerZones, zone);
        }

        /** Whether both are the same person, told by an id that both have: Google's, or else the legacy one. */
        public boolean isSameAs(Person other) {
            return healthUserId != null && other.healthUserId != null
                    ? healthUserId.equals(other.healthUserId)
                    : legacyUserId != null && legacyUserId.equals(other.legacyUserId);
        }
    }

    /**
     * A zone that a profile named once.
     *
     * @param until when it was noticed that it no longer does; whole seconds
     */
    public record FormerZone(ZoneId zone, Instant until) {}

    /** A connection as it is right after consent. */
    public static Connection connected(String key, Api api, Set<String> scopes, Tokens tokens, Instant now) {
        return new Connection(key, api, ConnectionState.CONNECTED, null, now, null, null, scopes, tokens, now, 0);
    }

    /**
     * Whether it belongs to an API and to the person that the vendor calls by this id there.
     *
     * @param vendorUserId {@code healthUserId} at the Google Health API, {@code legacyUserId} at the Fitbit Web API
     */
    public boolean belongsTo(Api which, String vendorUserId) {
        return api == which && vendorUserId.equals(vendorUserId());
    }

    /** The person's id in notifications of its API; null while it is not known. */
    public @Nullable String vendorUserId() {
        if (person == null) {
            return null;
        }
        return api == Api.GOOGLE_HEALTH ? person.healthUserId() : person.legacyUserId();
    }

    /** The same connection with other tokens; it is connected, since {@code now} if it was not before. */
    public Connection withTokens(Tokens newTokens, Instant now) {
        Instant since = state == ConnectionState.CONNECTED ? stateSince : now;
        return new Connection(
                key,
                api,
                ConnectionState.CONNECTED,
                null,
                since,
                refusedSince,
                person,
                scopes,
                newTokens,
                connectedAt,
                version);
    }

    /** The same connection with what is now known of the person. */
    public Connection withPerson(Person newPerson) {
        return new Connection(
                key,
                api,
                state,
                stateReason,
                stateSince,
                refusedSince,
                newPerson,
                scopes,
                tokens,
                connectedAt,
                version);
    }

    /** The same connection with other granted scopes. */
    public Connection withScopes(Set<String> newScopes) {
        return new Connection(
                key,
                api,
                state,
                stateReason,
                stateSince,
                refusedSince,
                person,
                newScopes,
                tokens,
                connectedAt,
                version);
    }

    /** The same connection, its fresh tokens refused by the API since then; null when they are accepted again. */
    public Connection withRefusedSince(@Nullable Instant newRefusedSince) {
        return new Connection(
                key,
                api,
                state,
                stateReason,
                stateSince,
                newRefusedSince,
                person,
                scopes,
                tokens,
                connectedAt,
                version);
    }

    /**
     * The same connection, refused by the vendor for good, since {@code now} if it was not before. The tokens stay: a
     * replay may still repair it.
     */
    public Connection needsReauthorization(String reason, Instant now) {
        return new Connection(
                key,
                api,
                ConnectionState.NEEDS_REAUTHORIZATION,
                reason,
                state == ConnectionState.NEEDS_REAUTHORIZATION ? stateSince : now,
                refusedSince,
                person,
                scopes,
                tokens,
                connectedAt,
                version);
    }

    /** The same connection, ended; the tokens are gone. */
    public Connection disconnected(Instant now) {
        return new Connection(
                key, api, ConnectionState.DISCONNECTED, null, now, null, person, Set.of(), null, connectedAt, version);
    }

    /** The same connection as the store holds it. */
    public Connection withVersion(long newVersion) {
        return new Connection(
                key,
                api,
                state,
                stateReason,
                stateSince,
                refusedSince,
                person,
                scopes,
                tokens,
                connectedAt,
                newVersion);
    }
}
