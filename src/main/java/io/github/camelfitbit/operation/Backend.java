package io.github.camelfitbit.operation;

import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Function;

import io.github.camelfitbit.oauth.Connections;
import io.github.camelfitbit.oauth.ConsentFlow;
import io.github.camelfitbit.oauth.Grants;
import io.github.camelfitbit.oauth.TokenManager;
import io.github.camelfitbit.remote.HealthApi;
import io.github.camelfitbit.store.ConnectionStore;

/**
 * What operations are carried out with.
 *
 * @param api         the vendor
 * @param grants      what people consented to
 * @param store       all connections
 * @param connections the connections as this node knows them
 * @param consents    connecting and disconnecting
 * @param tokens      renewing
 * @param zones       the time zone of a connection's person
 * @param clock       the time
 */
public record Backend(
        HealthApi api,
        Grants grants,
        ConnectionStore store,
        Connections connections,
        ConsentFlow consents,
        TokenManager tokens,
        Function<String, ZoneId> zones,
        Clock clock) {}
