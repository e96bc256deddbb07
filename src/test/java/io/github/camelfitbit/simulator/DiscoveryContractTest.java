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
        GoogleExamples.Example example = examples().of(method);
        Reply reply = examples()
                .caller(method.path())
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
                        answered("RollUpDataPointsResponse", client.post(points + ":rollUp", GoogleExamples.ROLL_UP)),
                        answered(
                                "DailyRollUpDataPointsResponse",
                                client.post(points + ":dailyRollUp", GoogleExamples.DAILY_ROLL_UP)))
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
        int tried = 0;
        for (String type : writable()) {
            List<Specimen.Variant> variants = new ArrayList<>(specimens.words(schema(type)));
            variants.add(new Specimen.Variant("whole", specimens.whole(schema(type))));
            tried += variants.size();
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
        assertThat(tried).as("bodies that were tried").isGreaterThan(400);
    }

    @Test
    void refusesBodiesWithoutWhatIsRequiredAndWithWhatOnlyTheVendorSets() {
        List<String> taken = new ArrayList<>();
        Specimen specimens = new Specimen(discovery);
        int tried = 0;
        for (String type : writable()) {
            List<Specimen.Variant> variants = new ArrayList<>(specimens.incomplete(schema(type)));
            variants.addAll(specimens.presumptuous(schema(type)));
            tried += variants.size();
            variants.stream()
                    .filter(variant -> create(type, variant).status() != 400)
                    .forEach(variant -> taken.add(type + " " + variant.about()));
        }

        assertThat(taken).isEmpty();
        assertThat(tried).as("bodies that were tried").isGreaterThan(100);
    }

    @Test
    void takesEveryUnitOfTheSettings() {
        List<String> problems = new ArrayList<>();
        for (Specimen.Variant variant : new Specimen(discovery).words("Settings")) {
            String field = variant.about().substring(0, variant.about().indexOf('='));
            if (field.endsWith("Unit")) {
                Reply reply = alice().patch("/v4/users/me/settings?updateMask=" + field, settings(variant, field));
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
        return alice().post("/v4/users/me/dataTypes/" + type + "/dataPoints", point.encode());
    }

    private List<String> writable() {
        List<String> writable = dataTypes()
                .filter(type -> !alice().post("/v4/users/me/dataTypes/" + type + "/dataPoints", "{}")
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

    private GoogleExamples examples() {
        return new GoogleExamples(extension.simulator(), endpoint);
    }

    private VendorClient alice() {
        return VendorClient.ofEverything(extension.simulator(), "alice");
    }
}
