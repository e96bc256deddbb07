package io.github.camelfitbit.simulator.health;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;

import io.github.camelfitbit.simulator.http.Answer;
import io.github.camelfitbit.simulator.life.Noise;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** {@code projects.subscribers}: list, create, patch, delete. */
final class SubscriberApi {
    private static final Slice PAGES = new Slice("subscribers", 50, 1_000);
    private static final Shape.Fields CONFIG = Shape.object()
            .optional("dataTypes", Shape.listOf(Shape.string()))
            .required("subscriptionCreatePolicy", Shape.oneOf("AUTOMATIC", "MANUAL"));
    private static final Shape.Fields AUTHORIZATION =
            Shape.object().required("secret", Shape.string()).outputOnly("secretSet");
    private static final Shape.Fields NEW = Shape.object()
            .required("endpointUri", Shape.string())
            .required("endpointAuthorization", AUTHORIZATION)
            .optional("subscriberConfigs", Shape.listOf(CONFIG));
    private static final Shape.Fields CHANGED = Shape.object()
            .optional("name", Shape.string())
            .optional("endpointUri", Shape.string())
            .optional("endpointAuthorization", AUTHORIZATION)
            .optional("subscriberConfigs", Shape.listOf(CONFIG))
            .outputOnly("state", "createTime", "updateTime");

    private final CloudProject project;
    private final Clock clock;
    private final Defects defects;
    private final EndpointCheck endpoints = new EndpointCheck();

    SubscriberApi(CloudProject project, Clock clock, Defects defects) {
        this.project = project;
        this.clock = clock;
        this.defects = defects;
    }

    /** The one a path names. */
    Subscriber named(HealthCall call) {
        return project.subscriber(call.segment("subscriber")).orElseThrow(Refusal::notFound);
    }

    Answer list(HealthCall call) {
        var all = project.subscribers();
        JsonObject page = PAGES.of(all, call.ask(), subscriber -> subscriber.toJson(project.number()));
        return Answer.json(200, all.isEmpty() ? page : page.put("totalSize", all.size()));
    }

    Answer create(HealthCall call, JsonObject body) {
        NEW.refuse(body);
        String id = call.ask().parameter("subscriberId").orElseGet(this::nextId);
        if (!Subscriber.isIdentifier(id)) {
            throw Refusal.invalid("INVALID_SUBSCRIBER_NAME", "subscriber_id", "The identifier is not well formed");
        }
        if (project.subscriber(id).isPresent()) {
            throw Refusal.alreadyExists("There is a subscriber with this identifier.");
        }
        Instant now = clock.instant();
        Subscriber subscriber = new Subscriber(
                id,
                body.getString("endpointUri"),
                body.getJsonObject("endpointAuthorization").getString("secret"),
                Subscriber.Config.of(body.getJsonArray("subscriberConfigs", new JsonArray())),
                now,
                now);
        check(subscriber);
        endpoints.verify(subscriber);
        project.add(subscriber);
        return PointWriter.operation("Subscriber", subscriber.toJson(project.number()));
    }

    Answer patch(HealthCall call, JsonObject body) {
        Subscriber before = named(call);
        CHANGED.refuse(body);
        Set<String> fields = FieldMask.of(call.ask(), CHANGED).orElseGet(body::fieldNames);
        defects.patchOfSubscriber(fields.contains("subscriberConfigs"));
        Subscriber after = changed(before, fields, body);
        check(after);
        if (fields.contains("endpointUri") || fields.contains("endpointAuthorization")) {
            endpoints.verify(after);
        }
        project.replace(after);
        return PointWriter.operation("Subscriber", after.toJson(project.number()));
    }

    private Subscriber changed(Subscriber before, Set<String> fields, JsonObject body) {
        Instant now = clock.instant();
        Subscriber after = before;
        for (String field : fields) {
            after = switch (field) {
                case "endpointUri" -> after.at(body.getString("endpointUri", ""), now);
                case "endpointAuthorization" ->
                    after.withSecret(
                            body.getJsonObject("endpointAuthorization", new JsonObject())
                                    .getString("secret", ""),
                            now);
                case "subscriberConfigs" ->
                    after.withConfigs(
                            Subscriber.Config.of(body.getJsonArray("subscriberConfigs", new JsonArray())), now);
                case "name" -> after;
                default ->
                    throw Refusal.invalid(
                            "INVALID_FIELD_MASK_DATA", "update_mask", "'" + field + "' cannot be updated");
            };
        }
        return after;
    }

    /** With {@code force} the subscriptions go too; without, they are in the way. */
    Answer delete(HealthCall call) {
        Subscriber subscriber = named(call);
        String force = call.ask().parameter("force").orElse("false");
        if (!Set.of("true", "false").contains(force)) {
            throw Refusal.badRequest("Invalid value.").violation("force", "Invalid value at 'force' (TYPE_BOOL)");
        }
        if (force.equals("false") && !project.subscriptions(subscriber).isEmpty()) {
            throw Refusal.failedPrecondition("The subscriber still has subscriptions; delete them or use force.");
        }
        project.remove(subscriber);
        return PointWriter.operation("Empty", new JsonObject());
    }

    private static void check(Subscriber subscriber) {
        EndpointCheck.checkForm(subscriber);
        subscriber.configs().forEach(config -> {
            if (config.dataTypes().isEmpty()) {
                throw Refusal.invalid("DATA_TYPES_CANNOT_BE_EMPTY", "subscriber_configs", "A config has no data types");
            }
            config.dataTypes().forEach(NotifiedTypes::check);
        });
    }

    private String nextId() {
        return "s-" + Long.toHexString(Noise.mix(0x5b, project.subscribers().size() + clock.millis()));
    }
}
