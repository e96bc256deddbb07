package io.github.camelfitbit.oauth.consent;

import io.github.camelfitbit.oauth.Connections;
import io.github.camelfitbit.store.CursorStore;
import io.github.camelfitbit.store.PendingConsentStore;

/**
 * What a consent is kept in.
 *
 * @param connections the connections as this node knows them
 * @param pending     consents under way
 * @param cursors     how far consumers have been delivered: a key that is given to somebody begins without
 */
public record ConsentStores(Connections connections, PendingConsentStore pending, CursorStore cursors) {}
