package io.github.camelfitbit.remote.google;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.http.HttpRequest;
import io.github.camelfitbit.http.HttpResponse;
import io.github.camelfitbit.http.HttpTransport;
import io.github.camelfitbit.http.Priority;
import io.github.camelfitbit.http.ResponseReader;
import io.github.camelfitbit.transform.PlainJson;

/** Answers what a test wrote down, then {@code {}}, and remembers what it was asked. Not thread-safe. */
final class ScriptedVendor implements HttpTransport {

    static final Caller ALICE = new Caller("alice", Priority.ACTION);

    final List<HttpRequest> asked = new ArrayList<>();

    private final Queue<Answer> script = new ArrayDeque<>();

    private record Answer(int status, Map<String, String> headers, byte[] body) {}

    /** The adapter that talks to it. */
    GoogleHealthApi api() {
        return new GoogleHealthApi(this, URI.create("https://vendor.example"), connection -> Wire.MADRID);
    }

    ScriptedVendor answers(String body) {
        return answers(200, Map.of("Content-Type", "application/json; charset=UTF-8"), body);
    }

    ScriptedVendor answers(int status, Map<String, String> headers, String body) {
        Map<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(headers);
        script.add(new Answer(status, byName, body.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    @Override
    public <T> CompletableFuture<T> send(HttpRequest request, ResponseReader<T> reader) {
        asked.add(request);
        Answer answer = script.isEmpty() ? new Answer(200, Map.of(), new byte[] {'{', '}'}) : script.remove();
        try {
            return CompletableFuture.completedFuture(reader.read(
                    new HttpResponse(answer.status(), answer.headers()::get, new ByteArrayInputStream(answer.body()))));
        } catch (IOException | RuntimeException failed) {
            return CompletableFuture.failedFuture(failed);
        }
    }

    /** The only request so far, or the last of several. */
    HttpRequest last() {
        return asked.get(asked.size() - 1);
    }

    /** The last request's query parameters, decoded. */
    Map<String, String> query() {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String parameter : last().uri().getRawQuery().split("&")) {
            String[] pair = parameter.split("=", 2);
            parameters.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    /** The body of a request, counted from 0. */
    Map<String, Object> body(int index) {
        return PlainJson.object(new String(asked.get(index).body(), StandardCharsets.UTF_8));
    }
}
