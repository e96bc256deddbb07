package io.github.camelfitbit.connect;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.ConnectionState;
import io.github.camelfitbit.model.Tokens;
import io.github.camelfitbit.oauth.Explanation;
import io.github.camelfitbit.oauth.consent.Lifetime;
import org.jspecify.annotations.Nullable;

/**
 * A connection in words, for lists and for its own page.
 *
 * @param key          the key
 * @param address      the page of this connection, below the prefix
 * @param state        the state in words
 * @param mark         the state as a style class: ok, attention, off
 * @param reason       why, in words; {@code ""} for nothing to say
 * @param since        since when
 * @param api          the API in words
 * @param mustMove     whether it is held at the API that is going away
 * @param granted      what was granted, in words
 * @param missing      what is asked for and was not granted, in words
 * @param accessEnds   when the access token ends; null without tokens
 * @param consentEnds  when the consent ends by itself; null when it does not, is not known to, or has ended already
 * @param isTesting    whether the consent is as short as Google's Testing mode makes it
 * @param connectedAt  when the person consented last
 * @param lastData     the time of the newest record delivered; null when there was none
 */
record ConnectionView(
        String key,
        String address,
        String state,
        String mark,
        String reason,
        Moment since,
        String api,
        boolean mustMove,
        List<String> granted,
        List<String> missing,
        @Nullable Moment accessEnds,
        @Nullable Moment consentEnds,
        boolean isTesting,
        Moment connectedAt,
        @Nullable Moment lastData) {

    static ConnectionView of(Connection connection, Set<String> asked, @Nullable Instant lastData, Instant now) {
        Tokens tokens = connection.tokens();
        boolean isConnected = connection.state() == ConnectionState.CONNECTED;
        Instant consentEnds = isConnected && tokens != null ? tokens.refreshTokenExpiresAt() : null;
        Set<String> missing = new TreeSet<>(asked);
        missing.removeAll(connection.scopes());
        return new ConnectionView(
                connection.key(),
                address(connection.key()),
                Words.state(connection.state()),
                mark(connection),
                reason(connection),
                Moment.of(connection.stateSince(), now),
                Words.api(connection.api()),
                connection.api() == Api.FITBIT_WEB && connection.state() != ConnectionState.DISCONNECTED,
                Words.scopes(connection.scopes()),
                connection.state() == ConnectionState.DISCONNECTED ? List.of() : Words.scopes(missing),
                tokens == null ? null : Moment.of(tokens.expiresAt(), now),
                consentEnds == null ? null : Moment.of(consentEnds, now),
                isConnected && Lifetime.isTesting(connection),
                Moment.of(connection.connectedAt(), now),
                lastData == null ? null : Moment.of(lastData, now));
    }

    /** The page of a connection. Browsers take two keys for folders however they are encoded: they go into the query. */
    static String address(String key) {
        return key.equals(".") || key.equals("..") ? "/connections/?connection=" + key : "/connections/" + encoded(key);
    }

    /** Keys may hold any character; as a part of an address they hold none that means something there. */
    static String encoded(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20");
    }

    boolean isConnected() {
        return mark.equals("ok");
    }

    boolean isDisconnected() {
        return mark.equals("off");
    }

    private static String reason(Connection connection) {
        String why = Explanation.of(connection);
        if (why != null) {
            return why;
        }
        return connection.refusedSince() == null
                ? ""
                : "The vendor refuses calls at the moment, although the tokens are new. This is watched.";
    }

    private static String mark(Connection connection) {
        return switch (connection.state()) {
            case CONNECTED -> "ok";
            case NEEDS_REAUTHORIZATION -> "attention";
            case DISCONNECTED -> "off";
        };
    }
}
