package io.github.camelfitbit.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** What the simulator was asked: sums without bound, and the last ten thousand requests in full. Safe for any thread. */
public final class Counters {
    private static final int LOG_SIZE = 10_000;

    private final Map<Asked, LongAdder> sums = new ConcurrentHashMap<>();
    private final Deque<AskedRequest> log = new ArrayDeque<>();

    Counters() {}

    /** All requests but those under {@code /simulator/}. */
    public long total() {
        return sum(asked -> true);
    }

    /** Requests for a method, such as {@code dataPoints.list} or {@code oauth.token}, whoever asked. */
    public long requests(String method) {
        return sum(asked -> asked.method().equals(method));
    }

    /** Requests of one person for one method and data type. */
    public long requests(String person, String method, String type) {
        return sum(asked -> asked.person().equals(person)
                && asked.method().equals(method)
                && asked.type().equals(type));
    }

    /** Requests that were answered with a status. */
    public long answered(int status) {
        return sum(asked -> asked.status() == status);
    }

    /** The last requests, oldest first. */
    public List<AskedRequest> log() {
        synchronized (log) {
            return List.copyOf(log);
        }
    }

    /** Forgets everything. */
    public void reset() {
        sums.clear();
        synchronized (log) {
            log.clear();
        }
    }

    void add(AskedRequest request) {
        Asked key = new Asked(request.person(), request.method(), request.type(), request.status());
        sums.computeIfAbsent(key, asked -> new LongAdder()).increment();
        synchronized (log) {
            if (log.size() == LOG_SIZE) {
                log.removeFirst();
            }
            log.addLast(request);
        }
    }

    JsonObject toJson() {
        JsonArray rows = new JsonArray();
        sums.forEach((asked, count) -> rows.add(new JsonObject()
                .put("person", asked.person())
                .put("method", asked.method())
                .put("type", asked.type())
                .put("status", asked.status())
                .put("count", count.sum())));
        return new JsonObject().put("total", total()).put("requests", rows);
    }

    private long sum(Predicate<Asked> wanted) {
        return sums.entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .mapToLong(entry -> entry.getValue().sum())
                .sum();
    }

    private record Asked(String person, String method, String type, int status) {}
}
