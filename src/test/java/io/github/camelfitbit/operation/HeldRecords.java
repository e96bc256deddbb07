package io.github.camelfitbit.operation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.error.RemoteFailure;
import io.github.camelfitbit.error.RemoteUnavailableException;
import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.model.Change;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.remote.HealthApi;
import io.github.camelfitbit.remote.NewDataPoint;
import io.github.camelfitbit.remote.Page;
import io.github.camelfitbit.remote.PageRequest;
import io.github.camelfitbit.remote.PersonResource;
import io.github.camelfitbit.remote.RollUpRequest;
import org.jspecify.annotations.Nullable;

/** A vendor that holds what was written. Not thread-safe. */
final class HeldRecords implements HealthApi {

    final Map<String, DataPoint> held = new LinkedHashMap<>();
    final List<String> asked = new ArrayList<>();

    /** What the next create or update fails with; null when it does not. */
    @Nullable
    RuntimeException failure;

    /** Whether what fails is stored all the same. */
    boolean isStored;

    /** What the next write answers when the test says so; null: at once. */
    @Nullable
    CompletableFuture<Void> gate;

    static RemoteUnavailableException noAnswer() {
        return new RemoteUnavailableException("no answer", RemoteFailure.passing(0, ""), null);
    }

    @Override
    public CompletableFuture<DataPoint> create(Caller caller, DataType type, NewDataPoint point) {
        asked.add("create");
        return written(caller, type, String.valueOf(held.size() + 1), point);
    }

    @Override
    public CompletableFuture<DataPoint> update(Caller caller, DataType type, String id, NewDataPoint point) {
        asked.add("update");
        return written(caller, type, id, point);
    }

    private CompletableFuture<DataPoint> written(Caller caller, DataType type, String id, NewDataPoint point) {
        RuntimeException failing = failure;
        failure = null;
        DataPoint written = new DataPoint(
                caller.connection(), type, DataOperation.GET, Change.NEW, id, point.time(), Map.of(), point.value());
        if (failing == null || isStored) {
            held.put(id, written);
        }
        CompletableFuture<DataPoint> answer =
                failing == null ? CompletableFuture.completedFuture(written) : CompletableFuture.failedFuture(failing);
        return gate == null ? answer : gate.thenCompose(open -> answer);
    }

    @Override
    public CompletableFuture<DataPoint> get(Caller caller, DataType type, String id) {
        asked.add("get");
        DataPoint point = held.get(id);
        return point == null
                ? CompletableFuture.failedFuture(new AssertionError("no record " + id))
                : CompletableFuture.completedFuture(point);
    }

    @Override
    public CompletableFuture<Page> page(PageRequest request) {
        asked.add("page " + request.sources());
        List<DataPoint> inside = held.values().stream()
                .filter(point -> request.range().contains(point.position()))
                .toList();
        return CompletableFuture.completedFuture(new Page(inside, null, List.of()));
    }

    @Override
    public CompletableFuture<List<String>> delete(Caller caller, DataType type, List<String> ids) {
        asked.add("delete " + ids.size());
        held.keySet().removeAll(ids);
        return CompletableFuture.completedFuture(ids);
    }

    @Override
    public CompletableFuture<Page> rollUp(RollUpRequest request) {
        throw new AssertionError("not asked for here");
    }

    @Override
    public CompletableFuture<Map<String, Object>> resource(Caller caller, PersonResource resource) {
        throw new AssertionError("not asked for here");
    }

    @Override
    public CompletableFuture<List<Map<String, Object>>> devices(Caller caller) {
        throw new AssertionError("not asked for here");
    }
}
