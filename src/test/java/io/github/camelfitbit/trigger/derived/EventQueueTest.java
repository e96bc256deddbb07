package io.github.camelfitbit.trigger.derived;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;

import io.github.camelfitbit.model.HealthEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class EventQueueTest {

    private final List<String> told = new ArrayList<>();
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final Queue<CompletableFuture<Boolean>> underWay = new ArrayDeque<>();
    private boolean isOpen = true;
    private boolean isSlow;

    private final EventQueue queue = new EventQueue(2, work::add, () -> isOpen, this::route);

    @Test
    void tellsInOrderOnAnotherThread() {
        add("1", "2");
        assertThat(told).as("whoever tells does not wait").isEmpty();
        runAll();
        add("3");
        runAll();

        assertThat(told).containsExactly("1", "2", "3");
    }

    @Test
    void dropsTheOldestAndSaysHowManyInTheNext() {
        add("1", "2", "3", "4");
        runAll();
        add("5");
        runAll();

        assertThat(told).containsExactly("3 after 2", "4", "5");
    }

    @Test
    void tellsOneAfterTheOther() {
        isSlow = true;
        add("1", "2");
        runAll();
        assertThat(told).containsExactly("1");
        underWay.remove().complete(true);

        assertThat(told).containsExactly("1", "2");
    }

    @Test
    void goesOnAfterAnEventThatTheRouteFails() {
        isSlow = true;
        add("1", "2");
        runAll();
        underWay.remove().complete(false);
        underWay.remove().completeExceptionally(new IllegalStateException("the route's mistake"));
        add("3");
        runAll();

        assertThat(told).containsExactly("1", "2", "3");
    }

    @Test
    void keepsTheLastWhileTheRouteIsSuspended() {
        isOpen = false;
        add("1", "2", "3");
        runAll();
        assertThat(told).isEmpty();
        isOpen = true;
        queue.wake();
        runAll();

        assertThat(told).containsExactly("2 after 1", "3");
    }

    @Test
    void outlivesAnExecutorThatHasStopped() {
        EventQueue stopped = new EventQueue(
                2,
                task -> {
                    throw new RejectedExecutionException("stopped");
                },
                () -> true,
                this::route);

        assertThatCode(() -> stopped.add(event("1"))).doesNotThrowAnyException();
    }

    private void add(String... ids) {
        for (String id : ids) {
            queue.add(event(id));
        }
    }

    private static HealthEvent event(String id) {
        return new HealthEvent(id, "completed", "alice", Instant.EPOCH, null, Map.of());
    }

    private void runAll() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    private CompletableFuture<Boolean> route(HealthEvent event) {
        Object dropped = event.data().get("dropped");
        told.add(event.id() + (dropped == null ? "" : " after " + dropped));
        CompletableFuture<Boolean> completed = new CompletableFuture<>();
        if (isSlow) {
            underWay.add(completed);
        } else {
            completed.complete(true);
        }
        return completed;
    }
}
