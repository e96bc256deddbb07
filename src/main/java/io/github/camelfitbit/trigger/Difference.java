package io.github.camelfitbit.trigger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;

import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.ConnectionEvent;
import io.github.camelfitbit.model.ConnectionEvent.Kind;
import io.github.camelfitbit.model.ConnectionState;
import io.github.camelfitbit.oauth.Explanation;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told next of a connection, given what was told last. Immutable.
 *
 * <p>One event at a time: a person who consents again to less is told of first as reauthorized, then as one whose scopes
 * changed. What came and went between two looks is not told: the difference is.
 *
 * @param before what was told last; null when nothing was
 * @param now    the connection as it is stored
 */
record Difference(@Nullable Told before, Connection now) {

    /** What happened next; null when all is told. */
    @Nullable
    Kind kind() {
        if (before == null) {
            return entered();
        }
        if (isNewState(before)) {
            return before.state() == ConnectionState.NEEDS_REAUTHORIZATION && isConnected()
                    ? Kind.REAUTHORIZED
                    : entered();
        }
        if (isConnected() && !before.connectedAt().equals(now.connectedAt())) {
            return Kind.REAUTHORIZED;
        }
        return before.scopes().equals(now.scopes()) ? null : Kind.SCOPES_CHANGED;
    }

    /** A connection that works again without a new consent, between two looks, is where it was. */
    private boolean isNewState(Told told) {
        return told.state() != now.state()
                || (!isConnected() && !told.stateSince().equals(now.stateSince()));
    }

    private Kind entered() {
        return switch (now.state()) {
            case CONNECTED -> Kind.CONNECTED;
            case NEEDS_REAUTHORIZATION -> Kind.NEEDS_REAUTHORIZATION;
            case DISCONNECTED -> Kind.DISCONNECTED;
        };
    }

    private boolean isConnected() {
        return now.state() == ConnectionState.CONNECTED;
    }

    /** What to remember once it is told: other scopes of the same API are an event of their own. */
    Told after(Kind kind) {
        Told all = Told.of(now);
        return before == null || !areScopesToCome(kind, before) ? all : all.withScopes(before.scopes());
    }

    private boolean areScopesToCome(Kind kind, Told told) {
        return (kind == Kind.REAUTHORIZED || kind == Kind.NEEDS_REAUTHORIZATION)
                && told.state() != ConnectionState.DISCONNECTED
                && told.api() == now.api();
    }

    /** The event; {@code noticed} dates changed scopes, whose own time nobody knows. */
    ConnectionEvent event(Kind kind, Instant noticed) {
        boolean isOfScopes = kind == Kind.SCOPES_CHANGED;
        Set<String> told = isOfScopes && before != null ? before.scopes() : now.scopes();
        return new ConnectionEvent(
                id(kind),
                kind,
                now.key(),
                now.api(),
                previousApi(),
                now.state(),
                now.stateReason(),
                Explanation.of(now),
                now.scopes(),
                without(now.scopes(), told),
                without(told, now.scopes()),
                isOfScopes ? noticed : since(),
                now.person());
    }

    /** The same at each look, for every consumer and on every node. */
    private String id(Kind kind) {
        String id = now.key() + "/connections/" + kind.text() + '/' + since();
        return kind == Kind.SCOPES_CHANGED ? id + '/' + digest(now.scopes()) : id;
    }

    private Instant since() {
        return now.stateSince().isAfter(now.connectedAt()) ? now.stateSince() : now.connectedAt();
    }

    private @Nullable Api previousApi() {
        return before == null || before.api() == now.api() ? null : before.api();
    }

    private static Set<String> without(Set<String> all, Set<String> others) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(others);
        return rest;
    }

    private static String digest(Set<String> scopes) {
        CRC32 checksum = new CRC32();
        checksum.update(String.join(" ", new TreeSet<>(scopes)).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(checksum.getValue());
    }
}
