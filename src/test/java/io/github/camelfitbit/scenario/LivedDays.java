package io.github.camelfitbit.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import io.github.camelfitbit.FitbitConstants;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.HealthEvent;
import io.github.camelfitbit.simulator.Person;
import io.github.camelfitbit.simulator.Simulator;
import io.github.camelfitbit.simulator.SimulatorClock;
import io.github.camelfitbit.simulator.health.Quota;
import io.github.camelfitbit.transform.DataPointJson;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.ScheduledPollConsumer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Alice at both APIs, in a zone of the test's choice, against a server whose zone is none of hers, nor UTC. Triggers look
 * when the test says so, one after the other, and are done when it goes on.
 */
final class LivedDays implements AutoCloseable {

    static final String GOOGLE = TwoConnections.GOOGLE;
    static final String FITBIT = TwoConnections.FITBIT;

    /** Both connections. */
    static final List<String> BOTH = List.of(GOOGLE, FITBIT);

    private static final String WHEN_TOLD = "delay=3600000&initialDelay=3600000";

    final TwoConnections both;
    final List<Exchange> told = new CopyOnWriteArrayList<>();
    private final TimeZone zoneOfTheServer = TimeZone.getDefault();
    private int routes;

    LivedDays(String zone, String now) throws Exception {
        this(zone, Instant.parse(now), Duration.ofDays(70));
    }

