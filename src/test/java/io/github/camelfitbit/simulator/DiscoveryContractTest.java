package io.github.camelfitbit.simulator;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.github.camelfitbit.simulator.health.Quota;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The simulator against Google's own description of the API. {@code -Dreference.dir=...} names the folder that has it;
 * nothing of it is kept here. What is broken at the vendor is mended first, because the description does not know of it.
 */
class DiscoveryContractTest {
    private static final Set<String> ONLY_ROLLED_UP = Set.of("total-calories", "calories-in-heart-rate-zone");
    private static final String SUBSCRIBERS = "/v4/projects/123456789012/subscribers";

    @RegisterExtension
    final SimulatorExtension extension =
            SimulatorExtension.with(() -> Simulator.builder().people(10).limits(Quota.Limits.off()));

    private final Discovery discovery = discovery();
    private final Endpoint endpoint = new Endpoint("Bearer secret");

    private static Discovery discovery() {
        String folder = System.getProperty("reference.dir", "");
        Assumptions.assumeFalse(folder.isBlank(), "no description of the API: set -Dreference.dir");
        return Discovery.read(Path.of(folder, "google-health-v4.discovery.json"));
    }

    @BeforeEach
    void mend() {
        extension.simulator().defects().mend();
    }

    @AfterEach
    void close() {
        endpoint.close();
    }

    @Test
    void servesEveryMethodWithEveryParameterAndAnswersInItsSchema() {
        List<String> problems = new ArrayList<>();
        List<Discovery.Method> methods = discovery.methods();
        long served =
                methods.stream().filter(method -> isServed(method, problems)).count();

        System.out.println("simulator.google.methods=" + served + "/" + methods.size());
        assertThat(problems).isEmpty();
        assertThat(methods).hasSizeGreaterThan(20);
    }

    private boolean isServed(Discovery.Method method, List<String> problems) {
        Example example = example(method);
        Reply reply = caller(method.path())
                .call(method.verb(), example.path() + VendorClient.query(example.query()), example.body());
        if (reply.status() != 200) {
            problems.add(method.id() + " answered " + reply.status() + " " + reply.body());
            return false;
        }
        List<String> wrong = problems(method.response(), reply.json());
        wrong.forEach(problem -> problems.add(method.id() + ": " + problem));
        Set<String> asked = new TreeSet<>();
        for (int i = 0; i < example.query().length; i += 2) {
            asked.add(example.query()[i]);
        }
        method.query().stream()
                .filter(parameter -> !asked.contains(parameter))
                .forEach(parameter -> problems.add(method.id() + " was not asked with " + parameter));
        return wrong.isEmpty();
    }

    private record Example(String path, String body, String... query) {}

