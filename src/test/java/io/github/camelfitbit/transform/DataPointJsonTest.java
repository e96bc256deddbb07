package io.github.camelfitbit.transform;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelfitbit.model.Change;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataPoints;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DataPointJsonTest {

    private static final OffsetDateTime EVENING = OffsetDateTime.parse("2026-11-07T23:00+01:00");
    private static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-11-08T07:00+01:00");

    private static DataPoint point(DataType type, DataOperation origin, ObservedTime time, Map<String, Object> value) {
        return new DataPoint("alice", type, origin, Change.CHANGED, "42", time, Map.of(), value);
    }

    @Test
    void writesANightWithSecondsOffsetsAndTheDayOfWaking() {
        DataPoint night = point(
                DataType.SLEEP,
                DataOperation.LIST,
                new ObservedTime.Interval(EVENING, MORNING),
                Map.of("stages", List.of(Map.of("startTime", EVENING))));

        assertThat(DataPointJson.text(night))
                .isEqualTo("{\"id\":\"alice/sleep/42\",\"connection\":\"alice\",\"dataType\":\"sleep\","
                        + "\"change\":\"changed\",\"startTime\":\"2026-11-07T23:00:00+01:00\","
                        + "\"endTime\":\"2026-11-08T07:00:00+01:00\",\"civilDate\":\"2026-11-08\","
                        + "\"value\":{\"stages\":[{\"startTime\":\"2026-11-07T23:00:00+01:00\"}]}}");
    }

    @Test
    void writesASampleWithOneTime() {
        DataPoint weighing = point(
                DataType.WEIGHT, DataOperation.LIST, new ObservedTime.Sample(MORNING), Map.of("weightGrams", 1.5));

        assertThat(DataPointJson.map(weighing))
                .containsEntry("time", "2026-11-08T07:00:00+01:00")
                .doesNotContainKeys("startTime", "endTime", "source");
    }

    @Test
    void writesADayOfARollUpWithoutOffsetAndWithoutChange() {
        ObservedTime day = new ObservedTime.Civil(
                LocalDateTime.parse("2026-11-08T00:00"), LocalDateTime.parse("2026-11-09T00:00"));

        assertThat(DataPointJson.map(point(DataType.STEPS, DataOperation.DAILY_ROLL_UP, day, Map.of("countSum", 0L))))
                .containsEntry("startTime", "2026-11-08T00:00:00")
                .containsEntry("civilDate", "2026-11-08")
                .containsEntry("value", Map.of("countSum", 0L))
                .doesNotContainKey("change");
    }

    @Test
    void showsTheSourceWhereItIsKnown() {
        DataPoint known = new DataPoint(
                "alice",
                DataType.WEIGHT,
                DataOperation.LIST,
                Change.NEW,
                null,
                new ObservedTime.Sample(MORNING),
                Map.of("platform", "FITBIT"),
                Map.of());

        assertThat(DataPointJson.map(known)).containsEntry("source", Map.of("platform", "FITBIT"));
    }

    @Test
    void writesEveryValueThatTheParserMakes() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("long", Long.MAX_VALUE);
        all.put("big", new BigInteger("18446744073709551615"));
        all.put("double", 0.1);
        all.put("boolean", false);
        all.put("text", "a \"b\" \n ü");
        all.put("duration", Duration.ofMinutes(34));
        all.put("offset", ZoneOffset.ofHours(-5));
        all.put("local", LocalDateTime.parse("2026-11-08T00:00"));
        all.put("list", List.of(1L, Map.of()));

        assertThat(DataPointJson.text(all))
                .isEqualTo("{\"long\":9223372036854775807,\"big\":18446744073709551615,\"double\":0.1,"
                        + "\"boolean\":false,\"text\":\"a \\\"b\\\" \\n ü\",\"duration\":\"PT34M\",\"offset\":\"-05:00\","
                        + "\"local\":\"2026-11-08T00:00:00\",\"list\":[1,{}]}");
    }

    @Test
    void writesTheSameAsTextAsBytesAndAsMap() {
        DataPoint point = point(
                DataType.EXERCISE,
                DataOperation.LIST,
                new ObservedTime.Interval(EVENING, MORNING),
                Map.of("activeDuration", Duration.ofSeconds(90), "notes", "NaN"));

        assertThat(new String(DataPointJson.bytes(point), StandardCharsets.UTF_8))
                .isEqualTo(DataPointJson.text(point))
                .isEqualTo(DataPointJson.text(DataPointJson.map(point)));
    }

    @Test
    void writesSeveralPointsAsAnArrayAndNothingAsNull() {
        DataPoint point = point(DataType.WEIGHT, DataOperation.GET, new ObservedTime.Sample(MORNING), Map.of());

        assertThat(DataPointJson.text(new DataPoints(List.of(point, point))))
                .startsWith("[{\"id\":")
                .endsWith("}]");
        assertThat(DataPointJson.text(null)).isEqualTo("null");
    }

    @Test
    void isReadBackAsItWasWritten() {
        DataPoint point = point(
                DataType.WEIGHT, DataOperation.LIST, new ObservedTime.Sample(MORNING), Map.of("notes", "x", "a", true));

        assertThat(PlainJson.object(DataPointJson.text(point))).isEqualTo(DataPointJson.map(point));
    }
}
