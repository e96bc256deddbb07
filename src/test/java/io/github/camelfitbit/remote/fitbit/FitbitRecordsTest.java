package io.github.camelfitbit.remote.fitbit;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import io.github.camelfitbit.model.TimeRange;
import io.github.camelfitbit.remote.Page;
import io.github.camelfitbit.remote.RollUpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of Fitbit's records, type by type. Values are invented. */
class FitbitRecordsTest {

    private final ScriptedFitbit vendor = new ScriptedFitbit();

    @Test
    void readsANightWithStages() {
        vendor.answers("{'sleep':[{'logId':47,'type':'stages','startTime':'2026-08-13T23:10:00.000',"
                + "'endTime':'2026-08-14T06:40:00.000','duration':27000000,'isMainSleep':true,'infoCode':0,"
                + "'timeInBed':450,'minutesAsleep':400,'minutesAwake':50,'minutesToFallAsleep':3,'minutesAfterWakeup':1,"
                + "'levels':{'data':[{'dateTime':'2026-08-13T23:10:00.000','level':'wake','seconds':60},"
                + "{'dateTime':'2026-08-13T23:11:00.000','level':'deep','seconds':600}],"
                + "'shortData':[{'dateTime':'2026-08-14T00:12:00.000','level':'wake','seconds':60}],"
                + "'summary':{'deep':{'count':4,'minutes':88}}}}]}");

        DataPoint night = vendor.only(DataType.SLEEP, "2026-08-14", "2026-08-14");
        assertThat(night.vendorId()).isEqualTo("47");
        assertThat(night.civilDate()).hasToString("2026-08-14");
        assertThat(night.value())
                .containsEntry("type", "STAGES")
                .containsEntry(
                        "summary",
                        Map.of(
                                "minutesInSleepPeriod", 450L,
                                "minutesAfterWakeUp", 1L,
                                "minutesToFallAsleep", 3L,
                                "minutesAsleep", 400L,
                                "minutesAwake", 50L,
                                "stagesSummary", List.of(Map.of("type", "DEEP", "minutes", 88L, "count", 4L))))
                .containsEntry("metadata", Map.of("stagesStatus", "SUCCEEDED", "processed", true, "mainSleep", true));
        assertThat(stages(night, "stages")).containsExactly("AWAKE 23:10+02:00", "DEEP 23:11+02:00");
        assertThat(stages(night, "shortAwakenings")).containsExactly("AWAKE 00:12+02:00");
    }

    private static List<String> stages(DataPoint night, String member) {
        return ((List<?>) night.value().getOrDefault(member, List.of()))
                .stream()
                        .map(stage -> (Map<?, ?>) stage)
                        .map(stage -> stage.get("type") + " "
                                + String.valueOf(stage.get("startTime")).substring(11))
                        .toList();
    }

