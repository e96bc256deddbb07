package io.github.camelfitbit.trigger;

import java.time.Instant;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.ConnectionState;
import io.github.camelfitbit.store.Cursor;
import io.github.camelfitbit.store.Cursor.Seen;

/**
 * What a consumer was told last of a connection. Immutable.
 *
 * @param state       where it stood
 * @param stateSince  since when
 * @param api         the API it belonged to
 * @param connectedAt when the person had consented last
 * @param scopes      what was granted
 */
record Told(ConnectionState state, Instant stateSince, Api api, Instant connectedAt, Set<String> scopes) {

    Told {
        scopes = Set.copyOf(scopes);
    }

    /** As if all of it had been told. */
    static Told of(Connection connection) {
        return new Told(
                connection.state(),
                connection.stateSince(),
                connection.api(),
                connection.connectedAt(),
                connection.scopes());
    }

    /** The same, but with other scopes. */
    Told withScopes(Set<String> otherScopes) {
        return new Told(state, stateSince, api, connectedAt, otherScopes);
    }

    /** Reads what {@link #write} wrote. */
    static Told read(Cursor cursor) {
        Seen state = cursor.seen().get("state");
        Seen consent = cursor.seen().get("consent");
        Seen scopes = cursor.seen().get("scopes");
        if (state == null || consent == null || scopes == null) {
            throw new IllegalArgumentException("a member is missing");
        }
        return new Told(
                ConnectionState.valueOf(state.revision()),
                state.time(),
                Api.parse(consent.revision()),
                consent.time(),
                scopes.revision().isEmpty()
                        ? Set.of()
                        : Set.of(scopes.revision().split(" ")));
    }

    /** As a cursor's memory. */
    SortedMap<String, Seen> write() {
        SortedMap<String, Seen> seen = new TreeMap<>();
        seen.put("state", new Seen(stateSince, state.name()));
        seen.put("consent", new Seen(connectedAt, api.text()));
        seen.put("scopes", new Seen(connectedAt, String.join(" ", new TreeSet<>(scopes))));
        return seen;
    }
}
