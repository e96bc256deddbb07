package io.github.camelfitbit.trigger;

import java.util.List;
import java.util.Set;

import io.github.camelfitbit.model.Change;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is told of records that were delivered before. */
class ChangedAndDeletedTest {

    private static final String END = "2026-11-19T06:00:00Z";

    private final Rig rig = Rig.granted();

    @Test
    void tellsWhichFieldsOfANightChanged() {
        rig.vendor.nightAsleep("1", END, 400, "2026-11-19T06:30:00Z");
        rig.poll(DataType.SLEEP);
        rig.vendor.nightAsleep("1", END, 410, "2026-11-19T08:30:00Z");
        rig.poll(DataType.SLEEP);

        assertThat(rig.delivered).extracting(DataPoint::change).containsExactly(Change.NEW, Change.CHANGED);
        assertThat(rig.delivered.get(0).changedFields()).isEmpty();
        assertThat(rig.delivered.get(1).changedFields()).containsExactly("value.summary.minutesAsleep");
    }

    @Test
    void staysQuietWhenTheVendorTouchesANightWithoutChangingIt() {
        rig.vendor.nightAsleep("1", END, 400, "2026-11-19T06:30:00Z");
        rig.poll(DataType.SLEEP);
        rig.vendor.nightAsleep("1", END, 400, "2026-11-19T08:30:00Z");
        rig.poll(DataType.SLEEP);

        assertThat(rig.told()).containsExactly("new sleep/1");
    }

    @Test
    void tellsOfANightThatVanished() {
        rig.vendor.night("1", "2026-11-18T22:00:00Z", END, "2026-11-19T06:30:00Z");
        rig.poll(DataType.SLEEP);
        rig.vendor.forget(END);
        rig.poll(DataType.SLEEP);
        rig.poll(DataType.SLEEP);

        assertThat(rig.told()).containsExactly("new sleep/1", "deleted sleep/1");
        assertThat(rig.delivered.get(1).civilDate()).hasToString("2026-11-19");
        assertThat(rig.delivered.get(1).value()).isEmpty();
    }

    @Test
    void tellsItOnceMoreUntilTheRouteCompletesIt() {
        rig.vendor.night("1", "2026-11-18T22:00:00Z", END, "2026-11-19T06:30:00Z");
        rig.poll(DataType.SLEEP);
        rig.vendor.forget(END);
        rig.isRouteBroken = true;
        rig.poll(DataType.SLEEP);
        rig.isRouteBroken = false;
        rig.poll(DataType.SLEEP);

        assertThat(rig.told()).containsExactly("new sleep/1", "deleted sleep/1");
    }

    @Test
    void tellsOfNoDeletionWhenOnlyTheListIsBehind() {
        rig.vendor.night("1", "2026-11-18T22:00:00Z", END, "2026-11-19T06:30:00Z");
        rig.poll(DataType.SLEEP);
        rig.vendor.hide("1");
        rig.poll(DataType.SLEEP);

        assertThat(rig.told()).containsExactly("new sleep/1");
    }

    @Test
    void tellsOfNoDeletionWhenSomethingCouldNotBeRead() {
        rig.vendor.night("1", "2026-11-18T22:00:00Z", END, "2026-11-19T06:30:00Z");
        rig.poll(DataType.SLEEP);
        rig.vendor.forget(END);
        rig.vendor.unreadable("it has no time");
        rig.poll(DataType.SLEEP);

        assertThat(rig.told()).containsExactly("new sleep/1");
    }

    @Test
    void tellsANightThatMovedOutOfTheRangeAsChanged() {
        rig.vendor.night("1", "2026-11-18T22:00:00Z", END, "2026-11-19T06:30:00Z");
        rig.poll(DataType.SLEEP);
        rig.vendor.night("1", "2026-10-01T22:00:00Z", "2026-10-02T06:00:00Z", "2026-11-19T09:30:00Z");
        rig.poll(DataType.SLEEP);
        rig.poll(DataType.SLEEP);

        assertThat(rig.told()).containsExactly("new sleep/1", "changed sleep/1");
        assertThat(rig.delivered.get(1).changedFields()).containsExactly("endTime", "startTime");
    }

    @Test
    void remembersInSilenceWhatTheRouteDoesNotWant() {
        rig.changes = Set.of(Change.DELETED);
        rig.vendor.night("1", "2026-11-18T22:00:00Z", END, "2026-11-19T06:30:00Z");
        rig.poll(DataType.SLEEP);
        rig.vendor.forget(END);
        rig.poll(DataType.SLEEP);

        assertThat(rig.told()).containsExactly("deleted sleep/1");
    }

    @Test
    void namesEachRevisionAlsoOneThatComesBack() {
        for (int minutes : new int[] {400, 420, 400}) {
            rig.vendor.nightAsleep("n1", "2026-11-20T06:00:00Z", minutes, rig.now.toString());
            rig.poll(DataType.SLEEP);
            rig.after("PT15M");
        }

        assertThat(rig.delivered).hasSize(3).extracting(DataPoint::eventId).doesNotHaveDuplicates();
        assertThat(rig.delivered).extracting(DataPoint::id).containsOnly("alice/sleep/n1");
    }

    @Test
    void namesTheSameRevisionTheSameWhenItComesAgain() {
        rig.vendor.nightAsleep("n1", "2026-11-20T06:00:00Z", 400, "2026-11-20T06:10:00Z");
        rig.vendor.sample("2026-11-20T10:01:00Z", 60, RecordedData.WATCH);
        Rig another = Rig.granted();
        another.vendor.nightAsleep("n1", "2026-11-20T06:00:00Z", 400, "2026-11-20T07:10:00Z"); // touched, not changed
        another.vendor.sample("2026-11-20T10:01:00Z", 60, RecordedData.WATCH);
        for (Rig one : List.of(rig, another)) {
            one.poll(DataType.SLEEP);
            one.poll(DataType.HEART_RATE);
        }

        assertThat(another.delivered)
                .extracting(DataPoint::eventId)
                .isEqualTo(rig.delivered.stream().map(DataPoint::eventId).toList());
    }

    @Test
    void namesARevisedSampleAnewEachTime() {
        for (int beats : new int[] {60, 70, 60}) {
            rig.vendor.forget("2026-11-20T10:01:00Z");
            rig.vendor.sample("2026-11-20T10:01:00Z", beats, RecordedData.WATCH);
            rig.vendor.sync("watch", rig.now.toString());
            rig.poll(DataType.HEART_RATE);
            rig.after("PT15M");
        }

        assertThat(rig.delivered).hasSize(3).extracting(DataPoint::eventId).doesNotHaveDuplicates();
    }

    @Test
    void namesADeletionToo() {
        rig.vendor.night("n1", "2026-11-19T22:00:00Z", "2026-11-20T06:00:00Z", "2026-11-20T06:10:00Z");
        rig.poll(DataType.SLEEP);
        rig.vendor.forget("2026-11-20T06:00:00Z");
        rig.after("PT15M");
        rig.poll(DataType.SLEEP);

        assertThat(rig.delivered).hasSize(2).extracting(DataPoint::eventId).doesNotHaveDuplicates();
    }
}
