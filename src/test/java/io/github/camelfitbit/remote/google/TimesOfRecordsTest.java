package io.github.camelfitbit.remote.google;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;

import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TimesOfRecordsTest {

    private static ObservedTime weighedAt(String sampleTime) {
        return Wire.listed(DataType.WEIGHT, "{'weight':{'sampleTime':{" + sampleTime + "},'weightGrams':72400}}")
                .time();
    }

    private static ObservedTime.Sample sample(String time) {
        return new ObservedTime.Sample(OffsetDateTime.parse(time));
    }

    @Test
    void readsTheDayOfADailyFigureFromMidnightToMidnight() {
        DataPoint point = Wire.listed(
                DataType.DAILY_RESTING_HEART_RATE,
                "{'dailyRestingHeartRate':{'date':{'year':2026,'month':2,'day':28},'beatsPerMinute':'57'}}");

        assertThat(point.time())
                .isEqualTo(new ObservedTime.Civil(
                        LocalDateTime.parse("2026-02-28T00:00"), LocalDateTime.parse("2026-03-01T00:00")));
        assertThat(point.value()).doesNotContainKey("date");
        assertThat(point.id()).isEqualTo("alice/daily-resting-heart-rate/2026-02-28T00:00");
    }

    @Test
    void refusesADayThatTheCalendarDoesNotHave() {
        assertThat(Wire.list(
                                DataType.DAILY_RESTING_HEART_RATE,
                                "{'dataPoints':[{'dailyRestingHeartRate':{'date':{'year':2026,'month':2,'day':29}}}]}")
                        .problems())
                .singleElement()
                .asString()
                .endsWith("'date' is not a day");
    }

    @Test
    void readsAnEntryOfACatalogueWithoutATime() {
        DataPoint point = Wire.listed(
                DataType.FOOD, "{'name':'users/1/dataTypes/food/dataPoints/7','food':{'displayName':'Lentil stew'}}");

        assertThat(point.time()).isEqualTo(new ObservedTime.Timeless());
        assertThat(point.id()).isEqualTo("alice/food/7");
    }

    @ParameterizedTest
    @CsvSource({
        "3600s, 2026-11-08T08:00:00+01:00",
        "-25200s, 2026-11-08T00:00:00-07:00",
        "-07:00, 2026-11-08T00:00:00-07:00",
        "19800s, 2026-11-08T12:30:00+05:30",
        "0s, 2026-11-08T07:00:00Z"
    })
    void readsOffsetsInSecondsAndInHours(String offset, String expected) {
        assertThat(weighedAt("'physicalTime':'2026-11-08T07:00:00Z','utcOffset':'" + offset + "'"))
                .isEqualTo(sample(expected));
    }

    @Test
    void takesAnAbsentOffsetFromTheCivilTime() {
        assertThat(weighedAt("'physicalTime':'2026-11-08T07:00:00Z',"
                        + "'civilTime':{'date':{'year':2026,'month':11,'day':7},'time':{'hours':23}}"))
                .isEqualTo(sample("2026-11-07T23:00:00-08:00"));
    }

    @Test
    void takesAnAbsentOffsetFromACivilMidnightWithoutTimeOfDay() {
        assertThat(weighedAt("'physicalTime':'2026-11-07T23:00:00Z',"
                        + "'civilTime':{'date':{'year':2026,'month':11,'day':8}}"))
                .isEqualTo(sample("2026-11-08T00:00:00+01:00"));
    }

    @Test
    void takesAnAbsentOffsetFromACivilTimeThatLeavesTheFractionOut() {
        assertThat(weighedAt("'physicalTime':'2026-11-08T07:00:00.250Z',"
                        + "'civilTime':{'date':{'year':2026,'month':11,'day':8},'time':{'hours':8}}"))
                .isEqualTo(sample("2026-11-08T08:00:00.250+01:00"));
    }

    @ParameterizedTest
    @CsvSource({"2026-07-08T07:00:00Z, 2026-07-08T09:00:00+02:00", "2026-11-08T07:00:00Z, 2026-11-08T08:00:00+01:00"})
    void takesAnAbsentOffsetFromThePersonsZoneInSummerAndInWinter(String physical, String expected) {
        assertThat(weighedAt("'physicalTime':'" + physical + "'")).isEqualTo(sample(expected));
    }

    @Test
    void readsAnOffsetThatIsNullAsAbsent() {
        assertThat(weighedAt("'physicalTime':'2026-11-08T07:00:00Z','utcOffset':null"))
                .isEqualTo(sample("2026-11-08T08:00:00+01:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-08T07:00:00.123456Z", "2026-11-08T07:00:00.5Z", "2026-11-08T09:00:00+02:00"})
    void readsFractionsAndOffsetsOfTimestamps(String physical) {
        assertThat(weighedAt("'physicalTime':'" + physical + "','utcOffset':'0s'")
                        .startInstant())
                .isEqualTo(OffsetDateTime.parse(physical).toInstant());
    }

    @Test
    void keepsBothOffsetsOfANightThatTravelled() {
        DataPoint night = Wire.listed(
                DataType.SLEEP,
                "{'sleep':{'interval':{'startTime':'2026-11-01T04:30:00Z','startUtcOffset':'-14400s',"
                        + "'endTime':'2026-11-01T12:00:00Z','endUtcOffset':'-18000s'},'type':'STAGES'}}");

        assertThat(night.time())
                .isEqualTo(new ObservedTime.Interval(
                        OffsetDateTime.parse("2026-11-01T00:30:00-04:00"),
                        OffsetDateTime.parse("2026-11-01T07:00:00-05:00")));
        assertThat(night.civilDate()).hasToString("2026-11-01");
    }

    @Test
    void readsADayOfADailyRollUpWithAndWithoutTimesOfDay() {
        var page = Wire.page(
                DataType.STEPS,
                DataOperation.DAILY_ROLL_UP,
                "{'rollupDataPoints':[{'civilStartTime':{'date':{'year':2026,'month':11,'day':8}},"
                        + "'civilEndTime':{'date':{'year':2026,'month':11,'day':9},'time':{}},"
                        + "'steps':{'countSum':'9000'}},"
                        + "{'civilStartTime':{'date':{'year':2026,'month':11,'day':7},'time':{'hours':0,'nanos':0}},"
                        + "'civilEndTime':{'date':{'year':2026,'month':11,'day':7},'time':{'hours':17,'minutes':29}},"
                        + "'steps':{'countSum':'8000'}}]}");

        assertThat(page.points())
                .extracting(DataPoint::time)
                .containsExactly(
                        new ObservedTime.Civil(
                                LocalDateTime.parse("2026-11-08T00:00"), LocalDateTime.parse("2026-11-09T00:00")),
                        new ObservedTime.Civil(
                                LocalDateTime.parse("2026-11-07T00:00"), LocalDateTime.parse("2026-11-07T17:29")));
    }

    @Test
    void readsAWindowOfARollUpInThePersonsZone() {
        var page = Wire.page(
                DataType.HEART_RATE,
                DataOperation.ROLL_UP,
                "{'rollupDataPoints':[{'startTime':'2026-11-07T23:00:00Z','endTime':'2026-11-08T00:00:00Z',"
                        + "'heartRate':{'beatsPerMinuteAvg':61.4,'beatsPerMinuteMin':55}}]}");

        assertThat(page.points()).singleElement().satisfies(point -> {
            assertThat(point.time())
                    .isEqualTo(new ObservedTime.Interval(
                            OffsetDateTime.parse("2026-11-08T00:00:00+01:00"),
                            OffsetDateTime.parse("2026-11-08T01:00:00+01:00")));
            assertThat(point.value()).containsEntry("beatsPerMinuteMin", 55.0);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'physicalTime':'yesterday'",
                "'physicalTime':'2026-13-08T07:00:00Z'",
                "'physicalTime':'2026-02-30T07:00:00Z'",
                "'physicalTime':'2026-11-08T25:00:00Z'",
                "'physicalTime':'2026-11-08T07:60:00Z'",
                "'physicalTime':'2026-11-08T07:00:61Z'",
                "'physicalTime':'2026-11-08 07:00:00Z'",
                "'physicalTime':17",
                "'physicalTime':{}",
                "'physicalTime':'2026-11-08T07:00:00Z','utcOffset':'90000s'",
                "'physicalTime':'2026-11-08T07:00:00Z','utcOffset':'an hour'",
                "'physicalTime':'2026-11-08T07:00:00Z','civilTime':{'date':{'year':2026,'month':11,'day':31}}",
                "'physicalTime':'2026-11-08T07:00:00Z','civilTime':{'date':{'year':2026,'month':12,'day':8}}"
            })
    void reportsATimeThatIsNone(String sampleTime) {
        var page = Wire.list(
                DataType.WEIGHT,
                "{'dataPoints':[{'weight':{'sampleTime':{" + sampleTime + "},'weightGrams':72400}},"
                        + Wire.weight("'weightGrams':72500") + "]}");

        assertThat(page.problems()).singleElement().asString().contains("weight record 0", "not a time");
        assertThat(page.points()).extracting(DataPoint::value).hasToString("[{weightGrams=72500.0}]");
    }
}
