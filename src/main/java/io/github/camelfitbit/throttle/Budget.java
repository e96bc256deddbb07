package io.github.camelfitbit.throttle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.error.RateLimitedException;
import io.github.camelfitbit.http.Backoff;
import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.http.Priority;
import io.github.camelfitbit.http.RateLimit;
import org.jspecify.annotations.Nullable;

/**
 * What may still be asked, and who waits for it: the law of {@link Throttle} without threads, timers or callbacks. Every
 * method takes the moment at which it happens. Not thread-safe: {@link Throttle}'s lock guards it.
 */
final class Budget {

    /** For a 429 that does not say how long. */
    private static final Backoff REFUSALS = new Backoff(Duration.ofSeconds(1), 2, Duration.ofMinutes(1));

    /** Nobody is locked out for longer on a vendor's word; the next refusal would say it again. */
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    /** Whoever asks in the first seconds of an hour is often still counted in the last one. */
    private static final Duration LATE = Duration.ofSeconds(5);

    /** Over how much of the new hour a fleet comes back. */
    private static final Duration SPREAD = Duration.ofMinutes(1);

    private final CompletableFuture<Void> granted = CompletableFuture.completedFuture(null);
    private final Limits limits;
    private final People people;
    private final ProjectBudget project;
    private final WaitingRoom room = new WaitingRoom();
    private List<Verdict> verdicts = new ArrayList<>();
    private long arrivals;

    Budget(Limits limits, long now) {
        this.limits = limits;
        this.people = new People(limits);
        this.project = new ProjectBudget(limits, now);
    }

    /** A permit, a {@link Waiter} for one, or a {@link RateLimitedException}. */
    CompletableFuture<Void> acquire(Caller caller, long now) {
        serve(now);
        PersonBudget person = people.get(caller.connection(), now);
        if (!isFree(person, caller.priority(), now)) {
            return waitInLine(person, caller.priority(), now);
        }
        take(person, now);
        return granted;
    }

    /** Gives permits to those whose turn it is. */
    void serve(long now) {
        room.promote(now);
        while (room.anyReady() && project.isReady(now)) {
            Waiter next = room.firstReady();
            take(next.person, now);
            decide(next, null, now);
        }
    }

    void leave(Waiter waiter, long now) {
        room.leave(waiter, now);
    }

    /** @param random the jitter of the pause */
    void pause(String connection, Duration told, double random, long now) {
        pause(people.get(connection, now), told, random, now);
    }

    /** @param random the jitter of the pause */
    void refused(String connection, Optional<Duration> retryAfter, double random, long now) {
        PersonBudget person = people.get(connection, now);
        if (retryAfter.isPresent()) {
            pause(person, retryAfter.get(), random, now);
        } else if (!person.isPaused(now)) { // calls that were on their way when the pause began are no new refusal
            pause(person, REFUSALS.after(person.refused(), random), now);
        }
    }

    /** @param random the jitter of the next hour's beginning */
    void told(String connection, RateLimit limit, double random, long now) {
        PersonBudget person = people.get(connection, now);
        if (limit.isUsedUp()) {
            pause(person, limit.reset(), random, now);
        } else if (limits.isHourly()) {
            person.nextHour(now + late(limit.reset(), random).toNanos(), now);
            room.reorder(person, now);
        }
    }

    void answered(String connection, long now) {
        PersonBudget person = people.find(connection);
        if (person != null) {
            person.answered();
        }
        if (project.answered()) {
            serve(now);
        }
    }

    void unavailable(long now) {
        project.failed(now);
    }

    int remaining(String connection, long now) {
        PersonBudget person = people.find(connection);
        int own = person == null ? people.full(now) : person.remaining(now);
        return Math.min(own, project.remaining(now));
    }

    int waiting() {
        return room.size();
    }

    int remembered() {
        return people.size();
    }

    /** When to {@link #serve} next; somebody must be waiting. */
    long nextTurnAt(long now) {
        return Bucket.later(project.readyAt(now, 1), room.anyReady() ? now : room.nextReadyAt());
    }

    /** What was decided since the last time; each verdict is handed out once. */
    List<Verdict> takeVerdicts() {
        if (verdicts.isEmpty()) {
            return List.of();
        }
        List<Verdict> taken = verdicts;
        verdicts = new ArrayList<>();
        return taken;
    }

    private boolean isFree(PersonBudget person, Priority priority, long now) {
        return person.line.isEmpty() && !room.anyReady() && person.isReady(priority, now) && project.isReady(now);
    }

    private void take(PersonBudget person, long now) {
        person.take(now);
        project.take(now);
    }

    private CompletableFuture<Void> waitInLine(PersonBudget person, Priority priority, long now) {
        long personWait = person.readyAt(priority, now, person.line.ahead(priority) + 1) - now;
        long projectWait = project.readyAt(now, room.aheadOfReady(priority) + 1) - now;
        Duration wait = Duration.ofNanos(Math.max(personWait, projectWait));
        if (wait.compareTo(limits.maxWait()) > 0) {
            return CompletableFuture.failedFuture(
                    new Refusal(limits).of(person.connection, personWait >= projectWait, wait));
        }
        Waiter waiter = new Waiter(person, priority, arrivals++);
        room.enter(waiter, now);
        return waiter;
    }

    /** As the vendor says: an hour ends for all people at the same moment, so their returns are spread. */
    private void pause(PersonBudget person, Duration told, double random, long now) {
        if (!limits.isHourly()) {
            pause(person, told, now);
            return;
        }
        Duration accepted = late(told, random);
        person.resetsAt(now + accepted.toNanos());
        settle(person, accepted, now);
    }

    private static Duration late(Duration told, double random) {
        return accepted(told).plus(LATE).plusNanos((long) (random * SPREAD.toNanos()));
    }

    private void pause(PersonBudget person, Duration pause, long now) {
        Duration accepted = accepted(pause);
        person.pauseUntil(now + accepted.toNanos());
        settle(person, accepted, now);
    }

    private static Duration accepted(Duration pause) {
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /** Finds the places again of those who wait for the person, or sends them away when that would take too long. */
    private void settle(PersonBudget person, Duration accepted, long now) {
        room.reorder(person, now);
        if (accepted.compareTo(limits.maxWait()) > 0) {
            RateLimitedException refusal = new Refusal(limits).of(person.connection, true, accepted);
            person.line.all().forEach(waiter -> decide(waiter, refusal, now));
        }
    }

    private void decide(Waiter waiter, @Nullable RateLimitedException refusal, long now) {
        room.leave(waiter, now);
        verdicts.add(new Verdict(waiter, refusal));
    }
}
