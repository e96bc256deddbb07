package io.github.camelfitbit.remote.google;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.async.Failures;
import io.github.camelfitbit.error.InvalidRequestException;
import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.http.HttpRequest;
import io.github.camelfitbit.http.HttpTransport;
import org.jspecify.annotations.Nullable;

/**
 * Who the vendor notifies (subscribers), and for whom (subscriptions). They belong to the Cloud project. Thread-safe.
 *
 * <p>What it answers has an id instead of a resource name, bare ids of data types, and never a secret.
 *
 * @see <a href="https://developers.google.com/health/reference/rest/v4/projects.subscribers">Google Health API,
 *     subscribers</a>
 */
public final class GoogleSubscribers {

    private static final String MAX_PAGE = "1000";

    private final Calls calls;
    private final Caller project;
    private final String parent;

    /**
     * @param transport authorised as the project, and throttled
     * @param baseUrl   such as {@code https://health.googleapis.com}
     * @param project   whose budget it is
     * @param number    the number of the Cloud project: its id is answered 403
     */
    public GoogleSubscribers(HttpTransport transport, URI baseUrl, Caller project, String number) {
        this.calls = new Calls(transport, baseUrl);
        this.project = project;
        this.parent = "v4/projects/" + number + "/subscribers";
    }

    /** All subscribers. */
    public CompletableFuture<List<Map<String, Object>>> list() {
        return calls.all(project, parent, pages(), "subscribers")
                .thenApply(all ->
                        all.stream().map(GoogleSubscribers::withoutSecret).toList());
    }

    /**
     * Makes a subscriber. The vendor calls the endpoint before it answers.
     *
     * @param id null: the vendor chooses one
     */
    public CompletableFuture<Map<String, Object>> create(@Nullable String id, Map<String, Object> subscriber) {
        return calls.changed(send("POST", parent, Query.NONE.with("subscriberId", id), subscriber))
                .thenCompose(answer -> shown(id, answer));
    }

    /** Changes the members that are given. */
    public CompletableFuture<Map<String, Object>> update(String id, Map<String, Object> changes) {
        return calls.changed(send("PATCH", parent + '/' + id, mask(changes), changes))
                .thenCompose(answer -> shown(id, answer));
    }

    /**
     * Removes a subscriber.
     *
     * @param force whether its subscriptions go with it; without, the vendor refuses while there are some
     */
    public CompletableFuture<Void> delete(String id, boolean force) {
        return calls.changed(calls.delete(project, parent + '/' + id, Query.NONE.with("force", force ? "true" : null)))
                .thenAccept(gone -> {});
    }

    /**
     * The subscriptions of a subscriber.
     *
     * @param healthUserId those of this person; null for all
     */
    public CompletableFuture<List<Map<String, Object>>> subscriptions(
            String subscriber, @Nullable String healthUserId) {
        String filter = healthUserId == null ? null : "user = \"users/" + healthUserId + '"';
        return calls.all(project, subscriptions(subscriber), pages().with("filter", filter), "subscriptions")
                .thenApply(all ->
                        all.stream().map(GoogleSubscribers::withBareTypes).toList());
    }

    /**
     * Makes a subscription.
     *
     * @param id null: the vendor chooses one
     */
    public CompletableFuture<Map<String, Object>> subscribe(
            String subscriber, @Nullable String id, Map<String, Object> subscription) {
        Query query = Query.NONE.with("subscriptionId", id);
        return calls.changed(send("POST", subscriptions(subscriber), query, subscription))
                .thenApply(GoogleSubscribers::asSubscription);
    }

    /**
     * Changes the data types of a subscription. Where the vendor answers 400 to its own update, as it did in August 2026, the
     * subscription is made anew under the same id; if that fails, the old one is put back.
     */
    public CompletableFuture<Map<String, Object>> resubscribe(
            String subscriber, String id, Map<String, Object> changes) {
        String path = subscriptions(subscriber) + '/' + id;
        return calls.changed(send("PATCH", path, mask(changes), changes))
                .thenApply(GoogleSubscribers::asSubscription)
                .exceptionallyCompose(failure -> isBroken(Failures.cause(failure))
                        ? remade(subscriber, id, changes, Failures.cause(failure))
                        : CompletableFuture.failedFuture(Failures.cause(failure)));
    }

