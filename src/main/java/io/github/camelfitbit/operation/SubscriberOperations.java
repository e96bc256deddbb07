package io.github.camelfitbit.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.oauth.Connections;
import io.github.camelfitbit.remote.google.GoogleSubscribers;
import org.jspecify.annotations.Nullable;

/**
 * Who the vendor notifies, and for whom: of the Cloud project, and so with the project's credential. Thread-safe.
 */
final class SubscriberOperations {

    /** As the vendor documents it: 4 to 36 characters. */
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{2,34}[a-z0-9]");

    private final GoogleSubscribers subscribers;
    private final Connections connections;

    SubscriberOperations(GoogleSubscribers subscribers, Connections connections) {
        this.subscribers = subscribers;
        this.connections = connections;
    }

    void register(Operations table) {
        table.with("subscribers", "list", request -> result(subscribers.list()));
        table.with("subscribers", "create", this::create);
        table.with("subscribers", "update", this::update);
        table.with("subscribers", "delete", this::delete);
        table.with("subscriptions", "list", this::subscriptions);
        table.with("subscriptions", "create", this::subscribe);
        table.with("subscriptions", "update", this::resubscribe);
        table.with("subscriptions", "delete", this::unsubscribe);
    }

    private CompletableFuture<OperationResult> create(OperationRequest request) {
        Map<String, Object> subscriber = SubscriberBody.subscriber(request.body(), true);
        return result(subscribers.create(idOrNull(request), subscriber));
    }

    private CompletableFuture<OperationResult> update(OperationRequest request) {
        return result(subscribers.update(id(request), SubscriberBody.subscriber(request.body(), false)));
    }

    private CompletableFuture<OperationResult> delete(OperationRequest request) {
        String id = id(request);
        return subscribers
                .delete(id, request.arguments().isSet("force"))
                .thenApply(gone -> OperationResult.of(List.of(id)));
    }

    private CompletableFuture<OperationResult> subscriptions(OperationRequest request) {
        String connection = request.arguments().text("connection");
        return result(
                subscribers.subscriptions(subscriber(request), connection == null ? null : healthUserId(connection)));
    }

    private CompletableFuture<OperationResult> subscribe(OperationRequest request) {
        Map<String, Object> subscription = new LinkedHashMap<>();
        subscription.put(
                "user", "users/" + healthUserId(request.arguments().required("connection", "CamelFitbitConnection")));
        subscription.put("dataTypes", SubscriberBody.dataTypes(request.body()));
        return result(subscribers.subscribe(subscriber(request), idOrNull(request), subscription));
    }

    private CompletableFuture<OperationResult> resubscribe(OperationRequest request) {
        Map<String, Object> changes = Map.of("dataTypes", SubscriberBody.dataTypes(request.body()));
        return result(subscribers.resubscribe(subscriber(request), id(request), changes));
    }

    private CompletableFuture<OperationResult> unsubscribe(OperationRequest request) {
        String id = id(request);
        return subscribers.unsubscribe(subscriber(request), id).thenApply(gone -> OperationResult.of(List.of(id)));
    }

    /** The vendor knows people by this id only, and the project's credential cannot ask for it. */
    private String healthUserId(String connection) {
        Connection.Person person = connections.read(connection).person();
        String healthUserId = person == null ? null : person.healthUserId();
        if (healthUserId == null) {
            throw new InvalidArgumentException("who connection '" + connection
                    + "' is at the Google Health API is not known yet: call connections/refresh for it, then again");
        }
        return healthUserId;
    }

    private static <T> CompletableFuture<OperationResult> result(CompletableFuture<T> answer) {
        return answer.thenApply(OperationResult::of);
    }

    private static String subscriber(OperationRequest request) {
        return checked("subscriber", request.arguments().required("subscriber", "CamelFitbitSubscriber"));
    }

    private static String id(OperationRequest request) {
        return checked("id", request.arguments().required("id", "CamelFitbitId"));
    }

    private static @Nullable String idOrNull(OperationRequest request) {
        String id = request.arguments().text("id");
        return id == null ? null : checked("id", id);
    }

    private static String checked(String option, String id) {
        if (!ID.matcher(id).matches()) {
            throw new InvalidArgumentException(
                    "option '" + option + "' is '" + id.substring(0, Math.min(id.length(), 80))
                            + "': an id has 4 to 36 characters, lower-case letters, digits and '-', begins with a letter and does"
                            + " not end in '-'");
        }
        return id;
    }
}