    private Example example(Discovery.Method method) {
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

    private static final String ROLL_UP =
            "{\"range\":{\"startTime\":\"2026-11-10T00:00:00Z\",\"endTime\":\"2026-11-20T00:00:00Z\"},\"windowSize\":\"3600s\"}";
    private static final String DAILY_ROLL_UP =
            "{\"range\":{\"start\":{\"date\":{\"year\":2026,\"month\":11,\"day\":8}},\"end\":{\"date\":{\"year\":2026,\"month\":11,\"day\":20}}}}";

    @Test
    void readsNothingTheSchemasDoNotKnowAndEveryMeasurementOfTheUnion() {
        Set<String> problems = new TreeSet<>();
        Set<String> seen = new TreeSet<>();
        for (Person person : extension.simulator().people()) {
            VendorClient client = VendorClient.ofEverything(extension.simulator(), person.name());
            dataTypes().forEach(type -> readings(client, type).forEach(answer -> {
                problems.addAll(problems(answer.schema(), answer.json()));
                seen.addAll(members(answer.json()));
            }));
        }
        Set<String> unseen = new TreeSet<>(discovery.properties("DataPoint").keySet());
        unseen.removeAll(seen);

        assertThat(problems).isEmpty();
        assertThat(unseen)
                .as("what nobody but a writer sees")
                .containsExactly("menstrualPeriod", "moods", "ovulationTest", "symptoms");
    }

    private record Answered(String schema, JsonObject json) {}

    private static Stream<Answered> readings(VendorClient client, String type) {
        String points = "/v4/users/me/dataTypes/" + type + "/dataPoints";
        return Stream.of(
                        answered("ListDataPointsResponse", client.get(points, "pageSize", "300")),
                        answered("ReconcileDataPointsResponse", client.get(points + ":reconcile", "pageSize", "300")),
                        answered("RollUpDataPointsResponse", client.post(points + ":rollUp", ROLL_UP)),
                        answered("DailyRollUpDataPointsResponse", client.post(points + ":dailyRollUp", DAILY_ROLL_UP)))
                .flatMap(List::stream);
    }

    private static List<Answered> answered(String schema, Reply reply) {
        boolean impossible = reply.status() == 400 && reply.reason().equals("UNSUPPORTED_DATA_TYPE_ACTION");
        assertThat(impossible || reply.status() == 200).as(reply.body()).isTrue();
        return impossible ? List.of() : List.of(new Answered(schema, reply.json()));
    }

    private static Set<String> members(JsonObject answer) {
        Set<String> members = new TreeSet<>();
        for (String list : List.of("dataPoints", "rollupDataPoints")) {
            answer.getJsonArray(list, new JsonArray())
                    .forEach(point -> members.addAll(((JsonObject) point).fieldNames()));
        }
        return members;
    }

    @Test
    void takesEveryWordOfEveryEnumerationThatCanBeWritten() {
        List<String> problems = new ArrayList<>();
        Specimen specimens = new Specimen(discovery);
        for (String type : writable()) {
            Stream<Specimen.Variant> variants = Stream.concat(
                    Stream.of(new Specimen.Variant("whole", specimens.whole(schema(type)))),
                    specimens.words(schema(type)).stream());
            variants.forEach(variant -> {
                Reply reply = create(type, variant);
                if (reply.status() != 200) {
                    problems.add(type + " " + variant.about() + ": " + reply.body());
                } else {
                    problems.addAll(problems("Operation", reply.json()));
                }
            });
        }

        assertThat(problems).isEmpty();
    }

    @Test
    void refusesBodiesWithoutWhatIsRequiredAndWithWhatOnlyTheVendorSets() {
        List<String> taken = new ArrayList<>();
        Specimen specimens = new Specimen(discovery);
        for (String type : writable()) {
            Stream.of(specimens.incomplete(schema(type)), specimens.presumptuous(schema(type)))
                    .flatMap(List::stream)
                    .filter(variant -> create(type, variant).status() != 400)
                    .forEach(variant -> taken.add(type + " " + variant.about()));
        }

        assertThat(taken).isEmpty();
    }

    @Test
    void takesEveryUnitOfTheSettings() {
        List<String> problems = new ArrayList<>();
        for (Specimen.Variant variant : new Specimen(discovery).words("Settings")) {
            String field = variant.about().substring(0, variant.about().indexOf('='));
            if (field.endsWith("Unit")) {
                Reply reply = caller("").patch("/v4/users/me/settings?updateMask=" + field, settings(variant, field));
                if (reply.status() != 200) {
                    problems.add(variant.about() + ": " + reply.body());
                }
            }
        }

        assertThat(problems).isEmpty();
    }

    private static String settings(Specimen.Variant variant, String field) {
        return new JsonObject().put(field, variant.body().getValue(field)).encode();
    }

    private Reply create(String type, Specimen.Variant variant) {
        JsonObject point = new JsonObject().put(member(type), variant.body());
        return caller("").post("/v4/users/me/dataTypes/" + type + "/dataPoints", point.encode());
    }

    private List<String> writable() {
        List<String> writable = dataTypes()
                .filter(type -> !caller("")
                        .post("/v4/users/me/dataTypes/" + type + "/dataPoints", "{}")
                        .reason()
                        .equals("UNSUPPORTED_DATA_TYPE_ACTION"))
                .toList();
        assertThat(writable).hasSize(11);
        return writable;
    }

    private List<String> problems(String schema, JsonObject answer) {
        List<String> problems = new ArrayList<>(discovery.problems(schema, answer));
        JsonObject response =
                schema.equals("Operation") ? answer.getJsonObject("response").copy() : new JsonObject();
        String type = String.valueOf(response.remove("@type"));
        if (type.endsWith(".BatchDeleteDataPointsResponse")) {
            response.getJsonArray("dataPoints")
                    .forEach(point -> problems.addAll(discovery.problems("DataPoint", (JsonObject) point)));
        } else if (schema.equals("Operation")) {
            problems.addAll(discovery.problems(type.substring(type.lastIndexOf('.') + 1), response));
        }
        return problems;
    }

    private Stream<String> dataTypes() {
        Stream<String> measured = discovery.properties("DataPoint").entrySet().stream()
                .filter(member -> member.getValue().containsKey("$ref"))
                .map(Map.Entry::getKey)
                .filter(member -> !member.equals("dataSource"))
                .map(member -> member.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
        return Stream.concat(measured, ONLY_ROLLED_UP.stream()).sorted();
    }

    private String schema(String type) {
        JsonObject measurement = discovery.properties("DataPoint").getOrDefault(member(type), new JsonObject());
        return measurement.getString("$ref", "");
    }

    private static String member(String type) {
        String[] words = type.split("-");
        return words[0]
                + Arrays.stream(words)
                        .skip(1)
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .reduce("", String::concat);
    }

    private VendorClient caller(String path) {
        Simulator simulator = extension.simulator();
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
        return extension.simulator().person("alice").healthUserId();
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
