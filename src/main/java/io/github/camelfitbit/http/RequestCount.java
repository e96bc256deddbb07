package io.github.camelfitbit.http;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts the requests that one exchange costs of a vendor's budget, each repetition by itself. Thread-safe. */
public final class RequestCount {

    private final AtomicInteger sent = new AtomicInteger();

    /** Counts a request that goes out. */
    public void add() {
        sent.incrementAndGet();
    }

    /** How many went out so far. */
    public int sent() {
        return sent.get();
    }
}
