package io.github.camelfitbit.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import io.github.camelfitbit.model.Change;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataPoints;
import io.github.camelfitbit.simulator.Fault;
import io.github.camelfitbit.simulator.Person;
import io.github.camelfitbit.simulator.life.SleepSession;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.ExceptionHandler;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Whatever goes wrong at a vendor, a trigger delivers what another delivered before it went wrong: nothing less, nothing
 * twice, nothing under another id.
 */
class VendorFaultsTest {

    private static final String GOOGLE = "google-health";
    private static final String FITBIT = "fitbit-web";

    private final FitbitWorld fitbit = fitbit();
    private final World world = fitbit.world;
    private final List<DataPoint> calm = new CopyOnWriteArrayList<>();
    private final List<DataPoint> stormy = new CopyOnWriteArrayList<>();
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();

    private static FitbitWorld fitbit() {
        try {
            return new FitbitWorld(FitbitWorld.ALL_SCOPES, 1_000_000);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void carryAPhone() {
        // two records for most minutes
        alice().carriesPhone(true);
        world.camel.getRegistry().bind("failures", new Remembering(failures));
    }

    @AfterEach
    void close() {
        fitbit.close();
    }

    static Stream<Arguments> faults() {
        Fault wide = Fault.wideRange(Duration.ofHours(156)).always();
        return Stream.of(
                with(GOOGLE, "steps", "PT3H", Fault.smallPages(5).always()),
                with(GOOGLE, "sleep", "P12D", Fault.smallPages(2).always()),
                with(GOOGLE, "sleep", "P12D", Fault.emptyPageWithToken().always()),
                with(GOOGLE, "sleep", "P12D", Fault.cutJson().times(2)),
                with(GOOGLE, "sleep", "P12D", Fault.truncated().times(2)),
                with(GOOGLE, "sleep", "P12D", wide),
                with(GOOGLE, "weight", "P12D", wide),
                with(FITBIT, "exercise", "P12D", Fault.smallPages(2).always()),
                with(FITBIT, "exercise", "P12D", Fault.emptyPageWithToken().always()),
                with(FITBIT, "sleep", "P12D", Fault.cutJson().times(2)),
                with(FITBIT, "sleep", "P12D", Fault.truncated().times(2)),
                with(FITBIT, "sleep", "P12D", wide),
                with(FITBIT, "weight", "P12D", wide));
    }

    private static Arguments with(String api, String type, String startFrom, Fault fault) {
        return Arguments.of(api, type, startFrom, Named.of(fault.name(), fault));
    }

    @ParameterizedTest(name = "{0} {1} {3}")
    @MethodSource("faults")
    void deliversAllTheSame(String api, String type, String startFrom, Fault fault) throws Exception {
        fitbit.connect(api, "alice");
        trigger("calm", type, startFrom, calm);
        int records = recordsSince(type, startFrom);
        Awaitility.await().until(() -> calm.size() >= records);
        world.simulator.fail(fault);

        trigger("stormy", type, startFrom, stormy);

        Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> stormy.size() >= records);
        assertThat(stormy).isEqualTo(calm);
        assertThat(world.simulator.faultsMet()).as("it happened").isNotEmpty();
        world.simulator.clearFaults();
        staysTheSame();
    }

    /** What lasts is told, with the way out, and loses nothing. */
    @ParameterizedTest
    @ValueSource(strings = {GOOGLE, FITBIT})
    void reportsAnAnswerThatIsCutShortAgainAndAgain(String api) throws Exception {
        fitbit.connect(api, "alice");
        int records = recordsSince("sleep", "P12D");
        world.simulator.fail(Fault.cutJson().always());
        trigger("stormy", "sleep", "P12D", stormy);

        Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> !failures.isEmpty());
        assertThat(stormy).isEmpty();
        assertThat(failures.get(0)).hasMessageContaining("'alice'").hasMessageContaining("was cut short");

        world.simulator.clearFaults();
        Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> stormy.size() >= records);
        assertThat(stormy).hasSize(records).extracting(DataPoint::id).doesNotHaveDuplicates();
    }

    @Test
    void asksForNothingWithoutAFilterWhichWouldReachBackAMonthOnly() throws Exception {
        fitbit.connect(GOOGLE, "alice");
        int records = recordsSince("sleep", "P12D");
        world.simulator.fail(
                Fault.unfiltered(Duration.ofDays(3), world.simulator.clock()).always());

        trigger("stormy", "sleep", "P12D", stormy);

        Awaitility.await().until(() -> stormy.size() >= records);
        assertThat(world.simulator.faultsMet()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {GOOGLE, FITBIT})
    void tellsOnceWhatIsRevisedAndWhatIsDeleted(String api) throws Exception {
        fitbit.connect(api, "alice");
        int records = recordsSince("sleep", "P5D");
        trigger("calm", "sleep", "P5D", calm);
        Awaitility.await().until(() -> calm.size() >= records);
        List<SleepSession> nights = alice().sleeps(World.NOW.minus(Duration.ofDays(2)), World.NOW);
        SleepSession last = nights.get(nights.size() - 1);

        alice().endSleepAt(last.id(), last.end().minus(Duration.ofMinutes(20)));
        alice().forget(nights.get(0).id());
        world.simulator.clock().advance(Duration.ofHours(7));

        Awaitility.await().until(() -> calm.size() >= records + 2);
        awaitLooks();
        assertThat(calm.subList(records, calm.size()))
                .extracting(DataPoint::vendorId, DataPoint::change)
                .containsExactlyInAnyOrder(
                        tuple(last.id(), Change.CHANGED), tuple(nights.get(0).id(), Change.DELETED));
    }

    @ParameterizedTest
    @ValueSource(strings = {GOOGLE, FITBIT})
    void deliversOnceWhatADeviceSyncsLate(String api) throws Exception {
        alice().device().offlineBetween(World.NOW.minus(Duration.ofDays(6)), World.NOW.plus(Duration.ofHours(1)));
        fitbit.connect(api, "alice");
        int records = recordsSince("sleep", "P10D");
        trigger("calm", "sleep", "P10D", calm);
        Awaitility.await().until(() -> calm.size() >= records);
        awaitLooks();

        world.simulator.clock().advance(Duration.ofHours(2));

        int all = recordsSince("sleep", "P10D");
        assertThat(all).isGreaterThan(records + 4);
        Awaitility.await().until(() -> calm.size() >= all);
        awaitLooks();
        assertThat(calm).hasSize(all).extracting(DataPoint::id).doesNotHaveDuplicates();
    }

    private Person alice() {
        return world.simulator.person("alice");
    }

    /** What lay in between is looked at again hours later. */
    private void staysTheSame() throws Exception {
        world.simulator.clock().advance(Duration.ofHours(7));
        awaitLooks();

        Awaitility.await().untilAsserted(() -> assertThat(stormy).isEqualTo(calm));
        assertThat(stormy).extracting(DataPoint::change).containsOnly(Change.NEW);
        assertThat(stormy).extracting(DataPoint::id).doesNotHaveDuplicates();
        assertThat(failures).isEmpty();
    }

    /** Both have looked twice: so whatever the first of these looks found is delivered. */
    private void awaitLooks() {
        long asked = world.simulator.counters().total();
        Awaitility.await().until(() -> world.simulator.counters().total() >= asked + 4);
    }

    private int recordsSince(String type, String startFrom) {
        return world.action(type + "/list?connection=alice&from=" + startFrom, null, Map.of(), DataPoints.class)
                .size();
    }

    private void trigger(String name, String type, String startFrom, List<DataPoint> received) throws Exception {
        world.routes(new RouteBuilder() {
            @Override
            public void configure() {
                from("fitbit:" + type + "?delay=50&initialDelay=0&exceptionHandler=#failures&startFrom=" + startFrom
                                + "&cursorName=" + name)
                        .routeId(name)
                        .process(exchange -> received.add(exchange.getIn().getBody(DataPoint.class)));
            }
        });
    }

    /** Remembers what was reported. */
    private record Remembering(List<Throwable> failures) implements ExceptionHandler {
        @Override
        public void handleException(Throwable exception) {
            failures.add(exception);
        }

        @Override
        public void handleException(String message, Throwable exception) {
            failures.add(exception);
        }

        @Override
        public void handleException(String message, Exchange exchange, Throwable exception) {
            failures.add(exception);
        }
    }
}
