package io.github.camelfitbit.operation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import io.github.camelfitbit.async.AsyncLoop;
import io.github.camelfitbit.async.Failures;
import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.error.RemoteException;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Change;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.oauth.People;
import io.github.camelfitbit.remote.Arrival;
import io.github.camelfitbit.remote.HealthApi;
import io.github.camelfitbit.remote.NewDataPoint;
import io.github.camelfitbit.store.OwnRecords;
import io.github.camelfitbit.store.WriteLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What changes records at the vendor: each at most once for a message, however often it is delivered. Thread-safe.
 */
final class DataPointWrites {

    private static final Logger LOG = LoggerFactory.getLogger(DataPointWrites.class);

    /** So many names the vendor takes in one call. */
    private static final int MAX_DELETED = 10_000;

    private final HealthApi api;
    private final People people;
    private final WriteGuard guard;
    private final OwnRecords own;

    DataPointWrites(HealthApi api, People people, WriteLog log, Clock clock) {
        this.api = api;
        this.people = people;
        this.guard = new WriteGuard(log, clock);
        this.own = new OwnRecords(log, clock);
    }

    CompletableFuture<OperationResult> create(DataType type, OperationRequest request) {
        return guard.once(type.id() + "/create", request, new Create(type, request))
                .thenApply(this::written);
    }

    CompletableFuture<OperationResult> update(DataType type, OperationRequest request) {
        String id = RecordIds.updated(type, request);
        return guard.once(type.id() + "/update", request, new Update(type, request, id))
                .thenApply(this::written);
    }

    private OperationResult written(DataPoint point) {
        try {
            own.note(point);
        } catch (FitbitException e) {
            // what the vendor holds counts; without the note it comes back as somebody else's
            LOG.warn("What was written cannot be noted, it may come back as data: {}", e.getMessage());
        }
        return OperationResult.of(point);
    }

    /** As many calls as the ids take, one after the other; asked for again it does no harm. */
    CompletableFuture<OperationResult> delete(DataType type, OperationRequest request) {
        List<String> ids = RecordIds.all(type, request);
        List<String> deleted = new ArrayList<>();
        return AsyncLoop.whileTrue(() -> {
                    List<String> next = ids.subList(deleted.size(), Math.min(deleted.size() + MAX_DELETED, ids.size()));
                    return api.delete(request.caller(), type, next).thenApply(gone -> {
                        deleted.addAll(next);
                        return deleted.size() < ids.size();
                    });
                })
                .thenApply(done -> OperationResult.of(List.copyOf(deleted)));
    }

    private NewRecord record(OperationRequest request, Instant now) {
        return new NewRecord(now.atZone(people.zone(request.connection())));
    }

    private CompletableFuture<DataPoint> held(DataType type, OperationRequest request, String id) {
        return api.get(request.caller(), type, id);
    }

    private Arrival arrival(DataType type, OperationRequest request) {
        return new Arrival(api, request.caller(), type, people.api(request.connection()));
    }

    /** The Fitbit Web API finds no record by its id: a change there names the whole record. */
    private boolean canBeRead(DataType type, OperationRequest request) {
        return type.operations().contains(DataOperation.GET) && people.api(request.connection()) == Api.GOOGLE_HEALTH;
    }

    /** A new record. */
    private final class Create implements WriteGuard.Write {
        private final DataType type;
        private final OperationRequest request;

        private Create(DataType type, OperationRequest request) {
            this.type = type;
            this.request = request;
        }

        @Override
        public CompletableFuture<DataPoint> attempt(Instant begunAt) {
            return arrival(type, request).create(point(begunAt));
        }

        @Override
        public CompletableFuture<Optional<DataPoint>> find(Instant begunAt) {
            return arrival(type, request).find(point(begunAt));
        }

        @Override
        public boolean mayBeRepeated() {
            return arrival(type, request).canBeTold();
        }

        /** As the vendor holds it, or where the vendor shows nothing, as it was written. */
        @Override
        public CompletableFuture<DataPoint> again(String vendorId, Instant begunAt) {
            if (canBeRead(type, request)) {
                return held(type, request, vendorId);
            }
            NewDataPoint point = point(begunAt);
            return CompletableFuture.completedFuture(new DataPoint(
                    request.connection(),
                    type,
                    DataOperation.GET,
                    Change.NEW,
                    vendorId,
                    point.time(),
                    Map.of(),
                    point.value()));
        }

        private NewDataPoint point(Instant now) {
            return record(request, now).read(type, request.body());
        }
    }

    /** A change: what the body does not name stays as the vendor holds it. */
    private final class Update implements WriteGuard.Write {
        private final DataType type;
        private final OperationRequest request;
        private final String id;

        private Update(DataType type, OperationRequest request, String id) {
            this.type = type;
            this.request = request;
            this.id = id;
        }

        @Override
        public CompletableFuture<DataPoint> attempt(Instant begunAt) {
            NewRecord record = record(request, begunAt);
            if (!canBeRead(type, request)) {
                return api.update(request.caller(), type, id, record.read(type, request.body()));
            }
            return held(type, request, id)
                    .thenCompose(held -> api.update(request.caller(), type, id, record.change(held, request.body())));
        }

        /**
         * At Google the same change once more leads to the same record. At Fitbit a change is a new record: one that is
         * there already needs only the old one gone.
         */
        @Override
        public CompletableFuture<Optional<DataPoint>> find(Instant begunAt) {
            if (isInPlace()) {
                return CompletableFuture.completedFuture(Optional.empty());
            }
            NewDataPoint point = record(request, begunAt).read(type, request.body());
            return arrival(type, request)
                    .find(point, id)
                    .thenCompose(found -> found.isEmpty()
                            ? CompletableFuture.completedFuture(found)
                            : api.delete(request.caller(), type, List.of(id)).handle((gone, failure) -> {
                                if (failure != null && !isGone(Failures.cause(failure))) {
                                    throw new CompletionException(Failures.cause(failure));
                                }
                                return found;
                            }));
        }

        @Override
        public boolean mayBeRepeated() {
            return isInPlace() || arrival(type, request).canBeTold();
        }

        private boolean isInPlace() {
            return people.api(request.connection()) == Api.GOOGLE_HEALTH;
        }

        private static boolean isGone(Throwable failure) {
            return failure instanceof RemoteException refused && refused.getHttpResponseCode() == 404;
        }

        @Override
        public CompletableFuture<DataPoint> again(String vendorId, Instant begunAt) {
            return canBeRead(type, request) ? held(type, request, vendorId) : attempt(begunAt);
        }
    }
}
