package io.github.camelfitbit.trigger;

import io.github.camelfitbit.model.DataType;
import org.junit.jupiter.api.Test;

import static io.github.camelfitbit.model.DataType.HEART_RATE;
import static io.github.camelfitbit.model.DataType.SLEEP;
import static io.github.camelfitbit.model.DataType.WEIGHT;
import static io.github.camelfitbit.trigger.RecordedData.PHONE;
import static io.github.camelfitbit.trigger.RecordedData.WATCH;
import static org.assertj.core.api.Assertions.assertThat;

/** When the vendor is asked, and for which stretch of time. */
class ReasonsToLookTest {

    private final Rig rig = Rig.granted();

    private int requests(DataType type) {
        return rig.requestsDuring(() -> rig.poll(type));
    }

    @Test
    void asksNothingWhileNoDeviceSynced() {
        rig.vendor.sync("watch", "2026-11-20T10:15:00Z");
        rig.poll(HEART_RATE);
        rig.after("PT15M");

        assertThat(requests(HEART_RATE)).isZero();
    }

    @Test
    void readsFromTheSyncBeforeWhenADeviceSynced() {
        rig.vendor.sync("watch", "2026-11-20T10:15:00Z");
        rig.vendor.sample("2026-11-20T10:14:00Z", 60, WATCH);
        rig.poll(HEART_RATE);
        rig.after("PT15M");
        rig.vendor.sync("watch", "2026-11-20T10:30:00Z");
        rig.vendor.sample("2026-11-20T10:29:00Z", 61, WATCH);

        assertThat(requests(HEART_RATE)).isEqualTo(1);
        assertThat(rig.delivered).hasSize(2);
    }

    @Test
    void recoversWhatADeviceHandsOverAfterTwentyDaysThoughAnotherWentOn() {
        rig.vendor.sync("watch", "2026-11-20T10:15:00Z");
        rig.vendor.sync("phone", "2026-11-20T10:15:00Z");
        rig.vendor.sample("2026-11-20T10:14:00Z", 60, WATCH);
        rig.poll(HEART_RATE);
        for (int day = 0; day < 20; day++) {
            rig.after("P1D");
            rig.vendor.sample(rig.now.minusSeconds(60).toString(), 70, PHONE);
            rig.vendor.sync("phone", rig.now.toString());
            rig.poll(HEART_RATE);
        }
        rig.delivered.clear();
        rig.vendor.sample("2026-11-25T10:00:00Z", 65, WATCH);
        rig.vendor.sync("watch", rig.now.plusSeconds(900).toString());
        rig.after("PT15M");
        rig.poll(HEART_RATE);

        assertThat(rig.told()).singleElement().asString().startsWith("new heart-rate/2026-11-25T10:00");
    }

    @Test
    void readsTheLookbackEverySixHoursWhateverTheDevicesSay() {
        rig.vendor.sync("watch", "2026-11-20T10:15:00Z");
        rig.poll(HEART_RATE);
        rig.vendor.sample("2026-11-19T23:00:00Z", 61, WATCH);
        rig.after("PT6H");
        rig.poll(HEART_RATE);

        assertThat(rig.delivered).hasSize(1);
    }

    @Test
    void asksForWhatPeopleEnterByHandAtEveryPoll() {
        rig.vendor.sync("watch", "2026-11-20T10:15:00Z");
        rig.poll(WEIGHT);
        rig.after("PT15M");

        assertThat(requests(WEIGHT)).isEqualTo(1);
    }

    @Test
    void asksAtEveryPollWhereDevicesAreNotGranted() {
        Rig ungranted = new Rig("health_metrics_and_measurements.readonly");
        ungranted.poll(HEART_RATE);
        ungranted.after("PT15M");

        assertThat(ungranted.requestsDuring(() -> ungranted.poll(HEART_RATE))).isPositive();
        assertThat(ungranted.vendor.deviceRequests()).isZero();
    }

    @Test
    void asksForTheDevicesOnceForAllTriggersOfAPoll() {
        rig.vendor.sync("watch", "2026-11-20T10:15:00Z");
        rig.poll(HEART_RATE);
        rig.poll(DataType.OXYGEN_SATURATION);

        assertThat(rig.vendor.deviceRequests()).isEqualTo(1);
    }

