package io.github.camelfitbit.remote.google;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import io.github.camelfitbit.error.RepeatedPageException;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.TimeRange;
import io.github.camelfitbit.remote.PageRequest;
import io.github.camelfitbit.remote.PersonResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReadRequestsTest {

    private static final TimeRange A_DAY =
            TimeRange.physical(Instant.parse("2026-11-08T00:00:00Z"), Instant.parse("2026-11-09T00:00:00Z"));

    private final ScriptedVendor vendor = new ScriptedVendor();
    private final GoogleHealthApi api = vendor.api();

    private static PageRequest question(DataType type, DataOperation operation) {
        return new PageRequest(ScriptedVendor.ALICE, type, operation, A_DAY, null, null);
    }

    @ParameterizedTest
    @CsvSource({"STEPS,10000", "HEART_RATE,10000", "WEIGHT,10000", "SLEEP,25", "EXERCISE,25"})
    void asksForTheLargestPageOfTheType(DataType type, String size) {
        api.page(question(type, DataOperation.LIST)).join();

        assertThat(vendor.query()).containsEntry("pageSize", size).containsOnlyKeys("filter", "pageSize");
        assertThat(vendor.last().uri()).hasPath("/v4/users/me/dataTypes/" + type.id() + "/dataPoints");
        assertThat(vendor.last().repeatable()).isTrue();
    }

    @Test
    void asksTheBetaVersionForWhatIsOnlyThere() {
        api.page(question(DataType.SKIN_TEMPERATURE, DataOperation.LIST)).join();

        assertThat(vendor.last().uri()).hasPath("/v4beta/users/me/dataTypes/skin-temperature/dataPoints");
    }

    @Test
    void sendsNoFilterWhereThereIsNone() {
        api.page(question(DataType.FOOD, DataOperation.LIST)).join();

        assertThat(vendor.query()).containsOnlyKeys("pageSize");
    }

    @Test
    void dropsWhatLiesOutsideTheRangeWhereTheVendorTakesNoEnd() {
        String recording = "{'electrocardiogram':{'interval':{'startTime':'%1$s','endTime':'%1$s'}}}";
        vendor.answers("{'dataPoints':[" + recording.formatted("2026-11-09T07:00:00Z") + ","
                + recording.formatted("2026-11-08T07:00:00Z") + "]}");

        assertThat(api.page(question(DataType.ELECTROCARDIOGRAM, DataOperation.LIST))
                        .join()
                        .points())
                .extracting(point -> point.time().startInstant().toString())
                .containsExactly("2026-11-08T07:00:00Z");
    }

    @Test
    void readsWhatReconcileAnswersOfATypeWithoutListAsItsRecords() {
        vendor.answers("{'dataPoints':[{'floors':{'interval':{'startTime':'2026-11-08T07:00:00Z',"
                + "'endTime':'2026-11-08T07:01:00Z'},'count':'1'}}]}");

        DataPoint floors = api.page(question(DataType.FLOORS, DataOperation.RECONCILE))
                .join()
                .points()
                .get(0);

        assertThat(vendor.last().uri()).hasPath("/v4/users/me/dataTypes/floors/dataPoints:reconcile");
        assertThat(floors.origin()).isEqualTo(DataOperation.LIST);
    }

    @Test
    void percentEncodesTheFilter() {
        api.page(question(DataType.STEPS, DataOperation.LIST)).join();

        assertThat(vendor.last().uri().getRawQuery())
                .startsWith("filter=steps.interval.start_time%20%3E%3D%20%222026-11-08T00%3A00%3A00Z%22%20AND%20")
                .doesNotContain("+", " ", "\"", ">");
    }

    @Test
    void repeatsEverythingWithAToken() {
        PageRequest question = new PageRequest(
                ScriptedVendor.ALICE, DataType.STEPS, DataOperation.LIST, A_DAY, null, "google-wearables");
        api.page(question).join();
        Map<String, String> first = vendor.query();
        api.page(question.after("a+b/c==&d")).join();

        assertThat(vendor.query()).containsAllEntriesOf(first).containsEntry("pageToken", "a+b/c==&d");
    }

    @Test
    void namesAFamilyOfSourcesInFull() {
        api.page(new PageRequest(
                        ScriptedVendor.ALICE, DataType.STEPS, DataOperation.RECONCILE, A_DAY, null, "self-sources"))
                .join();

        assertThat(vendor.query()).containsEntry("dataSourceFamily", "users/me/dataSourceFamilies/self-sources");
    }

    @Test
    void reconcilesUnderTheVendorsVerb() {
        api.page(question(DataType.HEART_RATE, DataOperation.RECONCILE)).join();

        assertThat(vendor.last().uri().getRawPath())
                .isEqualTo("/v4/users/me/dataTypes/heart-rate/dataPoints:reconcile");
    }

    @Test
    void dropsWhatATooWideFilterFoundOutsideTheRange() {
        vendor.answers("{'dataPoints':[" + workout("1", "2026-11-07T23:59:59Z") + ","
                + workout("2", "2026-11-08T00:00:00Z") + "," + workout("3", "2026-11-08T23:59:59Z") + ","
                + workout("4", "2026-11-09T00:00:00Z") + "],'nextPageToken':'t'}");

        var page = api.page(question(DataType.EXERCISE, DataOperation.LIST)).join();

        assertThat(page.points()).extracting(DataPoint::vendorId).containsExactly("2", "3");
        assertThat(page.nextPageToken()).isEqualTo("t");
    }

    private static String workout(String id, String start) {
        return "{'name':'users/1/dataTypes/exercise/dataPoints/" + id + "','exercise':{'interval':{'startTime':'"
                + start + "','startUtcOffset':'0s','endTime':'2026-11-09T01:00:00Z','endUtcOffset':'0s'}}}";
    }

    @Test
    void keepsWhatACivilRangeFoundWhateverItsOffset() {
        TimeRange civil =
                TimeRange.civil(LocalDateTime.parse("2026-11-08T00:00"), LocalDateTime.parse("2026-11-09T00:00"));
        vendor.answers("{'dataPoints':[" + workout("1", "2026-11-07T13:00:00Z") + "]}");

        var page = api.page(question(DataType.EXERCISE, DataOperation.LIST).over(civil))
                .join();

        assertThat(page.points()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"42,42", "a b,a%20b", "a/b,a%2Fb", "x?y#z,x%3Fy%23z", "18446744073709551615,18446744073709551615"})
    void asksForOneRecordByItsId(String id, String segment) {
        vendor.answers(Wire.weight("'weightGrams':72400"));

        api.get(ScriptedVendor.ALICE, DataType.WEIGHT, id).join();

        assertThat(vendor.last().uri().toString())
                .isEqualTo("https://vendor.example/v4/users/me/dataTypes/weight/dataPoints/" + segment);
    }

    @Test
    void readsIdentityAndSettingsAsTheyAre() {
        vendor.answers("{'name':'users/me/identity','healthUserId':'health-1','legacyUserId':'ABC'}")
                .answers("{'timeZone':'Europe/Madrid','utcOffset':'3600s'}");

        assertThat(api.resource(ScriptedVendor.ALICE, PersonResource.IDENTITY).join())
                .containsEntry("healthUserId", "health-1");
        assertThat(api.resource(ScriptedVendor.ALICE, PersonResource.SETTINGS).join())
                .containsEntry("timeZone", "Europe/Madrid");
        assertThat(vendor.asked)
                .extracting(request -> request.uri().getPath())
                .containsExactly("/v4/users/me/identity", "/v4/users/me/settings");
    }

    @Test
    void readsAllPagesOfDevices() {
        vendor.answers("{'pairedDevices':[{'name':'users/1/pairedDevices/a','batteryLevel':80}],'nextPageToken':'2'}")
                .answers("{'pairedDevices':[{'name':'users/1/pairedDevices/b'}],'nextPageToken':''}");

        List<Map<String, Object>> devices = api.devices(ScriptedVendor.ALICE).join();

        assertThat(devices).containsExactly(Map.of("id", "a", "batteryLevel", 80L), Map.of("id", "b"));
        assertThat(vendor.query()).isEqualTo(Map.of("pageSize", "100", "pageToken", "2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'pairedDevices':[]}"})
    void readsNoDevicesAsAnEmptyList(String answer) {
        vendor.answers(answer);

        assertThat(api.devices(ScriptedVendor.ALICE).join()).isEmpty();
    }

    @Test
    void leavesPagesOfDevicesThatGoRoundInCircles() {
        for (int i = 0; i < 5; i++) {
            vendor.answers("{'pairedDevices':[],'nextPageToken':'again'}");
        }

        assertThatThrownBy(() -> api.devices(ScriptedVendor.ALICE).join())
                .hasCauseInstanceOf(RepeatedPageException.class)
                .hasMessageContaining("pairedDevices of connection 'alice'");
        assertThat(vendor.asked).hasSize(2);
    }
}
