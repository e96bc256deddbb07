package io.github.camelfitbit.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import io.github.camelfitbit.FitbitConstants;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.UnsupportedOperationOfTypeException;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataPoints;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The option granularity: sums of quarters of an hour, of hours and of civil days, of both vendors. */
class SumsFromTriggersTest {

    private final List<Exchange> delivered = new CopyOnWriteArrayList<>();
    private FitbitWorld vendors;

    @BeforeEach
    void start() throws Exception {
        vendors = new FitbitWorld(FitbitWorld.ALL_SCOPES);
        vendors.connect("google-health", "alice").connect("fitbit-web", "bob");
    }

    @AfterEach
    void close() {
        vendors.close();
    }

    private void route(String uri) throws Exception {
        vendors.world.routes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).routeId("sums").process(delivered::add);
            }
        });
    }

    private Set<String> told() {
        return delivered.stream()
                .map(message -> message.getMessage().getBody(DataPoint.class))
                .map(point -> point.id() + ' ' + point.value())
                .collect(Collectors.toSet());
    }

    private Set<String> answered(String action, String connection) {
        DataPoints points =
                vendors.world.action(action, null, Map.of(FitbitConstants.CONNECTION, connection), DataPoints.class);
        return points.stream().map(point -> point.id() + ' ' + point.value()).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource({
        "heart-rate, PT15M, roll-up?window=PT15M",
        "steps, PT1H, roll-up?window=PT1H",
        "steps, daily, daily-roll-up?window=P1D",
        "total-calories, daily, daily-roll-up?window=P1D",
        "daily-resting-heart-rate, raw, list?maxPages=9"
    })
    void areThoseThatTheActionAnswers(String type, String granularity, String action) throws Exception {
        route("fitbit:" + type + "?granularity=" + granularity + "&startFrom=2026-11-18&initialDelay=0");

        Set<String> expected = answered(type + '/' + action + "&from=2026-11-18&to=2026-11-20", "alice");
        expected.addAll(answered(type + '/' + action + "&from=2026-11-18&to=2026-11-20", "bob"));
        assertThat(expected).hasSizeGreaterThan(4);
        Awaitility.await().untilAsserted(() -> assertThat(told()).isEqualTo(expected));
    }

    @Test
    void tellTodayAgainWhenItHasGrown() throws Exception {
        route("fitbit:steps?granularity=daily&startFrom=2026-11-20&initialDelay=0&delay=200&connection=alice");
        Awaitility.await().untilAsserted(() -> assertThat(delivered).hasSize(1));
        vendors.world.simulator.clock().advance(Duration.ofHours(3));

        Awaitility.await().untilAsserted(() -> assertThat(delivered).hasSize(2));
        assertThat(delivered)
                .extracting(message -> message.getMessage().getHeader(FitbitConstants.CHANGE))
                .containsExactly("new", "changed");
        assertThat(delivered)
                .extracting(message -> message.getMessage().getHeader(FitbitConstants.DATA_POINT_ID))
                .containsOnly("alice/steps/daily-roll-up/2026-11-20T00:00/2026-11-21T00:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fitbit:sleep?granularity=daily", "fitbit:events?types=steps,sleep&granularity=PT1H"})
    void areRefusedAtTheStartOfTypesThatHaveNone(String uri) {
        assertThatThrownBy(() -> route(uri))
                .rootCause()
                .isInstanceOf(UnsupportedOperationOfTypeException.class)
                .hasMessageContaining("option 'granularity' asks for sums of 'sleep'");
    }

    @Test
    void areRefusedForThresholds() {
        assertThatThrownBy(() -> route("fitbit:threshold?metric=heart-rate&above=100&granularity=PT1H"))
                .rootCause()
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("fitbit:threshold compares records");
    }

    @Test
    void areWhatTypesWithoutRecordsPointTo() {
        assertThatThrownBy(() -> route("fitbit:total-calories"))
                .rootCause()
                .hasMessageContaining("set granularity=PT1H or daily");
    }
}