    @Test
    void readsWhatATicketAsksForAndSettlesIt() {
        rig.mode = DeliveryMode.PUSH;
        rig.poll(HEART_RATE);
        rig.vendor.sample("2026-11-10T08:30:00Z", 61, WATCH);
        rig.notified(HEART_RATE, "2026-11-10T08:29:00Z", "2026-11-10T08:34:00Z");

        assertThat(requests(HEART_RATE)).isEqualTo(1);
        assertThat(rig.delivered).hasSize(1);
        assertThat(rig.tickets.find(Rig.key(HEART_RATE))).isEmpty();
        assertThat(requests(HEART_RATE)).isZero();
    }

    @Test
    void keepsTheTicketWhenTheRouteFails() {
        rig.mode = DeliveryMode.PUSH;
        rig.poll(HEART_RATE);
        rig.vendor.sample("2026-11-20T08:30:00Z", 61, WATCH);
        rig.notified(HEART_RATE, "2026-11-20T08:29:00Z", "2026-11-20T08:34:00Z");
        rig.isRouteBroken = true;
        rig.poll(HEART_RATE);
        assertThat(rig.tickets.find(Rig.key(HEART_RATE))).hasSize(1);
        rig.isRouteBroken = false;
        rig.poll(HEART_RATE);

        assertThat(rig.delivered).hasSize(1);
    }

    @Test
    void readsASessionThatEndsRightAtTheEndOfTheNotifiedRange() {
        rig.mode = DeliveryMode.PUSH;
        rig.poll(SLEEP);
        rig.vendor.night("1", "2026-11-18T22:00:00Z", "2026-11-19T06:00:00Z", "2026-11-19T06:30:00Z");
        rig.notified(SLEEP, "2026-11-18T22:00:00Z", "2026-11-19T06:00:00Z");
        rig.poll(SLEEP);

        assertThat(rig.told()).containsExactly("new sleep/1");
    }

    @Test
    void looksSlowlyWhileNotificationsCome() {
        rig.poll(SLEEP);
        rig.notified(SLEEP, "2026-11-18T22:00:00Z", "2026-11-19T06:00:00Z");
        rig.poll(SLEEP);
        rig.after("PT15M");

        assertThat(requests(SLEEP)).isZero();
    }

    @Test
    void takesOverWhenALookFindsWhatNoNotificationToldOf() {
        rig.poll(SLEEP);
        rig.notified(SLEEP, "2026-11-18T22:00:00Z", "2026-11-19T06:00:00Z");
        rig.poll(SLEEP);
        rig.vendor.night("1", "2026-11-18T22:00:00Z", "2026-11-19T06:00:00Z", "2026-11-19T06:30:00Z");
        rig.after("PT6H");
        rig.poll(SLEEP);
        rig.after("PT15M");

        assertThat(rig.told()).containsExactly("new sleep/1");
        assertThat(requests(SLEEP)).as("polls again").isPositive();
    }

    @Test
    void believesNotificationsAgainOnceOneComes() {
        takesOverWhenALookFindsWhatNoNotificationToldOf();
        rig.after("PT15M");
        rig.notified(SLEEP, "2026-11-18T22:00:00Z", "2026-11-19T06:00:00Z");
        rig.poll(SLEEP);
        rig.after("PT15M");

        assertThat(requests(SLEEP)).isZero();
    }

    @Test
    void noticesAfterAnHourThatADeviceSyncedAndNobodyToldOfIt() {
        rig.vendor.sync("watch", "2026-11-20T10:15:00Z");
        rig.poll(HEART_RATE);
        rig.notified(HEART_RATE, "2026-11-20T10:00:00Z", "2026-11-20T10:10:00Z");
        rig.poll(HEART_RATE);
        rig.after("PT10M");
        rig.vendor.sync("watch", rig.now.toString());
        rig.vendor.sample("2026-11-20T10:25:00Z", 61, WATCH);
        rig.after("PT15M");
        assertThat(requests(HEART_RATE)).as("a notification may still come").isZero();
        rig.after("PT1H");
        rig.poll(HEART_RATE);

        assertThat(rig.delivered).hasSize(1);
    }

