package io.github.camelfitbit.remote.google;

import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.transform.DataPointJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ValuesOfRecordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"'37'", "37"})
    void readsACountWrittenAsTextOrAsNumber(String count) {
        assertThat(Wire.listed(DataType.STEPS, Wire.steps("'count':" + count)).value())
                .containsExactly(Map.entry("count", 37L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'NaN'", "'Infinity'", "'-Infinity'", "null", "1e999"})
    void leavesOutANumberThatIsNone(String grams) {
        assertThat(Wire.listed(DataType.WEIGHT, Wire.weight("'weightGrams':" + grams))
                        .value())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"72400", "72400.0", "7.24e4"})
    void readsAMeasureAsADoubleAlsoWhereTheVendorLeavesItsFractionOut(String grams) {
        assertThat(Wire.listed(DataType.WEIGHT, Wire.weight("'weightGrams':" + grams))
                        .value())
                .containsExactly(Map.entry("weightGrams", 72400.0));
    }

    @Test
    void readsANameThatIsAnIntegerHereAndADoubleThereByHowItIsWritten() {
        assertThat(Wire.object("{'beatsPerMinuteAvg':'62'}")).containsEntry("beatsPerMinuteAvg", 62L);
        assertThat(Wire.object("{'beatsPerMinuteAvg':62}")).containsEntry("beatsPerMinuteAvg", 62.0);
        assertThat(Wire.object("{'beatsPerMinuteAvg':'62.5'}")).containsEntry("beatsPerMinuteAvg", 62.5);
    }

    @Test
    void leavesOutACountThatIsNotANumber() {
        assertThat(Wire.listed(DataType.STEPS, Wire.steps("'count':'NaN'")).value())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "'-1'"})
    void leavesOutAStageThatTheNightHadNot(String breaths) {
        assertThat(Wire.object("{'fullSleepStats':{'breathsPerMinute':14.5},'deepSleepStats':{'breathsPerMinute':"
                        + breaths + ",'standardDeviation':0}}"))
                .isEqualTo(Map.of("fullSleepStats", Map.of("breathsPerMinute", 14.5)));
    }

    @Test
    void keepsZero() {
        assertThat(Wire.listed(DataType.STEPS, Wire.steps("'count':'0'")).value())
                .containsEntry("count", 0L);
    }

    @Test
    void keepsNotesThatReadNaN() {
        assertThat(Wire.listed(DataType.WEIGHT, Wire.weight("'notes':'NaN'")).value())
                .containsEntry("notes", "NaN");
    }

    @Test
    void keepsNotesThatReadLikeANumberOrATime() {
        assertThat(Wire.object("{'notes':'007','displayName':'2026-11-08T07:00:00Z'}"))
                .isEqualTo(Map.of("notes", "007", "displayName", "2026-11-08T07:00:00Z"));
    }

    @Test
    void keepsNamesOfFoodThatReadNaN() {
        assertThat(Wire.object("{'foodDisplayName':'NaN','brand':'Infinity'}"))
                .isEqualTo(Map.of("foodDisplayName", "NaN", "brand", "Infinity"));
    }

    @Test
    void passesMembersThroughThatItDoesNotKnow() {
        Map<String, Object> value = Wire.listed(
                        DataType.WEIGHT, Wire.weight("'bodyWater':{'percent':55.5,'method':'NEW_ONE'},'tags':['a',1]"))
                .value();

        assertThat(value)
                .containsEntry("bodyWater", Map.of("percent", 55.5, "method", "NEW_ONE"))
                .containsEntry("tags", List.of("a", 1L));
    }

    @Test
    void passesMembersThroughThatStandBesideTheMeasurement() {
        Map<String, Object> value = Wire.listed(
                        DataType.STEPS,
                        "{'confidence':0.9,'notes':'hike','steps':{'interval':{'startTime':'2026-11-08T07:00:00Z',"
                                + "'endTime':'2026-11-08T07:01:00Z'},'count':'1'}}")
                .value();

        assertThat(value).containsEntry("confidence", 0.9).containsEntry("notes", "hike");
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999999999999", "1000000000000000000", "9223372036854775807", "-9223372036854775808"})
    void readsWhateverFitsALongAsALong(String count) {
        assertThat(Wire.object("{'count':'" + count + "'}")).containsEntry("count", Long.parseLong(count));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775808", "18446744073709551615"})
    void readsIdsBeyondALongWhetherTextOrNumber(String id) {
        assertThat(Wire.object("{'count':'" + id + "'}")).containsEntry("count", new BigInteger(id));
        assertThat(Wire.object("{'recordId':" + id + "}")).containsEntry("recordId", new BigInteger(id));
        assertThat(DataPointJson.text(Wire.object("{'count':'" + id + "'}"))).isEqualTo("{\"count\":" + id + "}");
    }

    @Test
    void keepsAVendorIdLetterByLetter() {
        String record = "{'name':'users/1/dataTypes/weight/dataPoints/18446744073709551615',"
                + Wire.weight("'weightGrams':1").substring(1);

        assertThat(Wire.listed(DataType.WEIGHT, record).vendorId()).isEqualTo("18446744073709551615");
    }

    @Test
    void readsDurationsWithAndWithoutFraction() {
        assertThat(Wire.object("{'activeDuration':'1205.250s','lightTime':'0s'}"))
                .isEqualTo(Map.of("activeDuration", Duration.parse("PT20M5.25S"), "lightTime", Duration.ZERO));
    }

    @Test
    void joinsATimestampWithItsOffset() {
        assertThat(Wire.object("{'eventTime':'2026-11-08T06:30:00Z','eventUtcOffset':'-25200s'}"))
                .isEqualTo(Map.of("eventTime", OffsetDateTime.parse("2026-11-07T23:30:00-07:00")));
    }

    @Test
    void keepsAnOffsetThatBelongsToNoTimestamp() {
        Map<String, Object> settings = Wire.object("{'utcOffset':'-14400s','updateTime':'2026-11-08T06:30:00Z'}");

        assertThat(settings).containsEntry("utcOffset", ZoneOffset.ofHours(-4));
        assertThat(DataPointJson.text(settings))
                .isEqualTo("{\"utcOffset\":\"-04:00\",\"updateTime\":\"2026-11-08T06:30:00Z\"}");
    }

    @Test
    void keepsACivilTimeThatNoTimestampRepeats() {
        assertThat(Wire.object("{'civilStartTime':{'date':{'year':2026,'month':11,'day':8},'time':{}}}"))
                .isEqualTo(Map.of("civilStartTime", LocalDateTime.parse("2026-11-08T00:00")));
    }

    @Test
    void dropsACivilTimeThatATimestampRepeats() {
        assertThat(Wire.object("{'startTime':'2026-11-08T07:00:00Z','startUtcOffset':'3600s',"
                        + "'civilStartTime':{'date':{'year':2026,'month':11,'day':8},'time':{'hours':8}}}"))
                .isEqualTo(Map.of("startTime", OffsetDateTime.parse("2026-11-08T08:00:00+01:00")));
    }

    @Test
    void readsALocalTimeThatStandsWhereATimestampUsuallyDoes() {
        assertThat(Wire.object("{'startTime':'2026-07-14T00:00:00'}"))
                .isEqualTo(Map.of("startTime", LocalDateTime.parse("2026-07-14T00:00")));
    }

    @Test
    void namesTheMemberButNotTheValueThatCannotBeRead() {
        var page = Wire.list(DataType.STEPS, "{'dataPoints':[" + Wire.steps("'count':'many'") + "]}");

        assertThat(page.problems())
                .singleElement()
                .asString()
                .contains("'count'")
                .doesNotContain("many");
    }
}
