package io.github.camelfitbit.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.github.camelfitbit.body.Vocabulary;
import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.model.DataKind;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.simulator.AskedRequest;
import io.github.camelfitbit.simulator.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Every method of the vendor's discovery document with every parameter, and every operation of every data type, through a
 * Camel endpoint: counted is what the simulator was asked and took.
 */
class GoogleHealthContractTest {

    /** SMART Health Links: no scope opens them, and no page of the vendor's tells what they are for. */
    private static final Map<String, String> NOT_FOR_CLIENTS =
            Map.of("m.getShlManifest", "/v4/shl/m/link", "r.get", "/v4/shl/r/link/token");

    /** Parameters of every Google API that no route can send, each with the reason. */
    private static final Map<String, String> LEFT_OUT = Map.of(
            "access_token", "a credential, which never stands in an address",
            "oauth_token", "a credential, which never stands in an address",
            "key", "a credential, which never stands in an address",
            "alt=proto", "makes bytes of the answer, which the simulator does not do",
            "callback", "makes a script of the answer, which the simulator does not do",
            "fields", "leaves members of the answer out, which the simulator does not do");

    private final Set<String> covered = new TreeSet<>();
    private final Map<String, String> refused = new TreeMap<>();

    private GoogleDocument document;
    private GoogleWorld google;

    @BeforeEach
    void start() throws Exception {
        document = GoogleDocument.read();
        google = new GoogleWorld();
    }

    @AfterEach
    void close() {
        if (google != null) {
            google.close();
        }
    }

    @Test
    void reachesEveryMethodWithEveryParameterAndEveryOperationOfEveryType() {
        List<String> lists =
                List.of("dataPoints.list", "dataPoints.reconcile", "pairedDevices.list", "subscribers.list");
        lists.forEach(
                list -> google.world.simulator.fail(Fault.emptyPageWithToken().on(list)));

        Set<String> operations = new TreeSet<>();
        for (DataType type : DataType.values()) {
            type.operations().forEach(operation -> operations.add(type.id() + '/' + operation.text()));
            drive(type);
        }
        person();
        project();
        system();

        assertThat(refused).isEmpty();
        assertThat(covered).isEqualTo(operations);
        System.out.println("google-health.type-operations.covered=" + covered.size());
        System.out.println("google-health.type-operations.total=" + operations.size());
        countMethods();
        countParameters();
    }

    private void countMethods() {
        Set<String> methods = new TreeSet<>();
        methods().forEach(method -> methods.add(method.name()));
        Set<String> reached = new TreeSet<>();
        taken().forEach(request -> reached.add(request.method()));
        reached.retainAll(methods);
        System.out.println("google-health.operations.covered=" + reached.size());
        System.out.println("google-health.operations.total=" + methods.size());
        assertThat(reached).isEqualTo(methods);
    }

    private void countParameters() {
        Set<String> all = new TreeSet<>(document.systemParameters());
        all.removeAll(LEFT_OUT.keySet());
        Set<String> carried = new TreeSet<>();
        taken().forEach(request -> carried.addAll(GoogleDocument.valued(request)));
        for (GoogleDocument.Method method : methods()) {
            all.addAll(method.parameters());
            taken().filter(request -> request.method().equals(method.name()))
                    .forEach(request -> carried.addAll(method.carriedBy(request)));
        }
        carried.retainAll(all);
        System.out.println("google-health.parameters.covered=" + carried.size());
        System.out.println("google-health.parameters.total=" + all.size());
        assertThat(carried).isEqualTo(all);
    }

    private List<GoogleDocument.Method> methods() {
        return document.methods().stream()
                .filter(method -> !NOT_FOR_CLIENTS.containsKey(method.name()))
                .toList();
    }

    /** The requests that the simulator did not refuse. */
    private Stream<AskedRequest> taken() {
        return google.world.simulator.counters().log().stream().filter(request -> request.status() < 300);
    }

    @Test
    void leavesOutNothingThatARouteCouldReach() {
        for (String parameter : LEFT_OUT.keySet()) {
            assertThat(document.systemParameters()).contains(parameter);
            assertThatThrownBy(() -> google.act(identity(parameter.contains("=") ? parameter : parameter + "=x"), null))
                    .as(parameter)
                    .hasCauseInstanceOf(FitbitException.class);
        }
        NOT_FOR_CLIENTS.forEach((method, path) -> {
            assertThat(document.methods()).anyMatch(one -> one.name().equals(method));
            assertThatThrownBy(() -> google.act("request?path=" + path, null))
                    .as(method)
                    .hasCauseInstanceOf(FitbitException.class);
        });
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
            tried(type, DataOperation.GET, "?id=" + google.anyOf(type), null);
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

    private @Nullable Object tried(DataType type, DataOperation operation, String options, @Nullable Object body) {
        String words = type.id() + '/' + operation.text();
        try {
            Object answer = google.act(words + options, body);
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
        actions.add("steps/reconcile?from=P3D&sources=google-wearables");
        actions.add("exercise/export-tcx?partialData=true&id=" + google.anyOf(DataType.EXERCISE));
        actions.forEach(action -> google.act(action, null));
        google.act("profile/update", Map.of("userConfiguredWalkingStrideLengthMm", 740));
        google.act("settings/update", Map.of("weightUnit", "WEIGHT_UNIT_POUNDS"));
        List<?> devices = (List<?>) google.act("devices/list", null);
        google.act("devices/get?id=" + ((Map<?, ?>) devices.get(0)).get("id"), null);
    }

    private void project() {
        google.act("subscribers/create?id=camel-1", google.subscriber("MANUAL"));
        google.act("subscribers/list", null);
        google.act("subscriptions/create?subscriber=camel-1&id=sub-1", Map.of("dataTypes", List.of("sleep")));
        google.world.simulator.fail(Fault.emptyPageWithToken().on("subscriptions.list"));
        google.act("subscriptions/list?subscriber=camel-1", null);
        google.act("subscriptions/update?subscriber=camel-1&id=sub-1", Map.of("dataTypes", List.of("weight")));
        google.world.simulator.defects().mend(); // until then the vendor refuses this update
        google.act("subscriptions/update?subscriber=camel-1&id=sub-1", Map.of("dataTypes", List.of("sleep")));
        google.act("subscriptions/delete?subscriber=camel-1&id=sub-1", null);
        google.act("subscribers/update?id=camel-1", Map.of("endpointUri", google.endpoint.uri()));
        google.act("subscribers/delete?id=camel-1&force=true", null);
    }

    /** What the vendor takes with every method is an option of none: a request in the vendor's own words has it. */
    private void system() {
        Stream.of(
                        "$.xgafv=1",
                        "$.xgafv=2",
                        "alt=json",
                        "prettyPrint=false",
                        "quotaUser=alice",
                        "uploadType=media",
                        "upload_protocol=raw")
                .forEach(parameter -> google.act(identity(parameter), null));
    }

    private static String identity(String parameter) {
        return "request?path=/v4/users/me/identity&parameter." + parameter;
    }
}
