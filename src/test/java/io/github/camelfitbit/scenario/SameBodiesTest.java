package io.github.camelfitbit.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.camelfitbit.FitbitConstants;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.simulator.Vendor;
import io.github.camelfitbit.simulator.oauth.fitbit.FitbitScopes;
import org.apache.camel.builder.RouteBuilder;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One person, two connections, one at either API: the same actions give the same bodies. What is left out of the
 * comparison stands here, and nowhere else: ids, sources and connections, and what one vendor does not have.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameBodiesTest {

    private static final String GOOGLE = "alice";
    private static final String FITBIT = "alice-fitbit";

    /** What Google tells and Fitbit does not. */
    private static final Set<String> ONLY_GOOGLE = Set.of(
            "sleep.createTime",
            "sleep.updateTime",
            "exercise.createTime",
            "exercise.exerciseEvents",
            "exercise.splitSummaries",
            "exercise.exerciseMetadata.poolLengthMillimeters",
            "exercise.metricsSummary.totalSwimLengths",
            "heart-rate.metadata",
            "heart-rate-variability.standardDeviationMilliseconds",
            "daily-resting-heart-rate.dailyRestingHeartRateMetadata",
            "daily-heart-rate-variability.entropy",
            "daily-heart-rate-variability.nonRemHeartRateBeatsPerMinute",
            "daily-oxygen-saturation.standardDeviationPercentage",
            "daily-vo2-max.cardioFitnessLevel",
            "daily-vo2-max.vo2MaxCovariance",
            "daily-sleep-temperature-derivations.nightlyTemperatureCelsius",
            "daily-sleep-temperature-derivations.baselineTemperatureCelsius",
            "daily-sleep-temperature-derivations.relativeNightlyStddev30dCelsius",
            "core-body-temperature.measurementLocation",
            "hydration-log.amountConsumed.userProvidedUnitLast");

    /** What Fitbit tells and Google does not, or not always. */
    private static final Set<String> ONLY_FITBIT = Set.of(
            "sleep.summary.minutesAfterWakeUp",
            "sleep.summary.minutesToFallAsleep",
            "daily-sleep-temperature-derivations.nightlyRelativeTemperatureCelsius");

    /** Fitbit has one name for all swims, and names its sports itself. */
    private static final Map<String, String> SAME_SPORT = Map.of("SWIMMING_POOL", "SWIMMING");

    private final World world = new World(Duration.ofDays(10));

    @BeforeAll
    void connectBoth() throws Exception {
        Vendor fitbit = world.simulator.fitbit();
        var web = world.component().getFitbitWeb();
        web.setFitbitClientId(fitbit.clientId());
        web.setFitbitClientSecret(fitbit.clientSecret());
        web.setFitbitScopes(String.join(",", FitbitScopes.all()));
        web.setFitbitAuthorizationEndpoint(fitbit.authorizationEndpoint());
        web.setFitbitTokenEndpoint(fitbit.tokenEndpoint());
        web.setFitbitRevocationEndpoint(fitbit.revocationEndpoint());
        web.setFitbitBaseUrl(world.simulator.baseUrl());
        world.component()
                .getOauth()
                .setScopes(world.component().getOauth().getScopes()
                        + ",nutrition.readonly,nutrition.writeonly,ecg.readonly,irn.readonly");
        world.start();
        consent(GOOGLE, "google-health");
        consent(FITBIT, "fitbit-web");
    }

    @AfterAll
    void close() {
        world.close();
    }

    private void consent(String key, String api) {
        String address = world.action(
                "connections/authorize-url?api=" + api, null, Map.of(FitbitConstants.CONNECTION, key), String.class);
        world.comeBack(world.simulator.consent(address).as("alice").approve());
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
                "hydration-log/daily-roll-up?from=P3D"
            })
    void readsTheSame(String action) {
        List<Map<String, Object>> google = records(GOOGLE, action);

        assertThat(google).as("something to compare").isNotEmpty();
        assertThat(records(FITBIT, action)).isEqualTo(google);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "weight | {\"time\":\"2026-11-19T08:00:00+01:00\",\"value\":{\"weightGrams\":72400}}",
                "body-fat | {\"time\":\"2026-11-19T08:00:00+01:00\",\"value\":{\"percentage\":18.5}}"
            })
    void writesTheSame(String type, String body) {
        Map<String, Object> google = written(GOOGLE, type, body);

        assertThat(written(FITBIT, type, body)).isEqualTo(google);
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
        assertThat(comparable(received.getOrDefault(FITBIT, List.of())))
                .isEqualTo(comparable(received.getOrDefault(GOOGLE, List.of())));
    }

    private Map<String, Object> written(String connection, String type, String body) {
        DataPoint point =
                world.action(type + "/create", body, Map.of(FitbitConstants.CONNECTION, connection), DataPoint.class);
        DataPoint updated = world.action(
                type + "/update?id=" + point.vendorId(),
                body,
                Map.of(FitbitConstants.CONNECTION, connection),
                DataPoint.class);
        world.action(
                type + "/delete?id=" + updated.vendorId(),
                null,
                Map.of(FitbitConstants.CONNECTION, connection),
                Object.class);
        return comparable(point);
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
        List<?> points = world.action(action, null, connection(connection), List.class);
        return comparable(points.stream().map(DataPoint.class::cast).toList());
    }

    private static List<Map<String, Object>> comparable(List<DataPoint> points) {
        return points.stream().map(SameBodiesTest::comparable).toList();
    }

    private static Map<String, Object> comparable(DataPoint point) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("type", point.type());
        record.put("time", point.time());
        record.put("date", point.civilDate());
        record.put("value", comparable(point.type().id(), point.value()));
        return record;
    }

    /** Numbers to four places with their kind, times and words as texts; members in any order, and those that one vendor lacks left out. */
    private static Object comparable(String path, Object any) {
        if (any instanceof Map<?, ?> map) {
            Map<String, Object> members = new TreeMap<>();
            map.forEach((name, value) -> {
                String inner = path + '.' + name;
                if (!ONLY_GOOGLE.contains(inner) && !ONLY_FITBIT.contains(inner)) {
                    Object compared = comparable(inner, value);
                    if (!compared.equals(Map.of())) {
                        members.put(String.valueOf(name), compared);
                    }
                }
            });
            return members;
        }
        if (any instanceof List<?> list) {
            List<Object> elements = new ArrayList<>();
            list.forEach(element -> elements.add(comparable(path, element)));
            return elements;
        }
        String text = any.toString();
        return any instanceof Number
                ? any.getClass().getSimpleName() + ' ' + new BigDecimal(text).setScale(4, RoundingMode.HALF_UP)
                : SAME_SPORT.getOrDefault(text, text);
    }
}
