package io.github.camelfitbit.scenario;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.camelfitbit.FitbitConstants;
import io.github.camelfitbit.model.HealthEvent;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Badges are at the Fitbit Web API alone. */
class BadgesTest {

    private final FitbitWorld fitbit = new FitbitWorld(FitbitWorld.ALL_SCOPES, 100_000);
    private final List<Exchange> received = new CopyOnWriteArrayList<>();
    private final List<String> failures = new CopyOnWriteArrayList<>();

    BadgesTest() throws Exception {}

    @AfterEach
    void close() {
        fitbit.close();
    }

    @Test
    void tellsABadgeThatIsEarnedAndOneThatIsEarnedAgain() throws Exception {
        route("fitbit:badges?delay=50&initialDelay=0");
        fitbit.connect("fitbit-web", "alice").connect("google-health", "bob");
        awaitTwoLooks();
        fitbit.world.simulator.person("alice").earnBadge("DAILY_FLOORS", 50);
        awaitEvents(1);
        fitbit.world.simulator.person("alice").earnBadge("DAILY_STEPS", 10_000);
        awaitEvents(2);

        assertThat(received)
                .extracting(exchange -> exchange.getIn().getHeader(FitbitConstants.EVENT))
                .containsOnly("earned");
        assertThat(event(0).data()).containsEntry("badgeType", "DAILY_FLOORS").containsEntry("timesAchieved", 1);
        assertThat(event(1).data()).containsEntry("badgeType", "DAILY_STEPS").containsEntry("timesAchieved", 13);
        assertThat(event(1).connection()).isEqualTo("alice");
        assertThat(event(1).civilDate()).isEqualTo("2026-11-20");
        assertThat(failures).isEmpty();
    }

    @Test
    void saysThatTheGoogleHealthApiHasNoneWhenSuchAConnectionIsNamed() throws Exception {
        fitbit.connect("google-health", "bob");
        route("fitbit:badges?delay=50&initialDelay=0&connection=bob&exceptionHandler=#failures");
        Awaitility.await().until(() -> !failures.isEmpty());

        assertThat(failures.get(0)).contains("belongs to the Google Health API, which has no badges");
    }

    private void route(String uri) throws Exception {
        fitbit.world.camel.getRegistry().bind("failures", new org.apache.camel.spi.ExceptionHandler() {
            @Override
            public void handleException(Throwable exception) {
                failures.add(String.valueOf(exception.getMessage()));
            }

            @Override
            public void handleException(String message, Throwable exception) {
                handleException(exception);
            }

            @Override
            public void handleException(String message, Exchange exchange, Throwable exception) {
                handleException(exception);
            }
        });
        fitbit.world.routes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).routeId("badges").process(exchange -> received.add(exchange.copy()));
            }
        });
    }

    /** The second look begins when the first has come to its end. */
    private void awaitTwoLooks() {
        Awaitility.await().until(() -> fitbit.world.simulator.counters().requests("fitbit.user.badges") >= 2);
    }

    private void awaitEvents(int count) {
        Awaitility.await().until(() -> received.size() >= count);
        assertThat(received).hasSize(count);
    }

    private HealthEvent event(int index) {
        return received.get(index).getIn().getBody(HealthEvent.class);
    }
}
