package io.github.camelfitbit.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/** A vendor who answers what a test wrote down, then 200, on the caller's thread. Not thread-safe. */
public final class ScriptedTransport implements HttpTransport {

    /** What a request is answered with. */
    @FunctionalInterface
    public interface Answer {
        <T> CompletableFuture<T> to(ResponseReader<T> reader);
    }

    /** What was sent, in order. */
    public final List<HttpRequest> sent = new ArrayList<>();

    private final Queue<Answer> script = new ArrayDeque<>();

    /** A GET for a connection's regular look. */
    public static HttpRequest get(String connection) {
        return request("GET", connection);
    }

    public static HttpRequest request(String method, String connection) {
        URI uri = URI.create("https://vendor.example/v4/users/me/dataTypes/sleep/dataPoints");
        return new HttpRequest(method, uri, Map.of(), new byte[0], new Caller(connection, Priority.POLL));
    }

    public static HttpResponse response(int status, Map<String, String> headers) {
        return new HttpResponse(status, headers::get, new ByteArrayInputStream(new byte[0]));
    }

    public ScriptedTransport answers(int status, Map<String, String> headers) {
        return then(new Answer() {
            @Override
            public <T> CompletableFuture<T> to(ResponseReader<T> reader) {
                return read(reader, response(status, headers));
            }
        });
    }

    public ScriptedTransport answers(int status, int times) {
        for (int i = 0; i < times; i++) {
            answers(status, Map.of());
        }
        return this;
    }

    public ScriptedTransport fails(Throwable failure) {
        return then(new Answer() {
            @Override
            public <T> CompletableFuture<T> to(ResponseReader<T> reader) {
                return CompletableFuture.failedFuture(failure);
            }
        });
    }

    public ScriptedTransport then(Answer answer) {
        script.add(answer);
        return this;
    }

    @Override
    public <T> CompletableFuture<T> send(HttpRequest request, ResponseReader<T> reader) {
        sent.add(request);
        Answer answer = script.poll();
        return answer == null ? read(reader, response(200, Map.of())) : answer.to(reader);
    }

    private static <T> CompletableFuture<T> read(ResponseReader<T> reader, HttpResponse response) {
        try {
            return CompletableFuture.completedFuture(reader.read(response));
        } catch (IOException broken) {
            return CompletableFuture.failedFuture(new UncheckedIOException(broken));
        } catch (RuntimeException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }
}
