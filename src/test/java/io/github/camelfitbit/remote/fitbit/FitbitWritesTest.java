package io.github.camelfitbit.remote.fitbit;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.MalformedAnswerException;
import io.github.camelfitbit.error.UnsupportedOperationOfTypeException;
import io.github.camelfitbit.http.HttpRequest;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import io.github.camelfitbit.remote.NewDataPoint;
import io.github.camelfitbit.transform.PlainJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.github.camelfitbit.remote.fitbit.ScriptedFitbit.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the adapter writes: parameters of a query, in metric units and the person's own time. */
class FitbitWritesTest {

    private static final String WEIGHT =
            "{'weightLog':{'date':'2026-08-14','time':'08:00:00','logId':7,'weight':72.4}}";

    private final ScriptedFitbit vendor = new ScriptedFitbit();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WEIGHT | {'weightGrams':72412} | /1/user/-/body/log/weight.json?weight=72.41&date=2026-08-14&time=08:00:00",
                "BODY_FAT | {'percentage':18.5} | /1/user/-/body/log/fat.json?fat=18.50&date=2026-08-14&time=08:00:00",
                "SLEEP | {'type':'CLASSIC'} | /1.2/user/-/sleep.json?date=2026-08-14&startTime=08:00&duration=5400000",
                "EXERCISE | {'exerciseType':'RUNNING','metricsSummary':{'distanceMillimeters':5000000}} | /1/user/-/activities.json?activityId=90009&distance=5.000&distanceUnit=Kilometer&date=2026-08-14&startTime=08:00:00&durationMillis=5400000",
                "EXERCISE | {'displayName':'Röhn Rad','metricsSummary':{'caloriesKcal':300}} | /1/user/-/activities.json?activityName=R%C3%B6hn%20Rad&manualCalories=300&date=2026-08-14&startTime=08:00:00&durationMillis=5400000",
                "HYDRATION_LOG | {'amountConsumed':{'milliliters':250}} | /1/user/-/foods/log/water.json?amount=250.0&date=2026-08-14&unit=ml",
                "NUTRITION_LOG | {'foodDisplayName':'Soup','mealType':'LUNCH','energy':{'kcal':420},'nutrients':[{'nutrient':'SODIUM','quantity':{'grams':0.61}}]} | /1/user/-/foods/log.json?foodName=Soup&mealTypeId=3&unitId=226&amount=1&calories=420&sodium=610&date=2026-08-14"
            })
    void writesAQuery(DataType type, String value, String expected) {
        assertThatThrownBy(() ->
                        vendor.api().create(ALICE, type, point(type, value)).join())
                .cause()
                .isInstanceOf(MalformedAnswerException.class)
                .hasMessageContaining("it was stored nevertheless");

        assertThat(vendor.paths()).containsExactly(expected);
        assertThat(vendor.asked.get(0).method()).isEqualTo("POST");
        assertThat(vendor.asked.get(0).repeatable())
                .as("a repeated write is a second record")
                .isFalse();
    }

    private static NewDataPoint point(DataType type, String value) {
        OffsetDateTime start = OffsetDateTime.parse("2026-08-14T06:00:00Z");
        Map<String, Object> members = PlainJson.object(value.replace('\'', '"'));
        boolean isSample = type == DataType.WEIGHT || type == DataType.BODY_FAT;
        return new NewDataPoint(
                isSample ? new ObservedTime.Sample(start) : new ObservedTime.Interval(start, start.plusMinutes(90)),
                members);
    }

    @Test
    void answersTheRecordAsTheVendorHoldsIt() {
        vendor.answers(WEIGHT);

        DataPoint written = vendor.api()
                .create(ALICE, DataType.WEIGHT, point(DataType.WEIGHT, "{'weightGrams':72400}"))
                .join();
        assertThat(written.vendorId()).isEqualTo("7");
        assertThat(written.value()).containsEntry("weightGrams", 72_400.0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WEIGHT | {'weightGrams':-1} | 'weightGrams'",
                "WEIGHT | {'weightGrams':'much'} | 'weightGrams'",
                "WEIGHT | {'notes':'none'} | 'weightGrams'",
                "EXERCISE | {'exerciseType':'ROWING'} | 'caloriesKcal'",
                "EXERCISE | {'metricsSummary':{'caloriesKcal':3}} | 'displayName'",
                "NUTRITION_LOG | {'foodDisplayName':'Soup','mealType':'TEA'} | 'mealType'"
            })
    void refusesWhatTheVendorCannotHold(DataType type, String value, String named) {
        assertThatThrownBy(() -> vendor.api().create(ALICE, type, point(type, value)))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining(named);
        assertThat(vendor.asked).isEmpty();
    }

    @Test
    void refusesCivilTimesAndTypesThatAreNotWritten() {
        LocalDateTime day = LocalDateTime.parse("2026-08-14T00:00");
        NewDataPoint civil = new NewDataPoint(new ObservedTime.Civil(day, day.plusDays(1)), Map.of());

        assertThatThrownBy(() -> vendor.api().create(ALICE, DataType.SLEEP, civil))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("offset");
        assertThatThrownBy(() -> vendor.api().delete(ALICE, DataType.STEPS, List.of("1")))
                .isInstanceOf(UnsupportedOperationOfTypeException.class);
    }

    @Test
    void replacesAWeighingByANewOneAndThenDeletesTheOld() {
        vendor.answers(WEIGHT);

        DataPoint updated = vendor.api()
                .update(ALICE, DataType.WEIGHT, "6", point(DataType.WEIGHT, "{'weightGrams':72400}"))
                .join();
        assertThat(updated.vendorId()).isEqualTo("7");
        assertThat(vendor.asked).extracting(HttpRequest::method).containsExactly("POST", "DELETE");
        assertThat(vendor.paths().get(1)).isEqualTo("/1/user/-/body/log/weight/6.json");
    }

    @Test
    void deletesASleepBeforeItsSuccessorAsTwoMayNotOverlap() {
        vendor.answers("")
                .answers("{'sleep':{'logId':8,'type':'classic','startTime':'2026-08-14T08:00:00.000',"
                        + "'duration':5400000,'levels':{}}}");

        vendor.api()
                .update(ALICE, DataType.SLEEP, "6", point(DataType.SLEEP, "{'type':'CLASSIC'}"))
                .join();
        assertThat(vendor.asked).extracting(HttpRequest::method).containsExactly("DELETE", "POST");
    }

    @Test
    void deletesNothingWhenTheSuccessorCannotBeWritten() {
        assertThatThrownBy(() -> vendor.api()
                        .update(ALICE, DataType.EXERCISE, "6", point(DataType.EXERCISE, "{'displayName':'x'}")))
                .isInstanceOf(InvalidArgumentException.class);
        assertThat(vendor.asked).isEmpty();
    }

    @Test
    void deletesOneAfterTheOther() {
        vendor.answers("").answers("");

        assertThat(vendor.api()
                        .delete(ALICE, DataType.EXERCISE, List.of("1", "18446744073709551615"))
                        .join())
                .containsExactly("1", "18446744073709551615");
        assertThat(vendor.paths())
                .containsExactly("/1/user/-/activities/1.json", "/1/user/-/activities/18446744073709551615.json");
        assertThat(vendor.asked).allMatch(HttpRequest::repeatable);
    }
}