    LivedDays(String zone, Instant now, Duration livesSince) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("America/Caracas"));
        World world = new World(Simulator.builder()
                .seed(7)
                .person("alice", ZoneId.of(zone))
                .clock(SimulatorClock.at(now))
                .limits(Quota.Limits.off())
                .testingMode(false)
                .livesSince(livesSince));
        world.component().getThrottle().setRequestsPerMinutePerPerson(1_000_000);
        world.component().getFitbitWeb().setFitbitRequestsPerHourPerPerson(1_000_000);
        both = new TwoConnections(world);
    }

    Person alice() {
        return both.world.simulator.person("alice");
    }

    SimulatorClock clock() {
        return both.world.simulator.clock();
    }

    /** Adds triggers of both connections, such as {@code sleep?startFrom=P3D}. */
    LivedDays listen(String... triggers) throws Exception {
        both.world.routes(new RouteBuilder() {
            @Override
            public void configure() {
                for (String trigger : triggers) {
                    String uri = trigger + (trigger.contains("?") ? "&" : "?") + WHEN_TOLD;
                    from("fitbit:" + uri).routeId("lived" + ++routes).process(exchange -> told.add(exchange.copy()));
                }
            }
        });
        return this;
    }

    /** All triggers look once. */
    LivedDays look() {
        both.world.camel.getRoutes().forEach(route -> ((ScheduledPollConsumer) route.getConsumer()).run());
        return this;
    }

    /** All triggers look at that moment. */
    LivedDays lookAt(String moment) {
        clock().set(Instant.parse(moment));
        return look();
    }

    /** All triggers look again and again until that moment. */
    LivedDays liveUntil(String moment, Duration step) {
        Instant end = Instant.parse(moment);
        while (clock().instant().isBefore(end)) {
            Instant next = clock().instant().plus(step);
            clock().set(next.isBefore(end) ? next : end);
            look();
        }
        return this;
    }

    /** What was delivered of a type, in that order. */
    List<DataPoint> points(String connection, DataType type) {
        return messages(connection, type)
                .map(exchange -> exchange.getIn().getBody(DataPoint.class))
                .toList();
    }

    Stream<Exchange> messages(String connection, DataType type) {
        return told.stream()
                .filter(exchange -> connection.equals(exchange.getIn().getHeader(FitbitConstants.CONNECTION)))
                .filter(exchange -> type.id().equals(exchange.getIn().getHeader(FitbitConstants.DATA_TYPE)));
    }

    /** What derived triggers told, as {@code event civilDate}, with the header's date. */
    List<String> events(String connection) {
        return told.stream()
                .filter(exchange -> exchange.getIn().getBody() instanceof HealthEvent event
                        && event.connection().equals(connection))
                .map(exchange -> exchange.getIn().getHeader(FitbitConstants.EVENT) + " "
                        + exchange.getIn().getHeader(FitbitConstants.CIVIL_DATE))
                .toList();
    }

    /** Which days were told of by an event. */
    List<LocalDate> days(String connection, String event) {
        return events(connection).stream()
                .filter(told -> told.startsWith(event + " "))
                .map(told -> LocalDate.parse(told.substring(event.length() + 1)))
                .toList();
    }

    List<DataPoint> asked(String connection, String action) {
        return both.points(connection, action);
    }

    Map<?, ?> summary(String connection, LocalDate day) {
        Map<?, ?> answer = both.action(connection, "daily-summary/get?from=" + day + "&to=" + day, null, Map.class);
        List<Map<?, ?>> days = Told.maps(answer, "days");
        assertThat(days).hasSize(1);
        return days.get(0);
    }

    /** Both connections tell the same of that day and its neighbours, and it has so many hours. */
    void agreeOnADayOf(int hours, LocalDate day) {
        agreeOn(day.minusDays(1));
        agreeOn(day);
        agreeOn(day.plusDays(1));
        for (String connection : BOTH) {
            assertThat(asked(connection, "heart-rate/roll-up?window=PT1H&from=" + day + "&to=" + day))
                    .as(connection)
                    .hasSize(hours);
        }
    }

    /** That triggers, list, daily roll-up and summary agree on what belongs to a civil day. */
    void agreeOn(LocalDate day) {
        agreeOn(day, BOTH);
        assertThat(steps(GOOGLE, day)).as("both APIs tell the same steps").isEqualTo(steps(FITBIT, day));
    }

    /** The same of some connections only. */
    void agreeOn(LocalDate day, List<String> connections) {
        String range = "from=" + day + "&to=" + day;
        for (String connection : connections) {
            for (DataType type : List.of(DataType.STEPS, DataType.SLEEP, DataType.DAILY_RESTING_HEART_RATE)) {
                assertThat(asked(connection, type.id() + "/list?" + range))
                        .as("%s of %s on %s: list and trigger", type.id(), connection, day)
                        .extracting(DataPoint::id)
                        .containsExactlyInAnyOrderElementsOf(deliveredOn(day, connection, type).stream()
                                .map(DataPoint::id)
                                .toList());
            }
            long steps = deliveredOn(day, connection, DataType.STEPS).stream()
                    .mapToLong(LivedDays::steps)
                    .sum();
            List<DataPoint> sums = asked(connection, "steps/daily-roll-up?" + range);
            assertThat(sums).extracting(DataPoint::civilDate).containsExactly(day);
            assertThat(sums.get(0).value().get("countSum"))
                    .as("%s on %s", connection, day)
                    .isEqualTo(steps);
            assertThat(Told.member(summary(connection, day), "steps")).isEqualTo(steps);
        }
    }

    /** The steps that were delivered of a day. */
    long steps(String connection, LocalDate day) {
        return deliveredOn(day, connection, DataType.STEPS).stream()
                .mapToLong(LivedDays::steps)
                .sum();
    }

    private static long steps(DataPoint minute) {
        return ((Number) minute.value().getOrDefault("count", 0L)).longValue();
    }

    /** The newest state of what was delivered of a civil day, by the header and by the body. */
    List<DataPoint> deliveredOn(LocalDate day, String connection, DataType type) {
        List<DataPoint> found = new ArrayList<>();
        messages(connection, type).forEach(exchange -> {
            DataPoint point = exchange.getIn().getBody(DataPoint.class);
            Object header = exchange.getIn().getHeader(FitbitConstants.CIVIL_DATE);
            assertThat(header).isEqualTo(point.civilDate());
            assertThat(DataPointJson.map(point)).containsEntry("civilDate", String.valueOf(header));
            if (day.equals(header)) {
                found.add(point);
            }
        });
        return found;
    }

    @Override
    public void close() {
        both.close();
        TimeZone.setDefault(zoneOfTheServer);
    }
}
