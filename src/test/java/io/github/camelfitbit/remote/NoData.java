package io.github.camelfitbit.remote;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;

/** A vendor that is asked for pages only. */
public abstract class NoData implements HealthApi {

    @Override
    public CompletableFuture<DataPoint> get(Caller caller, DataType type, String id) {
        throw new AssertionError("not asked for here");
    }

    @Override
    public CompletableFuture<Page> rollUp(RollUpRequest request) {
        throw new AssertionError("not asked for here");
    }

    @Override
    public CompletableFuture<DataPoint> create(Caller caller, DataType type, NewDataPoint point) {
        throw new AssertionError("not asked for here");
    }

    @Override
    public CompletableFuture<DataPoint> update(Caller caller, DataType type, String id, NewDataPoint point) {
        throw new AssertionError("not asked for here");
    }

    @Override
    public CompletableFuture<List<String>> delete(Caller caller, DataType type, List<String> ids) {
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
