package io.github.camelfitbit.scenario;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.camelfitbit.model.DataPoint;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The vendor's own operations speak the units that a route asks for; the shared verbs are metric, whatever anybody prefers. */
class FitbitUnitsTest {

    private FitbitWorld fitbit;

    @BeforeEach
    void connect() throws Exception {
        fitbit = new FitbitWorld(FitbitWorld.ALL_SCOPES).connect("fitbit-web", "alice");
    }

    @AfterEach
    void close() {
        fitbit.close();
    }

    @ParameterizedTest
    @CsvSource({"distance,  en_US, 0.621371", "distance,  en_GB, 1", "elevation, en_US, 3.28084", "steps,     en_US, 1"
    })
    void countsInTheUnitsAskedFor(String resource, String language, double ofAMetricOne) {
        Map<String, String> days = Map.of("resource", resource, "startDate", "2026-11-16", "endDate", "2026-11-19");
        double metric = sum(fitbit.web("activity.series.range", days), "activities-" + resource);

        Object asked = fitbit.web("activity.series.range", with(days, language));
        assertThat(metric).isPositive();
        assertThat(sum(asked, "activities-" + resource) / metric).isCloseTo(ofAMetricOne, Offset.offset(0.0001));
    }

    private static double sum(Object answer, String root) {
        return ((List<?>) Objects.requireNonNull(((Map<?, ?>) answer).get(root)))
                .stream()
                        .mapToDouble(day -> Double.parseDouble(String.valueOf(((Map<?, ?>) day).get("value"))))
                        .sum();
    }

    private static Map<String, String> with(Map<String, String> parameters, String language) {
        Map<String, String> all = new java.util.HashMap<>(parameters);
        all.put("Accept-Language", language);
        return all;
    }

    @ParameterizedTest
    @CsvSource({"en_US, 160, 72574.8", "en_GB, 11, 69853.2", "de_DE, 72.5, 72500"})
    void weighsInTheUnitsOfTheWrite(String language, String weight, double grams) {
        Object answer = fitbit.web("weight.create", with(Map.of("weight", weight, "date", "2026-11-19"), language));
        Map<?, ?> log = (Map<?, ?>) Objects.requireNonNull(((Map<?, ?>) answer).get("weightLog"));

        assertThat(Double.parseDouble(String.valueOf(log.get("weight"))))
                .as("told as it was written")
                .isCloseTo(Double.parseDouble(weight), Offset.offset(0.001));
        assertThat(weights()).last().satisfies(metric -> assertThat(metric).isCloseTo(grams, Offset.offset(0.1)));
    }

    @Test
    void writesMetricBodiesWhateverTheProfilePrefers() {
        List<Double> before = weights();
        Object distance =
                fitbit.world.action("distance/daily-roll-up?connection=alice&from=P3D", null, Map.of(), List.class);
        fitbit.web("user.profile.update", Map.of("weightUnit", "en_US", "heightUnit", "en_US", "waterUnit", "en_US"));

        assertThat(before).hasSizeGreaterThan(2);
        assertThat(weights()).isEqualTo(before);
        assertThat(fitbit.world.action("distance/daily-roll-up?connection=alice&from=P3D", null, Map.of(), List.class))
                .isEqualTo(distance);
    }

    /** Oldest first. */
    private List<Double> weights() {
        List<?> points =
                fitbit.world.action("weight/list?connection=alice&from=P9D&to=P1D", null, Map.of(), List.class);
        return points.stream()
                .map(point -> (Double)
                        Objects.requireNonNull(((DataPoint) point).value().get("weightGrams")))
                .toList();
    }
}
