package io.github.camelfitbit.benchmark;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;

/** A vendor that answers at once, everybody the same: a watch that synced this hour, and one sample of heart rate in it. */
final class InstantVendor implements AutoCloseable {

    private static final Pattern TIME = Pattern.compile("\"([^\"]+)\"");

    private final Vertx vertx = Vertx.vertx();
    private final LongAdder requests = new LongAdder();
    private final Clock clock;
    private final HttpServer server;

    InstantVendor(Clock clock) {
        this.clock = clock;
        this.server = vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    String url() {
        return "http://localhost:" + server.actualPort();
    }

    long requests() {
        return requests.sum();
    }

    private void answer(HttpServerRequest request) {
        requests.increment();
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        request.response()
                .putHeader("Content-Type", "application/json; charset=UTF-8")
                .end(request.path().endsWith("/pairedDevices") ? devices(hour) : page(request, hour.minusSeconds(60)));
    }

    private static String page(HttpServerRequest request, Instant sample) {
        Matcher ends = TIME.matcher(URLDecoder.decode(String.valueOf(request.query()), StandardCharsets.UTF_8));
        boolean isAsked = ends.find()
                && !sample.isBefore(Instant.parse(ends.group(1)))
                && ends.find()
                && sample.isBefore(Instant.parse(ends.group(1)));
        return isAsked ? samples(sample) : "{}";
    }

    private static String devices(Instant synced) {
        return "{\"pairedDevices\":[{\"name\":\"users/1/pairedDevices/2001\",\"deviceType\":\"TRACKER\",\"lastSyncTime\":\""
                + synced + "\",\"batteryLevel\":70}]}";
    }

    private static String samples(Instant time) {
        return "{\"dataPoints\":[{\"dataSource\":{\"recordingMethod\":\"PASSIVELY_MEASURED\",\"device\":{\"formFactor\":"
                + "\"WATCH\"},\"platform\":\"FITBIT\"},\"heartRate\":{\"sampleTime\":{\"physicalTime\":\"" + time
                + "\",\"utcOffset\":\"0s\"},\"beatsPerMinute\":\"61\"}}]}";
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
