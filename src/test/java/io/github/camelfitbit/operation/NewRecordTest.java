package io.github.camelfitbit.operation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;

import io.github.camelfitbit.body.Body;
import io.github.camelfitbit.body.Sleep;
import io.github.camelfitbit.body.Weight;
import io.github.camelfitbit.body.WeightRollUp;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.Change;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import io.github.camelfitbit.remote.NewDataPoint;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NewRecordTest {

    private static final NewRecord IN_MADRID =
            new NewRecord(Instant.parse("2026-11-20T09:00:00.750Z").atZone(ZoneId.of("Europe/Madrid")));

    private static NewDataPoint read(DataType type, @Nullable Object body) {
        return IN_MADRID.read(type, body instanceof String text ? text.replace('\'', '"') : body);
    }

    private static ObservedTime.Sample sample(String time) {
        return new ObservedTime.Sample(OffsetDateTime.parse(time));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-08T08:00:00+01:00, 2026-11-08T08:00:00+01:00",
        "2026-11-08T08:00:00Z, 2026-11-08T08:00:00Z",
        "2026-11-08T08:00, 2026-11-08T08:00:00+01:00",
        "2026-07-08T08:00:30, 2026-07-08T08:00:30+02:00"
    })
    void readsTimesWithAnOffsetOrInThePersonsZone(String time, String expected) {
        assertThat(read(DataType.WEIGHT, "{'time':'" + time + "','value':{'weightGrams':72400}}")
                        .time())
                .isEqualTo(sample(expected));
    }

    @Test
    void takesASampleWithoutTimeNowInWholeSeconds() {
        assertThat(read(DataType.WEIGHT, "{'value':{'weightGrams':72400}}"))
                .isEqualTo(new NewDataPoint(sample("2026-11-20T10:00:00+01:00"), Map.of("weightGrams", 72400.0)));
    }

    @Test
    void readsTheShapeThatTriggersDeliverAsTextAndAsMap() {
        String text = "{'id':'x','dataType':'sleep','startTime':'2026-11-07T23:00:00+01:00',"
                + "'endTime':'2026-11-08T07:00:00+01:00','value':{'type':'CLASSIC'}}";
        Map<String, Object> map = Map.of(
                "startTime",
                OffsetDateTime.parse("2026-11-07T23:00:00+01:00"),
                "endTime",
                "2026-11-08T07:00:00+01:00",
                "value",
                Map.of("type", "CLASSIC"));

        assertThat(read(DataType.SLEEP, text)).isEqualTo(read(DataType.SLEEP, map));
    }

    @Test
    void takesADataPointAsItIs() {
        assertThat(read(DataType.WEIGHT, weighing()))
                .isEqualTo(new NewDataPoint(sample("2026-11-08T08:00:00+01:00"), Map.of("weightGrams", 72400L)));
    }

    @Test
    void takesATypedBodyWithItsTimeOrNow() {
        Weight weight = Weight.builder().weightGrams(72400).build();
        OffsetDateTime yesterday = OffsetDateTime.parse("2026-11-19T08:00:00+01:00");

        assertThat(read(DataType.WEIGHT, weight).time()).isEqualTo(sample("2026-11-20T10:00:00+01:00"));
        assertThat(read(DataType.WEIGHT, weight.toBuilder().time(yesterday).build()))
                .isEqualTo(new NewDataPoint(new ObservedTime.Sample(yesterday), Map.of("weightGrams", 72400.0)));
    }

    @Test
    void refusesATypedBodyOfAnotherTypeAndARollUp() {
        for (Body body :
                new Body[] {Weight.builder().weightGrams(72400).build(), Sleep.of(Map.of()), WeightRollUp.of(Map.of())
                }) {
            DataType other = body instanceof Weight ? DataType.SLEEP : DataType.WEIGHT;
            assertThatThrownBy(() -> read(other, body))
                    .isInstanceOf(InvalidArgumentException.class)
                    .hasMessageContaining("the body is a " + body.getClass().getSimpleName());
        }
    }

    @Test
    void namesWhatTheVendorWouldRefuse() {
        assertThatThrownBy(() -> read(DataType.WEIGHT, "{'value':{'weightGrams':-1}}"))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("'value.weightGrams'");
    }

    @Test
    void refusesADataPointOfAnotherType() {
        assertThatThrownBy(() -> read(DataType.SLEEP, weighing()))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("'weight'")
                .hasMessageContaining("'sleep'");
    }

    private static DataPoint weighing() {
        return new DataPoint(
                "alice",
                DataType.WEIGHT,
                DataOperation.LIST,
                Change.NEW,
                "42",
                sample("2026-11-08T08:00:00+01:00"),
                Map.of(),
                Map.of("weightGrams", 72400L));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void saysThatThereIsNoBody(@Nullable String body) {
        assertThatThrownBy(() -> read(DataType.WEIGHT, body))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("there is no body to write");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'value':{}}", "{'value':72400}", "{'weightGrams':72400}", "{'value':null}"})
    void saysThatTheBodyHasNoValueAndShowsOne(String body) {
        assertThatThrownBy(() -> read(DataType.WEIGHT, body))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("no 'value'")
                .hasMessageContaining("{\"weightGrams\":72400.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8:00", "2026-11-08", "2026-11-31T08:00:00Z", "2026-11-08T08:00:00+0100", "1763000000"})
    void namesATimeThatIsNone(String time) {
        assertThatThrownBy(() -> read(DataType.WEIGHT, "{'time':'" + time + "','value':{'weightGrams':72400}}"))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageStartingWith("'time' in the body is no time");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'startTime':'2026-11-08T08:00'", "'endTime':'2026-11-08T08:00'", "'time':'2026-11-08T08:00'"})
    void asksForBothEndsOfANight(String times) {
        assertThatThrownBy(() -> read(DataType.SLEEP, "{" + times + ",'value':{'type':'CLASSIC'}}"))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("no 'startTime' and 'endTime'");
    }

    @Test
    void refusesANightThatEndsBeforeItStarts() {
        assertThatThrownBy(() -> read(
                        DataType.SLEEP,
                        "{'startTime':'2026-11-08T07:00:00Z','endTime':'2026-11-08T07:30:00+01:00','value':{'a':1}}"))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("lies after its 'endTime'")
                .hasMessageContaining("mind their offsets");
    }

    @Test
    void changesWithATypedBodyOfTheSameTypeOnly() {
        Weight heavier = Weight.builder().weightGrams(73000).build();

        assertThat(IN_MADRID.change(weighing(), heavier))
                .isEqualTo(new NewDataPoint(weighing().time(), Map.of("weightGrams", 73000.0)));
        assertThatThrownBy(() -> IN_MADRID.change(weighing(), Sleep.of(Map.of())))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("the body is a Sleep, which cannot be written as 'weight'");
    }
}
