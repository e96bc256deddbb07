package io.github.camelfitbit.simulator;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

import io.github.camelfitbit.simulator.fitbit.Badges;
import io.github.camelfitbit.simulator.health.Account;
import io.github.camelfitbit.simulator.health.VisiblePoint;
import io.github.camelfitbit.simulator.life.Device;
import io.github.camelfitbit.simulator.life.HeartBeat;
import io.github.camelfitbit.simulator.life.Revised;
import io.github.camelfitbit.simulator.life.SleepSession;
import io.github.camelfitbit.simulator.life.StepCount;
import io.github.camelfitbit.simulator.life.Weighing;
import io.github.camelfitbit.simulator.life.Workout;
import io.github.camelfitbit.simulator.push.Change;
import io.github.camelfitbit.simulator.push.Push;

/**
 * One person: the truth about their life, whatever was served of it, and the hand that changes it. Windows are closed at
 * the start and open at the end; lists are oldest first. The truth knows the future, and knows nothing of what
 * applications wrote. Safe for any thread.
 */
public final class Person {
    private final Account account;
    private final Clock clock;
    private final Push push;
    private final Badges badges;

    Person(Account account, Clock clock, Push push, Badges badges) {
        this.account = account;
        this.clock = clock;
        this.push = push;
        this.badges = badges;
    }

    /** The simulator's name for the person, which is also their login hint. */
    public String name() {
        return account.ids().person();
    }

    /** The number in the vendor's resource names. */
    public String healthUserId() {
        return account.ids().healthUserId();
    }

    /** The old Fitbit identifier. */
    public String legacyUserId() {
        return account.ids().legacyUserId();
    }

    /** Where the person lives, as the profile says. */
    public ZoneId zone() {
        return account.life().home();
    }

    /** From this instant on the person is elsewhere; the profile does not know. At least a day after the last time. */
    public void travels(ZoneId to, Instant when) {
        account.life().travel(to, when);
    }

    /** From this instant on the profile names another zone, as the vendor's app does by itself if it may. */
    public void changesProfile(ZoneId to, Instant when) {
        account.life().changeProfile(to, when);
    }

    /** Sleeps in this stretch, and at no other time that touches it; gives the id. */
    public String sleeps(Instant start, Instant end, boolean nap) {
        return account.life().sleep(start, end, nap);
    }

    /** The watch. */
    public Device device() {
        return account.watch();
    }

    /** The scale. */
    public Device scale() {
        return account.scale();
    }

    /** Nights and naps that end in the window. */
    public List<SleepSession> sleeps(Instant from, Instant to) {
        return account.life()
                .sleepsAround(from, to)
                .map(Revised::value)
                .filter(sleep -> isIn(sleep.end(), from, to))
                .sorted(Comparator.comparing(SleepSession::start))
                .toList();
    }

    /** Workouts that start in the window. */
    public List<Workout> workouts(Instant from, Instant to) {
        return account.life()
                .workoutsAround(from, to)
                .map(Revised::value)
                .filter(workout -> isIn(workout.start(), from, to))
                .sorted(Comparator.comparing(Workout::start))
                .toList();
    }

    /** Weighings in the window. */
    public List<Weighing> weights(Instant from, Instant to) {
        return account.life()
                .weighingsAround(from, to)
                .filter(weighing -> isIn(weighing.at(), from, to))
                .sorted(Comparator.comparing(Weighing::at))
                .toList();
    }

    /** Minutes with steps that start in the window. */
    public List<StepCount> steps(Instant from, Instant to) {
        return account.life()
                .steps(from, to)
                .sorted(Comparator.comparing(StepCount::start))
                .toList();
    }

    /** Readings of the watch in the window; a day has some seventeen thousand. */
    public List<HeartBeat> heartRate(Instant from, Instant to) {
        return account.life()
                .heartRate(from, to)
                .sorted(Comparator.comparing(HeartBeat::at))
                .toList();
    }

    /** What the vendor would show now of a data type, for points that start in the window. */
    public List<VisiblePoint> visible(String dataType, Instant from, Instant to) {
        return account.visible(dataType, from, to);
    }

    /** From now on a phone counts steps too: list shows many minutes twice, reconcile does not. */
    public void carriesPhone(boolean carries) {
        account.carriesPhone(carries);
    }

    /** Deletes a night, nap, workout or weighing in the vendor's app. */
    public void forget(String id) {
        tell(id, true);
        account.life().edits().forget(id);
    }

    /** Corrects the end of a sleep in the vendor's app; its update time becomes the present instant. */
    public void endSleepAt(String id, Instant newEnd) {
        account.life().edits().endSleepAt(id, newEnd, clock.instant());
        tell(id, false);
    }

    /** Renames a workout in the vendor's app; its update time becomes the present instant. */
    public void renameWorkout(String id, String newName) {
        account.life().edits().renameWorkout(id, newName, clock.instant());
        tell(id, false);
    }

    /** Makes the vendor count again: so many steps more in every minute of the window that had steps. */
    public void addSteps(Instant from, Instant to, int perMinute) {
        account.life().edits().addSteps(from, to, perMinute);
        push.noticed(new Change(name(), "steps", false, from, to));
    }

    /** Makes the vendor work out a day's resting heart rate again. */
    public void restsAt(LocalDate day, int beatsPerMinute) {
        account.life().edits().restAt(day, beatsPerMinute);
    }

    /** Earns a badge at Fitbit today, such as {@code DAILY_STEPS} of 15,000: for the first time, or once more. */
    public void earnBadge(String badgeType, int value) {
        badges.earn(name(), badgeType, value, LocalDate.ofInstant(clock.instant(), zone()));
    }

    private void tell(String id, boolean deleted) {
        Instant since = account.life().since();
        Instant until = clock.instant();
        sleeps(since, until).stream()
                .filter(sleep -> sleep.id().equals(id))
                .forEach(sleep -> push.noticed(new Change(name(), "sleep", deleted, sleep.start(), sleep.end())));
        workouts(since, until).stream()
                .filter(workout -> workout.id().equals(id))
                .forEach(workout ->
                        push.noticed(new Change(name(), "exercise", deleted, workout.start(), workout.end())));
        weights(since, until).stream()
                .filter(weighing -> weighing.id().equals(id))
                .forEach(weighing -> push.noticed(new Change(
                        name(), "weight", deleted, weighing.at(), weighing.at().plusSeconds(1))));
    }

    private static boolean isIn(Instant moment, Instant from, Instant to) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }
}
