package io.github.camelfitbit.operation;

import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.http.Priority;
import io.github.camelfitbit.oauth.People;
import io.github.camelfitbit.remote.HealthApi;
import io.github.camelfitbit.remote.PersonResource;

/** What a person has besides data points: identity, settings, devices. Thread-safe. */
final class PersonOperations {

    private static final String SETTINGS_SCOPE = "settings.readonly";

    private final HealthApi api;
    private final People people;

    PersonOperations(HealthApi api, People people) {
        this.api = api;
        this.people = people;
    }

    void register(Operations table) {
        // any read scope will do for the identity
        table.with("identity", "get", request -> api.resource(caller(request), PersonResource.IDENTITY)
                .thenApply(OperationResult::of));
        table.with("settings", "get", request -> {
            people.require(request.connection(), SETTINGS_SCOPE, "profile");
            return api.resource(caller(request), PersonResource.SETTINGS).thenApply(OperationResult::of);
        });
        table.with("devices", "list", request -> {
            people.require(request.connection(), SETTINGS_SCOPE, "settings");
            return api.devices(caller(request)).thenApply(OperationResult::of);
        });
    }

    private static Caller caller(OperationRequest request) {
        return new Caller(request.connection(), Priority.ACTION);
    }
}
