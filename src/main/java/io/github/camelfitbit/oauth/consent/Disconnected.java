package io.github.camelfitbit.oauth.consent;

import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.model.Connection;
import org.jspecify.annotations.Nullable;

/**
 * A connection has ended here. Immutable.
 *
 * @param connection        the connection as it is stored now, without tokens
 * @param revocationFailure why the vendor did not confirm the end; null when it did, or there was nothing to revoke
 */
public record Disconnected(Connection connection, @Nullable FitbitException revocationFailure) {}
