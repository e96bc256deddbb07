package io.github.camelfitbit.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.camelfitbit.model.DataPoint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.github.camelfitbit.scenario.TwoConnections.FITBIT;
import static io.github.camelfitbit.scenario.TwoConnections.GOOGLE;
import static org.assertj.core.api.Assertions.assertThat;

/** One person, two connections, one at either API: the same writes leave the same records. See {@link Likeness}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameWritesTest {

    /** Of a new record Fitbit does not say when it was changed, and at once what a sleep is. */
    private static final Likeness WRITTEN = new Likeness(
            Set.of("exercise.updateTime", "exercise.activeDuration", "sleep.metadata", "sleep.summary.minutesAwake"));

    private final TwoConnections both;

    SameWritesTest() throws Exception {
        both = new TwoConnections();
    }

    @AfterAll
    void close() {
        both.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "weight        | 'time':'2026-11-19T08:00:00+01:00','value':{'weightGrams':72400}",
                "body-fat      | 'time':'2026-11-19T08:00:00+01:00','value':{'percentage':18.5}",
                "sleep         | 'startTime':'2026-11-18T13:00:00+01:00','endTime':'2026-11-18T13:40:00+01:00','value':{'type':'CLASSIC'}",
                "exercise      | 'startTime':'2026-11-18T07:00:00+01:00','endTime':'2026-11-18T07:45:00+01:00','value':{'exerciseType':'RUNNING','displayName':'Run','metricsSummary':{'distanceMillimeters':7500000,'caloriesKcal':420}}",
                "exercise      | 'startTime':'2026-11-18T18:00:00+01:00','endTime':'2026-11-18T18:30:00+01:00','value':{'exerciseType':'YOGA','displayName':'Yoga','metricsSummary':{'caloriesKcal':90}}",
                "hydration-log | 'startTime':'2026-11-18T10:00:00+01:00','endTime':'2026-11-18T10:01:00+01:00','value':{'amountConsumed':{'milliliters':250,'userProvidedUnit':'MILLILITER'}}",
                "nutrition-log | 'startTime':'2026-11-18T13:00:00+01:00','endTime':'2026-11-18T13:20:00+01:00','value':{'foodDisplayName':'Soup','mealType':'LUNCH','energy':{'kcal':420},'totalCarbohydrate':{'grams':31},'totalFat':{'grams':12.5},'nutrients':[{'nutrient':'PROTEIN','quantity':{'grams':9}},{'nutrient':'SODIUM','quantity':{'grams':0.61}}],'serving':{'amount':2,'foodMeasurementUnit':'users/me/dataTypes/food-measurement-unit/dataPoints/304'}}"
            })
    void writesTheSame(String type, String body) {
        String json = '{' + body.replace('\'', '"') + '}';
        List<Object> google = lifeOfARecord(GOOGLE, type, json);

        assertThat(google.get(1)).as("found again").isEqualTo(List.of(google.get(0)));
        assertThat(lifeOfARecord(FITBIT, type, json)).isEqualTo(google);
    }

    /** Created, found again, replaced, found again, deleted: what there was to see at each step. */
    private List<Object> lifeOfARecord(String connection, String type, String body) {
        List<Object> seen = new ArrayList<>();
        DataPoint created = both.action(connection, type + "/create", body, DataPoint.class);
        seen.add(WRITTEN.of(created));
        seen.add(found(connection, type, created));
        DataPoint updated = both.action(connection, type + "/update?id=" + created.vendorId(), body, DataPoint.class);
        seen.add(WRITTEN.of(updated));
        seen.add(found(connection, type, updated));
        both.action(connection, type + "/delete?id=" + updated.vendorId(), null, Object.class);
        seen.add(found(connection, type, updated));
        return seen;
    }

    private List<Map<String, Object>> found(String connection, String type, DataPoint written) {
        return WRITTEN.of(both.points(connection, type + "/list?from=2026-11-18&to=2026-11-20").stream()
                .filter(point -> String.valueOf(point.vendorId()).equals(written.vendorId()))
                .toList());
    }
}
