package io.github.camelfitbit.oauth.consent;

import java.util.Set;

import io.github.camelfitbit.model.Connection;

/**
 * A person has consented. Immutable.
 *
 * @param connection    the connection as it is stored now; its person is null when the vendor did not say yet, see
 *                      {@link ConsentFlow#identify}
 * @param missingScopes what was asked for and not granted, in short form: people can untick scopes
 */
public record ConsentGranted(Connection connection, Set<String> missingScopes) {

    public ConsentGranted {
        missingScopes = Set.copyOf(missingScopes);
    }
}
