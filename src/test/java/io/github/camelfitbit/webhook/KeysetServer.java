package io.github.camelfitbit.webhook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.error.RemoteFailure;
import io.github.camelfitbit.error.RemoteUnavailableException;
import io.github.camelfitbit.http.HttpRequest;
import io.github.camelfitbit.http.HttpResponse;
import io.github.camelfitbit.http.HttpTransport;
import io.github.camelfitbit.http.ResponseReader;

/** Where the vendor publishes its keys. Not thread-safe. */
public final class KeysetServer implements HttpTransport {

    private String keyset;
    private int status = 200;
    private int asked;
    private boolean silent;

    public KeysetServer(String keyset) {
        this.keyset = keyset;
    }

    void publishes(String other) {
        keyset = other;
    }

    void answers(int other) {
        status = other;
    }

    /** From now on no answer comes. */
    void fallsSilent() {
        silent = true;
    }

    int asked() {
        return asked;
    }

    @Override
    public <T> CompletableFuture<T> send(HttpRequest request, ResponseReader<T> reader) {
        asked++;
        if (silent) {
            return new CompletableFuture<>();
        }
        try {
            return CompletableFuture.completedFuture(reader.read(new HttpResponse(
                    status, name -> null, new ByteArrayInputStream(keyset.getBytes(StandardCharsets.UTF_8)))));
        } catch (IOException e) {
            return CompletableFuture.failedFuture(
                    new RemoteUnavailableException("no answer", RemoteFailure.passing(0, "NO_ANSWER"), e));
        } catch (RuntimeException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }
}
