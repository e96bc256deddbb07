package io.github.camelfitbit.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import io.github.camelfitbit.FitbitConstants;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataPoints;
import org.apache.camel.Exchange;
import org.apache.camel.StatefulService;
import org.apache.camel.builder.RouteBuilder;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of records when the route fails, gives up, is suspended or stopped: Camel decides, and nothing is lost. */
class RouteFailuresTest {

    private static final String NIGHTS = "fitbit:sleep?connection=alice&startFrom=P12D&initialDelay=0&delay=50";

    private final World world = new World();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> attempts = new ConcurrentHashMap<>();
    private List<String> nights = List.of();

    @BeforeEach
    void connect() throws Exception {
        world.start().connect("alice");
        nights = world.action("sleep/list?connection=alice&from=P12D&to=now", null, Map.of(), DataPoints.class).stream()
                .map(DataPoint::id)
                .toList();
        assertThat(nights).hasSizeGreaterThan(5);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static String id(Exchange exchange) {
        return exchange.getIn().getHeader(FitbitConstants.DATA_POINT_ID, String.class);
    }

    /** Fails at the third night, so many times. */
    private void take(Exchange exchange, int failures) {
        String id = id(exchange);
        int attempt = attempts.merge(id, 1, Integer::sum);
        if (id.equals(nights.get(2)) && attempt <= failures) {
            throw new IllegalStateException("the target is down");
        }
        told.add(id);
    }

    private void awaitAll() {
        Awaitility.await().untilAsserted(() -> assertThat(told).hasSizeGreaterThanOrEqualTo(nights.size()));
    }

    @Test
    void areRedeliveredByTheErrorHandlerBeforeTheNextOneComes() throws Exception {
        world.routes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(defaultErrorHandler().maximumRedeliveries(3).redeliveryDelay(1));
                from(NIGHTS).routeId("nights").process(exchange -> take(exchange, 3));
            }
        });
        awaitAll();

        assertThat(told).isEqualTo(nights);
    }

    @Test
    void comeAgainWithTheNextPollWhenTheRouteFailsForGood() throws Exception {
        world.routes(new RouteBuilder() {
            @Override
            public void configure() {
                from(NIGHTS).routeId("nights").process(exchange -> take(exchange, 2));
            }
        });
        awaitAll();

        assertThat(told).isEqualTo(nights);
        assertThat(attempts).containsEntry(nights.get(2), 3);
    }

    @Test
    void goToTheDeadLetterChannelAndTheOthersGoOn() throws Exception {
        List<String> dead = new CopyOnWriteArrayList<>();
        world.routes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(
                        deadLetterChannel("direct:dead").maximumRedeliveries(1).redeliveryDelay(1));
                from("direct:dead").routeId("dead").process(exchange -> dead.add(id(exchange)));
                from(NIGHTS).routeId("nights").process(exchange -> take(exchange, Integer.MAX_VALUE));
            }
        });
        Awaitility.await().untilAsserted(() -> assertThat(told).hasSizeGreaterThanOrEqualTo(nights.size() - 1));

        List<String> others = new ArrayList<>(nights);
        others.remove(2);
        assertThat(told).isEqualTo(others);
        assertThat(dead).containsExactly(nights.get(2));
    }

    @Test
    void waitWhileTheRouteIsSuspendedInTheMiddle() throws Exception {
        CountDownLatch third = new CountDownLatch(1);
        CountDownLatch suspended = new CountDownLatch(1);
        world.routes(new RouteBuilder() {
            @Override
            public void configure() {
                from(NIGHTS).routeId("nights").process(exchange -> {
                    told.add(id(exchange));
                    if (told.size() == 3) {
                        third.countDown();
                        suspended.await();
                    }
                });
            }
        });
        third.await();
        Thread suspending = new Thread(() -> suspend("nights"));
        suspending.start();
        StatefulService consumer =
                (StatefulService) world.camel.getRoute("nights").getConsumer();
        Awaitility.await().until(() -> consumer.isSuspending() || consumer.isSuspended());
        suspended.countDown();
        suspending.join();
        assertThat(told)
                .as("what was under way is finished, and nothing more begins")
                .hasSize(3);
        world.camel.getRouteController().resumeRoute("nights");
        awaitAll();

        assertThat(told).isEqualTo(nights);
    }

    private void suspend(String route) {
        try {
            world.camel.getRouteController().suspendRoute(route);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
