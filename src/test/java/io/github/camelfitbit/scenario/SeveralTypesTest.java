package io.github.camelfitbit.scenario;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import io.github.camelfitbit.FitbitConstants;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.UnknownResourceException;
import io.github.camelfitbit.model.Change;
import io.github.camelfitbit.model.DataPoint;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** One route for several data types, and for what vanishes. */
class SeveralTypesTest {

    private final List<Exchange> delivered = new CopyOnWriteArrayList<>();
    private World world;

    @BeforeEach
    void start() throws Exception {
        world = new World();
        world.start();
        world.connect("alice");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private void route(String uri) throws Exception {
        world.routes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).routeId("several").process(delivered::add);
            }
        });
    }

    private Set<Object> types() {
        return delivered.stream()
                .map(message -> message.getMessage().getHeader(FitbitConstants.DATA_TYPE))
                .collect(Collectors.toSet());
    }

    @Test
    void deliversEachOfThem() throws Exception {
        route("fitbit:events?types=sleep,exercise&startFrom=P7D&initialDelay=0&delay=200");

        Awaitility.await().untilAsserted(() -> assertThat(types()).containsExactlyInAnyOrder("sleep", "exercise"));
    }

    @Test
    void tellsWhenARecordIsDeleted() throws Exception {
        DataPoint written = world.action(
                "weight/create?connection=alice",
                "{\"time\":\"2026-11-19T21:07:00+01:00\",\"value\":{\"weightGrams\":71300}}",
                Map.of(),
                DataPoint.class);
        route("fitbit:events?types=weight&startFrom=P7D&initialDelay=0&delay=200");
        Awaitility.await().until(() -> told(written).size() == 1);
        world.action("weight/delete?connection=alice&id=" + written.vendorId(), null, Map.of(), Object.class);

        Awaitility.await().untilAsserted(() -> assertThat(told(written)).containsExactly(Change.NEW, Change.DELETED));
    }

    private List<Change> told(DataPoint written) {
        return delivered.stream()
                .map(message -> message.getMessage().getBody(DataPoint.class))
                .filter(point -> written.id().equals(point.id()))
                .map(DataPoint::change)
                .toList();
    }

    @Test
    void refusesToStartWithoutTypes() {
        assertThatThrownBy(() -> route("fitbit:events"))
                .rootCause()
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("option 'types' is missing");
    }

    @Test
    void refusesToStartWithATypeThatIsNone() {
        assertThatThrownBy(() -> route("fitbit:events?types=sleep,slep"))
                .rootCause()
                .isInstanceOf(UnknownResourceException.class)
                .hasMessageContaining("slep");
    }

    @Test
    void refusesAChangeAndADeliveryThatAreNone() {
        assertThatThrownBy(() -> route("fitbit:sleep?changes=new,gone"))
                .rootCause()
                .hasMessageContaining("option 'changes' names 'gone'");
        assertThatThrownBy(() -> route("fitbit:sleep?delivery=pull"))
                .rootCause()
                .hasMessageContaining("option 'delivery' is 'pull'");
        assertThatThrownBy(() -> route("fitbit:vo2-max?delivery=push"))
                .rootCause()
                .hasMessageContaining("no notifications for vo2-max");
    }
}
