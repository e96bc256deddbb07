package io.github.camelfitbit.scenario;

import java.util.Map;

import io.github.camelfitbit.FitbitConstants;
import io.github.camelfitbit.simulator.Fault;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Each action says what it cost of the person's budget, so that a route can do with less. */
class RequestCountTest {

    private static final World world = new World();

    @BeforeAll
    static void connect() throws Exception {
        world.start().connect("alice");
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @BeforeEach
    void reset() {
        world.simulator.counters().reset();
    }

    private static Exchange ask(String action) throws Exception {
        try (ProducerTemplate template = world.camel.createProducerTemplate()) {
            return template.request("fitbit:" + action, exchange -> exchange.getIn()
                    .setHeaders(new java.util.HashMap<>(Map.of("CamelFitbitConnection", "alice"))));
        }
    }

    private static Object cost(Exchange answered) {
        return answered.getMessage().getHeader(FitbitConstants.REQUESTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sleep/list?from=P7D",
                "steps/daily-roll-up?from=P7D",
                "daily-summary/get?from=yesterday&to=yesterday",
                "connections/doctor",
                "devices/list",
                "identity/get",
                "request?path=/v4/users/me/settings",
                "connections/list",
                "data-types/list"
            })
    void tellsWhatTheVendorWasAsked(String action) throws Exception {
        Exchange answered = ask(action);

        assertThat(answered.getException()).isNull();
        assertThat(cost(answered))
                .isEqualTo(Math.toIntExact(world.simulator.counters().total()));
    }

    @Test
    void countsRepetitionsAndFailures() throws Exception {
        world.simulator.fail(Fault.status(503).times(1).on("users.getIdentity"));
        assertThat(cost(ask("identity/get"))).isEqualTo(2);

        world.simulator.fail(
                Fault.reason(403, "RESOURCE_PERMISSION_DENIED").times(1).on("users.getIdentity"));
        Exchange failed = ask("identity/get");
        assertThat(failed.getException()).isNotNull();
        assertThat(cost(failed)).isEqualTo(1);
    }

    @Test
    void doesNotCarryTheCostOfTheLastActionOn() throws Exception {
        try (ProducerTemplate template = world.camel.createProducerTemplate()) {
            Exchange exchange = template.request(
                    "fitbit:connections/list", in -> in.getIn().setHeader(FitbitConstants.REQUESTS, 7));
            assertThat(cost(exchange)).isEqualTo(0);
        }
    }
}
