package io.github.camelfitbit.scenario;

import java.util.Map;
import java.util.Objects;

import io.github.camelfitbit.FitbitConstants;
import io.github.camelfitbit.browser.ServedPage;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.simulator.Simulator;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The vendor notifies of what the application wrote itself: a pushed trigger delivers it once, marked, and its end. */
class OwnWritesPushTest {

    private static final String PATH = "/fitbit/notifications";

    private final Notified world = new Notified();
    private final Simulator vendor = world.served.simulator;

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void bringsWhatTheApplicationWroteAndDeleted() throws Exception {
        start();
        int before = world.awaitMessages("weights", 1);
        DataPoint written =
                weight("create", "{\"time\":\"2026-11-20T09:30:00+01:00\",\"value\":{\"weightGrams\":71300}}");
        assertThat(vendor.push().send()).isEqualTo(1);
        world.awaitMessages("weights", before + 1);
        assertThat(message(before).getIn().getHeaders())
                .containsEntry(FitbitConstants.DATA_POINT_ID, written.id())
                .containsEntry(FitbitConstants.CHANGE, "new")
                .containsEntry(FitbitConstants.OWN_WRITE, true);

        world.served.action(
                "weight/delete",
                Map.of(FitbitConstants.CONNECTION, "alice", FitbitConstants.ID, written.id()),
                Object.class);
        assertThat(vendor.push().send()).isEqualTo(1);
        world.awaitMessages("weights", before + 2);

        assertThat(message(before + 1).getIn().getHeaders())
                .containsEntry(FitbitConstants.DATA_POINT_ID, written.id())
                .containsEntry(FitbitConstants.CHANGE, "deleted");
    }

    private void start() throws Exception {
        ServedPage served = world.served;
        served.component()
                .getOauth()
                .setScopes("health_metrics_and_measurements.readonly,health_metrics_and_measurements.writeonly");
        world.pushedBySimulator()
                .start(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("platform-http:" + PATH).to("fitbit:notifications/receive");
                        from("fitbit:weight?startFrom=P5D&delivery=push&initialDelay=0")
                                .routeId("weights")
                                .to("mock:weights");
                    }
                })
                .connect("alice");
        world.subscribe(PATH, "weight");
    }

    private DataPoint weight(String operation, String body) {
        return Objects.requireNonNull(world.served
                .camel
                .createFluentProducerTemplate()
                .to("fitbit:weight/" + operation + "?connection=alice")
                .withBody(body)
                .request(DataPoint.class));
    }

    private Exchange message(int index) {
        return world.mock("weights").getReceivedExchanges().get(index);
    }
}
