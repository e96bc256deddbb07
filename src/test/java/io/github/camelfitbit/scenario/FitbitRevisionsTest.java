package io.github.camelfitbit.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.github.camelfitbit.model.Change;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.simulator.life.SleepSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.github.camelfitbit.scenario.LivedDays.FITBIT;
import static org.assertj.core.api.Assertions.assertThat;

/** What changes later at the Fitbit Web API, which does not tell when a record was changed, nor finds one by its id. */
class FitbitRevisionsTest {

    private static final Duration NIGHT = Duration.ofHours(7);

    @SuppressWarnings("NullAway.Init")
    private LivedDays lived;

    @BeforeEach
    void live() throws Exception {
        lived = new LivedDays("Europe/Madrid", "2026-11-20T09:00:00Z");
    }

    @AfterEach
    void close() {
        lived.close();
    }

    @Test
    void minutesOfAPastDayThatAreCountedAgainAreChanged() throws Exception {
        lived.listen("steps?startFrom=P2D").look();
        int before = lived.points(FITBIT, DataType.STEPS).size();
        lived.alice().addSteps(Instant.parse("2026-11-19T10:00:00Z"), Instant.parse("2026-11-19T11:00:00Z"), 7);
        later();

        List<DataPoint> again =
                lived.points(FITBIT, DataType.STEPS).stream().skip(before).toList();
        assertThat(again.stream().filter(point -> point.civilDate().equals(LocalDate.parse("2026-11-19"))))
                .isNotEmpty()
                .allMatch(point -> point.change() == Change.CHANGED);
    }

    @Test
    void figuresOfAPastDayThatAreComputedAgainAreChanged() throws Exception {
        lived.listen("daily-resting-heart-rate?startFrom=P5D").look();
        lived.alice().restsAt(LocalDate.parse("2026-11-19"), 71);
        later();

        assertThat(lived.deliveredOn(LocalDate.parse("2026-11-19"), FITBIT, DataType.DAILY_RESTING_HEART_RATE))
                .extracting(DataPoint::change, point -> point.value().get("beatsPerMinute"))
                .last()
                .isEqualTo(org.assertj.core.groups.Tuple.tuple(Change.CHANGED, 71L));
        assertThat(lived.points(FITBIT, DataType.DAILY_RESTING_HEART_RATE).stream()
                        .filter(day -> day.change() == Change.CHANGED))
                .hasSize(1);
    }

    /** Also when the new end lies outside of the hours that are read again. */
    @ParameterizedTest
    @CsvSource({"-20", "25", "-150"})
    void aNightWithAnotherEndIsChanged(int minutes) throws Exception {
        lived.listen("sleep?startFrom=P5D").look();
        SleepSession night = lastNight();
        lived.alice().endSleepAt(night.id(), night.end().plus(Duration.ofMinutes(minutes)));
        lived.alice().device().syncNow();
        later();

        assertThat(changes(night.id())).containsExactly(Change.NEW, Change.CHANGED);
        assertThat(lived.points(FITBIT, DataType.SLEEP)
                        .get(lived.points(FITBIT, DataType.SLEEP).size() - 1)
                        .changedFields())
                .contains("endTime");
    }

    /** The first look after a sync reads few hours: what moved out of them is not gone. */
    @Test
    void aNightThatMovedOutOfWhatIsReadIsChangedAndNotDeleted() throws Exception {
        lived.alice().device().syncsOnlyAt();
        Instant end = Instant.parse("2026-11-20T08:40:00Z");
        String id = lived.alice().sleeps(end.minus(NIGHT), end, false);
        lived.alice().device().syncNow();
        lived.listen("sleep?startFrom=P2D&lookback=PT1H").look();
        lived.alice().endSleepAt(id, end.minus(Duration.ofHours(2)));
        lived.clock().advance(Duration.ofMinutes(5));
        lived.alice().device().syncNow();
        lived.look();

        assertThat(changes(id)).doesNotContain(Change.DELETED);
    }

    @Test
    void aNightThatIsDeletedIsTold() throws Exception {
        lived.listen("sleep?startFrom=P5D").look();
        SleepSession night = lastNight();
        lived.alice().forget(night.id());
        later();

        assertThat(changes(night.id())).containsExactly(Change.NEW, Change.DELETED);
    }

    @Test
    void aNightThatIsWrittenAnewUnderAnotherIdIsDeletedAndNew() throws Exception {
        lived.listen("sleep?startFrom=P5D").look();
        SleepSession night = lastNight();
        lived.alice().forget(night.id());
        String other = lived.alice().sleeps(night.start(), night.end().plusSeconds(600), false);
        later();

        assertThat(changes(night.id())).containsExactly(Change.NEW, Change.DELETED);
        assertThat(changes(other)).containsExactly(Change.NEW);
    }

    @Test
    void idsBeyondTheNumbersOfJavaScriptAreExact() throws Exception {
        String written = lived.both
                .action(
                        FITBIT,
                        "weight/create",
                        Map.of("time", "2026-11-20T08:00:00+01:00", "value", Map.of("weightGrams", 71_400.0)),
                        DataPoint.class)
                .vendorId();
        lived.listen("sleep?startFrom=P2D", "weight?startFrom=P2D").look();

        assertThat(Long.toUnsignedString(Long.parseUnsignedLong(String.valueOf(written))))
                .startsWith("17");
        assertThat(lived.points(FITBIT, DataType.WEIGHT))
                .extracting(DataPoint::vendorId)
                .contains(written);
        assertThat(lived.points(FITBIT, DataType.SLEEP))
                .extracting(DataPoint::vendorId)
                .contains(lastNight().id());
        assertThat(Long.parseLong(lastNight().id())).isGreaterThan(1L << 53);
    }

    private SleepSession lastNight() {
        Instant now = lived.clock().instant();
        List<SleepSession> nights = lived.alice().sleeps(now.minus(Duration.ofDays(1)), now);
        return nights.get(0);
    }

    /** The whole lookback is read every six hours. */
    private void later() {
        lived.clock().advance(Duration.ofHours(7));
        lived.look();
    }

    private List<Change> changes(String id) {
        return lived.points(FITBIT, DataType.SLEEP).stream()
                .filter(sleep -> id.equals(sleep.vendorId()))
                .map(DataPoint::change)
                .toList();
    }
}
