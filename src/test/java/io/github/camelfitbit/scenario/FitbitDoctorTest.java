package io.github.camelfitbit.scenario;

import java.util.List;
import java.util.Map;

import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

/** What a connection to the Fitbit Web API may do, and why no data come for it. */
class FitbitDoctorTest {

    private final FitbitWorld fitbit = fitbit();

    private static FitbitWorld fitbit() {
        try {
            return new FitbitWorld("sleep,settings");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void connect() {
        fitbit.connect("fitbit-web", "alice");
    }

    @AfterEach
    void close() {
        fitbit.close();
    }

    private void trigger(String type) throws Exception {
        fitbit.world.routes(new RouteBuilder() {
            @Override
            public void configure() {
                from("fitbit:" + type + "?connection=alice&startFrom=P1D&delay=3600000")
                        .routeId(type)
                        .to("mock:" + type);
            }
        });
    }

    private Map<?, ?> type(String id) {
        return (Map<?, ?>) fitbit.world.action("data-types/list?connection=alice", null, Map.of(), List.class).stream()
                .filter(type -> type instanceof Map<?, ?> map && id.equals(map.get("dataType")))
                .findFirst()
                .orElseThrow();
    }

    private List<Map<?, ?>> findings() {
        return Told.maps(
                fitbit.world.action("connections/doctor?connection=alice", null, Map.of(), Map.class), "findings");
    }

    private String message(String code) {
        return findings().stream()
                .filter(finding -> code.equals(finding.get("code")))
                .map(finding -> finding.get("severity") + ": " + finding.get("message"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tellsWhatWasGrantedInTheScopesOfThatApi() {
        assertThat(type("sleep").get("operations")).asString().isEqualTo("[list, reconcile, create, update, delete]");
        assertThat(type("sleep").get("allowed")).asString().isEqualTo("[list, reconcile, create, update, delete]");
        assertThat(type("sleep").get("readable")).isEqualTo(true);
        assertThat(type("sleep").get("writable")).isEqualTo(true);
        assertThat(type("sleep").get("missingScopes")).asInstanceOf(LIST).isEmpty();
        assertThat(type("sleep").containsKey("whyNotReadable")).isFalse();
    }

    @Test
    void namesTheScopeThatIsMissing() {
        assertThat(type("weight").get("readable")).isEqualTo(false);
        assertThat(type("weight").get("whyNotReadable")).isEqualTo("'weight' was not granted");
        assertThat(type("weight").get("whyNotWritable")).isEqualTo("'weight' was not granted");
        assertThat(type("weight").get("missingScopes")).asString().isEqualTo("[weight]");
        assertThat(type("weight").get("allowed")).asString().isEqualTo("[]");
    }

    @Test
    void saysWhatThatApiDoesNotHaveAndWhy() {
        assertThat(type("moods").get("operations")).asString().isEqualTo("[]");
        assertThat(type("moods").get("whyNotReadable"))
                .asString()
                .contains("Fitbit Web API has no 'moods'", "no such log");
        assertThat(type("moods").get("missingScopes"))
                .as("no scope would help")
                .asString()
                .isEqualTo("[]");
        assertThat(type("heart-rate").get("whyNotWritable")).asString().contains("no 'create'");
        assertThat(type("active-energy-burned").get("operations")).asString().isEqualTo("[daily-roll-up]");
    }

    @Test
    void knowsWhichDataThatApiNotifiesOf() {
        assertThat(type("sleep").get("webhook")).isEqualTo(true);
        assertThat(type("heart-rate").get("webhook")).as("no collection has it").isEqualTo(false);
    }

    @Test
    void saysThatAScopeOfARunningTriggerIsMissing() throws Exception {
        trigger("weight");

        assertThat(message("scope-missing")).startsWith("error").contains("trigger 'weight'", "needs 'weight'");
    }

    @Test
    void saysThatATriggerCannotBeServedByThatApi() throws Exception {
        trigger("run-vo2-max");

        assertThat(message("not-at-this-api")).startsWith("warning").contains("'run-vo2-max'", "daily figure");
    }

    @Test
    void findsNothingWrongWithTheTriggerThatWasGranted() throws Exception {
        trigger("sleep");

        assertThat(findings()).noneMatch(finding -> "error".equals(finding.get("severity")));
    }

    @Test
    void asksTheVendorForNothingThatWasNotGranted() {
        long before = fitbit.world.simulator.counters().total();
        findings();

        assertThat(fitbit.world.simulator.counters().total() - before)
                .as("the devices only: 'profile' was not granted")
                .isEqualTo(1);
    }
}
