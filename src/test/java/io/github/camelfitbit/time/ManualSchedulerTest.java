package io.github.camelfitbit.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SuppressWarnings("FutureReturnValueIgnored") // the tests look at what runs, not at the futures
class ManualSchedulerTest {

    private final ManualScheduler time = new ManualScheduler(Instant.EPOCH);
    private final List<Long> ranAt = new ArrayList<>();

    @Test
    void runsWhatIsDueInOrderAndAtItsOwnMoment() {
        time.schedule(this::note, 2, TimeUnit.SECONDS);
        time.schedule(this::note, 1, TimeUnit.SECONDS);
        time.schedule(this::note, 9, TimeUnit.SECONDS);

        time.advance(Duration.ofSeconds(5));

        assertThat(ranAt).containsExactly(1L, 2L);
        assertThat(time.clock().instant()).isEqualTo(Instant.ofEpochSecond(5));
        assertThat(time.pending()).isEqualTo(1);
    }

    @Test
    void runsWhatItsTasksPlanOnTheWay() {
        time.execute(() -> time.schedule(this::note, 3, TimeUnit.SECONDS));

        time.advance(Duration.ofSeconds(3));

        assertThat(ranAt).containsExactly(3L);
    }

    @Test
    void repeatsAPeriodicTaskUntilItIsCancelled() {
        ScheduledFuture<?> task = time.scheduleAtFixedRate(this::note, 1, 2, TimeUnit.SECONDS);

        time.advance(Duration.ofSeconds(6));
        task.cancel(false);
        time.advance(Duration.ofSeconds(6));

        assertThat(ranAt).containsExactly(1L, 3L, 5L);
    }

    @Test
    void itsNanoSourceOverflowsAndStillTellsDifferences() {
        long before = time.nanos().getAsLong();

        time.advance(Duration.ofSeconds(20));

        assertThat(time.nanos().getAsLong()).isNegative();
        assertThat(time.nanos().getAsLong() - before)
                .isEqualTo(Duration.ofSeconds(20).toNanos());
    }

    @Test
    void rejectsTasksOnceShutDown() {
        time.shutdown();

        assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(() -> time.execute(this::note));
    }

    private void note() {
        ranAt.add(time.clock().instant().getEpochSecond());
    }
}
