package io.github.camelfitbit.body;

import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.Change;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TypedBodyTest {

    private static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-11-08T08:00:00+01:00");
    private static final ObservedTime NOW = new ObservedTime.Sample(MORNING);

    private static DataPoint point(DataType type, DataOperation origin, Map<String, Object> value) {
        return new DataPoint("alice", type, origin, Change.NEW, null, NOW, Map.of(), value);
    }

    @Test
    void readsMembersAndPartsWithTheirTypes() {
        HeartRate rate = HeartRate.of(point(
                DataType.HEART_RATE,
                DataOperation.LIST,
                Map.of("beatsPerMinute", 62L, "metadata", Map.of("sensorLocation", "WRIST"))));

        assertThat(rate.beatsPerMinute()).isEqualTo(62L);
        assertThat(rate.metadata())
                .isEqualTo(HeartRateMetadata.of(Map.of("sensorLocation", HeartRateSensorLocation.WRIST)))
                .returns(null, HeartRateMetadata::motionContext);
        assertThat(rate.observed()).isEqualTo(NOW);
    }

    @Test
    void readsWhatIsNotThereAsNullOrAsAnEmptyList() {
        Sleep night = Sleep.of(Map.of());

        assertThat(night.type()).isNull();
        assertThat(night.summary()).isNull();
        assertThat(night.stages()).isEmpty();
        assertThat(night.observed()).isNull();
    }

    @Test
    void keepsWhatTheVendorAddedUnderUnknown() {
        Steps steps = Steps.of(Map.of("count", 94L, "cadence", Map.of("perMinute", 94L)));

        assertThat(steps.count()).isEqualTo(94L);
        assertThat(steps.unknown()).isEqualTo(Map.of("cadence", Map.of("perMinute", 94L)));
        assertThat(steps.toMap()).containsOnlyKeys("count", "cadence");
    }

    @Test
    void keepsWhatDoesNotReadAsDescribedUnderUnknown() {
        BigInteger large = new BigInteger("18446744073709551615");

        assertThat(Steps.of(Map.of("count", "many")))
                .returns(null, Steps::count)
                .returns(Map.of("count", "many"), Steps::unknown);
        assertThat(Steps.of(Map.of("count", large)).toMap()).containsEntry("count", large);
    }

    @Test
    void readsWordsThatItDoesNotKnow() {
        Sleep night = Sleep.of(Map.of("type", "POLYPHASIC"));

        assertThat(night.type()).isEqualTo("POLYPHASIC");
        assertThat(night.unknown()).isEmpty();
    }

    @Test
    void makesTypesExactThatJsonDoesNotTellApart() {
        Exercise run = Exercise.of(Map.of(
                "activeDuration",
                "PT34M",
                "updateTime",
                "2026-11-08T08:00:00+01:00",
                "metricsSummary",
                Map.of("steps", "5210", "caloriesKcal", 310)));

        assertThat(run.toMap())
                .isEqualTo(Map.of(
                        "activeDuration",
                        Duration.ofMinutes(34),
                        "updateTime",
                        MORNING,
                        "metricsSummary",
                        Map.of("steps", 5210L, "caloriesKcal", 310.0)));
    }

    @Test
    void readsADayInEitherForm() {
        LocalDate day = LocalDate.of(2023, 11, 4);
        Map<String, Object> parts = Map.of("year", 2023L, "month", 11L, "day", 4L);

        assertThat(Profile.of(Map.of("membershipStartDate", parts)).membershipStartDate())
                .isEqualTo(day);
        assertThat(Profile.of(Map.of("membershipStartDate", "2023-11-04")).membershipStartDate())
                .isEqualTo(day);
        assertThat(Profile.of(Map.of("membershipStartDate", Map.of("year", 2023L))))
                .returns(null, Profile::membershipStartDate)
                .returns(Map.of("membershipStartDate", Map.of("year", 2023L)), Profile::unknown);
    }

    @Test
    void isEqualByTimeAndMembers() {
        Weight weight = Weight.builder().time(MORNING).weightGrams(72400).build();

        assertThat(weight)
                .isEqualTo(Weight.builder().time(MORNING).weightGrams(72400.0).build())
                .hasSameHashCodeAs(
                        Weight.builder().time(MORNING).weightGrams(72400.0).build())
                .isNotEqualTo(Weight.builder().weightGrams(72400).build())
                .isNotEqualTo(weight.toBuilder().notes("after lunch").build());
    }

    @Test
    void showsNoHealthValueAsText() {
        assertThat(Weight.builder().time(MORNING).weightGrams(72400).build()).hasToString("Weight");
    }

    @Test
    void readsARollUpAsItsOwnClassOnly() {
        DataPoint rollUp = point(DataType.STEPS, DataOperation.DAILY_ROLL_UP, Map.of("countSum", 8120L));

        assertThat(StepsRollUp.of(rollUp).countSum()).isEqualTo(8120L);
        assertThatThrownBy(() -> Steps.of(rollUp))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("a roll-up of 'steps' does not read as Steps: read it as StepsRollUp");
    }

    @Test
    void buildsANightOfParts() {
        SleepStage stage = SleepStage.builder()
                .type(SleepStageType.ASLEEP)
                .startTime(MORNING.minusHours(8))
                .endTime(MORNING)
                .build();
        Sleep night = Sleep.builder()
                .interval(MORNING.minusHours(8), MORNING)
                .type(SleepType.CLASSIC)
                .stages(List.of(stage))
                .build();

        assertThat(night.stages()).containsExactly(stage);
        assertThat(night.observed()).isEqualTo(new ObservedTime.Interval(MORNING.minusHours(8), MORNING));
    }

    @Test
    void cannotBeChangedFromOutside() {
        assertThatThrownBy(() -> Steps.of(Map.of("count", 1L)).toMap().clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> Steps.of(Map.of("x", new ArrayList<>(List.of(1L))))
                        .unknown()
                        .values()
                        .forEach(list -> ((List<?>) list).clear()))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
