package io.github.camelfitbit.throttle;

import java.util.TreeSet;

import io.github.camelfitbit.http.Priority;

/**
 * Everybody who waits: persons whose own bucket has no permit yet, by the moment it will have one, and the first of each
 * person whose bucket has, by priority and arrival. So a person over budget stands in nobody's way, and the project's
 * next permit goes to the most urgent call that can use it; each step costs the logarithm of those who wait.
 *
 * <p>Not thread-safe: {@link Throttle}'s lock guards it.
 */
final class WaitingRoom {

    private final TreeSet<PersonBudget> early = new TreeSet<>(PersonBudget.BY_READINESS);
    private final Line ready = new Line();
    private int waiting;

    int size() {
        return waiting;
    }

    boolean anyReady() {
        return !ready.isEmpty();
    }

    /** The waiter whom the project's next permit belongs to; there must be one. */
    Waiter firstReady() {
        return ready.first();
    }

    /** How many of the ready go before somebody who arrives now. */
    int aheadOfReady(Priority priority) {
        return ready.ahead(priority);
    }

    /** The moment at which the next person's own bucket has a permit; somebody must be waiting, and nobody be ready. */
    long nextReadyAt() {
        return early.first().readyAt;
    }

    void enter(Waiter waiter, long now) {
        waiting++;
        takeOut(waiter.person);
        waiter.person.line.add(waiter);
        putBack(waiter.person, now);
    }

    /** Lets the waiter go; returns false when it has gone already. */
    boolean leave(Waiter waiter, long now) {
        if (!waiter.person.line.contains(waiter)) {
            return false;
        }
        waiting--;
        takeOut(waiter.person);
        waiter.person.line.remove(waiter);
        putBack(waiter.person, now);
        return true;
    }

    /** Finds the person's place again after the bucket changed. */
    void reorder(PersonBudget person, long now) {
        takeOut(person);
        putBack(person, now);
    }

    /** Makes ready whoever's own bucket has a permit by now. */
    void promote(long now) {
        while (!early.isEmpty() && early.first().readyAt - now <= 0) {
            PersonBudget person = early.first();
            early.remove(person);
            ready.add(person.line.first());
        }
    }

    /** Line and readiness decide the order, so they change only while the person is out of it. */
    private void takeOut(PersonBudget person) {
        if (!person.line.isEmpty() && !early.remove(person)) {
            ready.remove(person.line.first());
        }
    }

    private void putBack(PersonBudget person, long now) {
        if (!person.line.isEmpty()) {
            person.readyAt = person.readyAt(person.line.first().priority, now, 1);
            early.add(person);
            promote(now);
        }
    }
}
