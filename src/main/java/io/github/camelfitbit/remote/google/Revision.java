package io.github.camelfitbit.remote.google;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.async.Failures;
import io.github.camelfitbit.error.RemoteException;
import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.remote.Arrival;
import io.github.camelfitbit.remote.NewDataPoint;

/**
 * The update of one record: the vendor's own, or where that does not work, a new record in place of the old one. Such a
 * record has a new id.
 *
 * @param api    the vendor
 * @param caller for whom
 * @param type   the data type of the record
 */
record Revision(GoogleHealthApi api, Caller caller, DataType type) {

    /** Whose update the vendor answers with 500: seen in September 2026 for meals. */
    private static final Set<DataType> REWRITTEN = Set.of(DataType.NUTRITION_LOG);

    /** The vendor's word for a type whose records are only ever put, never changed. */
    private static final String UPSERT_ONLY = "UPDATE_ONLY_UPSERT_SUPPORTED";

    CompletableFuture<DataPoint> of(String id, NewDataPoint point) {
        if (REWRITTEN.contains(type)) {
            return rewrite(id, point);
        }
        return api.patch(caller, type, id, point).exceptionallyCompose(failure -> {
            Throwable cause = Failures.cause(failure);
            return cause instanceof RemoteException remote && remote.reason().equals(UPSERT_ONLY)
                    ? rewrite(id, point)
                    : CompletableFuture.failedFuture(cause);
        });
    }

    /** First the new one, then the old one goes: whatever fails between them, nothing is lost. */
    private CompletableFuture<DataPoint> rewrite(String id, NewDataPoint point) {
        Arrival arrival = new Arrival(api, caller, type, Api.GOOGLE_HEALTH);
        return arrival.find(point, id)
                .thenCompose(
                        found -> found.map(CompletableFuture::completedFuture).orElseGet(() -> arrival.create(point)))
                .thenCompose(written -> api.delete(caller, type, List.of(id)).thenApply(gone -> written));
    }
}
