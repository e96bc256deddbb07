package io.github.camelfitbit.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.camelfitbit.FitbitConstants;
import io.github.camelfitbit.model.DataPoint;
import org.apache.camel.builder.RouteBuilder;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.camelfitbit.scenario.TwoConnections.FITBIT;
import static io.github.camelfitbit.scenario.TwoConnections.GOOGLE;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * One person, two connections, one at either API: the same reads give the same bodies. See {@link Likeness}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameBodiesTest {

    private final TwoConnections both;
    private final World world;

    SameBodiesTest() throws Exception {
        both = new TwoConnections();
        world = both.world;
    }

    @AfterAll
    void close() {
        both.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sleep/list?from=P9D",
                "exercise/list?from=P9D",
                "weight/list?from=P9D",
                "body-fat/list?from=P9D",
                "steps/list?from=yesterday&to=today",
                "steps/reconcile?from=yesterday&to=today",
                "steps/daily-roll-up?from=P7D",
                "steps/roll-up?from=yesterday&to=today&window=PT1H",
                "heart-rate/roll-up?from=yesterday&to=today&window=PT1H",
                "heart-rate/daily-roll-up?from=P2D",
                "heart-rate/list?from=yesterday&to=today",
                "weight/daily-roll-up?from=P7D",
                "distance/list?from=yesterday&to=today",
                "distance/daily-roll-up?from=P7D",
                "floors/reconcile?from=yesterday&to=today",
                "altitude/list?from=yesterday&to=today",
                "active-zone-minutes/list?from=yesterday&to=today",
                "active-zone-minutes/daily-roll-up?from=P7D",
                "total-calories/daily-roll-up?from=P7D",
                "daily-resting-heart-rate/list?from=P7D",
                "daily-heart-rate-zones/list?from=P7D",
                "daily-heart-rate-variability/list?from=P7D",
                "heart-rate-variability/list?from=P3D",
                "daily-oxygen-saturation/list?from=P7D",
                "oxygen-saturation/list?from=P3D",
                "daily-respiratory-rate/list?from=P7D",
                "daily-vo2-max/list?from=P7D",
                "daily-sleep-temperature-derivations/list?from=P7D",
                "core-body-temperature/list?from=P9D",
                "active-energy-burned/daily-roll-up?from=P5D",
                "sedentary-period/daily-roll-up?from=P5D",
                "time-in-heart-rate-zone/daily-roll-up?from=P3D",
                "hydration-log/daily-roll-up?from=P3D",
                "electrocardiogram/list?from=P60D",
                "irregular-rhythm-notification/list?from=P60D",
                "active-minutes/list?from=yesterday&to=today",
                "active-minutes/daily-roll-up?from=P5D",
                "active-minutes/roll-up?from=yesterday&to=today&window=PT1H",
                "hydration-log/list?from=P2D",
                "nutrition-log/list?from=P2D"
            })
    void readsTheSame(String action) {
        List<Map<String, Object>> google = records(GOOGLE, action);

        assertThat(google).as("something to compare").isNotEmpty();
        assertThat(records(FITBIT, action)).isEqualTo(google);
    }

    /** A minute without the device is told as sedentary by Fitbit, and not at all by Google. */
    @Test
    void tellsTheSameLevelsOfActiveMinutes() {
        List<Map<String, Object>> google = activeLevels(GOOGLE);

        assertThat(google).hasSizeGreaterThan(50);
        assertThat(activeLevels(FITBIT)).isEqualTo(google);
    }

    private List<Map<String, Object>> activeLevels(String connection) {
        return records(connection, "activity-level/list?from=yesterday&to=today").stream()
                .filter(record -> !String.valueOf(record.get("value")).contains("SEDENTARY"))
                .toList();
    }

    @Test
    void triggersDeliverTheSame() throws Exception {
        Map<String, List<DataPoint>> received = new ConcurrentHashMap<>();
        world.routes(new RouteBuilder() {
            @Override
            public void configure() {
                from("fitbit:sleep?delay=3600000&initialDelay=0&startFrom=P5D&connection=" + GOOGLE + ',' + FITBIT)
                        .process(exchange -> {
                            DataPoint night = exchange.getIn().getBody(DataPoint.class);
                            received.computeIfAbsent(night.connection(), key -> new CopyOnWriteArrayList<>())
                                    .add(night);
                        });
            }
        });

        int nights = records(GOOGLE, "sleep/list?from=P4D").size();
        Awaitility.await()
                .until(() -> received.size() == 2
                        && received.values().stream().allMatch(delivered -> delivered.size() >= nights));
        assertThat(Likeness.FULL.of(received.getOrDefault(FITBIT, List.of())))
                .isEqualTo(Likeness.FULL.of(received.getOrDefault(GOOGLE, List.of())));
    }

    @Test
    void knowsTheSamePerson() {
        assertThat(person(FITBIT, "settings/get")).containsAllEntriesOf(Map.of("timeZone", "Europe/Madrid"));
        assertThat(person(FITBIT, "identity/get").get("legacyUserId"))
                .isEqualTo(person(GOOGLE, "identity/get").get("legacyUserId"));
        assertThat(world.action("devices/list", null, connection(FITBIT), List.class))
                .isEqualTo(world.action("devices/list", null, connection(GOOGLE), List.class));
    }

    @Test
    void hasTheSameSettingsWhereFitbitHasThem() {
        Map<String, Object> google = person(GOOGLE, "settings/get");
        google.keySet().retainAll(person(FITBIT, "settings/get").keySet());

        assertThat(google).hasSizeGreaterThan(5);
        assertThat(person(FITBIT, "settings/get")).isEqualTo(google);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> person(String connection, String action) {
        return new LinkedHashMap<>(world.action(action, null, connection(connection), Map.class));
    }

    private static Map<String, Object> connection(String key) {
        return Map.of(FitbitConstants.CONNECTION, key);
    }

    private List<Map<String, Object>> records(String connection, String action) {
        return Likeness.FULL.of(both.points(connection, action));
    }
}
