package io.github.camelfitbit.operation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import io.github.camelfitbit.compound.LastData;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.Tokens;
import io.github.camelfitbit.oauth.Explanation;
import io.github.camelfitbit.oauth.consent.Lifetime;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of a connection: a map of texts and lists of texts without any secret; what is unknown is absent.
 *
 * @param asked    the scopes that people are asked for, in short form, by API
 * @param lastData the times of the newest records
 */
record ConnectionStatus(Function<Api, Set<String>> asked, LastData lastData) {

    /** What is shown; the map may be added to. */
    Map<String, Object> of(Connection connection) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("connection", connection.key());
        shown.put("api", connection.api().text());
        shown.put("state", connection.state().name());
        shown.put("stateSince", connection.stateSince().toString());
        putIfKnown(shown, "reason", connection.stateReason());
        putIfKnown(shown, "explanation", Explanation.of(connection));
        putIfKnown(shown, "refusedSince", connection.refusedSince());
        putPerson(shown, connection.person());
        shown.put("scopes", inOrder(connection.scopes()));
        shown.put("missingScopes", missingScopes(connection));
        shown.put("connectedAt", connection.connectedAt().toString());
        putIfKnown(shown, "accessTokenExpiresAt", end(connection.tokens()));
        putIfKnown(shown, "consentEndsAt", consentEnd(connection.tokens()));
        putIfKnown(shown, "note", Lifetime.note(connection));
        shown.put("lastData", lastData(connection.key()));
        return shown;
    }

    private Map<String, Object> lastData(String connection) {
        Map<String, Object> texts = new LinkedHashMap<>();
        lastData.byType(connection).forEach((type, time) -> texts.put(type, time.toString()));
        return texts;
    }

    private static void putPerson(Map<String, Object> shown, Connection.@Nullable Person person) {
        if (person != null) {
            putIfKnown(shown, "healthUserId", person.healthUserId());
            putIfKnown(shown, "legacyUserId", person.legacyUserId());
            putIfKnown(shown, "timeZone", person.zone());
        }
    }

    private List<String> missingScopes(Connection connection) {
        Set<String> missing = new TreeSet<>(asked.apply(connection.api()));
        missing.removeAll(connection.scopes());
        return List.copyOf(missing);
    }

    static List<String> inOrder(Set<String> scopes) {
        return List.copyOf(new TreeSet<>(scopes));
    }

    private static @Nullable Instant end(@Nullable Tokens tokens) {
        return tokens == null ? null : tokens.expiresAt();
    }

    private static @Nullable Instant consentEnd(@Nullable Tokens tokens) {
        return tokens == null ? null : tokens.refreshTokenExpiresAt();
    }

    static void putIfKnown(Map<String, Object> shown, String name, @Nullable Object value) {
        if (value != null) {
            shown.put(name, value.toString());
        }
    }
}
