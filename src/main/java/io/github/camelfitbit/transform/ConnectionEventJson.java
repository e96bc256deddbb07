package io.github.camelfitbit.transform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.github.camelfitbit.model.Connection.Person;
import io.github.camelfitbit.model.ConnectionEvent;
import org.jspecify.annotations.Nullable;

/** What happened to connections, as plain maps of texts and lists of texts; what is unknown is absent. Stateless. */
public final class ConnectionEventJson {

    private ConnectionEventJson() {}

    /** The event as a map: what its JSON shows. */
    public static Map<String, Object> map(ConnectionEvent event) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", event.id());
        map.put("event", event.kind().text());
        map.put("connection", event.connection());
        map.put("api", event.api().text());
        putIfKnown(
                map,
                "previousApi",
                event.previousApi() == null ? null : event.previousApi().text());
        map.put("state", event.state().name());
        putIfKnown(map, "reason", event.reason());
        putIfKnown(map, "explanation", event.explanation());
        map.put("scopes", inOrder(event.scopes()));
        putUnlessEmpty(map, "addedScopes", event.addedScopes());
        putUnlessEmpty(map, "removedScopes", event.removedScopes());
        map.put("time", event.time().toString());
        putPerson(map, event.person());
        return map;
    }

    private static void putPerson(Map<String, Object> map, @Nullable Person person) {
        if (person != null) {
            putIfKnown(map, "healthUserId", person.healthUserId());
            putIfKnown(map, "legacyUserId", person.legacyUserId());
        }
    }

    private static void putIfKnown(Map<String, Object> map, String name, @Nullable String value) {
        if (value != null) {
            map.put(name, value);
        }
    }

    private static void putUnlessEmpty(Map<String, Object> map, String name, Set<String> scopes) {
        if (!scopes.isEmpty()) {
            map.put(name, inOrder(scopes));
        }
    }

    private static List<String> inOrder(Set<String> scopes) {
        return List.copyOf(new TreeSet<>(scopes));
    }
}
