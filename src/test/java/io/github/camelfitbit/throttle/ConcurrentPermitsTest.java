package io.github.camelfitbit.throttle;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.http.Priority;
import io.github.camelfitbit.time.ManualScheduler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Real threads, time that stands still: the burst is all there is. */
@SuppressWarnings("FutureReturnValueIgnored") // these tests look at what is sent, not at what becomes of it
class ConcurrentPermitsTest {

    private static final int THREADS = 8;
    private static final int CALLS = 500;

    /** Bursts of 60 for a person and 200 for all. */
    private final Limits limits = new Limits(300, 1000, 1_000_000, Duration.ofHours(1));

    private final ManualScheduler time = new ManualScheduler();
    private final Throttle throttle = new Throttle(limits, time.nanos(), () -> 0, time, Runnable::run);
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void threadsTogetherGetAPersonsBurstAndNoPermitMore() throws InterruptedException {
        assertThat(grantedTo(1)).isEqualTo(60);
    }

    @Test
    void threadsTogetherGetTheProjectsBurstAndNoPermitMore() throws InterruptedException {
        assertThat(grantedTo(THREADS)).isEqualTo(200);
    }

    @Test
    void everybodyWhoWaitsIsServedOnceTimeGoesOn() throws InterruptedException {
        AtomicInteger granted = new AtomicInteger();
        callFromAllThreads(THREADS, granted);

        time.advance(Duration.ofHours(2));

        assertThat(granted).hasValue(THREADS * CALLS);
        assertThat(throttle.waiting()).isZero();
    }

    @Test
    void cancelledWaitersLeaveNothingBehind() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(THREADS);
        for (int thread = 0; thread < THREADS; thread++) {
            threads.execute(() -> {
                for (int call = 0; call < CALLS; call++) {
                    throttle.acquire(new Caller("alice", Priority.POLL)).cancel(false);
                }
                done.countDown();
            });
        }

        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(throttle.waiting()).isZero();
    }

    private int grantedTo(int people) throws InterruptedException {
        AtomicInteger granted = new AtomicInteger();
        callFromAllThreads(people, granted);
        return granted.get();
    }

    private void callFromAllThreads(int people, AtomicInteger granted) throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(THREADS);
        for (int thread = 0; thread < THREADS; thread++) {
            String person = "person" + thread % people;
            threads.execute(() -> {
                awaitStart(start);
                for (int call = 0; call < CALLS; call++) {
                    CompletableFuture<Void> permit = throttle.acquire(new Caller(person, Priority.POLL));
                    permit.thenRun(granted::incrementAndGet);
                }
                done.countDown();
            });
        }
        start.countDown();
        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
    }

    private static void awaitStart(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
