package io.github.camelfitbit.scenario;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.camelfitbit.FitbitConstants;
import io.github.camelfitbit.error.ConsentRequiredException;
import io.github.camelfitbit.error.UnknownConnectionException;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Nobody waits for the next poll, which comes in an hour here. */
class SyncNowTest {

    private static final String HOURLY = "?delay=3600000&initialDelay=3600000&startFrom=P3D";

    private static final LocalDate NEXT_DAY = LocalDate.parse("2026-11-21");

    private final World world = new World();
    private final List<Exchange> received = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void theFirstDataComesRightAfterTheConsent() throws Exception {
        start().connect("alice");

        Awaitility.await().untilAsserted(() -> assertThat(types()).contains("sleep"));
    }

    @Test
    void dataThatIsMissingComesWhenThePersonConsentsAgain() throws Exception {
        start().connect("alice");
        Awaitility.await().until(() -> types().contains("sleep"));
        world.simulator.clock().advance(Duration.ofDays(1));
        world.connect("alice");

        Awaitility.await().until(() -> !ofTheNextDay().isEmpty());
    }

    @Test
    void looksWhenAskedAndTellsWhichTriggersDo() throws Exception {
        start().connect("alice", "bob");
        Awaitility.await().until(() -> types().contains("sleep"));
        world.simulator.clock().advance(Duration.ofDays(1));
        Map<?, ?> answer = sync("alice");

        assertThat(answer.get("connection")).isEqualTo("alice");
        assertThat(answer.get("triggers")).isEqualTo(List.of("nights", "workouts"));
        Awaitility.await().until(() -> !ofTheNextDay().isEmpty());
        assertThat(ofTheNextDay()).containsOnly("alice");
    }

    @Test
    void asksNoTriggerThatIsForSomebodyElseOrStopped() throws Exception {
        start().connect("bob");
        world.camel.getRouteController().stopRoute("workouts");

        assertThat(sync("bob").get("triggers")).as("nights is for alice alone").isEqualTo(List.of());
    }

    @Test
    void saysWhoMustConsentFirst() throws Exception {
        start();
        assertThatThrownBy(() -> sync("alice")).hasRootCauseInstanceOf(UnknownConnectionException.class);

        world.connect("alice");
        world.action("connections/disconnect?connection=alice", null, Map.of(), Map.class);
        assertThatThrownBy(() -> sync("alice")).hasRootCauseInstanceOf(ConsentRequiredException.class);
    }

    private World start() throws Exception {
        return world.routes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("fitbit:sleep" + HOURLY + "&connection=alice")
                                .routeId("nights")
                                .process(exchange -> received.add(exchange.copy()));
                        from("fitbit:exercise" + HOURLY)
                                .routeId("workouts")
                                .process(exchange -> received.add(exchange.copy()));
                    }
                })
                .start();
    }

    private Map<?, ?> sync(String connection) {
        return world.action("connections/sync?connection=" + connection, null, Map.of(), Map.class);
    }

    /** Whose records of the day that came after the connecting were delivered. */
    private List<String> ofTheNextDay() {
        return received.stream()
                .map(Exchange::getIn)
                .filter(message -> NEXT_DAY.equals(message.getHeader(FitbitConstants.CIVIL_DATE)))
                .map(message -> message.getHeader(FitbitConstants.CONNECTION, String.class))
                .toList();
    }

    private List<String> types() {
        return received.stream()
                .map(exchange -> exchange.getIn().getHeader(FitbitConstants.DATA_TYPE, String.class))
                .toList();
    }
}
