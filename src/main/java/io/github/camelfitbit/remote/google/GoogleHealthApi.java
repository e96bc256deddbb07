package io.github.camelfitbit.remote.google;

import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
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

    private static final int MAX_DEVICES = 100;

    private final HttpTransport transport;
    private final URI base;
    private final Function<String, ZoneId> zones;

    /**
     * @param transport already authorised and throttled
     * @param baseUrl   such as {@code https://health.googleapis.com}
     * @param zones     the time zone of a connection's person, for records whose offset the vendor leaves out
     */
    public GoogleHealthApi(HttpTransport transport, URI baseUrl, Function<String, ZoneId> zones) {
        this.transport = transport;
        this.base = baseUrl;
        this.zones = zones;
    }

    @Override
    public CompletableFuture<Page> page(PageRequest request) {
        DataType type = request.type();
        Query query = new Query()
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
                get(caller, dataPoints(type) + '/' + PercentEncoding.of(id), new Query()), type, DataOperation.GET);
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
        // no update mask: the vendor answers 400 to one, and replaces the record as a whole
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
        String path =
                switch (resource) {
                    case IDENTITY -> "v4/users/me/identity";
                    case SETTINGS -> "v4/users/me/settings";
                };
        HttpRequest call = get(caller, path, new Query());
        return transport.send(call, Answers.to(call, Answers::object));
    }

    @Override
    public CompletableFuture<List<Map<String, Object>>> devices(Caller caller) {
        return devices(caller, null, new LinkedHashSet<>(), new ArrayList<>());
    }

    private CompletableFuture<List<Map<String, Object>>> devices(
            Caller caller, @Nullable String pageToken, Set<String> tokens, List<Map<String, Object>> found) {
        Query query = new Query().with("pageSize", String.valueOf(MAX_DEVICES)).with("pageToken", pageToken);
        HttpRequest call = get(caller, "v4/users/me/pairedDevices", query);
        return transport.send(call, Answers.to(call, Answers::object)).thenCompose(answer -> {
            if (answer.get("pairedDevices") instanceof List<?> devices) {
                devices.forEach(device -> found.add(Devices.normalised(device)));
            }
            if (!(answer.get("nextPageToken") instanceof String next) || next.isEmpty()) {
                return CompletableFuture.completedFuture(List.copyOf(found));
            }
            if (!tokens.add(next)) {
                throw Answers.repeatedPage("devices", caller.connection());
            }
            return devices(caller, next, tokens, found);
        });
    }

    private CompletableFuture<DataPoint> single(HttpRequest call, DataType type, DataOperation origin) {
        return transport.send(call, Answers.to(call, body -> parser(call.caller(), type, origin)
                .single(body)));
    }

    private DataPointParser parser(Caller caller, DataType type, DataOperation origin) {
        return new DataPointParser(caller.connection(), type, origin, zones.apply(caller.connection()));
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
        URI uri = URI.create(base + "/" + path + query);
        return new HttpRequest("GET", uri, Map.of("Accept", "application/json"), new byte[0], caller);
    }

    private HttpRequest send(String method, Caller caller, String path, byte[] body) {
        Map<String, String> headers = Map.of("Accept", "application/json", "Content-Type", "application/json");
        return new HttpRequest(method, URI.create(base + "/" + path), headers, body, caller);
    }

    /** Query parameters, percent-encoded: the vendor takes a plus sign literally in places. */
    private static final class Query {
        private final StringJoiner parameters = new StringJoiner("&", "?", "").setEmptyValue("");

        private Query with(String name, @Nullable String value) {
            if (value != null) {
                parameters.add(name + '=' + PercentEncoding.of(value));
            }
            return this;
        }

        @Override
        public String toString() {
            return parameters.toString();
        }
    }
}
