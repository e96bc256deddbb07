package io.github.camelfitbit.compound;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.oauth.Connections;

/**
 * What may be done with a connection, data type by data type, told without a call. Immutable.
 *
 * @param connections the connections as this node knows them
 */
public record Capabilities(Connections connections) {

    /**
     * One map per data type: {@code dataType}, {@code kind}, {@code operations} (all that the connection's API has),
     * {@code allowed} (those that the consent covers), {@code readable} and {@code writable} with
     * {@code whyNotReadable} and {@code whyNotWritable} where they are false, {@code missingScopes}, {@code webhook} and
     * {@code beta}.
     *
     * @throws io.github.camelfitbit.error.UnknownConnectionException when nobody is connected under the key
     */
    public List<Map<String, Object>> of(String key) {
        Connection connection = connections.read(key);
        return Stream.of(DataType.values())
                .map(type -> Capability.of(type, connection).shown())
                .toList();
    }
}
