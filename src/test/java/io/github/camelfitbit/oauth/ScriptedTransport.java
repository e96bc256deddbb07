package io.github.camelfitbit.oauth;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import io.github.camelfitbit.error.RemoteFailure;
import io.github.camelfitbit.error.RemoteUnavailableException;
import io.github.camelfitbit.http.HttpRequest;
import io.github.camelfitbit.http.HttpResponse;
import io.github.camelfitbit.http.HttpTransport;
import io.github.camelfitbit.http.ResponseReader;
import org.jspecify.annotations.Nullable;

/** Remembers what was sent; the test answers by hand, when it likes. */
public final class ScriptedTransport implements HttpTransport {

    private final List<Call<?>> calls = new CopyOnWriteArrayList<>();

    @Override
    public <T> CompletableFuture<T> send(HttpRequest request, ResponseReader<T> reader) {
        Call<T> call = new Call<>(request, reader, new CompletableFuture<>());
        calls.add(call);
        return call.outcome;
    }

    public int count() {
        return calls.size();
    }

    /** The call at {@code index}, counted from 0. */
    public Call<?> call(int index) {
        return calls.get(index);
    }

    public Call<?> last() {
        return calls.get(calls.size() - 1);
    }

    public record Call<T>(HttpRequest request, ResponseReader<T> reader, CompletableFuture<T> outcome) {

        public void answer(int status, String body) {
            answer(status, body, Map.of());
        }

        public void answer(int status, String body, Map<String, String> headers) {
            Map<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            byName.putAll(headers);
            try {
                outcome.complete(reader.read(new HttpResponse(
                        status, byName::get, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))));
            } catch (Exception e) {
                outcome.completeExceptionally(e);
            }
        }

        public void breakOff() {
            outcome.completeExceptionally(
                    new RemoteUnavailableException("no answer", RemoteFailure.passing(0, ""), null));
        }

        /** A parameter of the form that was sent; null when it was not. */
        @Nullable
        public String form(String name) {
            return URLUtils.parseParameters(new String(request.body(), StandardCharsets.UTF_8))
                    .getOrDefault(name, List.of())
                    .stream()
                    .findFirst()
                    .orElse(null);
        }

        @Nullable
        public String bearer() {
            return request.headers().get("Authorization");
        }
    }
}
