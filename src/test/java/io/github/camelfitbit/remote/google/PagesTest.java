package io.github.camelfitbit.remote.google;

import java.time.Instant;

import io.github.camelfitbit.error.MalformedAnswerException;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.TimeRange;
import io.github.camelfitbit.remote.Page;
import io.github.camelfitbit.remote.PageRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PagesTest {

    private static final PageRequest A_DAY_OF_STEPS = new PageRequest(
            ScriptedVendor.ALICE,
            DataType.STEPS,
            DataOperation.LIST,
            TimeRange.physical(Instant.parse("2026-11-08T00:00:00Z"), Instant.parse("2026-11-09T00:00:00Z")),
            null,
            null);
    private static final String GOOD = Wire.weight("'weightGrams':72500");

    @Test
    void readsAnEmptyObjectAsTheEmptyLastPage() {
        Page page = Wire.list(DataType.STEPS, "{}");

        assertThat(page.points()).isEmpty();
        assertThat(page.nextPageToken()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "null"})
    void readsAnEmptyTokenAsTheEnd(String token) {
        assertThat(Wire.list(DataType.STEPS, "{'nextPageToken':" + token + ",'dataPoints':null}")
                        .nextPageToken())
                .isNull();
    }

    @Test
    void readsATokenWhereverItStands() {
        assertThat(Wire.list(DataType.WEIGHT, "{'nextPageToken':'t1','dataPoints':[" + GOOD + "]}")
                        .nextPageToken())
                .isEqualTo("t1");
        assertThat(Wire.list(DataType.WEIGHT, "{'dataPoints':[" + GOOD + "],'nextPageToken':'t1'}")
                        .nextPageToken())
                .isEqualTo("t1");
    }

    @Test
    void ignoresMembersOfThePageThatItDoesNotKnow() {
        assertThat(Wire.list(DataType.WEIGHT, "{'warnings':[{'a':[1]}],'dataPoints':[" + GOOD + "]}")
                        .points())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'weight':{'weightGrams':72400}}",
                "{'dataSource':{'platform':'FITBIT'}}",
                "{'weight':'heavy'}",
                "{'weight':null}",
                "{'weight':{'sampleTime':'noon','weightGrams':72400}}",
                "{'steps':{'interval':{'startTime':'2026-11-08T07:00:00Z','endTime':'2026-11-08T07:01:00Z'}}}",
                "{}",
                "null",
                "'weight'",
                "72400",
                "[{'weight':{}}]"
            })
    void reportsARecordThatIsNoneAndReadsTheNext(String record) {
        Page page = Wire.list(
                DataType.WEIGHT, "{'dataPoints':[" + GOOD + "," + record + "," + GOOD + "],'nextPageToken':'t1'}");

        assertThat(page.points()).hasSize(2);
        assertThat(page.problems())
                .singleElement()
                .asString()
                .startsWith("weight record 1 of the page: ")
                .doesNotContain("72400", "heavy", "noon");
        assertThat(page.nextPageToken()).isEqualTo("t1");
    }

    @Test
    void readsTheIdOfAReconciledRecord() {
        Page page = Wire.page(
                DataType.SLEEP,
                DataOperation.RECONCILE,
                "{'dataPoints':[{'dataPointName':'users/me/dataTypes/sleep/dataPoints/42','sleep':{'interval':{"
                        + "'startTime':'2026-11-07T22:00:00Z','endTime':'2026-11-08T06:00:00Z'},'type':'CLASSIC'}}]}");

        assertThat(page.points()).extracting(DataPoint::id).containsExactly("alice/sleep/42");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "17", "''"})
    void takesANameThatIsNoTextAsNone(String name) {
        DataPoint point = Wire.listed(DataType.WEIGHT, "{'name':" + name + "," + GOOD.substring(1));

        assertThat(point.vendorId()).isNull();
        assertThat(point.value()).containsEntry("weightGrams", 72500.0);
    }

    @Test
    void givesOneRecordOneIdHoweverItsSourceIsOrdered() {
        String one = "{'dataSource':{'platform':'FITBIT','device':{'displayName':'A','manufacturer':'B'}},";
        String other = "{'dataSource':{'device':{'manufacturer':'B','displayName':'A'},'platform':'FITBIT'},";
        String rest = Wire.steps("'count':'1'").substring(1);

        assertThat(Wire.listed(DataType.STEPS, one + rest).id())
                .isEqualTo(Wire.listed(DataType.STEPS, other + rest).id());
    }

    @Test
    void tellsAWatchsMinuteFromAPhones() {
        String rest = Wire.steps("'count':'1'").substring(1);

        assertThat(Wire.listed(DataType.STEPS, "{'dataSource':{'platform':'FITBIT'}," + rest)
                        .id())
                .isNotEqualTo(Wire.listed(DataType.STEPS, "{'dataSource':{'platform':'HEALTH_CONNECT'}," + rest)
                        .id());
    }

    @Test
    void tellsWindowsOfDifferentLengthsApart() {
        String hour = "{'rollupDataPoints':[{'startTime':'2026-11-08T00:00:00Z','endTime':'2026-11-08T01:00:00Z',"
                + "'steps':{'countSum':'5'}}]}";
        String day = hour.replace("T01:", "T23:");

        assertThat(Wire.page(DataType.STEPS, DataOperation.ROLL_UP, hour).points())
                .first()
                .extracting(DataPoint::id)
                .isNotEqualTo(Wire.page(DataType.STEPS, DataOperation.ROLL_UP, day)
                        .points()
                        .get(0)
                        .id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'dataPoints':'none'}", "{'dataPoints':{}}", "[]", "[{'dataPoints':[]}]", "'text'", "17"})
    void refusesAnAnswerOfAnotherShapeAsAWhole(String answer) {
        ScriptedVendor vendor = new ScriptedVendor().answers(answer);

        assertThatThrownBy(() -> vendor.api().page(A_DAY_OF_STEPS).join())
                .cause()
                .isInstanceOfSatisfying(MalformedAnswerException.class, e -> {
                    assertThat(e.isRetryable()).isFalse();
                    assertThat(e.reason()).isEqualTo("MALFORMED_ANSWER");
                })
                .hasMessageContaining("steps/dataPoints for connection 'alice' cannot be read: ")
                .hasMessageContaining("check baseUrl and proxies");
    }
}
