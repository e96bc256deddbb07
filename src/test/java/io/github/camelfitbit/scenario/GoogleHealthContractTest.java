package io.github.camelfitbit.scenario;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.github.camelfitbit.FitbitConstants;
import io.github.camelfitbit.body.Vocabulary;
import io.github.camelfitbit.model.DataKind;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.simulator.Endpoint;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Every method of the vendor's discovery document and every operation of every data type, through a Camel endpoint. The
 * document is read from the folder {@code reference.dir}; without it the test is left out.
 */
class GoogleHealthContractTest {

    /** SMART Health Links: no scope opens them, and no page of the vendor's tells what they are for. */
    private static final Set<String> NOT_FOR_CLIENTS = Set.of("m.getShlManifest", "r.get");

    private static final String SECRET = "Bearer a-long-random-text";
    private static final String SCOPES = Stream.of(
                    "activity_and_fitness",
                    "health_metrics_and_measurements",
                    "sleep",
                    "nutrition",
                    "profile",
                    "settings",
                    "reproductive_health",
                    "mindfulness",
                    "logged_symptoms")
            .map(family -> family + ".readonly," + family + ".writeonly")
            .reduce("ecg.readonly,irn.readonly,location.readonly", (all, family) -> all + ',' + family);

    private final World world = new World();
    private final Endpoint endpoint = new Endpoint(SECRET);
    private final Set<String> covered = new TreeSet<>();
    private final Map<String, String> refused = new TreeMap<>();

    @AfterEach
    void close() {
        world.close();
        endpoint.close();
    }

    @Test
    void reachesEveryMethodAndEveryOperationOfEveryType() throws Exception {
        Path document = Path.of(System.getProperty("reference.dir", ""), "google-health-v4.discovery.json");
        assumeTrue(Files.exists(document));
        Set<String> methods = methods(new JsonObject(Files.readString(document)), new TreeSet<>());
        methods.removeAll(NOT_FOR_CLIENTS);
        start();

        Set<String> operations = new TreeSet<>();
        for (DataType type : DataType.values()) {
            type.operations().forEach(operation -> operations.add(type.id() + '/' + operation.text()));
            drive(type);
        }
        person();
        project();

        Set<String> reached = new TreeSet<>(methods);
        reached.removeIf(method -> world.simulator.counters().requests(method) == 0);
        System.out.println("google-health.operations.covered=" + reached.size());
        System.out.println("google-health.operations.total=" + methods.size());
        System.out.println("google-health.type-operations.covered=" + covered.size());
        System.out.println("google-health.type-operations.total=" + operations.size());
        assertThat(refused).isEmpty();
        assertThat(reached).isEqualTo(methods);
        assertThat(covered).isEqualTo(operations);
    }

    private void start() throws Exception {
        world.component().setBeta(true);
        world.component().getOauth().setScopes(SCOPES);
        world.component()
                .getProject()
                .setProjectNumber(world.simulator.cloudProject().number());
        world.component().getProject().setServiceAccountKey(world.simulator.serviceAccountKey());
        world.start().connect("alice");
    }

    /** The methods by the last two words of their ids, as the simulator counts them. */
    private static Set<String> methods(JsonObject resource, Set<String> found) {
        for (String name : resource.getJsonObject("methods", new JsonObject()).fieldNames()) {
            String[] id = resource.getJsonObject("methods")
                    .getJsonObject(name)
                    .getString("id")
                    .split("\\.");
            found.add(id[id.length - 2] + '.' + id[id.length - 1]);
        }
        JsonObject inner = resource.getJsonObject("resources", new JsonObject());
        inner.fieldNames().forEach(name -> methods(inner.getJsonObject(name), found));
        return found;
    }

    private void drive(DataType type) {
        String range = type.kind() == DataKind.TIMELESS ? "" : "?from=P3D";
        for (DataOperation operation : Stream.of(
                        DataOperation.LIST, DataOperation.RECONCILE, DataOperation.ROLL_UP, DataOperation.DAILY_ROLL_UP)
                .filter(type.operations()::contains)
                .toList()) {
            tried(type, operation, range, null);
        }
        if (type.operations().contains(DataOperation.CREATE)) {
            write(type);
        } else if (type.operations().contains(DataOperation.GET)) {
            tried(type, DataOperation.GET, "?id=" + anyOf(type), null);
        }
    }

