package io.github.camelfitbit.simulator.life;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * One person's life: everything follows from the seed, and is computed when it is asked for. Lists are newest first. It
 * goes on beyond today: what was not yet synced is kept back by the {@link Device}, not by the life. Safe for any thread.
 */
public final class Life {
    private static final int HEART_RATE_SECONDS = 5;

    private final long seed;
    private volatile Itinerary lived;
    private volatile Itinerary profile;
    private final Instant since;
    private final Habits habits;
    private final Body body;
    private volatile DayPlanner planner;
    private final DayCache cache;
    private final LifeEdits edits = new LifeEdits();

    /** A life that starts being recorded at an instant. */
    public Life(long seed, ZoneId zone, Instant since, DayCache cache) {
        this.seed = seed;
        this.lived = Itinerary.at(zone);
        this.profile = Itinerary.at(zone);
        this.since = since;
        this.habits = Habits.of(seed);
        this.body = Body.of(seed, habits);
        this.planner = new DayPlanner(seed, zone, habits);
        this.cache = cache;
    }

    /** Where the person lives, and has been: one clock that goes along. Its name means nothing once the person travelled. */
    public ZoneId zone() {
        return lived.zone();
    }

    /** Where the person comes from: units are a habit. */
    public ZoneId origin() {
        return profile.first();
    }

    /** The zone in the person's profile, which is where they live unless they forgot to change it. */
    public ZoneId home() {
        return profile.last();
    }

    /** A clock that is set by the profile: what a device shows whose owner travels and does not change the profile. */
    public ZoneId profileClock() {
        return profile.zone();
    }

    /** From an instant on the person is in another zone. What they do at eight they do at eight there. */
    public void travel(ZoneId to, Instant when) {
        lived = lived.movingTo(to, when);
        planner = new DayPlanner(seed, lived.zone(), habits);
        cache.forget(seed);
    }

    /** From an instant on the profile names another zone. */
    public void changeProfile(ZoneId to, Instant when) {
        profile = profile.movingTo(to, when);
    }

    /** What the person changed by hand. */
    public LifeEdits edits() {
        return edits;
    }

    /** The first instant with data. */
    public Instant since() {
        return since;
    }

    /** A reader for steps and pulse. */
    public LifeReader reader() {
        return new LifeReader(this);
    }

    /** Sleeps that end in the window, or at most a day around it. */
    public Stream<Revised<SleepSession>> sleepsAround(Instant from, Instant to) {
        Stream<SleepSession> planned = days(from, to)
                .flatMap(day -> Stream.concat(day.nap().stream(), nightOf(day)))
                .filter(sleep -> !edits.isSleptOtherwise(sleep));
        List<SleepSession> told = edits.sleepsAround(from, to);
        Stream<SleepSession> all = told.isEmpty()
                ? planned
                : Stream.concat(planned, told.stream())
                        .sorted(Comparator.comparing(SleepSession::start).reversed());
        return all.filter(sleep -> !sleep.start().isBefore(since) && !edits.isForgotten(sleep.id()))
                .map(edits::revise);
    }

    /** A night that the date line swallowed is no night. */
    private Stream<SleepSession> nightOf(DayPlan day) {
        return Stream.of(day.night())
                .filter(night -> LocalDate.ofInstant(night.end(), zone()).equals(day.date()));
    }

    /** Workouts that start in the window, or at most a day around it. */
    public Stream<Revised<Workout>> workoutsAround(Instant from, Instant to) {
        return days(from, to)
                .flatMap(day -> day.workout().stream())
                .filter(workout -> !workout.start().isBefore(since) && !edits.isForgotten(workout.id()))
                .map(edits::revise);
    }

    /** Weighings in the window, or at most a day around it. */
    public Stream<Weighing> weighingsAround(Instant from, Instant to) {
        return days(from, to)
                .flatMap(day -> day.weighing().stream())
                .filter(weighing -> !weighing.at().isBefore(since) && !edits.isForgotten(weighing.id()));
    }

    /** The body this life is lived in. */
    public Body body() {
        return body;
    }

