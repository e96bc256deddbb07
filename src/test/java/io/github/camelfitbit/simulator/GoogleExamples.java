package io.github.camelfitbit.simulator;

import java.util.Arrays;

/** A call of each method of the API that has every parameter and succeeds; it prepares what the call needs. */
final class GoogleExamples {
    static final String ROLL_UP =
            "{\"range\":{\"startTime\":\"2026-11-10T00:00:00Z\",\"endTime\":\"2026-11-20T00:00:00Z\"},\"windowSize\":\"3600s\"}";
    static final String DAILY_ROLL_UP =
            "{\"range\":{\"start\":{\"date\":{\"year\":2026,\"month\":11,\"day\":8}},\"end\":{\"date\":{\"year\":2026,\"month\":11,\"day\":20}}}}";

    private static final String SUBSCRIBERS = "/v4/projects/123456789012/subscribers";

    private final Simulator simulator;
    private final Endpoint endpoint;

    GoogleExamples(Simulator simulator, Endpoint endpoint) {
        this.simulator = simulator;
        this.endpoint = endpoint;
    }

    /** A path, a body or none, and names and values of parameters in turn. */
    record Example(String path, String body, String... query) {}

    Example of(Discovery.Method method) {
        String call = method.id().substring("health.".length());
        String points = "/v4/users/me/dataTypes/weight/dataPoints";
        String steps = "/v4/users/me/dataTypes/steps/dataPoints";
        String filter = "steps.interval.start_time >= \"2026-11-19T00:00:00Z\"";
        return switch (call) {
            case "projects.subscribers.list" -> {
                subscriber("camel-1");
                subscriber("camel-2");
                yield new Example(SUBSCRIBERS, "", "pageSize", "1", "pageToken", nextPage(SUBSCRIBERS));
            }
            case "projects.subscribers.create" -> new Example(SUBSCRIBERS, subscriberBody(), "subscriberId", "camel-0");
            case "projects.subscribers.patch" ->
                new Example(
                        subscriber("camel-3"),
                        "{\"endpointUri\":\"" + endpoint.uri() + "\"}",
                        "updateMask",
                        "endpointUri");
            case "projects.subscribers.delete" -> new Example(subscriber("camel-4"), "", "force", "true");
            case "projects.subscribers.subscriptions.list" -> {
                subscription(subscriber("camel-5"), "user-1");
                String all = subscriptions("camel-5");
                subscription(subscriber("camel-5"), "user-2");
                yield new Example(
                        all,
                        "",
                        "pageSize",
                        "1",
                        "pageToken",
                        nextPage(all),
                        "filter",
                        "user = \"users/" + alice() + "\" AND data_type = \"sleep\"");
            }
            case "projects.subscribers.subscriptions.create" -> {
                subscriber("camel-6");
                yield new Example(subscriptions("camel-6"), subscriptionBody(), "subscriptionId", "user-1");
            }
            case "projects.subscribers.subscriptions.patch" ->
                new Example(
                        subscription(subscriber("camel-7"), "user-1"),
                        "{\"dataTypes\":[\"weight\"]}",
                        "updateMask",
                        "dataTypes");
            case "projects.subscribers.subscriptions.delete" ->
                new Example(subscription(subscriber("camel-8"), "user-1"), "");
            case "users.updateProfile" ->
                new Example(
                        "/v4/users/me/profile",
                        "{\"userConfiguredRunningStrideLengthMm\":1000}",
                        "updateMask",
                        "userConfiguredRunningStrideLengthMm");
            case "users.updateSettings" ->
                new Example("/v4/users/me/settings", "{\"swimUnit\":\"SWIM_UNIT_YARDS\"}", "updateMask", "swimUnit");
            case "users.pairedDevices.list" ->
                new Example(
                        "/v4/users/me/pairedDevices",
                        "",
                        "pageSize",
                        "1",
                        "pageToken",
                        nextPage("/v4/users/me/pairedDevices"));
            case "users.pairedDevices.get" -> new Example("/v4/users/me/pairedDevices/2001", "");
            case "users.dataTypes.dataPoints.list" ->
                new Example(
                        steps, "", "filter", filter, "pageSize", "1", "pageToken", nextPage(steps, "filter", filter));
            case "users.dataTypes.dataPoints.reconcile" -> {
                String family = "users/me/dataSourceFamilies/google-wearables";
                String all = steps + ":reconcile";
                yield new Example(
                        all,
                        "",
                        "filter",
                        filter,
                        "pageSize",
                        "1",
                        "dataSourceFamily",
                        family,
                        "pageToken",
                        nextPage(all, "filter", filter, "dataSourceFamily", family));
            }
            case "users.dataTypes.dataPoints.get" -> new Example("/v4/" + newest("weight"), "");
            case "users.dataTypes.dataPoints.exportExerciseTcx" ->
                new Example("/v4/" + newest("exercise") + ":exportExerciseTcx", "", "partialData", "true");
            case "users.dataTypes.dataPoints.create" -> new Example(points, weight());
            case "users.dataTypes.dataPoints.patch" -> new Example("/v4/" + written(), weight());
            case "users.dataTypes.dataPoints.batchDelete" ->
                new Example(points + ":batchDelete", "{\"names\":[\"" + written() + "\"]}");
            case "users.dataTypes.dataPoints.rollUp" -> new Example(steps + ":rollUp", ROLL_UP);
            case "users.dataTypes.dataPoints.dailyRollUp" -> new Example(steps + ":dailyRollUp", DAILY_ROLL_UP);
            default -> new Example("/" + method.path().replace("{usersId}", "me"), "");
        };
    }

