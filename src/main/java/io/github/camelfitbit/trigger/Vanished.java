package io.github.camelfitbit.trigger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import io.github.camelfitbit.async.AsyncLoop;
import io.github.camelfitbit.async.Failures;
import io.github.camelfitbit.async.Relay;
import io.github.camelfitbit.error.RemoteException;
import io.github.camelfitbit.error.UnsupportedOperationOfTypeException;
import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.model.Change;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.TimeRange;
import io.github.camelfitbit.remote.HealthApi;
import org.jspecify.annotations.Nullable;

/**
 * Finds records that were delivered and are no longer there. Immutable.
 *
 * <p>A record that is missing in a list may have moved to another time, or the list may be behind: where the vendor lets
 * one ask for it by its id, it is asked for before it is told to be deleted.
 */
final class Vanished {

    private static final int NOT_FOUND = 404;

    /** Stands for the revision of what is no longer there. */
    private static final long GONE = -1;

    private final HealthApi api;
    private final DataType type;
    private final Caller caller;

    Vanished(HealthApi api, DataType type, Caller caller) {
        this.api = api;
        this.type = type;
        this.caller = caller;
    }

    /**
     * Tells what vanished in a range that was read to its end.
     *
     * @return done when all of it is told, or the look is stopped; fails with what the vendor or a store failed with
     */
    CompletableFuture<Void> tell(Look look, TimeRange range) {
        if (!type.filter().isBounded() || look.isStopped()) {
            return CompletableFuture.completedFuture(null);
        }
        Iterator<Map.Entry<String, Instant>> missing = look.memory().records(range).stream()
                .filter(record -> !look.hasMet(record.getKey()))
                .iterator();
        return AsyncLoop.whileTrue(
                () -> missing.hasNext() ? tellOne(look, missing.next()) : CompletableFuture.completedFuture(false));
    }

    private CompletableFuture<Boolean> tellOne(Look look, Map.Entry<String, Instant> missing) {
        String id = missing.getKey();
        if (!type.operations().contains(DataOperation.GET)) {
            return look.deliver(List.of(gone(look, id, missing.getValue())));
        }
        return Relay.begin(() -> api.get(caller, type, id)).handle(Answer::new).thenCompose(answer -> {
            DataPoint found = answer.found();
            return found == null
                    ? look.deliver(List.of(gone(look, id, missing.getValue())))
                    : look.deliver(List.of(found), List.of());
        });
    }

    private Pending gone(Look look, String id, Instant position) {
        Memory memory = look.memory();
        Revision before = memory.record(id);
        DataPoint deleted = DataPoint.deleted(
                caller.connection(), type, id, position.atOffset(before == null ? ZoneOffset.UTC : before.offset()));
        long revision = Digest.after(before == null ? 0 : before.number(), GONE);
        return new Pending(deleted.told(Change.DELETED, List.of(), revision), () -> memory.forgetRecord(id));
    }

    /** What the vendor said of one record. */
    private record Answer(@Nullable DataPoint point, @Nullable Throwable failure) {

        /** The record; null when there is none. */
        @Nullable
        DataPoint found() {
            if (failure == null) {
                return point;
            }
            Throwable cause = Failures.cause(failure);
            boolean isGone = cause instanceof RemoteException remote && remote.getHttpResponseCode() == NOT_FOUND
                    || cause instanceof UnsupportedOperationOfTypeException;
            if (!isGone) {
                throw new CompletionException(cause);
            }
            return null;
        }
    }
}
