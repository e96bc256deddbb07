package io.github.camelfitbit.store;

import java.time.Instant;

import io.github.camelfitbit.model.Connection;

/**
 * What tells one stored state of a connection from every other. A connection that was removed and created again starts
 * at version 1; the moment of connecting keeps who read its predecessor from taking it for the same.
 *
 * @param version     the stored version
 * @param connectedAt when the person consented
 */
public record ConnectionVersion(long version, Instant connectedAt) {

    /** That of a connection as it was read. */
    public static ConnectionVersion of(Connection connection) {
        return new ConnectionVersion(connection.version(), connection.connectedAt());
    }
}
