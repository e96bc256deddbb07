package io.github.camelfitbit.simulator;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WriteTest {
    private static final String WEIGHTS = "/v4/users/me/dataTypes/weight/dataPoints";
    private static final String SLEEPS = "/v4/users/me/dataTypes/sleep/dataPoints";
    private static final String EXERCISES = "/v4/users/me/dataTypes/exercise/dataPoints";
    private static final String SAMPLE_TIME =
            "\"sampleTime\":{\"physicalTime\":\"2026-11-20T07:00:05Z\",\"utcOffset\":\"3600s\"}";
    private static final String WEIGHT =
            "{\"weight\":{" + SAMPLE_TIME + ",\"weightGrams\":72400},\"dataSource\":{\"recordingMethod\":\"MANUAL\"}}";

    @RegisterExtension
    final SimulatorExtension extension = new SimulatorExtension();

    @Test
    void answersACreateWithAFinishedOperation() {
        Reply reply = alice().post(WEIGHTS, WEIGHT);

        JsonObject response = reply.json().getJsonObject("response");
        assertThat(reply.json().getBoolean("done")).isTrue();
        assertThat(response.getString("@type")).endsWith(".v4.DataPoint");
        assertThat(response.getString("name")).matches("users/\\d{19}/dataTypes/weight/dataPoints/\\d{19}");
        assertThat(response.getJsonObject("weight").encode())
                .contains("\"civilTime\"")
                .contains("\"weightGrams\":72400");
        assertThat(alice().get("/v4/" + response.getString("name")).status()).isEqualTo(200);
    }

    @Test
    void showsWhatWasWrittenAmongWhatWasMeasured() {
        alice().post(WEIGHTS, WEIGHT);

        Reply list = alice().list("weight");

        assertThat(list.points().get(0).getJsonObject("dataSource").encode())
                .contains("GOOGLE_WEB_API", extension.simulator().clientId());
        assertThat(list.points()).hasSizeGreaterThan(5);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                                            | MISSING_DATA_POINT_VALUE",
                "{\"steps\":{\"count\":\"3\"}}                                 | DATA_TYPE_MISMATCH",
                "{\"weight\":{},\"sleep\":{}}                                  | MULTIPLE_DATA_TYPES_UNSUPPORTED",
            })
    void wantsExactlyTheMeasurementOfThePath(String body, String reason) {
        assertThat(alice().post(WEIGHTS, body).reason()).isEqualTo(reason);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"sampleTime\":{\"physicalTime\":\"2026-11-20T07:00:05Z\"},\"weightGrams\":1}    | weight.sampleTime.utcOffset",
                "{\"sampleTime\":{\"utcOffset\":\"0s\"},\"weightGrams\":1}                         | weight.sampleTime.physicalTime",
                "{\"sampleTime\":{\"physicalTime\":\"2026-11-20\",\"utcOffset\":\"0s\"},\"weightGrams\":1} | weight.sampleTime.physicalTime",
                "{\"sampleTime\":{\"physicalTime\":\"2026-11-20T07:00:05Z\",\"utcOffset\":\"99999s\"},\"weightGrams\":1} | weight.sampleTime.utcOffset",
                "{\"sampleTime\":{\"physicalTime\":\"2026-11-20T07:00:05Z\",\"utcOffset\":\"0s\",\"civilTime\":{}},\"weightGrams\":1} | weight.sampleTime.civilTime",
                "{\"sampleTime\":{\"physicalTime\":\"2026-11-20T07:00:05Z\",\"utcOffset\":\"0s\"}}   | weight.weightGrams",
                "{\"sampleTime\":{\"physicalTime\":\"2026-11-20T07:00:05Z\",\"utcOffset\":\"0s\"},\"weightGrams\":-1} | weight.weightGrams",
                "{\"sampleTime\":{\"physicalTime\":\"2026-11-20T07:00:05Z\",\"utcOffset\":\"0s\"},\"weightGrams\":1000001} | weight.weightGrams",
                "{\"sampleTime\":{\"physicalTime\":\"2026-11-20T07:00:05Z\",\"utcOffset\":\"0s\"},\"weightGrams\":\"x\"} | weight.weightGrams",
            })
    void refusesFieldsThatAreMissingWrongOrOutputOnly(String weight, String field) {
        Reply reply = alice().post(WEIGHTS, "{\"weight\":" + weight + "}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.reason()).isEmpty();
        assertThat(reply.body()).contains("\"field\":\"" + field + "\"");
    }

    @Test
    void refusesFieldsItDoesNotKnowAndThoseOnlyItMaySet() {
        assertThat(alice().post(WEIGHTS, "{\"weight\":{" + SAMPLE_TIME + ",\"weightGrams\":1,\"bmi\":22}}")
                        .body())
                .contains("Unknown name \\\"bmi\\\" at 'weight'");
        assertThat(alice().post(
                                WEIGHTS,
                                "{\"weight\":{" + SAMPLE_TIME
                                        + ",\"weightGrams\":1},\"dataSource\":{\"platform\":\"FITBIT\"}}")
                        .body())
                .contains("dataSource.platform");
    }

    @Test
    void wantsJsonThatSaysItIsJson() {
        assertThat(alice().postAs("text/plain", WEIGHTS, WEIGHT).status()).isEqualTo(400);
        assertThat(alice().postAs("", WEIGHTS, WEIGHT).status()).isEqualTo(400);
        assertThat(alice().post(WEIGHTS, "weight=72").status()).isEqualTo(400);
        assertThat(alice().post(WEIGHTS, "[]").status()).isEqualTo(400);
        assertThat(alice().postAs("application/json; charset=utf-8", WEIGHTS, WEIGHT)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void takesAnIdentifierOfTheClientsChoice() {
        String named = WEIGHT.replaceFirst("\\{", "{\"name\":\"users/me/dataTypes/weight/dataPoints/scale-1\",");

        assertThat(alice().post(WEIGHTS, named).body()).contains("/dataPoints/scale-1");
        assertThat(alice().post(WEIGHTS, named).status()).isEqualTo(409);
        assertThat(alice().post(WEIGHTS, named.replace("scale-1", "S1")).reason())
                .isEqualTo("INVALID_DATA_POINT_NAME");
    }

    @Test
    void replacesAWholePointAndMovesItsUpdateTime() {
        String name = created(EXERCISES, exercise("Hike"));
        extension.simulator().clock().advance(Duration.ofMinutes(1));

        JsonObject patched =
                alice().patch("/v4/" + name, exercise("Long hike")).json().getJsonObject("response");

        JsonObject exercise = patched.getJsonObject("exercise");
        assertThat(exercise.getString("displayName")).isEqualTo("Long hike");
        assertThat(exercise.getString("createTime")).isEqualTo("2026-11-20T09:00:00Z");
        assertThat(exercise.getString("updateTime")).isEqualTo("2026-11-20T09:01:00Z");
    }

    @Test
    void knowsNoUpdateMask() {
        String name = created(WEIGHTS, WEIGHT);

        assertThat(alice().patch("/v4/" + name + "?updateMask=weight.notes", WEIGHT)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void letsNobodyChangeWhatTheWatchMeasured() {
        String name = alice().list("weight").points().get(0).getString("name");

        assertThat(alice().patch("/v4/" + name, WEIGHT).reason()).isEqualTo("DATA_POINT_NOT_OWNED_BY_CLIENT");
        assertThat(delete("weight", name).reason()).isEqualTo("DATA_POINT_NOT_OWNED_BY_CLIENT");
    }

    @Test
    void doesNotPatchWhatIsNotThere() {
        assertThat(alice().patch(WEIGHTS + "/nothing-here", WEIGHT).status()).isEqualTo(404);
    }

    @Test
    void refusesASleepThatOverlapsAnother() {
        JsonObject night =
                alice().list("sleep").points().get(0).getJsonObject("sleep").getJsonObject("interval");

        Reply reply = alice().post(SLEEPS, sleep(night.getString("startTime"), night.getString("endTime")));

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.reason()).isEqualTo("SLEEP_ALREADY_EXISTS");
    }

    @Test
    void sumsUpAWrittenSleep() {
        Reply reply = alice().post(SLEEPS, sleep("2026-10-01T22:00:00Z", "2026-10-02T06:00:00Z"));

        assertThat(reply.json()
                        .getJsonObject("response")
                        .getJsonObject("sleep")
                        .getJsonObject("summary")
                        .encode())
                .contains("\"minutesInSleepPeriod\":\"480\"");
    }

    @Test
    void refusesAnExerciseWithoutItsSummaryOrOfAKindItDoesNotKnow() {
        assertThat(alice().post(EXERCISES, exercise("Hike").replace("\"metricsSummary\":{},", ""))
                        .body())
                .contains("exercise.metricsSummary");
        assertThat(alice().post(EXERCISES, exercise("Hike").replace("HIKING", "NAPPING"))
                        .body())
                .contains("exercise.exerciseType");
    }

    @Test
    void refusesAnIntervalThatRunsBackwards() {
        assertThat(alice().post(SLEEPS, sleep("2026-10-02T06:00:00Z", "2026-10-01T22:00:00Z"))
                        .reason())
                .isEqualTo("INVALID_TIME_RANGE");
    }

    @Test
    void deletesSeveralTypesAtOnceUnderTheDash() {
        String weight = created(WEIGHTS, WEIGHT);
        String exercise = created(EXERCISES, exercise("Hike"));

        Reply mixed = delete("weight", weight, exercise);
        Reply deleted = delete("-", weight, exercise);

        assertThat(mixed.reason()).isEqualTo("DATA_TYPE_MISMATCH");
        assertThat(deleted.json().getJsonObject("response").getJsonArray("dataPoints"))
                .hasSize(2);
        assertThat(alice().get("/v4/" + weight).status()).isEqualTo(404);
    }

    @Test
    void refusesToDeleteNothingAndTooMuch() {
        String many = IntStream.range(0, 10_001).mapToObj(i -> "\"x\"").collect(Collectors.joining(","));

        assertThat(alice().post(WEIGHTS + ":batchDelete", "{}").reason()).isEqualTo("MISSING_DATA_POINT_NAMES");
        assertThat(alice().post(WEIGHTS + ":batchDelete", "{\"names\":[" + many + "]}")
                        .body())
                .contains("10000");
        assertThat(delete("weight", "weight/1").reason()).isEqualTo("INVALID_DATA_POINT_NAME");
        assertThat(delete("weight", "users/me/dataTypes/weight/dataPoints/nothing")
                        .status())
                .isEqualTo(404);
    }

    private String created(String path, String body) {
        Reply reply = alice().post(path, body);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json().getJsonObject("response").getString("name");
    }

    private Reply delete(String type, String... names) {
        String list = Arrays.stream(names).map(n -> "\"" + n + "\"").collect(Collectors.joining(","));
        return alice().post("/v4/users/me/dataTypes/" + type + "/dataPoints:batchDelete", "{\"names\":[" + list + "]}");
    }

    private static String interval(String start, String end) {
        return "\"interval\":{\"startTime\":\"%s\",\"startUtcOffset\":\"3600s\",\"endTime\":\"%s\",\"endUtcOffset\":\"3600s\"}"
                .formatted(start, end);
    }

    private static String sleep(String start, String end) {
        return "{\"sleep\":{" + interval(start, end) + "}}";
    }

    private static String exercise(String displayName) {
        return "{\"exercise\":{" + interval("2026-11-19T10:00:00Z", "2026-11-19T11:00:00Z")
                + ",\"metricsSummary\":{},\"exerciseType\":\"HIKING\",\"displayName\":\"" + displayName + "\"}}";
    }

    private VendorClient alice() {
        return VendorClient.ofAlice(extension.simulator());
    }

    @Test
    void breaksDownOverThePatchOfANutritionLogUntilTheVendorMendsIt() {
        String logs = "/v4/users/me/dataTypes/nutrition-log/dataPoints";
        String name = everything()
                .post(logs, meal("\"food\":\"users/me/dataTypes/food/dataPoints/80104\""))
                .json()
                .getJsonObject("response")
                .getString("name");
        String changed = meal("\"foodDisplayName\":\"Soup\"");
        assertThat(everything().patch("/v4/" + name, changed).reason()).isEqualTo("INTERNAL_ERROR");

        extension.simulator().defects().mend();

        assertThat(everything().patch("/v4/" + name, changed).body()).contains("\"foodDisplayName\":\"Soup\"");
    }

    @Test
    void namesTheFoodOfAnIdentifiedLogAndRefusesLogsOfNothingKnown() {
        String logs = "/v4/users/me/dataTypes/nutrition-log/dataPoints";

        assertThat(everything()
                        .post(logs, meal("\"food\":\"users/me/dataTypes/food/dataPoints/80104\""))
                        .body())
                .contains("\"foodDisplayName\":\"Lentil stew\"");
        assertThat(everything()
                        .post(logs, meal("\"food\":\"users/me/dataTypes/food/dataPoints/1\""))
                        .body())
                .contains("nutritionLog.food");
        assertThat(everything().post(logs, meal("\"mealType\":\"LUNCH\"")).status())
                .isEqualTo(400);
    }

    @Test
    void addsWhatApplicationsWroteToTheSumOfADay() {
        String range =
                "{\"range\":{\"start\":{\"date\":{\"year\":2026,\"month\":9,\"day\":1}},\"end\":{\"date\":{\"year\":2026,\"month\":9,\"day\":2}}}}";
        String drink = "{\"hydrationLog\":{" + interval("2026-09-01T10:00:00Z", "2026-09-01T10:00:00Z")
                + ",\"amountConsumed\":{\"milliliters\":250,\"userProvidedUnit\":\"CUP_US\"}}}";
        everything().post("/v4/users/me/dataTypes/hydration-log/dataPoints", drink);

        Reply sum = everything().post("/v4/users/me/dataTypes/hydration-log/dataPoints:dailyRollUp", range);

        assertThat(sum.windows().get(0).getJsonObject("hydrationLog").encode())
                .isEqualTo("{\"amountConsumed\":{\"millilitersSum\":250,\"userProvidedUnitLast\":\"CUP_US\"}}");
    }

    private static String meal(String food) {
        return "{\"nutritionLog\":{" + interval("2026-11-19T12:00:00Z", "2026-11-19T12:00:00Z") + "," + food + "}}";
    }

    private VendorClient everything() {
        return VendorClient.ofEverything(extension.simulator(), "alice");
    }
}
