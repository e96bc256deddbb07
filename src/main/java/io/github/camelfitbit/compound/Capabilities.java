package io.github.camelfitbit.compound;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.oauth.Connections;

/**
 * What may be done with a connection, data type by data type, told without a call. Immutable.
 *
 * @param connections the connections as this node knows them
 * @param isGranted   whether a scope, as the data types name it, was granted to a connection
 */
public record Capabilities(Connections connections, BiPredicate<Connection, String> isGranted) {

    /**
     * One map per data type: {@code dataType}, {@code kind}, {@code operations} (all that there are), {@code allowed} (those
     * that the consent covers), {@code missingScopes}, {@code webhook} and {@code beta}.
     */
    public List<Map<String, Object>> of(String key) {
        Connection connection = connections.read(key);
        return Stream.of(DataType.values()).map(type -> of(type, connection)).toList();
    }

    private Map<String, Object> of(DataType type, Connection connection) {
        boolean reads = isGranted.test(connection, type.scopes().readScope());
        boolean writes = isGranted.test(connection, type.scopes().writeScope());
        List<DataOperation> all = Stream.of(DataOperation.values())
                .filter(type.operations()::contains)
                .toList();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("dataType", type.id());
        shown.put("kind", type.kind().name().toLowerCase(Locale.ROOT));
        shown.put("operations", all.stream().map(DataOperation::text).toList());
        shown.put(
                "allowed",
                all.stream()
                        // what was written with a write scope may be read back with it
                        .filter(operation -> writes || reads && !operation.writes())
                        .map(DataOperation::text)
                        .toList());
        shown.put("missingScopes", missing(type, all, reads, writes));
        shown.put("webhook", type.hasWebhook());
        shown.put("beta", type.isBeta());
        return shown;
    }

    private static List<String> missing(DataType type, List<DataOperation> all, boolean reads, boolean writes) {
        boolean isRead = all.stream().anyMatch(operation -> !operation.writes());
        boolean isWritten = all.stream().anyMatch(DataOperation::writes);
        return Stream.of(
                        isRead && !reads ? Set.of(type.scopes().readScope()) : Set.<String>of(),
                        isWritten && !writes ? Set.of(type.scopes().writeScope()) : Set.<String>of())
                .flatMap(Set::stream)
                .toList();
    }
}