    @Test
    void readsNothingOfAWristBecauseAScaleHasSynced() {
        synchronise("watch", "scale");
        rig.poll(HEART_RATE);
        rig.after("PT15M");
        synchronise("scale");

        assertThat(requests(HEART_RATE)).isZero();
    }

    @Test
    void readsFarBackForAScaleThatHandsOverLate() {
        synchronise("watch", "scale");
        rig.poll(WEIGHT);
        for (int day = 0; day < 20; day++) {
            rig.after("P1D");
            synchronise("watch");
            rig.poll(WEIGHT);
        }
        rig.vendor.weighing("2026-11-25T07:00:00Z", 72_400);
        synchronise("scale");
        rig.after("PT15M");
        rig.poll(WEIGHT);

        assertThat(rig.delivered).hasSize(1);
    }

    @Test
    void asksForTheDevicesOnceAnHourWhileNotificationsCome() {
        synchronise("watch");
        rig.poll(HEART_RATE);
        rig.notified(HEART_RATE, "2026-11-20T10:00:00Z", "2026-11-20T10:10:00Z");
        rig.poll(HEART_RATE);
        int asked = rig.vendor.deviceRequests();
        for (int poll = 0; poll < 8; poll++) {
            rig.after("PT15M");
            rig.poll(HEART_RATE);
        }

        assertThat(rig.vendor.deviceRequests()).isEqualTo(asked + 2);
    }

    @Test
    void believesThatASyncBroughtNothingMoreWhenItWasToldOfOtherData() {
        synchronise("watch");
        rig.poll(HEART_RATE);
        rig.poll(SLEEP);
        rig.notified(SLEEP, "2026-11-19T22:00:00Z", "2026-11-20T06:00:00Z");
        rig.poll(SLEEP);
        rig.after("PT15M");
        synchronise("watch");
        rig.after("PT1M");
        rig.notified(HEART_RATE, "2026-11-20T10:20:00Z", "2026-11-20T10:35:00Z");
        rig.poll(HEART_RATE);
        rig.after("PT2H");

        assertThat(requests(SLEEP)).isZero();
    }

    @Test
    void looksBackFromTheLastLookAfterAnOutage() {
        recordTwoNights();
        rig.poll(SLEEP);
        rig.after("PT15M");
        rig.vendor.nightAsleep("1", "2026-11-19T06:00:00Z", 410, rig.now.toString());
        rig.after("P5D");
        rig.poll(SLEEP);

        assertThat(rig.told()).containsExactly("new sleep/1", "new sleep/2", "changed sleep/1");
    }

    @Test
    void looksBackFromTheBeginningOfTheFirstLookWhenThatTookSeveral() {
        recordTwoNights();
        rig.vendor.nightAsleep("3", "2026-11-20T09:00:00Z", 90, "2026-11-20T09:30:00Z");
        rig.completesAtMost = 2;
        rig.poll(SLEEP);
        rig.after("PT15M");
        rig.vendor.nightAsleep("1", "2026-11-19T06:00:00Z", 410, rig.now.toString());
        rig.completesAtMost = Integer.MAX_VALUE;
        rig.after("P5D");
        rig.poll(SLEEP);

        assertThat(rig.told()).containsExactly("new sleep/1", "new sleep/2", "changed sleep/1", "new sleep/3");
    }

    @Test
    void readsNothingAgainFromTheBeginningWhenTheFirstLookTakesSeveral() {
        rig.vendor.sync("watch", "2026-11-20T10:15:00Z");
        recordTwoNights();
        rig.completesAtMost = 1;
        rig.poll(SLEEP);
        rig.completesAtMost = Integer.MAX_VALUE;

        assertThat(requests(SLEEP)).isEqualTo(1);
        assertThat(rig.told()).containsExactly("new sleep/1", "new sleep/2");
    }

