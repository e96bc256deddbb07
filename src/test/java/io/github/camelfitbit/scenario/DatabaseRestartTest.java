package io.github.camelfitbit.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataPoints;
import org.apache.camel.builder.RouteBuilder;
import org.awaitility.Awaitility;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A DataSource in the registry is all that the component needs, beside the key. */
class DatabaseRestartTest {

    private final World world = new World();
    private final JdbcConnectionPool database =
            JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    private final List<String> delivered = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        world.close();
        database.dispose();
    }

    @Test
    void staysConnectedAndGoesOnAtItsCursorAfterARestart() throws Exception {
        start();
        world.connect("alice");
        Awaitility.await().until(() -> !delivered.isEmpty() && delivered.containsAll(nights()));
        List<String> before = new ArrayList<>(delivered);

        world.renewContext();
        world.simulator.clock().advance(Duration.ofDays(1));
        start();
        Awaitility.await().until(() -> delivered.size() > before.size() && delivered.containsAll(nights()));

        assertThat(world.action("connections/get?connection=alice", null, Map.of(), Map.class)
                        .get("state"))
                .isEqualTo("CONNECTED");
        assertThat(delivered).doesNotHaveDuplicates();
    }

    private void start() throws Exception {
        world.camel.getRegistry().bind("database", database);
        world.component().getStore().setEncryptionKey(Base64.getEncoder().encodeToString(new byte[32]));
        world.routes(new RouteBuilder() {
            @Override
            public void configure() {
                from("fitbit:sleep?delay=50&initialDelay=0&startFrom=P7D")
                        .routeId("nights")
                        .process(exchange -> delivered.add(
                                exchange.getIn().getBody(DataPoint.class).id()));
            }
        });
        world.start();
    }

    private List<String> nights() {
        DataPoints nights =
                world.action("sleep/list?connection=alice&from=P5D&to=now", null, Map.of(), DataPoints.class);
        return nights.stream().map(DataPoint::id).toList();
    }
}
