package io.github.camelfitbit.simulator.health;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import io.github.camelfitbit.simulator.http.Answer;
import io.github.camelfitbit.simulator.life.Noise;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** {@code projects.subscribers.subscriptions}: list, create, patch, delete. */
final class SubscriptionApi {
    private static final Slice PAGES = new Slice("subscriptions", 50, 1_000);
    private static final Shape.Fields NEW =
            Shape.object().optional("user", Shape.string()).optional("dataTypes", Shape.listOf(Shape.string()));
    private static final Shape.Fields CHANGED = Shape.object()
            .optional("name", Shape.string())
            .optional("user", Shape.string())
            .optional("dataTypes", Shape.listOf(Shape.string()));

    private final CloudProject project;
    private final Collection<Account> accounts;
    private final Defects defects;
    private final AtomicLong created = new AtomicLong();

    SubscriptionApi(CloudProject project, Collection<Account> accounts, Defects defects) {
        this.project = project;
        this.accounts = accounts;
        this.defects = defects;
    }

    Answer list(HealthCall call, Subscriber subscriber) {
        SubscriptionFilter filter =
                call.ask().parameter("filter").map(SubscriptionFilter::parse).orElse(subscription -> true);
        List<Subscription> found = project.subscriptions(subscriber).stream()
                .filter(filter::matches)
                .toList();
        return Answer.json(200, PAGES.of(found, call.ask(), this::json));
    }

    Answer create(HealthCall call, JsonObject body, Subscriber subscriber) {
        NEW.refuse(body);
        String id = call.ask().parameter("subscriptionId").orElseGet(this::nextId);
        if (!Subscriber.isIdentifier(id)) {
            throw Refusal.invalid("INVALID_SUBSCRIPTION_NAME", "subscription_id", "The identifier is not well formed");
        }
        Subscription subscription = new Subscription(subscriber.id(), id, user(body), dataTypes(body, subscriber));
        if (!project.add(subscription)) {
            throw Refusal.alreadyExists("There is a subscription with this identifier.");
        }
        return Answer.json(200, json(subscription));
    }

    Answer patch(HealthCall call, JsonObject body, Subscriber subscriber) {
        Subscription before = named(call, subscriber);
        defects.patchOfSubscription();
        CHANGED.refuse(body);
        Set<String> fields = FieldMask.of(call.ask(), CHANGED).orElseGet(body::fieldNames);
        if (fields.contains("user")) {
            throw Refusal.invalid("INVALID_FIELD_MASK_DATA", "update_mask", "'user' cannot be updated");
        }
        Subscription after = before.to(dataTypes(body, subscriber));
        project.replace(after);
        return Answer.json(200, json(after));
    }

    Answer delete(HealthCall call, Subscriber subscriber) {
        project.remove(named(call, subscriber));
        return Answer.json(200, new JsonObject());
    }

    private Subscription named(HealthCall call, Subscriber subscriber) {
        return project.subscription(subscriber.id(), call.segment("subscription"))
                .orElseThrow(Refusal::notFound);
    }

    private String user(JsonObject body) {
        String user = body.getString("user", "");
        if (user.isEmpty()) {
            throw Refusal.invalid("MISSING_USER", "user", "A user is required");
        }
        return accounts.stream()
                .map(account -> account.ids().healthUserId())
                .filter(number -> user.equals("users/" + number))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        "INVALID_USER_RESOURCE_NAME", "user", "The user is not written as users/{healthUserId}"));
    }

    /** Only types whose policy of the subscriber leaves the choice of people to it. */
    private static List<String> dataTypes(JsonObject body, Subscriber subscriber) {
        List<String> types = body.getJsonArray("dataTypes", new JsonArray()).stream()
                .map(Object::toString)
                .toList();
        if (types.isEmpty()) {
            throw Refusal.invalid("MISSING_DATA_TYPES", "data_types", "A subscription has no data types");
        }
        types.forEach(type -> {
            NotifiedTypes.check(type);
            if (!subscriber.takesSubscriptionsTo(type)) {
                throw Refusal.failedPrecondition(
                        "The subscriber has no config with the policy MANUAL for the type " + type + ".");
            }
        });
        return types;
    }

    private JsonObject json(Subscription subscription) {
        return subscription.toJson(project.number());
    }

    private String nextId() {
        return "p-" + Long.toHexString(Noise.mix(0x5c, created.incrementAndGet()));
    }
}