    @Test
    void leavesNothingOutWhenANightMovesWhileTheFirstLookTakesSeveral() {
        rig.mode = DeliveryMode.PUSH;
        rig.vendor.nightAsleep("1", "2026-11-01T06:00:00Z", 400, "2026-11-01T06:30:00Z");
        rig.vendor.nightAsleep("2", "2026-11-05T06:00:00Z", 400, "2026-11-05T06:30:00Z");
        rig.vendor.nightAsleep("3", "2026-11-09T06:00:00Z", 400, "2026-11-09T06:30:00Z");
        rig.completesAtMost = 2;
        rig.poll(SLEEP);
        rig.vendor.nightAsleep("1", "2026-11-18T06:00:00Z", 400, "2026-11-20T10:00:00Z");
        rig.notified(SLEEP, "2026-10-31T22:00:00Z", "2026-11-01T06:00:00Z");
        rig.completesAtMost = 3;
        rig.poll(SLEEP);
        rig.completesAtMost = Integer.MAX_VALUE;
        rig.poll(SLEEP);

        assertThat(rig.told()).containsExactly("new sleep/1", "new sleep/2", "changed sleep/1", "new sleep/3");
    }

    private void recordTwoNights() {
        rig.vendor.nightAsleep("1", "2026-11-19T06:00:00Z", 400, "2026-11-19T06:30:00Z");
        rig.vendor.nightAsleep("2", "2026-11-20T06:00:00Z", 400, "2026-11-20T06:30:00Z");
    }

    @Test
    void readsOnceMoreWhatADeviceHandedOverLateBecauseListsMayBeBehind() {
        synchronise("watch", "phone");
        rig.poll(HEART_RATE);
        phoneAloneFor(20);
        rig.after("PT15M");
        synchronise("watch");
        rig.poll(HEART_RATE);
        rig.delivered.clear();
        rig.vendor.sample("2026-11-25T10:00:00Z", 65, WATCH);
        rig.after("PT6H");
        rig.poll(HEART_RATE);

        assertThat(rig.told()).singleElement().asString().startsWith("new heart-rate/2026-11-25T10:00");
    }

    @Test
    void readsWhatADeviceHandedOverThoughANotificationSeemedToTellOfIt() {
        synchronise("watch", "phone");
        rig.poll(HEART_RATE);
        phoneAloneFor(20);
        tellOfThePhone();
        rig.delivered.clear();
        rig.vendor.sample("2026-11-25T10:00:00Z", 65, WATCH);
        synchronise("watch");
        tellOfThePhone();
        rig.after("PT15M");
        rig.poll(HEART_RATE);
        rig.after("PT6H");
        rig.poll(HEART_RATE);

        assertThat(rig.told()).singleElement().asString().startsWith("new heart-rate/2026-11-25T10:00");
    }

    @Test
    void readsAMonthForADeviceThatWasNotKnownBefore() {
        synchronise("phone");
        rig.poll(HEART_RATE);
        phoneAloneFor(20);
        rig.delivered.clear();
        rig.vendor.sample("2026-11-25T10:00:00Z", 65, WATCH);
        synchronise("watch");
        rig.after("PT15M");
        rig.poll(HEART_RATE);

        assertThat(rig.told()).singleElement().asString().startsWith("new heart-rate/2026-11-25T10:00");
    }

    private void tellOfThePhone() {
        rig.after("PT15M");
        rig.notified(HEART_RATE, "2026-12-10T10:00:00Z", "2026-12-10T10:20:00Z");
        rig.poll(HEART_RATE);
    }

    private void synchronise(String... devices) {
        for (String device : devices) {
            rig.vendor.sync(device, rig.now.toString());
        }
    }

    private void phoneAloneFor(int days) {
        for (int day = 0; day < days; day++) {
            rig.after("P1D");
            rig.vendor.sample(rig.now.minusSeconds(60).toString(), 70, PHONE);
            synchronise("phone");
            rig.poll(HEART_RATE);
        }
    }

    @Test
    void readsWhatANotificationTellsOfThoughTheVendorsClockIsAhead() {
        rig.mode = DeliveryMode.PUSH;
        rig.poll(HEART_RATE);
        rig.vendor.sample("2026-11-20T10:20:00.500Z", 60, WATCH);
        rig.vendor.sample("2026-11-20T10:24:00Z", 61, WATCH);
        rig.notified(HEART_RATE, "2026-11-20T10:10:00Z", "2026-11-20T10:25:00Z");
        rig.poll(HEART_RATE);

        assertThat(rig.delivered).hasSize(2);
    }
}
