package io.github.camelfitbit.oauth.token;

import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.error.RemoteException;
import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.store.LeaseStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A node's right to renew the tokens of one connection, for one refresh.
 *
 * <p>A refresh whose outcome nobody knows (no answer, or an answer that could not be stored) leaves its lease behind, marked
 * as unfinished: the vendor may have spent the refresh token, and only the identical request, soon, brings its
 * successor. Whoever comes next takes such a lease over at once; {@link UnfinishedRefreshes} sees to it that somebody
 * comes.
 *
 * @param store     where the lease is held
 * @param name      the connection's key
 * @param holder    who holds it, for this one refresh
 * @param inherited whether it was taken over from a holder who may have asked the vendor already
 */
record RefreshLease(LeaseStore store, String name, String holder, boolean inherited) {

    private static final Logger LOG = LoggerFactory.getLogger(RefreshLease.class);
    private static final String UNFINISHED = " unfinished";

    /** Whether the holder is known to have left its refresh unfinished. */
    static boolean isUnfinished(String holder) {
        return holder.endsWith(UNFINISHED);
    }

    /** Gives the lease back, or marks it when the outcome of the refresh is not known. */
    void end(@Nullable Throwable failure) {
        try {
            boolean wasHeld =
                    isSettled(failure) ? store.release(name, holder) : store.replace(name, holder, holder + UNFINISHED);
            if (!wasHeld) {
                LOG.debug("The refresh of '{}' took so long that another node took it over", name);
            }
        } catch (StoreException e) {
            LOG.warn("The lease of '{}' stays behind until the store works again: {}", name, e.getMessage());
        }
    }

    private static boolean isSettled(@Nullable Throwable failure) {
        if (failure instanceof RemoteException remote) {
            return !remote.isRetryable() || remote.getHttpResponseCode() == 429;
        }
        return failure == null || (failure instanceof FitbitException && !(failure instanceof StoreException));
    }
}
