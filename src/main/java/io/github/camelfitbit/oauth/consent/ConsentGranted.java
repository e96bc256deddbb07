package io.github.camelfitbit.oauth.consent;

import java.util.Set;

import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.model.Connection;
import org.jspecify.annotations.Nullable;

/**
 * A person has consented. Immutable.
 *
 * @param connection         the connection as it is stored now; its person is null when the vendor did not say yet, see
 *                           {@link ConsentFlow#identify}
 * @param missingScopes      what was asked for and not granted, as stores spell it: people can untick scopes
 * @param formerGrantFailure why the grant at the API that the person came from could not be ended; null when it was, or
 *                           there was none
 */
public record ConsentGranted(
        Connection connection, Set<String> missingScopes, @Nullable FitbitException formerGrantFailure) {

    public ConsentGranted {
        missingScopes = Set.copyOf(missingScopes);
    }
}
