package io.github.camelfitbit.remote.fitbit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.http.HttpRequest;
import io.github.camelfitbit.http.HttpResponse;
import io.github.camelfitbit.http.HttpTransport;
import io.github.camelfitbit.http.Priority;
import io.github.camelfitbit.http.ResponseReader;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.TimeRange;
import io.github.camelfitbit.remote.Page;
import io.github.camelfitbit.remote.PageRequest;

/** Answers what a test wrote down, with {@code '} for quotes, then {@code {}}; remembers what it was asked. */
final class ScriptedFitbit implements HttpTransport {

    static final Caller ALICE = new Caller("alice", Priority.ACTION);
    static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    final List<HttpRequest> asked = new ArrayList<>();
    private final Queue<String> script = new ArrayDeque<>();
    private final ZoneId zone;

    ScriptedFitbit() {
        this(MADRID);
    }

    ScriptedFitbit(ZoneId zone) {
        this.zone = zone;
    }

    FitbitWebApi api() {
        return new FitbitWebApi(this, URI.create("https://api.fitbit.example"), connection -> zone);
    }

    ScriptedFitbit answers(String body) {
        script.add(body.replace('\'', '"'));
        return this;
    }

    @Override
    public <T> CompletableFuture<T> send(HttpRequest request, ResponseReader<T> reader) {
        asked.add(request);
        String body = script.isEmpty() ? "{}" : script.remove();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try {
            return CompletableFuture.completedFuture(
                    reader.read(new HttpResponse(200, name -> null, new ByteArrayInputStream(bytes))));
        } catch (IOException | RuntimeException failed) {
            return CompletableFuture.failedFuture(failed);
        }
    }

    /** Paths and queries of all requests. */
    List<String> paths() {
        return asked.stream()
                .map(request -> request.uri().getRawPath()
                        + (request.uri().getRawQuery() == null
                                ? ""
                                : '?' + request.uri().getRawQuery()))
                .toList();
    }

    /** All records of some civil days, the last one included. */
    Page list(DataType type, String first, String last) {
        return api().page(question(type, first, last)).join();
    }

    /** The only record of some civil days. */
    DataPoint only(DataType type, String first, String last) {
        Page page = list(type, first, last);
        if (page.points().size() != 1 || !page.problems().isEmpty()) {
            throw new AssertionError(page.points().size() + " points, problems " + page.problems());
        }
        return page.points().get(0);
    }

    static PageRequest question(DataType type, String first, String last) {
        return new PageRequest(ALICE, type, type.reading(), days(first, last), null, null);
    }

    static TimeRange days(String first, String last) {
        return TimeRange.civil(
                LocalDate.parse(first).atStartOfDay(),
                LocalDate.parse(last).plusDays(1).atStartOfDay());
    }

    static PageRequest reconcile(DataType type, String first, String last) {
        return new PageRequest(ALICE, type, DataOperation.RECONCILE, days(first, last), null, null);
    }
}
