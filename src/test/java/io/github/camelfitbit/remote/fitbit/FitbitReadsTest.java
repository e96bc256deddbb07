package io.github.camelfitbit.remote.fitbit;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.MalformedAnswerException;
import io.github.camelfitbit.error.RemoteUnavailableException;
import io.github.camelfitbit.error.RepeatedPageException;
import io.github.camelfitbit.error.UnsupportedOperationOfTypeException;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.TimeRange;
import io.github.camelfitbit.remote.PageRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the adapter asks the Fitbit Web API, and what it makes of the answer as a whole. */
class FitbitReadsTest {

    private final ScriptedFitbit vendor = new ScriptedFitbit();

    @Test
    void asksForMetricUnitsWithEveryCall() {
        vendor.list(DataType.WEIGHT, "2026-08-14", "2026-08-14");

        assertThat(vendor.asked.get(0).headers())
                .containsEntry("Accept", "application/json")
                .hasEntrySatisfying(
                        "Accept-Language", language -> assertThat(language).doesNotStartWith("en"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SLEEP            | 2026-01-01 | 2026-07-28 | /1.2/user/-/sleep/date/2026-01-01/2026-04-09.json | 3",
                "WEIGHT           | 2026-01-01 | 2026-01-31 | /1/user/-/body/log/weight/date/2026-01-01/2026-01-30.json | 2",
                "BODY_FAT         | 2026-01-01 | 2026-01-30 | /1/user/-/body/log/fat/date/2026-01-01/2026-01-29.json | 2",
                "DAILY_VO2_MAX    | 2026-01-01 | 2026-01-29 | /1/user/-/cardioscore/date/2026-01-01/2026-01-29.json | 1",
                "NUTRITION_LOG    | 2026-01-01 | 2026-01-03 | /1/user/-/foods/log/date/2026-01-01.json | 3"
            })
    void splitsARangeToWhatTheVendorAllows(DataType type, String first, String last, String path, int requests) {
        vendor.list(type, first, last);

        assertThat(vendor.paths()).hasSize(requests).startsWith(path);
    }

    @Test
    void asksForMinutesOfUtcDaysSoThatNoHourIsLostOrDoubled() {
        vendor.list(DataType.STEPS, "2026-03-29", "2026-03-29");

        assertThat(vendor.paths())
                .containsExactly(
                        "/1/user/-/activities/steps/date/2026-03-28/1d/1min.json?timezone=UTC",
                        "/1/user/-/activities/steps/date/2026-03-29/1d/1min.json?timezone=UTC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "", "{'sleep':[]}", "null"})
    void takesEveryKindOfNothingForNothing(String nothing) {
        vendor.answers(nothing);

        assertThat(vendor.list(DataType.DAILY_OXYGEN_SATURATION, "2026-08-14", "2026-08-14")
                        .points())
                .isEmpty();
    }

    @Test
    void answersNewestFirstAndOnlyWhatLiesInTheRange() {
        vendor.answers("{'weight':[" + weighing(1, "2026-08-13", 72.1) + ',' + weighing(2, "2026-08-14", 72.2) + ','
                + weighing(3, "2026-08-15", 72.3) + "]}");

        assertThat(vendor.list(DataType.WEIGHT, "2026-08-14", "2026-08-15").points())
                .extracting(DataPoint::vendorId)
                .containsExactly("3", "2");
    }

    private static String weighing(int id, String date, double kilograms) {
        return "{'date':'" + date + "','time':'06:58:59','logId':" + id + ",'weight':" + kilograms + '}';
    }

    @Test
    void keepsIdsBeyondASignedNumber() {
        vendor.answers("{'weight':[{'date':'2026-08-14','logId':18446744073709551615,'weight':72.6}]}");

        DataPoint point = vendor.only(DataType.WEIGHT, "2026-08-14", "2026-08-14");
        assertThat(point.vendorId()).isEqualTo("18446744073709551615");
        assertThat(point.value()).containsEntry("weightGrams", 72_600.0);
    }

    @Test
    void reportsARecordThatCannotBeReadAndGoesOn() {
        vendor.answers("{'weight':[{'date':'14.8.','logId':1,'weight':72.6}," + weighing(2, "2026-08-14", 72.2) + "]}");

        var page = vendor.list(DataType.WEIGHT, "2026-08-14", "2026-08-14");
        assertThat(page.points()).extracting(DataPoint::vendorId).containsExactly("2");
        assertThat(page.problems())
                .singleElement()
                .asString()
                .contains("weight record", "'date'")
                .doesNotContain("72.6");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'startTime':'2026-08-13T23:10','duration':99999999999999999999",
                "'startTime':'2026-08-13T23:10:00+02:00','duration':1000",
                "'startTime':'2026-08-13T23:10:00','duration':1000,'timeInBed':99999999999999999999",
                "'startTime':'2026','duration':1000"
            })
    void tellsAnAbsurdNightAsAProblem(String members) {
        vendor.answers("{'sleep':[{'logId':1,'type':'classic'," + members + "}]}");

        var page = vendor.list(DataType.SLEEP, "2026-08-14", "2026-08-14");
        assertThat(page.points()).isEmpty();
        assertThat(page.problems()).singleElement().asString().startsWith("sleep record 0");
    }

    @Test
    void waitsForANightThatIsStillWorkedOut() {
        vendor.answers("{'meta':{'retryDuration':3000,'state':'pending'}}");

        assertThatThrownBy(() -> vendor.list(DataType.SLEEP, "2026-08-14", "2026-08-14"))
                .cause()
                .isInstanceOfSatisfying(RemoteUnavailableException.class, pending -> {
                    assertThat(pending.retryAfter()).contains(Duration.ofSeconds(3));
                    assertThat(pending.isRetryable()).isTrue();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "{'weight':[{'date'", "\"text\""})
    void refusesWhatIsNoAnswer(String text) {
        vendor.answers(text);

        assertThatThrownBy(() -> vendor.list(DataType.WEIGHT, "2026-08-14", "2026-08-14"))
                .cause()
                .isInstanceOf(MalformedAnswerException.class)
                .hasMessageContaining("GET /1/user/-/body/log/weight");
    }

    @Test
    void followsThePagesOfTheActivityListOnItsOwnHostOnly() {
        String next = "https://elsewhere.example/1/user/-/activities/list.json?offset=1&limit=100&sort=asc";
        vendor.answers("{'activities':[" + run(1) + "],'pagination':{'next':'" + next + "'}}");
        vendor.answers("{'activities':[" + run(2) + "],'pagination':{'next':''}}");

        assertThat(vendor.list(DataType.EXERCISE, "2026-08-14", "2026-08-14").points())
                .hasSize(2);
        assertThat(vendor.asked).extracting(request -> request.uri().getHost()).containsOnly("api.fitbit.example");
        assertThat(vendor.paths())
                .containsExactly(
                        "/1/user/-/activities/list.json?afterDate=2026-08-13&sort=asc&offset=0&limit=100",
                        "/1/user/-/activities/list.json?offset=1&limit=100&sort=asc");
    }

    @Test
    void givesUpWhenAPageLeadsBackToItself() {
        String page = "{'activities':[],'pagination':{'next':'https://api.fitbit.com/1/user/-/x.json?offset=1'}}";
        vendor.answers(page).answers(page).answers(page);

        assertThatThrownBy(() -> vendor.list(DataType.EXERCISE, "2026-08-14", "2026-08-14"))
                .cause()
                .isInstanceOf(RepeatedPageException.class);
    }

    private static String run(int id) {
        return "{'activityName':'Run','activityTypeId':90009,'duration':1560000,'logId':" + id
                + ",'startTime':'2026-08-14T07:12:05.000+02:00'}";
    }

    @ParameterizedTest
    @EnumSource(
            value = DataType.class,
            names = {"HEIGHT", "FOOD", "BLOOD_GLUCOSE", "BASAL_ENERGY_BURNED", "VO2_MAX", "SKIN_TEMPERATURE"})
    void saysWhyItHasNothingOfAType(DataType type) {
        assertThatThrownBy(() -> vendor.list(type, "2026-08-14", "2026-08-14"))
                .isInstanceOf(UnsupportedOperationOfTypeException.class)
                .hasMessageContainingAll("'" + type.id() + "': it", "api=google-health");
        assertThat(vendor.asked).isEmpty();
    }

    @Test
    void hasNoReadByIdAndNoSources() {
        assertThatThrownBy(() -> vendor.api().get(ScriptedFitbit.ALICE, DataType.SLEEP, "1"))
                .isInstanceOf(UnsupportedOperationOfTypeException.class)
                .hasMessageContaining("use list");
        PageRequest watchOnly = new PageRequest(
                ScriptedFitbit.ALICE,
                DataType.STEPS,
                DataType.STEPS.reading(),
                ScriptedFitbit.days("2026-08-14", "2026-08-14"),
                null,
                "google-wearables");
        assertThatThrownBy(() -> vendor.api().page(watchOnly))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("'sources'");
    }

    @ParameterizedTest
    @CsvSource({
        "STEPS,       Europe/Madrid, 2026-08-14T10:30:00Z, 2026-08-15T00:00:00Z",
        "SLEEP,       Europe/Madrid, 2026-08-14T10:30:00Z, 2026-11-20T23:00:00Z",
        "SLEEP,       Asia/Kolkata,  2026-08-14T10:30:00Z, 2026-11-20T18:00:00Z",
        "DAILY_VO2_MAX, Asia/Tokyo,  2026-08-14T00:00:00Z, 2026-09-12T00:00:00Z"
    })
    void cutsWindowsWhereOneQuestionEndsAndAtWholeHours(DataType type, String zone, Instant start, Instant end) {
        ScriptedFitbit there = new ScriptedFitbit(ZoneId.of(zone));
        PageRequest question = new PageRequest(
                ScriptedFitbit.ALICE,
                type,
                type.reading(),
                TimeRange.physical(start, start.plusSeconds(400 * 86_400L)),
                null,
                null);

        assertThat(there.api().windowEnd(question, start, type.usualPage())).isEqualTo(end);
    }

    @Test
    void asksOneQuestionForAWindow() {
        PageRequest question = ScriptedFitbit.reconcile(DataType.SLEEP, "2026-01-01", "2026-12-31");
        Instant start = question.range().start();
        Instant end = vendor.api().windowEnd(question, start, DataType.SLEEP.usualPage());

        vendor.api().page(question.over(question.range().between(start, end))).join();

        assertThat(vendor.paths()).hasSize(1);
    }

    @Test
    void translatesDevices() {
        vendor.answers("[{'battery':'High','batteryLevel':83,'deviceVersion':'Charge 6','features':[],"
                + "'id':'2755512345','lastSyncTime':'2026-08-14T08:03:41.000','mac':'A1B2C3D4E5F6','type':'TRACKER'},"
                + "{'id':'AB12','type':'SCALE'}]");

        List<?> devices = vendor.api().devices(ScriptedFitbit.ALICE).join();
        assertThat(devices.get(0).toString())
                .contains(
                        "id=2755512345", "deviceType=TRACKER", "batteryLevel=83", "lastSyncTime=2026-08-14T06:03:41Z");
        assertThat(devices.get(1).toString()).isEqualTo("{id=AB12, deviceType=SCALE}");
    }
}
