package io.github.camelfitbit.remote.fitbit;

import java.net.URI;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.error.RemoteFailure;
import io.github.camelfitbit.error.RepeatedPageException;
import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.http.HttpRequest;
import io.github.camelfitbit.http.HttpTransport;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.oauth.FitbitScopes;
import io.github.camelfitbit.remote.fitbit.data.MalformedRecord;
import io.github.camelfitbit.remote.fitbit.data.Members;
import io.github.camelfitbit.remote.fitbit.data.Reading;
import io.github.camelfitbit.remote.fitbit.data.Recorder;

/**
 * The requests of the Fitbit Web API: always in metric units, and from page to page where an answer names the next one.
 * Immutable.
 *
 * @param transport already authorised and throttled
 * @param base      where the API is
 * @param shared    what several data types are read from
 */
record FitbitCalls(HttpTransport transport, URI base, SharedAnswers shared) {

    /** Any language but American and British English means metric units; what a client adds by itself might not. */
    private static final Map<String, String> HEADERS =
            Map.of("Accept", "application/json", "Accept-Language", "metric");

    /** Sends one request. A delete may be repeated like a read. */
    <T> CompletableFuture<T> send(
            String method, Caller caller, String scope, String path, FitbitAnswers.Meaning<T> meaning) {
        HttpRequest plain = request(method, caller, path);
        HttpRequest request = method.equals("DELETE") ? plain.asRepeatable() : plain;
        return transport.send(request, FitbitAnswers.to(request, scope, meaning));
    }

    private HttpRequest request(String method, Caller caller, String path) {
        return new HttpRequest(method, URI.create(base + path), HEADERS, new byte[0], caller);
    }

    private <T> CompletableFuture<T> get(
            Caller caller, String scope, String path, boolean isShared, FitbitAnswers.Meaning<T> meaning) {
        return isShared
                ? shared.of(caller.connection(), path, () -> send("GET", caller, scope, path, answer -> answer))
                        .thenApply(answer -> FitbitAnswers.meant(request("GET", caller, path), answer, meaning))
                : send("GET", caller, scope, path, meaning);
    }

    /** Reads some days into the recorder, all pages of them. */
    CompletableFuture<Void> read(
            Caller caller, DataType type, Reading reading, Days.Part part, Days days, Recorder recorder) {
        return follow(caller, type, reading.path(part.first(), part.last()), reading, days, recorder, new HashSet<>());
    }

    private CompletableFuture<Void> follow(
            Caller caller,
            DataType type,
            String path,
            Reading reading,
            Days days,
            Recorder recorder,
            Set<String> asked) {
        if (!asked.add(path)) {
            throw repeated(caller, type);
        }
        String scope = FitbitScopes.of(type).orElse("");
        return get(caller, scope, path, reading.isShared(), answer -> {
                    reading.read(answer, recorder);
                    return next(reading, answer, days, recorder);
                })
                .thenCompose(next -> next.isEmpty()
                        ? CompletableFuture.completedFuture(null)
                        : follow(caller, type, next, reading, days, recorder, asked));
    }

    /** Pages come oldest first and never end by themselves: behind the range there is nothing to look for. */
    private String next(Reading reading, Object answer, Days days, Recorder recorder) {
        if (!reading.hasPages()) {
            return "";
        }
        List<DataPoint> points = recorder.points();
        boolean isBehind = points.stream()
                .map(DataPoint::position)
                .max(Comparator.naturalOrder())
                .filter(newest -> newest.isAfter(days.range().end().plusSeconds(86_400)))
                .isPresent();
        String next = Members.of(answer, "the answer").object("pagination").text("next");
        return next == null || isBehind ? "" : onOurHost(next);
    }

    /** The vendor writes an absolute address. Only its path is followed, so no page leads a token elsewhere. */
    private static String onOurHost(String next) {
        try {
            URI address = URI.create(next.replace(" ", "%20"));
            String query = address.getRawQuery() == null ? "" : '?' + address.getRawQuery();
            return (address.getRawPath() == null ? "/" : address.getRawPath()) + query;
        } catch (IllegalArgumentException e) {
            throw new MalformedRecord("'pagination.next' is no address");
        }
    }

    private static RepeatedPageException repeated(Caller caller, DataType type) {
        return new RepeatedPageException(
                type.id() + " of connection '" + caller.connection()
                        + "': the vendor named a page for the second time; following it would never end. Nothing of this"
                        + " range was delivered, it is asked for again later",
                RemoteFailure.permanent(200, "REPEATED_PAGE"),
                null);
    }
}
