package io.github.camelfitbit.fleet;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.error.RemoteFailure;
import io.github.camelfitbit.error.RemoteUnavailableException;
import io.github.camelfitbit.http.HttpRequest;
import io.github.camelfitbit.http.HttpResponse;
import io.github.camelfitbit.http.HttpTransport;
import io.github.camelfitbit.http.ResponseReader;
import io.github.camelfitbit.model.Api;

/** The JDK's HTTP client, on the caller's thread as camel-http is, with a trap at the token endpoints. */
final class TrappedTransport implements HttpTransport {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Trap trap;

    TrappedTransport(Trap trap) {
        this.trap = trap;
    }

    @Override
    public <T> CompletableFuture<T> send(HttpRequest request, ResponseReader<T> reader) {
        try {
            pass(Step.BEFORE_REQUEST, request);
            java.net.http.HttpResponse<InputStream> response =
                    http.send(onTheWire(request), BodyHandlers.ofInputStream());
            pass(Step.AFTER_REQUEST, request);
            T value = read(response, reader);
            pass(Step.AFTER_ANSWER, request);
            return CompletableFuture.completedFuture(value);
        } catch (IOException e) {
            return CompletableFuture.failedFuture(
                    new RemoteUnavailableException("no answer", RemoteFailure.passing(0, ""), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return CompletableFuture.failedFuture(e);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static <T> T read(java.net.http.HttpResponse<InputStream> response, ResponseReader<T> reader)
            throws IOException {
        try (InputStream body = response.body()) {
            return reader.read(new HttpResponse(
                    response.statusCode(),
                    name -> response.headers().firstValue(name).orElse(null),
                    body));
        }
    }

    private void pass(Step step, HttpRequest request) {
        switch (request.uri().getPath()) {
            case "/token" -> trap.pass(step, Api.GOOGLE_HEALTH);
            case "/oauth2/token" -> trap.pass(step, Api.FITBIT_WEB);
            default -> {
                // not a refresh
            }
        }
    }

    private static java.net.http.HttpRequest onTheWire(HttpRequest request) {
        java.net.http.HttpRequest.Builder wire = java.net.http.HttpRequest.newBuilder(request.uri())
                .method(request.method(), BodyPublishers.ofByteArray(request.body()));
        request.headers().forEach(wire::header);
        return wire.build();
    }
}
