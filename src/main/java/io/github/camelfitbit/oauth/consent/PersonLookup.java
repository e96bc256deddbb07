package io.github.camelfitbit.oauth.consent;

import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.model.Connection.Person;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.oauth.token.BearerTransport;

/** Asks the vendor who a token belongs to. Implementations are thread-safe. */
@FunctionalInterface
public interface PersonLookup {

    /**
     * Asks with the given token and no other: on a reconnect it must be known who consented <em>before</em> the new
     * tokens replace those in the store. {@link BearerTransport} sends it.
     *
     * @param connection  the connection's key, for the budget and for messages
     * @param accessToken the token to ask with
     * @return who it is; fails when the vendor does not say
     */
    CompletableFuture<Person> lookUp(String connection, Secret accessToken);
}
