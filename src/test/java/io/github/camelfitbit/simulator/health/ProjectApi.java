package io.github.camelfitbit.simulator.health;

import java.time.Clock;
import java.util.Collection;
import java.util.Locale;

import io.github.camelfitbit.simulator.http.Answer;
import io.github.camelfitbit.simulator.oauth.AccessToken;
import io.vertx.core.json.JsonObject;

/** {@code projects.subscribers} and their subscriptions, for whoever may administrate the project. */
final class ProjectApi {
    private final CloudProject project;
    private final SubscriberApi subscribers;
    private final SubscriptionApi subscriptions;

    ProjectApi(CloudProject project, Collection<Account> accounts, Clock clock, Defects defects) {
        this.project = project;
        this.subscribers = new SubscriberApi(project, clock, defects);
        this.subscriptions = new SubscriptionApi(project, accounts, defects);
    }

    Answer answer(HealthCall call, AccessToken token, JsonObject body) {
        checkRole(call, token);
        return switch (call.method()) {
            case LIST_SUBSCRIBERS -> subscribers.list(call);
            case CREATE_SUBSCRIBER -> subscribers.create(call, body);
            case PATCH_SUBSCRIBER -> subscribers.patch(call, body);
            case DELETE_SUBSCRIBER -> subscribers.delete(call);
            case LIST_SUBSCRIPTIONS -> subscriptions.list(call, subscribers.named(call));
            case CREATE_SUBSCRIPTION -> subscriptions.create(call, body, subscribers.named(call));
            case PATCH_SUBSCRIPTION -> subscriptions.patch(call, body, subscribers.named(call));
            default -> subscriptions.delete(call, subscribers.named(call));
        };
    }

    /** Only the number of the project is understood; its name is answered as if it were somebody else's. */
    private void checkRole(HealthCall call, AccessToken token) {
        boolean mine = call.segment("project").equals(project.number());
        if (!mine || !project.isAdministrator(token.person())) {
            String permission = "health." + call.method().word().toLowerCase(Locale.ROOT);
            throw Refusal.forbidden("Permission denied on the project, or it does not exist.")
                    .info("IAM_PERMISSION_DENIED", new JsonObject().put("permission", permission));
        }
    }
}