    /** Fitbit reckons a whole night with the offset of its start; the clock on the wall is an hour ahead by morning. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-28T23:00:00.000, 2026-03-29T06:00:00.000, 2026-03-28T23:00+01:00, 2026-03-29T07:00+02:00",
        "2026-10-24T23:00:00.000, 2026-10-25T06:00:00.000, 2026-10-24T23:00+02:00, 2026-10-25T05:00+01:00"
    })
    void writesTheEndOfANightAsTheClockShowedIt(String from, String to, String start, String end) {
        vendor.answers("{'sleep':[{'logId':1,'type':'classic','startTime':'" + from + "','endTime':'" + to
                + "','duration':25200000,'levels':{}}]}");

        DataPoint night = vendor.only(DataType.SLEEP, from.substring(0, 10), to.substring(0, 10));
        assertThat(night.time())
                .isEqualTo(new ObservedTime.Interval(OffsetDateTime.parse(start), OffsetDateTime.parse(end)));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-29, 02:30:00, 2026-03-29T03:30+02:00", "2026-10-25, 02:30:00, 2026-10-25T02:30+02:00"})
    void takesASkippedTimeForTheOneAnHourLaterAndADoubledOneForTheFirst(String date, String time, String expected) {
        vendor.answers("{'weight':[{'date':'" + date + "','time':'" + time + "','logId':1,'weight':72.6}]}");

        DataPoint point = vendor.only(DataType.WEIGHT, date, date);
        assertThat(point.time()).isEqualTo(new ObservedTime.Sample(OffsetDateTime.parse(expected)));
    }

    @Test
    void readsAWorkout() {
        vendor.answers("{'activities':[{'activityName':'Run','activityTypeId':90009,'activeDuration':1544000,"
                + "'duration':1560000,'averageHeartRate':148,'calories':312,'distance':4.21,'distanceUnit':'Kilometer',"
                + "'elevationGain':0,'hasGps':true,'pace':366.7,'speed':9.81,'steps':4388,'logId':8123456789012345678,"
                + "'lastModified':'2026-08-14T15:02:11.000Z','startTime':'2026-08-14T07:12:05.000-07:00',"
                + "'heartRateZones':[{'minutes':9,'name':'Fat Burn'},{'minutes':0,'name':'Peak'}],"
                + "'source':{'name':'Charge 6','type':'tracker'},'logType':'tracker'}]}");

        DataPoint run = vendor.only(DataType.EXERCISE, "2026-08-14", "2026-08-14");
        assertThat(run.time().civilEnd()).hasToString("2026-08-14T16:38:05");
        assertThat(run.updateTime()).hasToString("2026-08-14T15:02:11Z");
        assertThat(run.source()).containsEntry("device", Map.of("displayName", "Charge 6"));
        assertThat(run.value())
                .containsEntry("exerciseType", "RUNNING")
                .containsEntry("activeDuration", Duration.ofSeconds(1_544))
                .containsEntry(
                        "metricsSummary",
                        Map.of(
                                "caloriesKcal", 312.0,
                                "distanceMillimeters", 4_210_000.0,
                                "steps", 4_388L,
                                "averageHeartRateBeatsPerMinute", 148L,
                                "averagePaceSecondsPerMeter", 0.3667,
                                "averageSpeedMillimetersPerSecond", 2_725.0,
                                "heartRateZoneDurations", Map.of("moderateTime", Duration.ofMinutes(9))));
    }

    @Test
    void leavesOutMinutesAndDaysWithoutAnything() {
        vendor.answers("{'activities-steps':[{'dateTime':'2026-08-13','value':'0'}]}");
        vendor.answers("{'activities-steps':[{'dateTime':'2026-08-14','value':'12'}],'activities-steps-intraday':"
                + "{'dataset':[{'time':'00:00:00','value':0},{'time':'00:01:00','value':12}]}}");

        DataPoint minute = vendor.only(DataType.STEPS, "2026-08-14", "2026-08-14");
        assertThat(minute.value()).containsExactly(Map.entry("count", 12L));
        assertThat(minute.time())
                .isEqualTo(new ObservedTime.Interval(
                        OffsetDateTime.parse("2026-08-14T02:01+02:00"),
                        OffsetDateTime.parse("2026-08-14T02:02+02:00")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DAILY_VO2_MAX | {'cardioScore':[{'dateTime':'2026-08-14','value':{'vo2Max':'42-46'}}]} | {vo2Max=44.0, estimated=true}",
                "DAILY_VO2_MAX | {'cardioScore':[{'dateTime':'2026-08-14','value':{'vo2Max':'44.51'}}]} | {vo2Max=44.51, estimated=false}",
                "DAILY_RESTING_HEART_RATE | {'activities-heart':[{'dateTime':'2026-08-14','value':{'restingHeartRate':61}}]} | {beatsPerMinute=61}",
                "DAILY_OXYGEN_SATURATION | {'dateTime':'2026-08-14','value':{'avg':96.4,'min':92.0,'max':99.1}} | {averagePercentage=96.4, lowerBoundPercentage=92.0, upperBoundPercentage=99.1}",
                "DAILY_RESPIRATORY_RATE | {'br':[{'dateTime':'2026-08-14','value':{'breathingRate':14.6}}]} | {breathsPerMinute=14.6}",
                "RESPIRATORY_RATE_SLEEP_SUMMARY | {'br':[{'dateTime':'2026-08-14','value':{'fullSleepSummary':{'breathingRate':14.6},'remSleepSummary':{'breathingRate':-1}}}]} | {fullSleepStats={breathsPerMinute=14.6}}",
                "HYDRATION_LOG | {'summary':{'water':250},'water':[{'amount':250,'logId':9}]} | {amountConsumed={milliliters=250.0, userProvidedUnit=MILLILITER}}"
            })
    void readsWhatADayHas(DataType type, String answer, String value) {
        vendor.answers(answer);

        assertThat(vendor.only(type, "2026-08-14", "2026-08-14").value()).hasToString(value);
    }

    @Test
    void leavesOutADayThatIsNotWorkedOut() {
        vendor.answers("{'activities-heart':[{'dateTime':'2026-08-14','value':{'heartRateZones':[]}}]}");

        assertThat(vendor.list(DataType.DAILY_RESTING_HEART_RATE, "2026-08-14", "2026-08-14")
                        .points())
                .isEmpty();
    }

    @Test
    void addsUpDaysOfASeriesOldestFirst() {
        vendor.answers("{'activities-distance':[{'dateTime':'2026-08-13','value':'1.5'},"
                + "{'dateTime':'2026-08-14','value':'0'},{'dateTime':'2026-08-15','value':'0.25'},"
                + "{'dateTime':'2026-08-16','value':'2'}]}");

        Page sums = daily(DataType.DISTANCE, "2026-08-13", "2026-08-16", 2);
        assertThat(sums.points())
                .extracting(point -> point.civilDate() + " " + point.value())
                .containsExactly("2026-08-13 {millimetersSum=1500000}", "2026-08-15 {millimetersSum=2250000}");
        assertThat(vendor.asked).hasSize(1);
    }

    @Test
    void rollsUpTheSamplesOfADay() {
        vendor.answers("{}");
        vendor.answers("{'activities-heart':[{'dateTime':'2026-08-14','value':{}}],'activities-heart-intraday':"
                + "{'dataset':[{'time':'07:00:05','value':60},{'time':'07:00:15','value':71}]}}");

        assertThat(daily(DataType.HEART_RATE, "2026-08-14", "2026-08-14", 1).points())
                .singleElement()
                .extracting(DataPoint::value)
                .hasToString("{beatsPerMinuteAvg=65.5, beatsPerMinuteMax=71.0, beatsPerMinuteMin=60.0}");
    }

    @Test
    void tellsTheLevelOfEachMinuteAndWhichOfThemWereActive() {
        String minutes =
                "{'activities-calories':[{'dateTime':'2026-08-14','value':'7'}],'activities-calories-intraday':"
                        + "{'dataset':[{'level':0,'mets':10,'time':'08:00:00','value':1.1},"
                        + "{'level':1,'mets':30,'time':'08:01:00','value':2.2},{'level':2,'time':'08:02:00','value':3.3},"
                        + "{'level':3,'time':'08:03:00','value':4.4},{'level':9,'time':'08:04:00','value':5},"
                        + "{'time':'08:05:00','value':6}]}}";
        vendor.answers("{}").answers(minutes).answers("{}").answers(minutes);

        assertThat(values(DataType.ACTIVITY_LEVEL))
                .containsExactly(
                        "{activityLevelType=VERY_ACTIVE}",
                        "{activityLevelType=MODERATELY_ACTIVE}",
                        "{activityLevelType=LIGHTLY_ACTIVE}",
                        "{activityLevelType=SEDENTARY}");
        assertThat(values(DataType.ACTIVE_MINUTES))
                .containsExactly(
                        "{activeMinutesByActivityLevel=[{activityLevel=VIGOROUS, activeMinutes=1}]}",
                        "{activeMinutesByActivityLevel=[{activityLevel=MODERATE, activeMinutes=1}]}",
                        "{activeMinutesByActivityLevel=[{activityLevel=LIGHT, activeMinutes=1}]}");
    }

    private List<String> values(DataType type) {
        return vendor.list(type, "2026-08-14", "2026-08-14").points().stream()
                .map(point -> point.value().toString())
                .toList();
    }

    @Test
    void addsUpTheActiveMinutesOfDaysFromASeriesForEachLevel() {
        vendor.answers("{'activities-minutesLightlyActive':[{'dateTime':'2026-08-14','value':'212'}]}")
                .answers("{'activities-minutesFairlyActive':[{'dateTime':'2026-08-14','value':'0'}]}")
                .answers("{'activities-minutesVeryActive':[{'dateTime':'2026-08-14','value':'34'}]}");

        assertThat(daily(DataType.ACTIVE_MINUTES, "2026-08-14", "2026-08-14", 1).points())
                .singleElement()
                .extracting(point -> point.value().get("activeMinutesRollupByActivityLevel"))
                .isEqualTo(List.of(
                        Map.of("activityLevel", "LIGHT", "activeMinutesSum", 212L),
                        Map.of("activityLevel", "VIGOROUS", "activeMinutesSum", 34L)));
        assertThat(vendor.paths())
                .hasSize(3)
                .contains("/1/user/-/activities/minutesFairlyActive/date/2026-08-14/2026-08-14.json");
    }

    @ParameterizedTest
    @CsvSource({
        "Normal Sinus Rhythm, NORMAL_SINUS_RHYTHM",
        "Atrial Fibrillation, ATRIAL_FIBRILLATION",
        "Inconclusive: High heart rate, INCONCLUSIVE_HIGH_HEART_RATE",
        "Inconclusive: Low heart rate, INCONCLUSIVE_LOW_HEART_RATE",
        "Inconclusive, INCONCLUSIVE"
    })
    void readsAnElectrocardiogramWhoseFrequencyMayBeAText(String result, String expected) {
        vendor.answers("{'ecgReadings':[{'startTime':'2026-08-14T09:01:22.000','averageHeartRate':67,"
                + "'resultClassification':'" + result + "','waveformSamples':[12,-3],'samplingFrequencyHz':'250',"
                + "'scalingFactor':10922,'numberOfWaveformSamples':2,'leadNumber':1,'deviceName':'Sense 2'}]}");

        DataPoint reading = vendor.only(DataType.ELECTROCARDIOGRAM, "2026-08-14", "2026-08-14");
        assertThat(reading.time().civilStart())
                .isEqualTo(reading.time().civilEnd())
                .hasToString("2026-08-14T09:01:22");
        assertThat(reading.value())
                .containsEntry("resultClassification", expected)
                .containsEntry("samplingFrequencyHertz", 250L)
                .containsEntry("waveformSamples", List.of(12L, -3L))
                .containsEntry("medicalDeviceInfo", Map.of("deviceModel", "Sense 2"));
    }

    @Test
    void readsAnAlertOfWindowsOfFiveMinutes() {
        vendor.answers("{'alerts':[{'alertTime':'2026-08-14T03:12:30.000','detectedTime':'2026-08-14T03:45:00.000',"
                + "'serviceVersion':'2.2','algoVersion':'1.6','deviceType':'Sense','windows':["
                + "{'startTime':'2026-08-14T03:12:30.000','bpmData':["
                + "{'dataTime':'2026-08-14T03:12:31.000','value':74}]}]}]}");

        DataPoint alert = vendor.only(DataType.IRREGULAR_RHYTHM_NOTIFICATION, "2026-08-14", "2026-08-14");
        assertThat(alert.time().civilEnd()).hasToString("2026-08-14T03:45");
        assertThat(alert.value().get("alertWindows"))
                .asString()
                .contains(
                        "startTime=2026-08-14T03:12:30+02:00",
                        "endTime=2026-08-14T03:17:30+02:00",
                        "beatsPerMinute=74");
    }

    private Page daily(DataType type, String first, String last, int days) {
        TimeRange range = ScriptedFitbit.days(first, last);
        return vendor.api()
                .rollUp(new RollUpRequest(ScriptedFitbit.ALICE, type, range, Duration.ofDays(days), null))
                .join();
    }
}
