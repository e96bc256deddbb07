package io.github.camelfitbit.scenario;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelfitbit.FitbitConstants;
import io.github.camelfitbit.model.HealthEvent;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Derived triggers as routes against the simulator. In Madrid it is ten in the morning. */
class DerivedTriggersTest {

    private static final String BUSY = "delay=50&initialDelay=0";

    private final World world = new World();
    private final List<Exchange> received = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void tellsThatADeviceSynced() throws Exception {
        fallSilent();
        start("fitbit:devices?events=synced&" + BUSY).connect("alice");
        awaitTwoLooksAtDevices();
        world.simulator.clock().advance(Duration.ofMinutes(1));
        world.simulator.person("alice").device().syncNow();
        await("synced alice");

        HealthEvent event = event(0);
        assertThat(event.id()).isEqualTo("alice/devices/synced/" + device() + "/2026-11-20T09:01:00Z");
        assertThat(received.get(0).getIn().getBody(String.class))
                .startsWith("{\"id\":\"alice/devices/synced/")
                .contains("\"event\":\"synced\",\"connection\":\"alice\",\"time\":\"2026-11-20T09:01:00Z\",\"data\":{");
        assertThat(received.get(0).getIn().getBody(Map.class)).containsEntry("event", "synced");
        assertThat(received.get(0)
                        .getIn()
                        .getBody(JsonNode.class)
                        .at("/data/deviceId")
                        .asText())
                .isEqualTo(device());
    }

    @Test
    void tellsThatAGoalWasReachedOnThePersonsDay() throws Exception {
        start("fitbit:goal?metric=steps&target=1&" + BUSY).connect("alice", "bob");
        await("goal-reached alice");

        assertThat(received.get(0).getIn().getHeaders())
                .containsEntry(FitbitConstants.EVENT_ID, "alice/goal/steps/1/2026-11-20")
                .containsEntry(FitbitConstants.CIVIL_DATE, LocalDate.parse("2026-11-20"))
                .containsEntry(Exchange.MESSAGE_TIMESTAMP, World.NOW.toEpochMilli());
        assertThat(event(0).data()).containsKeys("steps", "target");
    }

    @Test
    void tellsThatAGoalWasMissedWhenThePersonsClockSaysSo() throws Exception {
        start("fitbit:goal-missed?metric=distance&target=99999999&by=10:30&" + BUSY)
                .connect("alice");
        Awaitility.await().until(() -> {
            world.simulator.clock().advance(Duration.ofMinutes(31));
            return !received.isEmpty();
        });

        assertThat(event(0).id()).startsWith("alice/goal-missed/10:30/distance/99999999/2026-11-2");
        assertThat(event(0).data())
                .containsKeys("distanceMillimeters", "lastSync")
                .containsEntry("by", "10:30");
    }

    @Test
    void tellsWhereARecordCrossesAThreshold() throws Exception {
        start("fitbit:threshold?metric=heart-rate&above=1&startFrom=PT2H&" + BUSY)
                .connect("alice");
        await("above alice");

        assertThat(event(0).id()).startsWith("alice/threshold/heart-rate/above=1.0/2026-11-20T0");
        assertThat(event(0).data()).containsKeys("beatsPerMinute", "dataPointId");
    }

    @Test
    void tellsOfANightThatWasShort() throws Exception {
        start("fitbit:threshold?metric=sleep&below=1000&startFrom=P2D&" + BUSY).connect("alice");
        Awaitility.await().until(() -> !received.isEmpty());

        assertThat(event(0).event()).isEqualTo("below");
        assertThat(event(0).data()).containsKey("minutesAsleep");
    }

