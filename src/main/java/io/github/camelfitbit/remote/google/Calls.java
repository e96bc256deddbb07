package io.github.camelfitbit.remote.google;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.async.AsyncLoop;
import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.http.HttpRequest;
import io.github.camelfitbit.http.HttpTransport;
import org.jspecify.annotations.Nullable;

/**
 * Requests as the vendor takes them, and answers that are one JSON object. Thread-safe.
 *
 * @param transport already authorised and throttled
 * @param base      such as {@code https://health.googleapis.com}
 */
record Calls(HttpTransport transport, URI base) {

    HttpRequest get(Caller caller, String path, Query query) {
        return new HttpRequest("GET", uri(path, query), Map.of("Accept", "application/json"), new byte[0], caller);
    }

    HttpRequest send(String method, Caller caller, String path, Query query, byte[] body) {
        Map<String, String> headers = Map.of("Accept", "application/json", "Content-Type", "application/json");
        return new HttpRequest(method, uri(path, query), headers, body, caller);
    }

    /** A delete may be sent twice: what is gone is gone. */
    HttpRequest delete(Caller caller, String path, Query query) {
        Map<String, String> accept = Map.of("Accept", "application/json");
        return new HttpRequest("DELETE", uri(path, query), accept, new byte[0], caller).asRepeatable();
    }

    private URI uri(String path, Query query) {
        return URI.create(base + "/" + path + query);
    }

    /** The answer as it is, normalised. */
    CompletableFuture<Map<String, Object>> object(HttpRequest call) {
        return transport.send(call, Answers.to(call, Answers::object));
    }

    /** Sends a change; what it answers is the resource itself, or an operation around it. */
    CompletableFuture<Map<String, Object>> changed(HttpRequest call) {
        return object(call).thenApply(Calls::inside);
    }

    private static Map<String, Object> inside(Map<String, Object> answer) {
        if (answer.get("error") instanceof Map<?, ?> status) {
            throw Answers.failedOperation(status);
        }
        if (!(answer.get("response") instanceof Map<?, ?> response)) {
            return answer;
        }
        Map<String, Object> resource = new LinkedHashMap<>();
        response.forEach((name, value) -> resource.put(String.valueOf(name), value));
        resource.remove("@type");
        return resource;
    }

    /**
     * The elements of all pages, each with an id instead of its resource name.
     *
     * @param member where a page has them
     */
    CompletableFuture<List<Map<String, Object>>> all(Caller caller, String path, Query query, String member) {
        Pages pages = new Pages(member, caller);
        return AsyncLoop.whileTrue(() -> object(get(caller, path, query.with("pageToken", pages.next)))
                        .thenApply(pages::take))
                .thenApply(done -> List.copyOf(pages.found));
    }

    /** What was found so far. Used by one call at a time. */
    private static final class Pages {
        private final String member;
        private final Caller caller;
        private final List<Map<String, Object>> found = new ArrayList<>();
        private final Set<String> tokens = new HashSet<>();
        private @Nullable String next;

        private Pages(String member, Caller caller) {
            this.member = member;
            this.caller = caller;
        }

        /** Whether there is a further page. */
        private boolean take(Map<String, Object> page) {
            if (page.get(member) instanceof List<?> elements) {
                elements.forEach(element -> found.add(Named.withId(element)));
            }
            next = page.get("nextPageToken") instanceof String token && !token.isEmpty() ? token : null;
            if (next != null && !tokens.add(next)) {
                throw Answers.repeatedPage(member, caller.connection());
            }
            return next != null;
        }
    }
}
