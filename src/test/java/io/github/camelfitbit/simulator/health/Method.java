package io.github.camelfitbit.simulator.health;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelfitbit.simulator.oauth.google.Scopes;

/** The methods of the REST reference, with what the front end checks before the service sees a call. */
public enum Method {
    GET_IDENTITY("users.getIdentity", identityScopes(), Set.of(), Optional.empty()),
    GET_PROFILE("users.getProfile", Set.of(Scopes.readonly("profile")), Set.of(), Optional.empty()),
    GET_SETTINGS("users.getSettings", Set.of(Scopes.readonly("settings")), Set.of(), Optional.empty()),
    LIST_DEVICES(
            "pairedDevices.list",
            Set.of(Scopes.readonly("settings")),
            Set.of("pageSize", "pageToken"),
            Optional.empty()),
    GET_DEVICE("pairedDevices.get", Set.of(Scopes.readonly("settings")), Set.of(), Optional.empty()),
    LIST(
            "dataPoints.list",
            listScopes(),
            Set.of("filter", "pageSize", "pageToken", "dataSourceFamily"),
            Optional.of(Action.LIST)),
    RECONCILE(
            "dataPoints.reconcile",
            readScopes(),
            Set.of("filter", "pageSize", "pageToken", "dataSourceFamily"),
            Optional.of(Action.RECONCILE)),
    GET("dataPoints.get", readScopes(), Set.of(), Optional.of(Action.GET)),
    ROLL_UP("dataPoints.rollUp", readScopes(), Set.of(), Optional.of(Action.ROLL_UP)),
    DAILY_ROLL_UP("dataPoints.dailyRollUp", readScopes(), Set.of(), Optional.of(Action.DAILY_ROLL_UP)),
    CREATE("dataPoints.create", writeScopes(), Set.of(), Optional.of(Action.CREATE)),
    PATCH("dataPoints.patch", writeScopes(), Set.of(), Optional.of(Action.PATCH)),
    BATCH_DELETE("dataPoints.batchDelete", writeScopes(), Set.of(), Optional.of(Action.BATCH_DELETE));

    private final String word;
    private final Set<String> scopes;
    private final Set<String> parameters;
    private final Optional<Action> action;

    Method(String word, Set<String> scopes, Set<String> parameters, Optional<Action> action) {
        this.word = word;
        this.scopes = scopes;
        this.parameters = parameters;
        this.action = action;
    }

    String word() {
        return word;
    }

    /** Any one of these opens the front end's door. */
    Set<String> scopes() {
        return scopes;
    }

    Set<String> parameters() {
        return parameters;
    }

    Optional<Action> action() {
        return action;
    }

    boolean hasBody() {
        return this == ROLL_UP || this == DAILY_ROLL_UP || this == CREATE || this == PATCH || this == BATCH_DELETE;
    }

    private static Set<String> identityScopes() {
        return without(Scopes.allReading().stream(), "location.readonly");
    }

    /** The data point methods that read accept neither the profile's nor the settings' scopes. */
    private static Set<String> readScopes() {
        return without(
                Scopes.allHealth().stream(),
                "profile.readonly",
                "profile.writeonly",
                "settings.readonly",
                "settings.writeonly",
                "ecg.readonly",
                "irn.readonly");
    }

    /** Recordings and notifications of the heart can be listed, and nothing else. */
    private static Set<String> listScopes() {
        Stream<String> hearts = Stream.of(Scopes.readonly("ecg"), Scopes.readonly("irn"));
        return Stream.concat(readScopes().stream(), hearts).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> writeScopes() {
        return without(Scopes.allWriting().stream(), "profile.writeonly", "settings.writeonly");
    }

    private static Set<String> without(Stream<String> scopes, String... suffixes) {
        Set<String> excluded = Stream.of(suffixes).map(Scopes.PREFIX::concat).collect(Collectors.toSet());
        return scopes.filter(scope -> !excluded.contains(scope)).collect(Collectors.toUnmodifiableSet());
    }
}
