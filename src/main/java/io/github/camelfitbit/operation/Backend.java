package io.github.camelfitbit.operation;

import java.time.Clock;
import java.util.Set;
import java.util.function.Function;

import io.github.camelfitbit.compound.ThisNode;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.oauth.Connections;
import io.github.camelfitbit.oauth.People;
import io.github.camelfitbit.oauth.consent.ConsentFlow;
import io.github.camelfitbit.oauth.consent.ConsentLinks;
import io.github.camelfitbit.oauth.consent.ReturnAddresses;
import io.github.camelfitbit.oauth.token.TokenManager;
import io.github.camelfitbit.remote.HealthApi;
import io.github.camelfitbit.remote.RawApi;
import io.github.camelfitbit.remote.fitbit.web.FitbitWeb;
import io.github.camelfitbit.remote.google.GoogleSubscribers;
import io.github.camelfitbit.store.ConnectionStore;
import io.github.camelfitbit.store.CursorStore;
import io.github.camelfitbit.store.WriteLog;
import io.github.camelfitbit.trigger.History;
import org.jspecify.annotations.Nullable;

/**
 * What operations are carried out with.
 *
 * @param api         the vendor
 * @param web         the Fitbit Web API in its own words
 * @param raw         any path of either API
 * @param people      what they granted, and where they live
 * @param store       all connections
 * @param cursors     how far consumers have been delivered
 * @param writes      what was written to the vendor
 * @param connections the connections as this node knows them
 * @param consents    connecting and disconnecting
 * @param tokens      renewing
 * @param links       links to the connect page; null when there is no page
 * @param returnAddresses where people may be sent after consent
 * @param scopes      the scopes that people are asked for, in short form, by API
 * @param sync        lets triggers look at once
 * @param node        what this node runs and may still ask
 * @param history     what is owed of the past
 * @param subscribers who the vendor notifies; null when no Cloud project is configured
 * @param clock       the time
 */
public record Backend(
        HealthApi api,
        FitbitWeb web,
        RawApi raw,
        People people,
        ConnectionStore store,
        CursorStore cursors,
        WriteLog writes,
        Connections connections,
        ConsentFlow consents,
        TokenManager tokens,
        @Nullable ConsentLinks links,
        ReturnAddresses returnAddresses,
        Function<Api, Set<String>> scopes,
        SyncNow sync,
        ThisNode node,
        History history,
        @Nullable GoogleSubscribers subscribers,
        Clock clock) {}
