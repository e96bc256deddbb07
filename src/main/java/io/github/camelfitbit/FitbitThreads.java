package io.github.camelfitbit;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import io.github.camelfitbit.async.Pauses;
import io.github.camelfitbit.http.HttpTransport;
import io.github.camelfitbit.http.RetryPolicy;
import io.github.camelfitbit.http.RetryingTransport;
import io.github.camelfitbit.throttle.Limits;
import io.github.camelfitbit.throttle.Throttle;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.ExecutorServiceManager;

/** The threads of a component, made by Camel so that its tools see them, and what waits with their help. */
final class FitbitThreads {

    private final ExecutorServiceManager manager;
    private final ExecutorService workers;
    private final ExecutorService continuations;
    private final ScheduledExecutorService timer;
    private final ExecutorService background;

    /** @param workers how many connections are looked at at the same time */
    FitbitThreads(CamelContext context, int workers) {
        this.manager = context.getExecutorServiceManager();
        this.workers = manager.newFixedThreadPool(this, "FitbitWorker", workers);
        // a pool of its own: a worker that blocks until a waiting call is done must not wait for a worker
        this.continuations = manager.newCachedThreadPool(this, "FitbitContinuation");
        this.timer = manager.newSingleThreadScheduledExecutor(this, "FitbitTimer");
        this.background = manager.newSingleThreadExecutor(this, "FitbitBackground");
    }

    /** Where connections are looked at. */
    ExecutorService workers() {
        return workers;
    }

    Throttle throttle(Limits limits) {
        return new Throttle(limits, System::nanoTime, FitbitThreads::random, timer, continuations);
    }

    Pauses pauses() {
        return new Pauses(timer, continuations, System::nanoTime, FitbitThreads::random);
    }

    HttpTransport retrying(HttpTransport transport) {
        return new RetryingTransport(
                transport, RetryPolicy.googleHealth(), FitbitThreads::random, timer, continuations);
    }

    /** Runs what may take its time, one after the other; an interrupt when the component stops ends it. */
    void inBackground(Runnable work) {
        background.execute(work);
    }

    /** Runs {@code work} again and again; the timer itself only keeps time. */
    void every(Duration interval, Runnable work) {
        long millis = interval.toMillis();
        timer.scheduleWithFixedDelay(() -> continuations.execute(work), millis, millis, TimeUnit.MILLISECONDS);
    }

    void stop() {
        manager.shutdownGraceful(workers);
        manager.shutdownGraceful(continuations);
        manager.shutdownNow(timer);
        manager.shutdownNow(background);
    }

    private static double random() {
        return ThreadLocalRandom.current().nextDouble();
    }
}