    private void write(DataType type) {
        String example = record(type, Vocabulary.example(type).orElseThrow());
        DataPoint made = tried(type, DataOperation.CREATE, "", example) instanceof DataPoint point ? point : null;
        if (made != null) {
            String id = "?id=" + made.vendorId();
            if (type.operations().contains(DataOperation.GET)) {
                tried(type, DataOperation.GET, id, null);
            }
            Object updated = tried(type, DataOperation.UPDATE, id, example);
            String last = updated instanceof DataPoint point ? "?id=" + point.vendorId() : id;
            tried(type, DataOperation.DELETE, last, null);
        }
    }

    /** The documented example, before the simulated life begins: nights may not overlap. */
    private static String record(DataType type, String value) {
        String time = type.kind() == DataKind.SAMPLE
                ? "\"time\":\"2026-11-08T08:00:00+01:00\""
                : "\"startTime\":\"2026-11-07T23:10:00+01:00\",\"endTime\":\"2026-11-08T06:40:00+01:00\"";
        return ("{" + time + ",\"value\":" + value + "}").replace("2026-11-0", "2026-10-0");
    }

    private String anyOf(DataType type) {
        List<?> all = world.action(
                type.id() + "/list" + (type.kind() == DataKind.TIMELESS ? "" : "?from=P14D"),
                null,
                Map.of(FitbitConstants.CONNECTION, "alice"),
                List.class);
        return all.stream()
                .map(point -> String.valueOf(((DataPoint) point).vendorId()))
                .findFirst()
                .orElse("none");
    }

    private @Nullable Object tried(DataType type, DataOperation operation, String options, @Nullable Object body) {
        String words = type.id() + '/' + operation.text();
        try {
            Object answer =
                    world.action(words + options, body, Map.of(FitbitConstants.CONNECTION, "alice"), Object.class);
            covered.add(words);
            return answer;
        } catch (RuntimeException e) {
            refused.put(words, String.valueOf(e.getCause()));
            return null;
        }
    }

    private void person() {
        List<String> actions =
                new ArrayList<>(List.of("identity/get", "profile/get", "settings/get", "irn-profile/get"));
        actions.add("exercise/export-tcx?id=" + anyOf(DataType.EXERCISE));
        actions.forEach(action -> act(action, null));
        act("profile/update", Map.of("userConfiguredWalkingStrideLengthMm", 740));
        act("settings/update", Map.of("weightUnit", "WEIGHT_UNIT_POUNDS"));
        List<?> devices = (List<?>) act("devices/list", null);
        act("devices/get?id=" + ((Map<?, ?>) devices.get(0)).get("id"), null);
    }

    private void project() {
        act("subscribers/create?id=camel-1", subscriberBody());
        act("subscribers/list", null);
        act("subscriptions/create?subscriber=camel-1&id=sub-1", Map.of("dataTypes", List.of("sleep")));
        act("subscriptions/list?subscriber=camel-1", null);
        act("subscriptions/update?subscriber=camel-1&id=sub-1", Map.of("dataTypes", List.of("weight")));
        act("subscriptions/delete?subscriber=camel-1&id=sub-1", null);
        act("subscribers/update?id=camel-1", Map.of("endpointUri", endpoint.uri()));
        act("subscribers/delete?id=camel-1&force=true", null);
    }

    private Map<String, Object> subscriberBody() {
        return Map.of(
                "endpointUri",
                endpoint.uri(),
                "endpointAuthorization",
                Map.of("secret", SECRET),
                "subscriberConfigs",
                List.of(Map.of("dataTypes", List.of("sleep", "weight"), "subscriptionCreatePolicy", "MANUAL")));
    }

    private Object act(String action, @Nullable Object body) {
        return world.action(action, body, Map.of(FitbitConstants.CONNECTION, "alice"), Object.class);
    }
}
