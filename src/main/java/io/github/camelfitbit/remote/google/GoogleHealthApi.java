package io.github.camelfitbit.remote.google;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.http.HttpRequest;
import io.github.camelfitbit.http.HttpTransport;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.TimeRange;
import io.github.camelfitbit.remote.HealthApi;
import io.github.camelfitbit.remote.NewDataPoint;
import io.github.camelfitbit.remote.Page;
import io.github.camelfitbit.remote.PageRequest;
import io.github.camelfitbit.remote.PercentEncoding;
import io.github.camelfitbit.remote.PersonResource;
import io.github.camelfitbit.remote.RollUpRequest;
import org.jspecify.annotations.Nullable;

/**
 * The Google Health API v4 over plain HTTP. Thread-safe; it holds no state of its own.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, reference</a>
 */
public final class GoogleHealthApi implements HealthApi {

    private final HttpTransport transport;
    private final Calls calls;
    private final PersonCalls person;
    private final Function<String, ZoneId> zones;
    private final String clientId;

    /**
     * @param transport already authorised and throttled
     * @param baseUrl   such as {@code https://health.googleapis.com}
     * @param zones     the time zone of a connection's person, for records whose offset the vendor leaves out
     */
    public GoogleHealthApi(HttpTransport transport, URI baseUrl, Function<String, ZoneId> zones) {
        this(transport, baseUrl, zones, "");
    }

    /**
     * As the other one, for an application that recognises what it wrote itself.
     *
     * @param clientId who it is to the vendor
     */
    public GoogleHealthApi(HttpTransport transport, URI baseUrl, Function<String, ZoneId> zones, String clientId) {
        this.transport = transport;
        this.calls = new Calls(transport, baseUrl);
        this.person = new PersonCalls(calls);
        this.zones = zones;
        this.clientId = clientId;
    }

    @Override
    public CompletableFuture<Page> page(PageRequest request) {
        DataType type = request.type();
        Query query = Query.NONE
                .with("filter", Filters.of(type, request.range()))
                .with("pageSize", String.valueOf(type.maxPageSize()))
                .with("pageToken", request.pageToken())
                .with("dataSourceFamily", family(request.sources()));
        String verb = request.operation() == DataOperation.RECONCILE ? ":reconcile" : "";
        HttpRequest call = get(request.caller(), dataPoints(type) + verb, query);
        // what a type without list answers to reconcile is its list
        DataOperation origin = request.operation() == type.reading() ? DataOperation.LIST : request.operation();
        CompletableFuture<Page> page =
                transport.send(call, Answers.to(call, body -> parser(request.caller(), type, origin)
                        .page(body)));
        return Filters.isExact(type, request.range())
                ? page
                : page.thenApply(answered -> within(request.range(), answered));
    }

    private static Page within(TimeRange range, Page page) {
        List<DataPoint> inside = page.points().stream()
                .filter(point ->
                        range.contains(range.axis() == TimeRange.Axis.CIVIL ? point.civilPosition() : point.position()))
                .toList();
        return new Page(inside, page.nextPageToken(), page.problems());
    }

    @Override
    public CompletableFuture<DataPoint> get(Caller caller, DataType type, String id) {
        return single(
                get(caller, dataPoints(type) + '/' + PercentEncoding.of(id), Query.NONE), type, DataOperation.GET);
    }

    @Override
    public CompletableFuture<Page> rollUp(RollUpRequest request) {
        DataType type = request.type();
        boolean daily = request.range().axis() == TimeRange.Axis.CIVIL;
        DataOperation operation = daily ? DataOperation.DAILY_ROLL_UP : DataOperation.ROLL_UP;
        String path = dataPoints(type) + (daily ? ":dailyRollUp" : ":rollUp");
        return RollUpReader.read(request, body -> {
            HttpRequest call = send("POST", request.caller(), path, body).asRepeatable();
            return transport.send(call, Answers.to(call, answer -> parser(request.caller(), type, operation)
                    .page(answer)));
        });
    }

    @Override
    public CompletableFuture<DataPoint> create(Caller caller, DataType type, NewDataPoint point) {
        byte[] body = WireWriter.dataPoint(type, null, point);
        return single(send("POST", caller, dataPoints(type), body), type, DataOperation.GET);
    }

    @Override
    public CompletableFuture<DataPoint> update(Caller caller, DataType type, String id, NewDataPoint point) {
        return new Revision(this, caller, type).of(id, point);
    }

    /** The vendor's own update: without a mask, to which it answers 400, so the record is replaced as a whole. */
    CompletableFuture<DataPoint> patch(Caller caller, DataType type, String id, NewDataPoint point) {
        String record = '/' + PercentEncoding.of(id);
        byte[] body = WireWriter.dataPoint(type, collection(type) + record, point);
        return single(send("PATCH", caller, dataPoints(type) + record, body), type, DataOperation.GET);
    }

    @Override
    public CompletableFuture<List<String>> delete(Caller caller, DataType type, List<String> ids) {
        byte[] body = WireWriter.object(json -> {
            json.writeArrayFieldStart("names");
            for (String id : ids) {
                json.writeString(collection(type) + '/' + PercentEncoding.of(id));
            }
            json.writeEndArray();
        });
        HttpRequest call =
                send("POST", caller, dataPoints(type) + ":batchDelete", body).asRepeatable();
        return transport.send(call, Answers.to(call, answer -> {
            if (Answers.object(answer).get("error") instanceof Map<?, ?> status) {
                throw Answers.failedOperation(status);
            }
            return List.copyOf(ids);
        }));
    }

    @Override
    public CompletableFuture<Map<String, Object>> resource(Caller caller, PersonResource resource) {
        return person.resource(caller, resource);
    }

    @Override
    public CompletableFuture<Map<String, Object>> updateResource(
            Caller caller, PersonResource resource, Map<String, Object> members) {
        return person.update(caller, resource, members);
    }

    @Override
    public CompletableFuture<List<Map<String, Object>>> devices(Caller caller) {
        return person.devices(caller);
    }

    @Override
    public CompletableFuture<Map<String, Object>> device(Caller caller, String id) {
        return person.device(caller, id);
    }

    @Override
    public CompletableFuture<byte[]> exportTcx(Caller caller, String id, boolean partialData) {
        return person.exportTcx(caller, id, partialData);
    }

    private CompletableFuture<DataPoint> single(HttpRequest call, DataType type, DataOperation origin) {
        return transport.send(call, Answers.to(call, body -> parser(call.caller(), type, origin)
                .single(body)));
    }

    private DataPointParser parser(Caller caller, DataType type, DataOperation origin) {
        return new DataPointParser(caller.connection(), type, origin, zones.apply(caller.connection()), clientId);
    }

    /** The path of a type's records; what is beta is not in the stable version. */
    private static String dataPoints(DataType type) {
        return (type.isBeta() ? "v4beta/" : "v4/") + collection(type);
    }

    /** The name of a type's records, the same in every version. */
    private static String collection(DataType type) {
        return "users/me/dataTypes/" + type.id() + "/dataPoints";
    }

    private static @Nullable String family(@Nullable String sources) {
        return sources == null ? null : "users/me/dataSourceFamilies/" + sources;
    }

    private HttpRequest get(Caller caller, String path, Query query) {
        return calls.get(caller, path, query);
    }

    private HttpRequest send(String method, Caller caller, String path, byte[] body) {
        return calls.send(method, caller, path, Query.NONE, body);
    }
}
