package io.github.camelfitbit.benchmark;

import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.spi.ScheduledPollConsumerScheduler;
import org.apache.camel.support.service.ServiceSupport;
import org.jspecify.annotations.Nullable;

/** Polls when it is told to, and returns when the round is over. For one consumer and one thread. */
public final class PollsByHand extends ServiceSupport implements ScheduledPollConsumerScheduler {

    private @Nullable Runnable task;
    private @Nullable CamelContext camel;

    void poll() {
        if (task != null) {
            task.run();
        }
    }

    @Override
    public void onInit(Consumer consumer) {}

    @Override
    public void scheduleTask(Runnable poll) {
        task = poll;
    }

    @Override
    public void unscheduleTask() {
        task = null;
    }

    @Override
    public void startScheduler() {}

    @Override
    public boolean isSchedulerStarted() {
        return task != null;
    }

    @Override
    public @Nullable CamelContext getCamelContext() {
        return camel;
    }

    @Override
    public void setCamelContext(CamelContext context) {
        camel = context;
    }
}
