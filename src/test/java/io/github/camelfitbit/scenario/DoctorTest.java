package io.github.camelfitbit.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.github.camelfitbit.FitbitConstants;
import io.github.camelfitbit.simulator.Fault;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Why no data come: each reason by a person whom it befell. */
class DoctorTest {

    private final World world = new World();

    @BeforeEach
    void start() throws Exception {
        world.routes(new RouteBuilder() {
            @Override
            public void configure() {
                from("fitbit:steps?startFrom=P1D&delay=3600000")
                        .routeId("steps")
                        .to("mock:steps");
            }
        });
        world.start();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void findsNothingWrongWithAHealthyConnection() {
        world.connect("alice");

        assertThat(doctor("alice").get("healthy")).isEqualTo(true);
        assertThat(codes("alice")).isSubsetOf("never-polled", "nothing-delivered");
    }

    @Test
    void makesTwoCalls() {
        world.connect("alice");

        Exchange answer = world.camel
                .createFluentProducerTemplate()
                .to("fitbit:connections/doctor?connection=alice")
                .request(Exchange.class);

        assertThat(answer.getMessage().getHeader(FitbitConstants.REQUESTS)).isEqualTo(2);
    }

    @Test
    void saysThatNobodyIsConnected() {
        assertThat(codes("nobody")).containsExactly("not-connected");
        assertThat(doctor("nobody").get("healthy")).isEqualTo(false);
    }

    @Test
    void saysThatTheConnectionWasEnded() {
        world.connect("alice");
        world.action("connections/disconnect?connection=alice", null, Map.of(), Map.class);

        assertThat(codes("alice")).containsExactly("disconnected");
        assertThat(Told.text(finding("alice", "disconnected"), "nextStep")).contains("authorize-url");
    }

    @Test
    void saysThatAScopeOfARunningTriggerIsMissing() {
        String address = world.action(
                "connections/authorize-url?connection=alice&scopes=sleep.readonly", null, Map.of(), String.class);
        world.comeBack(world.simulator.consent(address).as("alice").approve());

        assertThat(Told.text(finding("alice", "scope-missing"), "message"))
                .contains("steps", "activity_and_fitness.readonly");
        assertThat(codes("alice")).contains("scopes-not-granted", "devices-unknown");
    }

    @Test
    void saysSinceWhenTheDeviceIsSilent() {
        world.connect("alice");
        world.simulator
                .person("alice")
                .device()
                .offlineBetween(World.NOW.minus(Duration.ofDays(3)), World.NOW.plus(Duration.ofDays(3)));

        assertThat(codes("alice")).first().isEqualTo("device-silent");
        assertThat(Told.text(finding("alice", "device-silent"), "message")).contains("2026-11-17");
    }

    @ParameterizedTest
    @CsvSource({
        "400, ACCOUNT_NOT_LINKED,                account-not-linked",
        "403, API_PRIVATE_PREVIEW_ACCESS_DENIED, project-not-admitted",
        "403, SERVICE_DISABLED,                  project-not-admitted",
        "410, GONE,                              api-retired",
        "429, RATE_LIMIT_EXCEEDED,               quota-exhausted",
        "403, RESOURCE_PERMISSION_DENIED,        call-refused"
    })
    void saysWhatTheVendorRefusesAndWhoActs(int status, String reason, String code) {
        world.connect("alice");
        world.simulator.fail(Fault.reason(status, reason)
                .withHeader("Retry-After", "7200")
                .always()
                .on("users.getIdentity"));

        assertThat(codes("alice")).contains(code);
        assertThat(Told.text(finding("alice", code), "nextStep")).isNotBlank();
    }

    @Test
    void saysTheRestWhenTheDevicesCannotBeAskedFor() {
        world.connect("alice");
        world.simulator.fail(Fault.reason(403, "DATA_ACCESS_DENIED").always().on("pairedDevices.list"));

        assertThat(codes("alice")).contains("devices-unknown");
        assertThat(doctor("alice").get("healthy")).isEqualTo(true);
    }

    @Test
    void saysThatTheRouteIsSuspended() throws Exception {
        world.connect("alice");
        world.camel.getRouteController().suspendRoute("steps");

        assertThat(codes("alice")).contains("trigger-stopped");
    }

    @Test
    void saysThatNoTriggerRuns() throws Exception {
        world.connect("alice");
        world.camel.getRouteController().stopRoute("steps");

        assertThat(codes("alice")).contains("no-trigger");
    }

    @Test
    void tellsNoIdAndNoToken() {
        world.connect("alice");

        assertThat(doctor("alice").toString())
                .doesNotContain(world.simulator.person("alice").healthUserId(), "ya29.", "1//");
    }

    @Test
    void listsWhatTheConnectionMayDo() {
        String address = world.action(
                "connections/authorize-url?connection=alice&scopes=sleep.readonly", null, Map.of(), String.class);
        world.comeBack(world.simulator.consent(address).as("alice").approve());

        List<?> types = world.action("data-types/list?connection=alice", null, Map.of(), List.class);

        assertThat(types).hasSize(io.github.camelfitbit.model.DataType.values().length);
        Map<?, ?> sleep = type(types, "sleep");
        assertThat(Told.text(sleep, "allowed")).isEqualTo("[list, get, reconcile]");
        assertThat(Told.text(sleep, "missingScopes")).isEqualTo("[sleep.writeonly]");
        assertThat(sleep.get("webhook")).isEqualTo(true);
        assertThat(Told.text(type(types, "steps"), "allowed")).isEqualTo("[]");
        assertThat(type(types, "skin-temperature").get("beta")).isEqualTo(true);
    }

    private static Map<?, ?> type(List<?> types, String id) {
        return types.stream()
                .<Map<?, ?>>map(type -> (Map<?, ?>) type)
                .filter(type -> id.equals(type.get("dataType")))
                .findFirst()
                .orElseThrow();
    }

    private Map<?, ?> doctor(String connection) {
        return world.action("connections/doctor?connection=" + connection, null, Map.of(), Map.class);
    }

    private List<String> codes(String connection) {
        return findings(connection).stream()
                .map(finding -> String.valueOf(finding.get("code")))
                .toList();
    }

    private Map<?, ?> finding(String connection, String code) {
        return findings(connection).stream()
                .filter(finding -> code.equals(finding.get("code")))
                .findFirst()
                .orElseThrow();
    }

    private List<Map<?, ?>> findings(String connection) {
        return Told.maps(doctor(connection), "findings");
    }
}