    /** The project's robot for its paths, and alice for the others. */
    VendorClient caller(String path) {
        return path.contains("projects/")
                ? VendorClient.withToken(simulator, simulator.projectToken())
                : VendorClient.ofEverything(simulator, "alice");
    }

    private String nextPage(String path, String... query) {
        String[] small = Arrays.copyOf(query, query.length + 2);
        small[query.length] = "pageSize";
        small[query.length + 1] = "1";
        return caller(path).get(path, small).nextPageToken();
    }

    private String newest(String type) {
        return caller("").list(type).points().get(0).getString("name");
    }

    private String written() {
        return caller("")
                .post("/v4/users/me/dataTypes/weight/dataPoints", weight())
                .json()
                .getJsonObject("response")
                .getString("name");
    }

    private static String weight() {
        return "{\"weight\":{\"sampleTime\":{\"physicalTime\":\"2026-11-20T07:00:00Z\",\"utcOffset\":\"3600s\"},\"weightGrams\":70000}}";
    }

    private String alice() {
        return simulator.person("alice").healthUserId();
    }

    private String subscriber(String id) {
        caller(SUBSCRIBERS).post(SUBSCRIBERS + "?subscriberId=" + id, subscriberBody());
        return SUBSCRIBERS + "/" + id;
    }

    private String subscriberBody() {
        return "{\"endpointUri\":\"" + endpoint.uri()
                + "\",\"endpointAuthorization\":{\"secret\":\"Bearer secret\"},\"subscriberConfigs\":"
                + "[{\"dataTypes\":[\"sleep\",\"weight\"],\"subscriptionCreatePolicy\":\"MANUAL\"}]}";
    }

    private static String subscriptions(String subscriber) {
        return SUBSCRIBERS + "/" + subscriber + "/subscriptions";
    }

    private String subscription(String subscriber, String id) {
        caller(SUBSCRIBERS).post(subscriber + "/subscriptions?subscriptionId=" + id, subscriptionBody());
        return subscriber + "/subscriptions/" + id;
    }

    private String subscriptionBody() {
        return "{\"user\":\"users/" + alice() + "\",\"dataTypes\":[\"sleep\"]}";
    }
}
