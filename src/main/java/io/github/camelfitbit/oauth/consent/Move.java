package io.github.camelfitbit.oauth.consent;

import java.time.Clock;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.async.Failures;
import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.Connection.Person;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.Tokens;
import io.github.camelfitbit.oauth.endpoint.AuthorizationServers;
import io.github.camelfitbit.oauth.endpoint.Grant;
import io.github.camelfitbit.store.Cursor;
import io.github.camelfitbit.store.CursorKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A person's move from the Fitbit Web API to the Google Health API under the same key. The same night has one id there
 * and another one here: before the connection changes, its cursors forget ids and remember times, so that nothing is
 * delivered twice. Afterwards the old grant is ended. Holds no state.
 *
 * @param servers who revokes
 * @param stores  where connections and cursors are
 * @param clock   what the move is dated by
 */
record Move(AuthorizationServers servers, ConsentStores stores, Clock clock) {

    private static final Logger LOG = LoggerFactory.getLogger(Move.class);

    /** A cursor that changes this often while it is rewritten is moved by something that does not stop. */
    private static final int MAX_ATTEMPTS = 20;

    /** Google tells the old Fitbit id of whoever had one; without it nobody can say that it is the same person. */
    boolean isSamePerson(Connection known, Person person) {
        @Nullable Person holder = known.person();
        return holder != null && person.isSameAs(holder);
    }

    String refusal(Connection known, Person person) {
        String why = person.legacyUserId() == null
                ? "Google does not tell the Fitbit id of the account that consented now, so it cannot be told whether it is"
                        + " the same person"
                : "it belongs to another Fitbit account than the one that consented now";
        return "connection '" + known.key() + "' cannot move to the Google Health API: " + why
                + "; its tokens are unchanged. Let the person choose the Google account that the Fitbit account was moved"
                + " to (connections/authorize-url), or free the key with connections/disconnect first, and it begins anew";
    }

    /** Makes the cursors ready; safe to be done again, and safe when the move does not come about. */
    Connection prepared(Connection known) {
        stores.cursors().keys(known.key()).stream()
                .filter(key -> DataType.find(key.ofConsumer().dataType()).isPresent())
                .forEach(this::rememberTimes);
        return known;
    }

    /** Ends the grant at the old API; null when that was done, else why not. It costs nothing that was gained. */
    CompletableFuture<@Nullable FitbitException> endFormerGrant(Connection former) {
        @Nullable Tokens tokens = former.tokens();
        if (tokens == null) {
            return CompletableFuture.completedFuture(null);
        }
        return revoke(former, tokens).handle((isRevoked, failure) -> {
            if (failure == null) {
                return null;
            }
            FitbitException reported = Disconnection.reported(Failures.cause(failure));
            LOG.warn(
                    "connection '{}' has moved to the Google Health API; its old grant was not ended: {}",
                    former.key(),
                    reported.getMessage());
            return reported;
        });
    }

    private CompletableFuture<Boolean> revoke(Connection former, Tokens tokens) {
        try {
            return servers.of(former.api()).revoke(former.key(), Grant.revocable(tokens));
        } catch (FitbitException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void rememberTimes(CursorKey key) {
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            @Nullable Cursor cursor = stores.cursors().find(key).orElse(null);
            if (cursor == null || stores.cursors().compareAndSet(key, cursor, moved(key, cursor))) {
                return;
            }
        }
        throw new StoreException(
                "cursor '" + key.name() + "' of connection '" + key.connection()
                        + "' changes faster than it can be stored; check the store",
                null);
    }

    /** Marks of what is new are of the old API; those of history say which range it is, whatever the API. */
    private Cursor moved(CursorKey key, Cursor cursor) {
        Cursor moved = cursor.underOtherIds(clock.instant());
        if (!key.isOfBackfill()) {
            return moved;
        }
        SortedMap<String, Instant> marks = new TreeMap<>(cursor.marks());
        marks.putAll(moved.marks());
        return moved.marked(marks);
    }
}
