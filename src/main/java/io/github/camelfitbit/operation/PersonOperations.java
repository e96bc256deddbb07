package io.github.camelfitbit.operation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.oauth.People;
import io.github.camelfitbit.remote.HealthApi;
import io.github.camelfitbit.remote.PersonResource;
import org.jspecify.annotations.Nullable;

/** What a person has besides data points: identity, profile, settings, devices, tracks of workouts. Thread-safe. */
final class PersonOperations {

    private static final String SETTINGS_SCOPE = "settings.readonly";

    /** The media type that TCX files go by; none is registered with IANA. */
    private static final String TCX = "application/vnd.garmin.tcx+xml";

    /** Longer strides than any person's are a mistake of units. */
    private static final int LONGEST_STRIDE_MILLIMETERS = 3_000;

    private final HealthApi api;
    private final People people;

    PersonOperations(HealthApi api, People people) {
        this.api = api;
        this.people = people;
    }

    void register(Operations table) {
        for (PersonResource resource : PersonResource.values()) {
            table.with(resource.id(), "get", request -> get(resource, request));
            if (resource.writeScope() != null) {
                table.with(resource.id(), "update", request -> update(resource, request));
            }
        }
        table.with("devices", "list", request -> {
            people.require(request.connection(), SETTINGS_SCOPE, "settings");
            return api.devices(request.caller()).thenApply(OperationResult::of);
        });
        table.with("devices", "get", request -> {
            people.require(request.connection(), SETTINGS_SCOPE, "settings");
            return api.device(request.caller(), RecordIds.one(request)).thenApply(OperationResult::of);
        });
        table.with("exercise", "export-tcx", this::exportTcx);
    }

    private CompletableFuture<OperationResult> get(PersonResource resource, OperationRequest request) {
        require(request, resource, resource.readScope());
        return api.resource(request.caller(), resource).thenApply(OperationResult::of);
    }

    private CompletableFuture<OperationResult> update(PersonResource resource, OperationRequest request) {
        require(request, resource, resource.writeScope());
        return api.updateResource(request.caller(), resource, changes(resource, request))
                .thenApply(OperationResult::of);
    }

    private void require(OperationRequest request, PersonResource resource, @Nullable String scope) {
        if (scope != null) {
            people.require(request.connection(), scope, resource.fitbitScope());
        }
    }

    /** Where the person was is asked for by a scope of its own. */
    private CompletableFuture<OperationResult> exportTcx(OperationRequest request) {
        people.require(request.connection(), "activity_and_fitness.readonly", "activity");
        people.require(request.connection(), "location.readonly", "location");
        boolean partialData = request.arguments().isSet("partialData");
        return api.exportTcx(request.caller(), RecordIds.one(request), partialData)
                .thenApply(file -> OperationResult.of(file).withHeader("Content-Type", TCX));
    }

    private static Map<String, Object> changes(PersonResource resource, OperationRequest request) {
        Map<String, Object> changes = new LinkedHashMap<>();
        JsonBody.members(request.body())
                .forEach((name, value) -> changes.put(String.valueOf(name), change(resource, name, value)));
        if (changes.isEmpty()) {
            throw new InvalidArgumentException(
                    "the body changes nothing of the " + resource.id() + ": name one of " + names(resource));
        }
        return changes;
    }

    private static Object change(PersonResource resource, Object name, @Nullable Object value) {
        Set<String> values = resource.changeable().get(String.valueOf(name));
        if (values == null) {
            throw new InvalidArgumentException("'" + name + "' of the " + resource.id()
                    + " cannot be changed through the API: send only what shall change, of " + names(resource));
        }
        if (values.isEmpty()) {
            return stride(name, value);
        }
        if (value == null || !values.contains(value.toString())) {
            throw new InvalidArgumentException(
                    "'" + name + "' in the body is no value of its own: use one of " + String.join(", ", values));
        }
        return value.toString();
    }

    private static Object stride(Object name, @Nullable Object value) {
        boolean isWhole = value instanceof Integer || value instanceof Long;
        if (isWhole
                && value instanceof Number length
                && length.longValue() > 0
                && length.longValue() <= LONGEST_STRIDE_MILLIMETERS) {
            return length;
        }
        throw new InvalidArgumentException("'" + name + "' in the body is no stride: write a whole number of"
                + " millimetres, from 1 to " + LONGEST_STRIDE_MILLIMETERS);
    }

    private static String names(PersonResource resource) {
        return String.join(", ", new TreeSet<>(resource.changeable().keySet()));
    }
}
