package io.github.camelfitbit.scenario;

import java.util.Map;

import io.github.camelfitbit.simulator.Fault;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What Camel's health checks show of the component. */
class HealthTest {

    private final World world = new World();

    @BeforeEach
    void start() throws Exception {
        world.start();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void countsConnectionsByWhereTheyStand() {
        world.connect("alice", "bob");
        world.action("connections/disconnect?connection=bob", null, Map.of(), Map.class);

        HealthCheck.Result result = check("fitbit-connections");

        assertThat(result.getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(result.getDetails())
                .containsEntry("connected", 1L)
                .containsEntry("disconnected", 1L)
                .containsEntry("needsReauthorization", 0L);
    }

    @Test
    void isUpBeforeAnybodyWasAsked() {
        assertThat(check("fitbit-api").getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(check("fitbit-store").getState()).isEqualTo(HealthCheck.State.UP);
    }

    @ParameterizedTest
    @CsvSource({"410, GONE", "403, API_PRIVATE_PREVIEW_ACCESS_DENIED", "403, SERVICE_DISABLED"})
    void isDownWithTheNextStepWhenOnlyTheOperatorCanHelp(int status, String reason) {
        world.connect("alice");
        world.simulator.fail(Fault.reason(status, reason).always().on("dataPoints.list"));

        nights();

        HealthCheck.Result result = check("fitbit-api");
        assertThat(result.getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(result.getMessage())
                .hasValueSatisfying(message -> assertThat(message).contains(reason + ": "));
        assertThat(result.getDetails()).containsEntry(HealthCheck.HTTP_RESPONSE_CODE, status);
    }

    @Test
    void isUpAgainWhenTheApiAnswers() {
        world.connect("alice");
        world.simulator.fail(Fault.reason(410, "GONE").times(1).on("dataPoints.list"));
        nights();

        world.action("sleep/list?connection=alice&from=P1D", null, Map.of(), Object.class);

        assertThat(check("fitbit-api").getState()).isEqualTo(HealthCheck.State.UP);
    }

    @Test
    void takesARefusalForOnePersonsSakeForAnAnswer() {
        world.connect("alice");
        world.simulator.fail(
                Fault.reason(403, "RESOURCE_PERMISSION_DENIED").always().on("dataPoints.list"));

        nights();

        assertThat(check("fitbit-api").getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(check("fitbit-api").getDetails().keySet()).noneMatch(name -> name.endsWith("failure"));
    }

    @Test
    void isAskedForReadinessAndNeverForLiveness() {
        assertThat(HealthCheckHelper.invokeReadiness(world.camel, "full"))
                .extracting(result -> result.getCheck().getId())
                .contains("fitbit-connections", "fitbit-api", "fitbit-store");
        assertThat(HealthCheckHelper.invokeLiveness(world.camel, "full"))
                .extracting(result -> result.getCheck().getId())
                .doesNotContain("fitbit-connections", "fitbit-api", "fitbit-store");
    }

    @Test
    void tellsNoKeyAndNoToken() {
        world.connect("alice");

        assertThat(check("fitbit-connections").getDetails().toString()
                        + check("fitbit-api").getDetails())
                .doesNotContain("alice", "ya29.", "1//");
    }

    @Test
    void leavesNothingBehindWhenTheComponentStops() {
        world.component().stop();

        assertThat(registry().getCheck("fitbit-api")).isEmpty();
    }

    @Test
    void theConsumersOwnCheckShowsTheStatusOfAFailedPoll() throws Exception {
        world.connect("alice");
        registry().register(registry().resolveById("consumers"));
        world.simulator.fail(Fault.reason(403, "SERVICE_DISABLED").always().on("dataPoints.list"));
        world.routes(new RouteBuilder() {
            @Override
            public void configure() {
                from("fitbit:sleep?initialDelay=0&delay=10").routeId("nights").to("mock:nights");
            }
        });

        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(check("consumer:nights")).satisfies(result -> {
                    assertThat(result.getState()).isEqualTo(HealthCheck.State.DOWN);
                    assertThat(result.getDetails()).containsEntry(HealthCheck.HTTP_RESPONSE_CODE, 403);
                }));
    }

    private void nights() {
        assertThatThrownBy(() -> world.action("sleep/list?connection=alice&from=P1D", null, Map.of(), Object.class))
                .isInstanceOf(CamelExecutionException.class);
    }

    private HealthCheckRegistry registry() {
        return HealthCheckRegistry.get(world.camel);
    }

    private HealthCheck.Result check(String id) {
        return registry().getCheck(id).orElseThrow().call();
    }
}