    /** What the watch concludes from the night that ends on a civil day. */
    public Vitals vitals(LocalDate date) {
        Vitals planned = Vitals.of(seed, body, day(date));
        return planned.restingAt(edits.revise(date, planned.restingBeats()));
    }

    /** What the person writes down on a civil day. */
    public Diary diary(LocalDate date) {
        return Diary.of(seed, body, date, zone());
    }

    /** The identifier of the one measurement of height, made on the day the life begins to be told. */
    public String heightId() {
        return SessionId.HEIGHT.on(since.atZone(zone()).toLocalDate(), seed);
    }

    /** The minutes that start in the window, exactly, each of them. */
    public Stream<MinuteOfLife> minutes(Instant from, Instant to) {
        LifeReader reader = reader();
        return ticksDown(from, to, 60).mapToObj(Instant::ofEpochSecond).map(reader::at);
    }

    /** The minutes with steps that start in the window, exactly. */
    public Stream<StepCount> steps(Instant from, Instant to) {
        return minutes(from, to)
                .filter(minute -> minute.steps() > 0)
                .map(minute -> new StepCount(minute.start(), minute.end(), minute.steps()));
    }

    /** Readings in the window, exactly; the watch takes one every five seconds while it is worn. */
    public Stream<HeartBeat> heartRate(Instant from, Instant to) {
        LifeReader reader = reader();
        return ticksDown(from, to, HEART_RATE_SECONDS)
                .mapToObj(second -> new HeartBeat(Instant.ofEpochSecond(second), reader.beatsPerMinuteAt(second)))
                .filter(beat -> beat.beatsPerMinute() > 0);
    }

    /** The civil day a generated identifier belongs to. */
    public Optional<LocalDate> dayOf(String id) {
        return SessionId.dayOf(id);
    }

    long seed() {
        return seed;
    }

    Habits habits() {
        return habits;
    }

    DayPlan day(LocalDate date) {
        return cache.get(seed, date, () -> planner.plan(date));
    }

    /** The civil days of the window and at most one around it, newest first. */
    public Stream<LocalDate> dates(Instant from, Instant to) {
        LocalDate first = later(from, since).atZone(zone()).toLocalDate().minusDays(1);
        LocalDate last = to.atZone(zone()).toLocalDate().plusDays(1);
        return Stream.iterate(last, day -> !day.isBefore(first), day -> day.minusDays(1))
                .filter(this::isLived);
    }

    /** The date line can swallow a day. */
    private boolean isLived(LocalDate date) {
        return date.atStartOfDay(zone()).toLocalDate().equals(date);
    }

    private Stream<DayPlan> days(Instant from, Instant to) {
        return dates(from, to).map(this::day);
    }

    private LongStream ticksDown(Instant from, Instant to, int stepSeconds) {
        Instant floor = later(from, since);
        long first =
                Math.floorDiv(floor.getEpochSecond() + (floor.getNano() > 0 ? 1 : 0) + stepSeconds - 1, stepSeconds);
        long beyond = Math.floorDiv(to.getEpochSecond() + (to.getNano() > 0 ? 1 : 0) + stepSeconds - 1, stepSeconds);
        return LongStream.iterate(beyond - 1, tick -> tick >= first, tick -> tick - 1)
                .map(tick -> tick * stepSeconds);
    }

    private static Instant later(Instant one, Instant other) {
        return Stream.of(one, other).max(Comparator.naturalOrder()).orElse(one);
    }

    /** The person sleeps in this stretch, and not when they otherwise would have: whatever touches it, did not happen. */
    public String sleep(Instant start, Instant end, boolean nap) {
        LocalDate woke = end.atZone(zone()).toLocalDate();
        String id = SessionId.NIGHT.on(woke, seed, 1 + (int) Math.floorMod(start.getEpochSecond(), 1_000_000));
        edits.sleep(NightPlanner.asTold(id, start, end, nap));
        return id;
    }

    /** The fixed facts of a profile: the strides of walking and running. */
    public List<Integer> strideLengthsMillimeters() {
        return List.of(body.walkingStrideMillimeters(), body.runningStrideMillimeters());
    }

    /** Age in years. */
    public int age() {
        return body.age();
    }
}
