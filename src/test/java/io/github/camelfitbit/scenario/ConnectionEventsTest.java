package io.github.camelfitbit.scenario;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camelfitbit.FitbitConstants;
import io.github.camelfitbit.model.ConnectionEvent;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.awaitility.Awaitility;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** The trigger for what happens to connections. Its polls come once an hour here: what is told at once, a write told. */
class ConnectionEventsTest {

    private static final String HOURLY = "fitbit:connections?delay=3600000&initialDelay=3600000";
    private static final String BUSY = "fitbit:connections?delay=50&initialDelay=0";

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @TempDir
    private Path folder;

    private World world = new World();
    private final List<Exchange> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger failuresToCome = new AtomicInteger();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void tellsAtOnceThatAPersonConnectedAndWhoItIs() throws Exception {
        start(HOURLY).connect("alice");
        await("connected alice");

        Exchange exchange = received.get(0);
        assertThat(exchange.getIn().getHeaders())
                .containsEntry(FitbitConstants.CONNECTION, "alice")
                .containsEntry(FitbitConstants.EVENT, "connected")
                .containsEntry(FitbitConstants.EVENT_ID, "alice/connections/connected/2026-11-20T09:00:00Z")
                .containsEntry(Exchange.MESSAGE_TIMESTAMP, World.NOW.toEpochMilli());
        assertThat(exchange.getIn().getBody(String.class))
                .startsWith("{\"id\":\"alice/connections/connected/2026-11-20T09:00:00Z\",\"event\":\"connected\","
                        + "\"connection\":\"alice\",\"api\":\"google-health\",\"state\":\"CONNECTED\",\"scopes\":[\"")
                .contains("\"time\":\"2026-11-20T09:00:00Z\",\"healthUserId\":\"");
        assertThat(exchange.getIn().getBody(Map.class)).containsEntry("event", "connected");
        assertThat(exchange.getIn().getBody(byte[].class)).isNotEmpty();
    }

    @Test
    void tellsTheLifeOfAConnection() throws Exception {
        start(HOURLY).connect("alice");
        await("connected alice");
        later();
        world.simulator.revoke("alice");
        assertThat(catchThrowable(() -> action("connections/refresh"))).isNotNull();
        await("connected alice", "needs-reauthorization alice");
        later();
        world.connect("alice");
        await("connected alice", "needs-reauthorization alice", "reauthorized alice");
        later();
        action("connections/disconnect");
        await("connected alice", "needs-reauthorization alice", "reauthorized alice", "disconnected alice");

        assertThat(event(1).reason()).isEqualTo("invalid_grant");
        assertThat(event(1).explanation()).contains("withdrawn");
    }

    @Test
    void tellsWhichScopeAPersonUnticked() throws Exception {
        start(HOURLY).connect("alice");
        await("connected alice");
        later();
        String url = world.action("connections/authorize-url?connection=alice", null, Map.of(), String.class);
        world.comeBack(world.simulator
                .consent(url)
                .as("alice")
                .withScopes("https://www.googleapis.com/auth/googlehealth.sleep.readonly")
                .approve());
        await("connected alice", "reauthorized alice", "scopes-changed alice");

        assertThat(event(2).removedScopes())
                .contains("settings.readonly", "profile.readonly")
                .doesNotContain("sleep.readonly");
        assertThat(event(2).addedScopes()).isEmpty();
    }

    @Test
    void tellsNothingTwiceAndLosesNothingAcrossARestart() throws Exception {
        keepFiles();
        start(BUSY).connect("alice");
        await("connected alice");
        world.camel.getRouteController().stopRoute("life");
        later();
        action("connections/disconnect");
        world.connect("bob");
        world = world.restarted();
        keepFiles();
        start(BUSY);
        Awaitility.await().untilAsserted(() -> assertThat(events())
                .containsExactlyInAnyOrder("connected alice", "disconnected alice", "connected bob"));
    }

    @Test
    void aPollFindsWhatAnotherNodeDid() throws Exception {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        keepIn(database, world);
        start(BUSY);
        World other = world.anotherNode();
        keepIn(database, other);
        try (CamelContext node = other.start().camel) {
            other.connect("alice");
            await("connected alice");
            assertThat(node.isStarted()).isTrue();
        }
    }

    private static void keepIn(JdbcDataSource database, World node) {
        node.component().setDataSource(database);
        node.component().getStore().setEncryptionKey(KEY);
    }

    @Test
    void whatHappensWhileTheRouteIsSuspendedIsToldAfterwards() throws Exception {
        start(BUSY);
        world.camel.getRouteController().suspendRoute("life");
        world.connect("alice");
        assertThat(received).isEmpty();

        world.camel.getRouteController().resumeRoute("life");
        await("connected alice");
    }

    @Test
    void twoRoutesAreEachTold() throws Exception {
        world.routes(route(HOURLY + "&cursorName=first", "first"));
        start(HOURLY).connect("alice");
        await("connected alice", "connected alice");

        assertThat(event(0)).isEqualTo(event(1));
    }

    @Test
    void tellsAgainWithTheSameIdWhenTheRouteFailed() throws Exception {
        failuresToCome.set(2);
        start(BUSY).connect("alice");
        await("connected alice", "connected alice", "connected alice");

        assertThat(received)
                .extracting(exchange -> exchange.getIn().getHeader(FitbitConstants.EVENT_ID))
                .containsOnly("alice/connections/connected/2026-11-20T09:00:00Z");
    }

    @Test
    void tellsWhatIsWantedOnly() throws Exception {
        start(HOURLY + "&events=disconnected&connection=alice,carol").connect("alice", "bob");
        action("connections/disconnect");

        await("disconnected alice");
    }

    @Test
    void doesNotTellOfThePastWhenAskedToBeginNow() throws Exception {
        world.start().connect("alice");
        later();
        world.routes(route(BUSY + "&startFrom=now", "life"));
        world.connect("bob");

        await("connected bob");
    }

    private void keepFiles() {
        world.component().getStore().setStoreDirectory(folder.toString());
        world.component().getStore().setEncryptionKey(KEY);
    }

    private World start(String uri) throws Exception {
        return world.routes(route(uri, "life")).start();
    }

    private RouteBuilder route(String uri, String id) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).routeId(id).process(exchange -> {
                    received.add(exchange.copy());
                    if (failuresToCome.getAndDecrement() > 0) {
                        throw new IllegalStateException("on purpose");
                    }
                });
            }
        };
    }

    private void later() {
        world.simulator.clock().advance(Duration.ofMinutes(5));
    }

    private void action(String operation) {
        world.action(operation + "?connection=alice", null, Map.of(), Map.class);
    }

    private ConnectionEvent event(int index) {
        return received.get(index).getIn().getBody(ConnectionEvent.class);
    }

    private void await(String... events) {
        Awaitility.await().untilAsserted(() -> assertThat(events()).containsExactly(events));
    }

    private List<String> events() {
        return received.stream()
                .map(exchange -> exchange.getIn().getHeader(FitbitConstants.EVENT) + " "
                        + exchange.getIn().getHeader(FitbitConstants.CONNECTION))
                .toList();
    }
}
