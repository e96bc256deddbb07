package io.github.camelfitbit.remote;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;

/**
 * All vendors as one: each call goes to the API that the caller's connection belongs to. Thread-safe.
 *
 * @param apiOf the API of a connection
 * @param apis  the vendors
 */
public record HealthApis(Function<String, Api> apiOf, Map<Api, HealthApi> apis) implements HealthApi {

    public HealthApis {
        apis = Map.copyOf(apis);
    }

    private HealthApi of(Caller caller) {
        Api api = apiOf.apply(caller.connection());
        HealthApi vendor = apis.get(api);
        if (vendor == null) {
            throw new IllegalStateException("no vendor for " + api.text());
        }
        return vendor;
    }

    @Override
    public CompletableFuture<Page> page(PageRequest request) {
        return of(request.caller()).page(request);
    }

    @Override
    public Instant windowEnd(PageRequest question, Instant start, Duration size) {
        return of(question.caller()).windowEnd(question, start, size);
    }

    @Override
    public CompletableFuture<DataPoint> get(Caller caller, DataType type, String id) {
        return of(caller).get(caller, type, id);
    }

    @Override
    public CompletableFuture<Page> rollUp(RollUpRequest request) {
        return of(request.caller()).rollUp(request);
    }

    @Override
    public CompletableFuture<DataPoint> create(Caller caller, DataType type, NewDataPoint point) {
        return of(caller).create(caller, type, point);
    }

    @Override
    public CompletableFuture<DataPoint> update(Caller caller, DataType type, String id, NewDataPoint point) {
        return of(caller).update(caller, type, id, point);
    }

    @Override
    public CompletableFuture<List<String>> delete(Caller caller, DataType type, List<String> ids) {
        return of(caller).delete(caller, type, ids);
    }

    @Override
    public CompletableFuture<Map<String, Object>> resource(Caller caller, PersonResource resource) {
        return of(caller).resource(caller, resource);
    }

    @Override
    public CompletableFuture<List<Map<String, Object>>> devices(Caller caller) {
        return of(caller).devices(caller);
    }

    @Override
    public CompletableFuture<Map<String, Object>> updateResource(
            Caller caller, PersonResource resource, Map<String, Object> members) {
        return of(caller).updateResource(caller, resource, members);
    }

    @Override
    public CompletableFuture<Map<String, Object>> device(Caller caller, String id) {
        return of(caller).device(caller, id);
    }

    @Override
    public CompletableFuture<byte[]> exportTcx(Caller caller, String id, boolean partialData) {
        return of(caller).exportTcx(caller, id, partialData);
    }
}
