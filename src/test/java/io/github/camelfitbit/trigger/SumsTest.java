package io.github.camelfitbit.trigger;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.DataPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.camelfitbit.model.DataType.HEART_RATE;
import static io.github.camelfitbit.trigger.RecordedData.WATCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Triggers that deliver sums instead of records. */
class SumsTest {

    private final Rig rig = Rig.granted();

    private void sync(String sampleTime, int beatsPerMinute) {
        rig.vendor.sample(sampleTime, beatsPerMinute, WATCH);
        rig.vendor.sync("watch", rig.now.toString());
    }

    @Test
    void tellsAWindowOnceItIsOver() {
        rig.granularity = Granularity.parse("PT15M");
        rig.vendor.sample("2026-11-20T10:01:00Z", 60, WATCH);
        rig.vendor.sample("2026-11-20T10:05:00Z", 70, WATCH);
        sync("2026-11-20T10:16:00Z", 90);
        rig.poll(HEART_RATE);

        assertThat(rig.told()).containsExactly("new heart-rate/roll-up/2026-11-20T10:00:00Z/2026-11-20T10:15:00Z");
        assertThat(rig.delivered.get(0).value()).containsEntry("beatsPerMinuteAvg", 65.0);

        rig.after("PT15M");
        sync("2026-11-20T10:17:00Z", 80);
        rig.poll(HEART_RATE);

        assertThat(rig.told()).hasSize(2).last().asString().startsWith("new heart-rate/roll-up/2026-11-20T10:15");
    }

    @Test
    void tellsAWindowAsChangedWhenItWasRevised() {
        rig.granularity = Granularity.parse("PT15M");
        sync("2026-11-20T10:01:00Z", 60);
        rig.poll(HEART_RATE);
        rig.after("PT15M");
        sync("2026-11-20T10:02:00Z", 80);
        rig.poll(HEART_RATE);

        assertThat(rig.told()).last().asString().startsWith("changed heart-rate/roll-up/2026-11-20T10:00");
        assertThat(rig.delivered)
                .hasSize(2)
                .extracting(DataPoint::id)
                .containsOnly(rig.delivered.get(0).id());
    }

    @Test
    void tellsTodayAsItGrowsAndNoDayToCome() {
        rig.granularity = Granularity.DAILY;
        rig.vendor.sample("2026-11-19T08:00:00Z", 50, WATCH);
        sync("2026-11-20T10:01:00Z", 60);
        rig.poll(HEART_RATE);

        assertThat(rig.told())
                .containsExactly(
                        "new heart-rate/daily-roll-up/2026-11-19T00:00/2026-11-20T00:00",
                        "new heart-rate/daily-roll-up/2026-11-20T00:00/2026-11-21T00:00");

        rig.after("PT15M");
        sync("2026-11-20T10:30:00Z", 80);
        rig.poll(HEART_RATE);

        assertThat(rig.told())
                .hasSize(3)
                .last()
                .isEqualTo("changed heart-rate/daily-roll-up/2026-11-20T00:00/2026-11-21T00:00");
    }

    @Test
    void asksNothingWhileNoDeviceSynced() {
        rig.granularity = Granularity.DAILY;
        sync("2026-11-20T10:01:00Z", 60);
        rig.poll(HEART_RATE);
        rig.after("PT15M");

        assertThat(rig.requestsDuring(() -> rig.poll(HEART_RATE))).isZero();
    }

    @Test
    void readsLongRangesInPartsThatAreNoLongerThanAPage() {
        rig.granularity = Granularity.parse("PT1M");

        assertThat(rig.requestsDuring(() -> rig.poll(HEART_RATE)))
                .isEqualTo(5); // 30 days of 1,440 minutes, 10,000 a page
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1D", "PT24H", "daily"})
    void takesADayForTheCivilDay(String text) {
        assertThat(Granularity.parse(text)).isEqualTo(Granularity.DAILY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PT0S", "PT7M", "PT2H", "-PT1M", "PT1S", "P2D", "hourly", "P1M"})
    void refusesWindowsThatNoHoursAreMadeOf(String text) {
        assertThatThrownBy(() -> Granularity.parse(text))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("option 'granularity' is '" + text + "': use raw, daily");
    }
}
