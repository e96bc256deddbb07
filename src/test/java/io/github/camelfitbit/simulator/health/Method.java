package io.github.camelfitbit.simulator.health;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelfitbit.simulator.oauth.google.Scopes;

/** The methods of the REST reference: their paths below the version, and what the front end checks of a call. */
public enum Method {
    GET_IDENTITY("users.getIdentity", "GET users/{user}/identity", identityScopes()),
    GET_PROFILE("users.getProfile", "GET users/{user}/profile", reading("profile")),
    UPDATE_PROFILE("users.updateProfile", "PATCH users/{user}/profile", writing("profile"), "updateMask"),
    GET_SETTINGS("users.getSettings", "GET users/{user}/settings", reading("settings")),
    UPDATE_SETTINGS("users.updateSettings", "PATCH users/{user}/settings", writing("settings"), "updateMask"),
    GET_IRN_PROFILE("users.getIrnProfile", "GET users/{user}/irnProfile", reading("irn")),
    LIST_DEVICES("pairedDevices.list", "GET users/{user}/pairedDevices", reading("settings"), "pageSize", "pageToken"),
    GET_DEVICE("pairedDevices.get", "GET users/{user}/pairedDevices/{item}", reading("settings")),
    LIST(Action.LIST, "GET {points}", listScopes(), "filter", "pageSize", "pageToken", "dataSourceFamily"),
    RECONCILE(
            Action.RECONCILE,
            "GET {points}:reconcile",
            readScopes(),
            "filter",
            "pageSize",
            "pageToken",
            "dataSourceFamily"),
    GET(Action.GET, "GET {points}/{item}", readScopes()),
    EXPORT_TCX(Action.EXPORT_TCX, "GET {points}/{item}:exportExerciseTcx", exportScopes(), "partialData"),
    ROLL_UP(Action.ROLL_UP, "POST {points}:rollUp", readScopes()),
    DAILY_ROLL_UP(Action.DAILY_ROLL_UP, "POST {points}:dailyRollUp", readScopes()),
    CREATE(Action.CREATE, "POST {points}", writeScopes()),
    PATCH(Action.PATCH, "PATCH {points}/{item}", writeScopes()),
    BATCH_DELETE(Action.BATCH_DELETE, "POST {points}:batchDelete", writeScopes()),
    LIST_SUBSCRIBERS("subscribers.list", "GET {subscribers}", cloud(), "pageSize", "pageToken"),
    CREATE_SUBSCRIBER("subscribers.create", "POST {subscribers}", cloud(), "subscriberId"),
    PATCH_SUBSCRIBER("subscribers.patch", "PATCH {subscribers}/{subscriber}", cloud(), "updateMask"),
    DELETE_SUBSCRIBER("subscribers.delete", "DELETE {subscribers}/{subscriber}", cloud(), "force"),
    LIST_SUBSCRIPTIONS(
            "subscriptions.list",
            "GET {subscribers}/{subscriber}/subscriptions",
            cloud(),
            "filter",
            "pageSize",
            "pageToken"),
    CREATE_SUBSCRIPTION(
            "subscriptions.create", "POST {subscribers}/{subscriber}/subscriptions", cloud(), "subscriptionId"),
    PATCH_SUBSCRIPTION(
            "subscriptions.patch",
            "PATCH {subscribers}/{subscriber}/subscriptions/{subscription}",
            cloud(),
            "updateMask"),
    DELETE_SUBSCRIPTION(
            "subscriptions.delete", "DELETE {subscribers}/{subscriber}/subscriptions/{subscription}", cloud());

    private final String word;
    private final String verb;
    private final Pattern path;
    private final Set<String> segments;
    private final Set<String> scopes;
    private final Set<String> parameters;
    private final Optional<Action> action;

    Method(String word, String route, Set<String> scopes, String... parameters) {
        this(word, Optional.empty(), route, scopes, parameters);
    }

    Method(Action action, String route, Set<String> scopes, String... parameters) {
        this("dataPoints." + action.word(), Optional.of(action), route, scopes, parameters);
    }

    Method(String word, Optional<Action> action, String route, Set<String> scopes, String... parameters) {
        String template = route.replace("{points}", "users/{user}/dataTypes/{type}/dataPoints")
                .replace("{subscribers}", "projects/{project}/subscribers");
        this.word = word;
        this.action = action;
        this.verb = template.substring(0, template.indexOf(' '));
        String below = template.substring(verb.length() + 1);
        this.path = Pattern.compile(below.replaceAll("\\{(\\w+)}", "(?<$1>[^/:]+)"));
        this.segments = Pattern.compile("\\{(\\w+)}")
                .matcher(below)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toUnmodifiableSet());
        this.scopes = scopes;
        this.parameters = Set.of(parameters);
    }

    /** The named segments of a path below the version; empty when it is not one of this method. */
    Optional<Map<String, String>> match(String askedVerb, String askedPath) {
        Matcher matcher = path.matcher(askedPath);
        if (!verb.equals(askedVerb) || !matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> names = new HashMap<>();
        segments.forEach(name -> names.put(name, matcher.group(name)));
        return Optional.of(names);
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
        return verb.equals("POST") || verb.equals("PATCH");
    }

    /** Whether a project asks, and not a person. */
    boolean isOfProject() {
        return segments.contains("project");
    }

    private static Set<String> reading(String family) {
        return Set.of(Scopes.readonly(family));
    }

    private static Set<String> writing(String family) {
        return Set.of(Scopes.writeonly(family));
    }

    private static Set<String> cloud() {
        return Set.of(Scopes.CLOUD_PLATFORM);
    }

    /** One of these is enough for the front end; the service wants both. */
    private static Set<String> exportScopes() {
        return Set.of(Scopes.readonly("activity_and_fitness"), Scopes.readonly("location"));
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
