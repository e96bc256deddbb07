package io.github.camelfitbit.simulator;

import java.time.Duration;
import java.util.List;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AllTypesTest {
    @RegisterExtension
    final SimulatorExtension extension =
            SimulatorExtension.with(() -> Simulator.builder().people(8));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "active-energy-burned                | L R U D       | activeEnergyBurned.kcal",
                "active-minutes                      | L R U D       | activeMinutes.activeMinutesByActivityLevel",
                "active-zone-minutes                 | L R U D       | activeZoneMinutes.heartRateZone",
                "activity-level                      | L R           | activityLevel.activityLevelType",
                "altitude                            | L R U D       | altitude.gainMillimeters",
                "basal-energy-burned                 | L R           | basalEnergyBurned.kcal",
                "blood-glucose                       | L G R U D     | bloodGlucose.bloodGlucoseMilligramsPerDeciliter",
                "body-fat                            | L G R U D C P B | bodyFat.percentage",
                "calories-in-heart-rate-zone         | U D           | -",
                "core-body-temperature               | L G R U D     | coreBodyTemperature.temperatureCelsius",
                "daily-heart-rate-variability        | L R           | dailyHeartRateVariability.entropy",
                "daily-heart-rate-zones              | L R           | dailyHeartRateZones.heartRateZones",
                "daily-oxygen-saturation             | L R           | dailyOxygenSaturation.averagePercentage",
                "daily-respiratory-rate              | L R           | dailyRespiratoryRate.breathsPerMinute",
                "daily-resting-heart-rate            | L R           | dailyRestingHeartRate.beatsPerMinute",
                "daily-sleep-temperature-derivations | L R           | dailySleepTemperatureDerivations.nightlyTemperatureCelsius",
                "daily-vo2-max                       | L R           | dailyVo2Max.vo2Max",
                "distance                            | L R U D       | distance.millimeters",
                "electrocardiogram                   | L             | electrocardiogram.waveformSamples",
                "exercise                            | L G R C P B   | exercise.exerciseType",
                "floors                              | R U D         | floors.count",
                "food                                | L G           | food.displayName",
                "food-measurement-unit               | L G           | foodMeasurementUnit.displayName",
                "heart-rate                          | L R U D       | heartRate.beatsPerMinute",
                "heart-rate-variability              | L R           | heartRateVariability.standardDeviationMilliseconds",
                "height                              | L G R C P B   | height.heightMillimeters",
                "hydration-log                       | L G R U D C P B | hydrationLog.amountConsumed",
                "irregular-rhythm-notification       | L             | irregularRhythmNotification.alertWindows",
                "menstrual-period                    | L C P B       | -",
                "moods                               | L C P B       | -",
                "nutrition-log                       | L G R U D C P B | nutritionLog.energy",
                "ovulation-test                      | L C P B       | -",
                "oxygen-saturation                   | L R           | oxygenSaturation.percentage",
                "respiratory-rate-sleep-summary      | L R           | respiratoryRateSleepSummary.fullSleepStats",
                "run-vo2-max                         | L R U D       | runVo2Max.runVo2Max",
                "sedentary-period                    | L R U D       | sedentaryPeriod.interval",
                "sleep                               | L G R C P B   | sleep.stages",
                "steps                               | L R U D       | steps.count",
                "swim-lengths-data                   | L R U D       | swimLengthsData.strokeCount",
                "symptoms                            | L C P B       | -",
                "time-in-heart-rate-zone             | L R U D       | timeInHeartRateZone.heartRateZoneType",
                "total-calories                      | U D           | -",
                "vo2-max                             | L R           | vo2Max.vo2Max",
                "weight                              | L G R U D C P B | weight.weightGrams"
            })
    void doesWithATypeWhatTheVendorsTableSaysAndNothingElse(String type, String actions, String member) {
        assertThat(allowed(type)).as("actions of " + type).isEqualTo(actions);
        if (!member.equals("-")) {
            String verb = actions.contains("L") ? "" : ":reconcile";
            JsonObject point = newest("/v4/users/me/dataTypes/" + type + "/dataPoints" + verb);
            String[] path = member.split("\\.");
            assertThat(point.getJsonObject(path[0]).containsKey(path[1])).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"skin-temperature-sensors", "skin-temperature"})
    void showsTypesInTrialBelowTheTrialVersionOnly(String type) {
        String path = "/users/me/dataTypes/" + type + "/dataPoints";

        assertThat(everything("alice").get("/v4" + path).reason()).isEqualTo("INVALID_DATA_TYPE");
        assertThat(everything("alice").get("/v4beta" + path).points()).isNotEmpty();
    }

    @Test
    void answersStableTypesBelowTheTrialVersionAsWell() {
        String path = "/users/me/dataTypes/daily-vo2-max/dataPoints";

        assertThat(everything("alice").get("/v4beta" + path).body())
                .isEqualTo(everything("alice").get("/v4" + path).body());
    }

    @Test
    void writesADayForDailyTypesAndNeitherNameNorSource() {
        JsonObject point =
                everything("alice").list("daily-respiratory-rate").points().get(0);

        assertThat(point.fieldNames()).containsExactly("dailyRespiratoryRate");
        assertThat(point.getJsonObject("dailyRespiratoryRate").getJsonObject("date"))
                .isEqualTo(new JsonObject().put("year", 2026).put("month", 11).put("day", 20));
    }

    @Test
    void filtersDailyTypesByTheirDate() {
        VendorClient alice = everything("alice");

        assertThat(alice.filtered(
                                "daily-vo2-max",
                                "daily_vo2_max.date >= \"2026-11-10\" AND daily_vo2_max.date < \"2026-11-13\"")
                        .points())
                .hasSize(3);
        assertThat(alice.filtered("daily-vo2-max", "daily_vo2_max.date >= \"2026-11-10T00:00:00\"")
                        .metadata("detailedReasons"))
                .isEqualTo("INVALID_DATA_POINT_FILTER_CIVIL_DATE_TIME_FORMAT");
    }

    @Test
    void filtersRecordingsOfTheHeartFromAnInstantOnAndNotUpToOne() {
        VendorClient alice = everything("alice");
        String member = "electrocardiogram.interval.start_time";

        assertThat(alice.filtered("electrocardiogram", member + " >= \"2026-11-01T00:00:00Z\"")
                        .status())
                .isEqualTo(200);
        assertThat(alice.filtered("electrocardiogram", member + " < \"2026-11-01T00:00:00Z\"")
                        .metadata("detailedReasons"))
                .isEqualTo("INVALID_DATA_POINT_FILTER_RESTRICTION_COMPARATOR");
    }

    @Test
    void doesNotFilterFoods() {
        assertThat(everything("alice")
                        .filtered("food", "food.display_name >= \"a\"")
                        .metadata("detailedReasons"))
                .isEqualTo("INVALID_DATA_POINT_FILTER_DATA_TYPE_MEMBER");
    }

    @Test
    void pagesThroughTheFoodsAndFindsEachByItsName() {
        VendorClient alice = everything("alice");

        List<JsonObject> foods = alice.all("/v4/users/me/dataTypes/food/dataPoints", "pageSize", "5");

        assertThat(foods).hasSize(12);
        assertThat(foods).allSatisfy(food -> assertThat(
                        alice.get("/v4/" + food.getString("name")).json())
                .isEqualTo(food));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sleep", "food", "food-measurement-unit"})
    void knowsNoFamiliesOfSourcesWhereTheyMakeNoSense(String type) {
        assertThat(everything("alice")
                        .list(type, "dataSourceFamily", "users/me/dataSourceFamilies/all-sources")
                        .reason())
                .isEqualTo("INVALID_DATA_POINT_DATA_SOURCE_FAMILY");
    }

    @Test
    void showsASecretToNobodyButItsWriter() {
        VendorClient alice = everything("alice");
        alice.post(
                "/v4/users/me/dataTypes/moods/dataPoints",
                "{\"moods\":{\"sampleTime\":{\"physicalTime\":\"2026-11-20T07:00:00Z\",\"utcOffset\":\"3600s\"},\"moods\":[\"CALM\"]}}");

        assertThat(alice.list("moods").points()).hasSize(1);
        assertThat(alice.list("moods", "dataSourceFamily", "users/me/dataSourceFamilies/self-sources")
                        .points())
                .hasSize(1);
        assertThat(alice.list("moods", "dataSourceFamily", "users/me/dataSourceFamilies/all-sources")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void saysThatABaselineIsNotANumberUntilItIsKnown() {
        List<JsonObject> days = extension.simulator().people().stream()
                .flatMap(person ->
                        everything(person.name()).list("daily-sleep-temperature-derivations").points().stream())
                .toList();

        assertThat(days.stream().filter(day -> day.encode().contains("\"baselineTemperatureCelsius\":\"NaN\"")))
                .hasSizeBetween(1, days.size() / 10);
    }

    @Test
    void addsUpWhatWasEatenByNutrient() {
        JsonObject day = daily("nutrition-log").get(0).getJsonObject("nutritionLog");

        assertThat(day.getJsonObject("energy").getDouble("kcalSum")).isBetween(300.0, 6_000.0);
        assertThat(day.getJsonArray("nutrients").encode()).contains("PROTEIN", "SODIUM", "gramsSum");
    }

    @Test
    void burnsMoreInADayThanTheBodyNeedsAtRest() {
        double total =
                daily("total-calories").get(1).getJsonObject("totalCalories").getDouble("kcalSum");
        double active = daily("active-energy-burned")
                .get(1)
                .getJsonObject("activeEnergyBurned")
                .getDouble("kcalSum");

        assertThat(total - active).isBetween(1_100.0, 2_400.0);
        assertThat(active).isBetween(50.0, 2_000.0);
    }

    @Test
    void spendsTheMinutesOfADayInTheZonesOfTheHeart() {
        JsonArray zones = daily("time-in-heart-rate-zone")
                .get(1)
                .getJsonObject("timeInHeartRateZone")
                .getJsonArray("timeInHeartRateZones");

        long seconds = zones.stream()
                .map(JsonObject.class::cast)
                .mapToLong(zone -> Long.parseLong(zone.getString("duration").replace("s", "")))
                .sum();
        assertThat(seconds)
                .isBetween(
                        Duration.ofHours(22).toSeconds(), Duration.ofHours(24).toSeconds());
    }

    @Test
    void walksFurtherThanItSteps() {
        long steps = Long.parseLong(daily("steps").get(1).getJsonObject("steps").getString("countSum"));
        long millimeters = Long.parseLong(
                daily("distance").get(1).getJsonObject("distance").getString("millimetersSum"));

        assertThat(millimeters).isBetween(steps * 500, steps * 3_000);
    }

    private List<JsonObject> daily(String type) {
        return everything("alice")
                .post(
                        "/v4/users/me/dataTypes/" + type + "/dataPoints:dailyRollUp",
                        "{\"range\":{\"start\":{\"date\":{\"year\":2026,\"month\":11,\"day\":16}},\"end\":{\"date\":{\"year\":2026,\"month\":11,\"day\":20}}}}")
                .windows();
    }

    private JsonObject newest(String path) {
        return extension.simulator().people().stream()
                .flatMap(person -> everything(person.name()).get(path).points().stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody has points at " + path));
    }

    /** Tries each method, and tells those that were not refused as impossible for the type. */
    private String allowed(String type) {
        VendorClient alice = everything("alice");
        String points = "/v4/users/me/dataTypes/" + type + "/dataPoints";
        StringBuilder allowed = new StringBuilder();
        tell(allowed, "L", alice.get(points));
        tell(allowed, "G", alice.get(points + "/2077712263477943918"));
        tell(allowed, "R", alice.get(points + ":reconcile"));
        tell(allowed, "U", alice.post(points + ":rollUp", "{}"));
        tell(allowed, "D", alice.post(points + ":dailyRollUp", "{}"));
        tell(allowed, "C", alice.post(points, "{}"));
        tell(allowed, "P", alice.patch(points + "/2077712263477943918", "{}"));
        tell(allowed, "B", alice.post(points + ":batchDelete", "{}"));
        return allowed.toString().trim();
    }

    private static void tell(StringBuilder allowed, String letter, Reply reply) {
        boolean refused = reply.status() != 200 && reply.reason().equals("UNSUPPORTED_DATA_TYPE_ACTION");
        allowed.append(refused ? "" : letter + " ");
    }

    private VendorClient everything(String person) {
        return VendorClient.ofEverything(extension.simulator(), person);
    }
}