    @Test
    void tellsOfASilenceWithItsReasonAndOfItsEnd() throws Exception {
        start("fitbit:silence?after=PT12H&" + BUSY).connect("alice");
        fallSilent();
        world.simulator.clock().advance(Duration.ofHours(25));
        await("silence alice");
        world.simulator.clock().advance(Duration.ofMinutes(5));
        world.simulator.person("alice").device().syncNow();
        await("silence alice", "data-again alice");

        assertThat(event(0).data().get("reason")).asString().contains("no tracker has synced since");
    }

    @Test
    void tellsTheSummaryOfADayThatIsFinalAsTheActionDoes() throws Exception {
        start("fitbit:daily-summary?" + BUSY).connect("alice");
        await("final alice");

        assertThat(event(0).id()).isEqualTo("alice/daily-summary/2026-11-19");
        assertThat(event(0).data())
                .isEqualTo(world.action(
                        "daily-summary/get?connection=alice&from=2026-11-19&to=2026-11-19", null, Map.of(), Map.class));
    }

    @Test
    void tellsTodaysSummaryWheneverAWatchHasBroughtMore() throws Exception {
        fallSilent();
        start("fitbit:daily-summary?events=so-far&" + BUSY).connect("alice");
        await("so-far alice");
        world.simulator.clock().advance(Duration.ofHours(4));
        world.simulator.person("alice").device().syncNow();
        await("so-far alice", "so-far alice");

        assertThat(event(1).civilDate()).isEqualTo(LocalDate.parse("2026-11-20"));
        assertThat(event(1).id()).isEqualTo("alice/daily-summary/2026-11-20/so-far/2026-11-20T13:00:00Z");
        assertThat(event(1).data().get("days")).isNotEqualTo(event(0).data().get("days"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fitbit:goal?target=5|option 'metric' is missing",
                "fitbit:goal?metric=weight&target=5|option 'metric' is 'weight', which does not add up over a day",
                "fitbit:goal?metric=steps|option 'target' is missing",
                "fitbit:goal?metric=steps&target=-1|option 'target' is -1.0",
                "fitbit:goal-missed?metric=steps&target=9|option 'by' is missing",
                "fitbit:goal-missed?metric=steps&target=9&by=8pm|option 'by' is '8pm'",
                "fitbit:threshold?metric=heart-rate|options 'above' and 'below' are missing",
                "fitbit:threshold?metric=steps&above=9|option 'metric' is 'steps', of which no single record",
                "fitbit:silence?after=PT1M|option 'after' is 'PT1M'",
                "fitbit:daily-summary?lookback=P90D|option 'lookback' is 'P90D'",
                "fitbit:daily-summary?events=sofar|option 'events' names 'sofar', which is no event of fitbit:daily-summary: use final, revised, so-far",
                "fitbit:devices?events=synced,broken|option 'events' names 'broken', which is no event of fitbit:devices"
            })
    void saysAtTheStartWhatAnOptionHasWrong(String uri, String message) {
        assertThatThrownBy(() -> start(uri)).hasStackTraceContaining(message);
    }

    private World start(String uri) throws Exception {
        world.routes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).routeId("derived").process(exchange -> received.add(exchange.copy()));
            }
        });
        return world.start();
    }

    /** The second look begins when the first has come to its end. */
    private void awaitTwoLooksAtDevices() {
        Awaitility.await().until(() -> world.simulator.counters().requests("pairedDevices.list") >= 2);
    }

    /** From now on nothing syncs by itself. */
    private void fallSilent() {
        world.simulator.person("alice").device().syncsOnlyAt();
        world.simulator.person("alice").scale().syncsOnlyAt();
    }

    private String device() {
        return world.simulator.person("alice").device().id();
    }

    private HealthEvent event(int index) {
        return received.get(index).getIn().getBody(HealthEvent.class);
    }

    private void await(String... events) {
        Awaitility.await().untilAsserted(() -> assertThat(received)
                .extracting(exchange -> exchange.getIn().getHeader(FitbitConstants.EVENT) + " "
                        + exchange.getIn().getHeader(FitbitConstants.CONNECTION))
                .containsExactly(events));
    }
}
