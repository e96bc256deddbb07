package io.github.camelfitbit.payloads;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

import io.github.camelfitbit.http.HttpRequest;
import io.github.camelfitbit.http.HttpResponse;
import io.github.camelfitbit.http.HttpTransport;
import io.github.camelfitbit.http.ResponseReader;
import io.github.camelfitbit.remote.google.GoogleHealthApi;

/** Answers the first question with a payload, and all that follow with the empty last page. */
final class OneAnswer implements HttpTransport {

    private static final Map<String, String> HEADERS = Map.of("Content-Type", "application/json; charset=UTF-8");

    private final int status;
    private final byte[] body;
    private final AtomicBoolean given = new AtomicBoolean();

    private OneAnswer(int status, byte[] body) {
        this.status = status;
        this.body = body;
    }

    /** The adapter that is given the payload, for a person in a zone that nobody lives in. */
    static GoogleHealthApi to(int status, byte[] body) {
        return new GoogleHealthApi(
                new OneAnswer(status, body), URI.create("https://vendor.example"), connection -> Shape.NOWHERE);
    }

    @Override
    public <T> CompletableFuture<T> send(HttpRequest request, ResponseReader<T> reader) {
        boolean isFirst = given.compareAndSet(false, true);
        HttpResponse response = new HttpResponse(
                isFirst ? status : 200, HEADERS::get, new ByteArrayInputStream(isFirst ? body : new byte[] {'{', '}'}));
        try {
            return CompletableFuture.completedFuture(reader.read(response));
        } catch (IOException | RuntimeException failed) {
            return CompletableFuture.failedFuture(failed);
        }
    }
}