    /** Ends a subscription. */
    public CompletableFuture<Void> unsubscribe(String subscriber, String id) {
        return calls.changed(calls.delete(project, subscriptions(subscriber) + '/' + id, Query.NONE))
                .thenAccept(gone -> {});
    }

    private static boolean isBroken(Throwable failure) {
        return failure instanceof InvalidRequestException refused && refused.getHttpResponseCode() == 400;
    }

    private CompletableFuture<Map<String, Object>> remade(
            String subscriber, String id, Map<String, Object> changes, Throwable refusal) {
        return subscriptions(subscriber, null).thenCompose(all -> {
            Map<String, Object> old = all.stream()
                    .filter(subscription -> id.equals(subscription.get("id")))
                    .findFirst()
                    .orElse(null);
            return old == null
                    ? CompletableFuture.failedFuture(refusal)
                    : unsubscribe(subscriber, id).thenCompose(gone -> replaced(subscriber, id, old, changes));
        });
    }

    private CompletableFuture<Map<String, Object>> replaced(
            String subscriber, String id, Map<String, Object> old, Map<String, Object> changes) {
        Map<String, Object> before = new LinkedHashMap<>(old);
        before.remove("id");
        Map<String, Object> now = new LinkedHashMap<>(before);
        now.putAll(changes);
        return subscribe(subscriber, id, now).exceptionallyCompose(failure -> subscribe(subscriber, id, before)
                .thenCompose(restored -> CompletableFuture.failedFuture(Failures.cause(failure))));
    }

    /** An operation that is not done yet shows no subscriber: it is looked for. */
    private CompletableFuture<Map<String, Object>> shown(@Nullable String id, Map<String, Object> answer) {
        if (answer.containsKey("endpointUri") || id == null) {
            return CompletableFuture.completedFuture(withoutSecret(Named.withId(answer)));
        }
        return list().thenApply(all -> all.stream()
                .filter(subscriber -> id.equals(subscriber.get("id")))
                .findFirst()
                .orElse(Map.of("id", id)));
    }

    /** Nobody may read it here, even if the vendor should repeat it one day. */
    private static Map<String, Object> withoutSecret(Map<String, Object> subscriber) {
        Map<String, Object> shown = new LinkedHashMap<>(subscriber);
        if (shown.get("endpointAuthorization") instanceof Map<?, ?> authorization) {
            Map<String, Object> kept = new LinkedHashMap<>();
            authorization.forEach((name, value) -> kept.put(String.valueOf(name), value));
            kept.remove("secret");
            shown.put("endpointAuthorization", kept);
        }
        return shown;
    }

    private static Map<String, Object> asSubscription(Map<String, Object> answer) {
        return withBareTypes(Named.withId(answer));
    }

    /** The vendor takes {@code steps} and answers {@code users/1/dataTypes/steps}. */
    private static Map<String, Object> withBareTypes(Map<String, Object> subscription) {
        Map<String, Object> shown = new LinkedHashMap<>(subscription);
        if (shown.get("dataTypes") instanceof List<?> types) {
            shown.put(
                    "dataTypes",
                    types.stream()
                            .map(type -> WireNames.lastSegment(String.valueOf(type)))
                            .toList());
        }
        return shown;
    }

    private HttpRequest send(String method, String path, Query query, Map<String, Object> members) {
        byte[] body = WireWriter.object(json -> WireWriter.writeMembers(json, members));
        return calls.send(method, project, path, query, body);
    }

    private String subscriptions(String subscriber) {
        return parent + '/' + subscriber + "/subscriptions";
    }

    private static Query mask(Map<String, Object> changes) {
        return Query.NONE.with("updateMask", String.join(",", changes.keySet()));
    }

    private static Query pages() {
        return Query.NONE.with("pageSize", MAX_PAGE);
    }
}
