package io.github.camelfitbit.throttle;

import java.util.Comparator;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.http.Priority;

/** A call that waits for its permit, and its place in the order: priority, then arrival. */
final class Waiter extends CompletableFuture<Void> implements Comparable<Waiter> {

    private static final Comparator<Waiter> ORDER =
            Comparator.comparing((Waiter waiter) -> waiter.priority).thenComparingLong(waiter -> waiter.arrival);

    final PersonBudget person;
    final Priority priority;
    private final long arrival;

    /** @param arrival a number greater than that of everybody who came before */
    Waiter(PersonBudget person, Priority priority, long arrival) {
        this.person = person;
        this.priority = priority;
        this.arrival = arrival;
    }

    @Override
    public int compareTo(Waiter other) {
        return ORDER.compare(this, other);
    }
}
