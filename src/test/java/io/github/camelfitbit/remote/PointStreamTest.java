package io.github.camelfitbit.remote;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

import io.github.camelfitbit.error.RemoteFailure;
import io.github.camelfitbit.error.RemoteUnavailableException;
import io.github.camelfitbit.model.DataPoint;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PointStreamTest {

    private static final Instant START = Instant.parse("2026-10-01T00:00:00Z");
    private static final RemoteUnavailableException DOWN =
            new RemoteUnavailableException("the vendor is down", RemoteFailure.passing(503, "UNAVAILABLE"), null);

    private final DenseVendor vendor = new DenseVendor();

    private PointStream open(int days) {
        return PointStream.open(vendor, DenseVendor.question(START, START.plus(Duration.ofDays(days))))
                .join();
    }

    private PointStream openWeeklyWorkouts() {
        for (int week = 0; week < 8; week++) {
            vendor.at(START.plus(Duration.ofDays(7L * week + 1)), 20);
        }
        return open(56);
    }

    @Test
    void givesEveryRecordOnceAndOldestFirst() {
        List<DataPoint> taken = new ArrayList<>();

        openWeeklyWorkouts().forEachRemaining(taken::add);

        assertThat(taken).extracting(DataPoint::vendorId).hasSize(160).doesNotHaveDuplicates();
        assertThat(taken).extracting(DataPoint::position).isSorted();
    }

    @Test
    void asksForAWindowOnlyWhenTheOneBeforeIsUsedUp() {
        PointStream stream = openWeeklyWorkouts();
        int asked = vendor.asked.size();

        for (int i = 0; i < 20; i++) {
            stream.next();
        }

        assertThat(vendor.asked).hasSize(asked);
        assertThat(stream.hasNext()).isTrue();
        assertThat(vendor.asked).hasSizeGreaterThan(asked);
    }

    @Test
    void givesTheRestOfItsWindowAndAsksNothingFurtherOnceClosed() {
        PointStream stream = openWeeklyWorkouts();
        int asked = vendor.asked.size();
        stream.next();

        stream.close();

        assertThat(stream).toIterable().hasSize(19);
        assertThat(vendor.asked).hasSize(asked);
    }

    @Test
    void isEmptyWhenThereIsNothing() {
        PointStream stream = open(7);

        assertThat(stream.hasNext()).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(stream::next);
    }

    @Test
    void failsToOpenWhenTheFirstWindowFails() {
        vendor.spoiling(page -> {
            throw DOWN;
        });

        assertThat(PointStream.open(vendor, DenseVendor.question(START, START.plusSeconds(60))))
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withCause(DOWN);
    }

    @Test
    void failsEachTimeOnceALaterWindowHasFailed() {
        PointStream stream = openWeeklyWorkouts();
        vendor.spoiling(page -> {
            throw DOWN;
        });
        for (int i = 0; i < 20; i++) {
            stream.next();
        }

        assertThatExceptionOfType(RemoteUnavailableException.class).isThrownBy(stream::hasNext);
        assertThatExceptionOfType(RemoteUnavailableException.class).isThrownBy(stream::next);
    }

    @Test
    void keepsWhatCouldNotBeRead() {
        vendor.at(START.plusSeconds(1), 1)
                .spoiling(page -> new Page(page.points(), page.nextPageToken(), List.of("record 0: it has no time")));

        try (PointStream stream = open(1)) {
            stream.next();

            assertThat(stream.problems()).containsExactly("record 0: it has no time");
        }
    }
}
