package io.github.camelfitbit.throttle;

import java.util.List;
import java.util.TreeSet;

import io.github.camelfitbit.http.Priority;

/** Waiters in their order, counted by priority. Not thread-safe: {@link Throttle}'s lock guards it. */
@SuppressWarnings("EnumOrdinal") // a priority is its place in the order of the constants, see Priority
final class Line {

    private final TreeSet<Waiter> waiters = new TreeSet<>();
    private final int[] counts = new int[Priority.values().length];

    boolean isEmpty() {
        return waiters.isEmpty();
    }

    Waiter first() {
        return waiters.first();
    }

    void add(Waiter waiter) {
        waiters.add(waiter);
        counts[waiter.priority.ordinal()]++;
    }

    void remove(Waiter waiter) {
        waiters.remove(waiter);
        counts[waiter.priority.ordinal()]--;
    }

    boolean contains(Waiter waiter) {
        return waiters.contains(waiter);
    }

    List<Waiter> all() {
        return List.copyOf(waiters);
    }

    /** How many go before somebody who arrives now. A sum over the counts, because a tree does not know its ranks. */
    int ahead(Priority priority) {
        int ahead = 0;
        for (int i = 0; i <= priority.ordinal(); i++) {
            ahead += counts[i];
        }
        return ahead;
    }
}
