package io.github.camelfitbit.time;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A task of {@link ManualScheduler}, by its moment and, at the same moment, by the order of planning. */
final class ManualTask<V> extends FutureTask<V> implements RunnableScheduledFuture<V> {

    private final ManualScheduler scheduler;
    private final Duration period;
    private volatile long dueNanos;
    private volatile long number;

    /** @param period the time between runs; zero for once */
    ManualTask(ManualScheduler scheduler, Callable<V> callable, Duration period) {
        super(callable);
        this.scheduler = scheduler;
        this.period = period;
    }

    void planFor(long nanos, long order) {
        dueNanos = nanos;
        number = order;
    }

    long dueNanos() {
        return dueNanos;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the next run is this task again
    public void run() {
        if (!isPeriodic()) {
            super.run();
        } else if (runAndReset()) {
            scheduler.plan(this, period.toNanos());
        }
    }

    @Override
    public boolean isPeriodic() {
        return !period.isZero();
    }

    @Override
    public long getDelay(TimeUnit unit) {
        return unit.convert(dueNanos - scheduler.elapsed(), TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
        ManualTask<?> task = (ManualTask<?>) other;
        int order = Long.compare(dueNanos, task.dueNanos);
        return order != 0 ? order : Long.compare(number, task.number);
    }
}
