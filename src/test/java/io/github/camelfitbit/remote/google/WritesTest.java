package io.github.camelfitbit.remote.google;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.InvalidRequestException;
import io.github.camelfitbit.error.MalformedAnswerException;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import io.github.camelfitbit.remote.NewDataPoint;
import io.github.camelfitbit.transform.DataPointJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WritesTest {

    private static final ObservedTime MORNING =
            new ObservedTime.Sample(OffsetDateTime.parse("2026-11-08T08:00:00+01:00"));
    private static final ObservedTime NIGHT = new ObservedTime.Interval(
            OffsetDateTime.parse("2026-11-07T23:00:00+01:00"), OffsetDateTime.parse("2026-11-08T06:00:00Z"));
    private static final String WRITTEN =
            "{'done':true,'response':{'@type':{'a':'b'}," + "'name':'users/1/dataTypes/weight/dataPoints/42',"
                    + Wire.weight("'weightGrams':72400").substring(1) + "}";

    private final ScriptedVendor vendor = new ScriptedVendor();

    private DataPoint create(DataType type, ObservedTime time, Map<String, Object> value) {
        return vendor.api()
                .create(ScriptedVendor.ALICE, type, new NewDataPoint(time, value))
                .join();
    }

    private static Map<?, ?> member(Map<?, ?> body, String name) {
        return (Map<?, ?>) Objects.requireNonNull(body.get(name));
    }

    @Test
    void createsARecordWithItsOffsetAndNoName() {
        vendor.answers(WRITTEN);
        create(DataType.WEIGHT, MORNING, Map.of("weightGrams", 72400L, "notes", "NaN"));

        assertThat(vendor.last().method()).isEqualTo("POST");
        assertThat(vendor.last().repeatable()).as("a create is not sent twice").isFalse();
        assertThat(vendor.body(0))
                .isEqualTo(Map.of(
                        "dataSource",
                        Map.of("recordingMethod", "MANUAL"),
                        "weight",
                        Map.of(
                                "sampleTime",
                                Map.of("physicalTime", "2026-11-08T07:00:00Z", "utcOffset", "3600s"),
                                "weightGrams",
                                72400,
                                "notes",
                                "NaN")));
    }

    @Test
    void updatesTheWholeRecordWithoutAMask() {
        vendor.answers(WRITTEN);
        vendor.api()
                .update(
                        ScriptedVendor.ALICE,
                        DataType.WEIGHT,
                        "42",
                        new NewDataPoint(MORNING, Map.of("weightGrams", 1L)))
                .join();

        assertThat(vendor.last().method()).isEqualTo("PATCH");
        assertThat(vendor.last().repeatable()).isFalse();
        assertThat(vendor.last().uri().getRawQuery()).isNull();
        assertThat(vendor.body(0)).containsEntry("name", "users/me/dataTypes/weight/dataPoints/42");
    }

    @Test
    void writesANightAsTheVendorWritesIt() {
        vendor.answers("{'response':{'sleep':{'interval':{'startTime':'2026-11-07T22:00:00Z',"
                + "'endTime':'2026-11-08T06:00:00Z'}}}}");
        Map<String, Object> stage = Map.of(
                "type",
                "ASLEEP",
                "startTime",
                "2026-11-07T23:00:00+01:00",
                "endTime",
                OffsetDateTime.parse("2026-11-08T06:00Z"));
        create(DataType.SLEEP, NIGHT, Map.of("type", "CLASSIC", "stages", List.of(stage)));

        Map<?, ?> sleep = member(vendor.body(0), "sleep");
        assertThat(sleep.get("interval"))
                .isEqualTo(Map.of(
                        "startTime",
                        "2026-11-07T22:00:00Z",
                        "startUtcOffset",
                        "3600s",
                        "endTime",
                        "2026-11-08T06:00:00Z",
                        "endUtcOffset",
                        "0s"));
        assertThat(sleep.get("stages"))
                .isEqualTo(List.of(Map.of(
                        "type",
                        "ASLEEP",
                        "startTime",
                        "2026-11-07T22:00:00Z",
                        "startUtcOffset",
                        "3600s",
                        "endTime",
                        "2026-11-08T06:00:00Z",
                        "endUtcOffset",
                        "0s")));
    }

    @Test
    void writesIntegersAsTextAndDurationsInSeconds() {
        vendor.answers(
                "{'exercise':{'interval':{'startTime':'2026-11-07T22:00:00Z'," + "'endTime':'2026-11-08T06:00:00Z'}}}");
        create(
                DataType.EXERCISE,
                NIGHT,
                Map.of(
                        "activeDuration", Duration.ofMinutes(34),
                        "metricsSummary", Map.of("steps", 5410L, "caloriesKcal", 231L, "lightTime", "PT1M30.5S")));

        Map<?, ?> exercise = member(vendor.body(0), "exercise");
        assertThat(exercise.get("activeDuration")).isEqualTo("2040s");
        assertThat(exercise.get("metricsSummary"))
                .isEqualTo(Map.of("steps", "5410", "caloriesKcal", 231, "lightTime", "90.5s"));
    }

    @Test
    void leavesOutWhatOnlyTheVendorMayWriteAndWhatIsNull() {
        vendor.answers(WRITTEN);
        Map<String, Object> value = new HashMap<>(
                Map.of("type", "CLASSIC", "createTime", "…", "updateTime", "…", "summary", Map.of("a", 1)));
        for (String name : Arrays.asList("count", "startTime", "duration", "notes")) {
            forget(value, name);
        }
        vendor.api()
                .create(ScriptedVendor.ALICE, DataType.SLEEP, new NewDataPoint(NIGHT, value))
                .exceptionally(answerIsOfAWeight -> null);

        assertThat(member(vendor.body(0), "sleep").keySet()).hasToString("[interval, type]");
    }

    @SuppressWarnings("NullAway") // maps of routes may hold null
    private static void forget(Map<String, Object> value, String name) {
        value.put(name, null);
    }

    @Test
    void writesBackWhatItRead() {
        DataPoint read = Wire.listed(DataType.WEIGHT, Wire.weight("'weightGrams':72400.5,'notes':'after run'"));
        vendor.answers(WRITTEN);
        create(DataType.WEIGHT, read.time(), read.value());

        String sent = DataPointJson.text(Map.of("weight", member(vendor.body(0), "weight")));
        assertThat(Wire.listed(DataType.WEIGHT, sent)).isEqualTo(read);
    }

    @Test
    void returnsTheRecordOfADoneOperation() {
        vendor.answers(WRITTEN);

        assertThat(create(DataType.WEIGHT, MORNING, Map.of("weightGrams", 72400L)))
                .satisfies(point -> {
                    assertThat(point.id()).isEqualTo("alice/weight/42");
                    assertThat(point.value()).isEqualTo(Map.of("weightGrams", 72400.0));
                });
    }

    @Test
    void returnsTheRecordOfAnAnswerWithoutOperation() {
        vendor.answers("{'name':'users/1/dataTypes/weight/dataPoints/42',"
                + Wire.weight("'weightGrams':72400").substring(1));

        assertThat(create(DataType.WEIGHT, MORNING, Map.of("weightGrams", 72400L))
                        .vendorId())
                .isEqualTo("42");
    }

    @Test
    void failsWithTheReasonOfAnOperationThatFailed() {
        vendor.answers("{'name':'operations/1','done':true,'error':{'code':9,'message':'users/1234 weighs 72.4',"
                + "'details':[{'reason':'DATA_POINT_NOT_OWNED_BY_CLIENT'}]}}");

        assertThatThrownBy(() -> create(DataType.WEIGHT, MORNING, Map.of("weightGrams", 72400L)))
                .cause()
                .isInstanceOfSatisfying(InvalidRequestException.class, e -> assertThat(e.reason())
                        .isEqualTo("DATA_POINT_NOT_OWNED_BY_CLIENT"))
                .hasMessageContaining("only records that this application wrote")
                .message()
                .doesNotContain("1234", "72.4");
    }

    @Test
    void namesTheCodeOfAnOperationThatFailedWithoutReason() {
        vendor.answers("{'done':true,'error':{'code':6,'message':'no'}}");

        assertThatThrownBy(() -> create(DataType.WEIGHT, MORNING, Map.of("weightGrams", 72400L)))
                .cause()
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("code 6");
    }

    @Test
    void refusesAnOperationThatShowsNoRecord() {
        vendor.answers("{'name':'operations/1','done':false}");

        assertThatThrownBy(() -> create(DataType.WEIGHT, MORNING, Map.of("weightGrams", 72400L)))
                .hasCauseInstanceOf(MalformedAnswerException.class)
                .hasMessageContaining("it has no 'weight'");
    }

    @Test
    void deletesByFullNamesAndMayBeAskedAgain() {
        vendor.answers("{'done':true,'response':{'dataPoints':[]}}");

        assertThat(vendor.api()
                        .delete(ScriptedVendor.ALICE, DataType.SLEEP, List.of("1", "2"))
                        .join())
                .containsExactly("1", "2");
        assertThat(vendor.last().uri().getRawPath()).isEqualTo("/v4/users/me/dataTypes/sleep/dataPoints:batchDelete");
        assertThat(vendor.last().repeatable()).isTrue();
        assertThat(vendor.body(0))
                .isEqualTo(Map.of(
                        "names",
                        List.of("users/me/dataTypes/sleep/dataPoints/1", "users/me/dataTypes/sleep/dataPoints/2")));
    }

    @Test
    void failsWhenADeleteFailedInsideItsOperation() {
        vendor.answers("{'done':true,'error':{'code':9,'details':[{'reason':'DATA_POINT_NOT_OWNED_BY_CLIENT'}]}}");

        assertThatThrownBy(() -> vendor.api()
                        .delete(ScriptedVendor.ALICE, DataType.SLEEP, List.of("1"))
                        .join())
                .hasCauseInstanceOf(InvalidRequestException.class);
    }

    @Test
    void refusesToWriteARecordWithCivilTimesAlone() {
        ObservedTime civil = new ObservedTime.Civil(LocalDateTime.MIN, LocalDateTime.MAX);

        assertThatThrownBy(() -> create(DataType.STEPS, civil, Map.of("count", 1L)))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("give its times an offset");
        assertThat(vendor.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"startTime", "duration"})
    void refusesATimeOrDurationThatIsNoneByItsName(String name) {
        assertThatThrownBy(() -> create(DataType.WEIGHT, MORNING, Map.of(name, "72.4 kg")))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("'" + name + "' in the body")
                .message()
                .doesNotContain("72.4");
    }

    @Test
    void refusesWhatJsonCannotHoldByItsName() {
        for (Object value : new Object[] {new Object(), Double.NaN, Thread.currentThread()}) {
            assertThatThrownBy(() -> create(DataType.WEIGHT, MORNING, Map.of("weightGrams", value)))
                    .isInstanceOf(InvalidArgumentException.class)
                    .hasMessageContaining("'weightGrams' in the body");
        }
    }
}
