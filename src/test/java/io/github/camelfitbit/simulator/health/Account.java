package io.github.camelfitbit.simulator.health;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import io.github.camelfitbit.simulator.life.Device;
import io.github.camelfitbit.simulator.life.Life;

/**
 * One person's Google Health account: the life as far as the devices have told of it, and what applications wrote. Safe
 * for any thread.
 */
public final class Account {
    private static final long YEAR_SECONDS = 366L * 86_400;

    private final AccountIds ids;
    private final Life life;
    private final Device watch;
    private final Device scale;
    private final Clock clock;
    private final WrittenPoints written = new WrittenPoints();
    private final Preferences profile = new Preferences();
    private final Preferences settings = new Preferences();
    private volatile boolean carriesPhone;

    /** An account without written points. */
    public Account(AccountIds ids, Life life, Device watch, Device scale, Clock clock) {
        this.ids = ids;
        this.life = life;
        this.watch = watch;
        this.scale = scale;
        this.clock = clock;
    }

    /** The account's names. */
    public AccountIds ids() {
        return ids;
    }

    /** What really happened. */
    public Life life() {
        return life;
    }

    /** The watch. */
    public Device watch() {
        return watch;
    }

    /** The scale. */
    public Device scale() {
        return scale;
    }

    /** From now on a phone counts steps as well, so that list shows many minutes twice. */
    public void carriesPhone(boolean carries) {
        carriesPhone = carries;
    }

    boolean carriesPhone() {
        return carriesPhone;
    }

    Preferences profile() {
        return profile;
    }

    Preferences settings() {
        return settings;
    }

    /** From now on this one is told of what applications write. */
    public void onWrite(WriteListener listener) {
        written.listen(listener);
    }

    WrittenPoints written() {
        return written;
    }

    /** What the vendor would show now, oldest first, of points that start in the window. */
    public List<VisiblePoint> visible(String dataType, Instant from, Instant to) {
        return newestFirst(DataTypes.get(dataType), from, to)
                .filter(point -> !point.start().isBefore(from) && point.start().isBefore(to))
                .map(point -> new VisiblePoint(
                        point.id(), point.start(), point.span().end().at(), point.value()))
                .sorted(Comparator.comparing(VisiblePoint::start))
                .toList();
    }

    /** What was measured and written down in the vendor's app, oldest first; nothing that applications wrote here. */
    public List<Measured> measured(String dataType, Instant from, Instant to) {
        DataType type = DataTypes.get(dataType);
        Instant floor = from.isBefore(life.since()) ? life.since() : from;
        return type.generator()
                .newestFirst(this, type, floor, now(to))
                .filter(point -> !point.start().isBefore(from) && point.start().isBefore(to))
                .map(point -> new Measured(
                        point.id(),
                        point.start(),
                        point.span().end().at(),
                        point.measurement().get()))
                .sorted(Comparator.comparing(Measured::start))
                .toList();
    }

    /** All visible points of a type, lazily, newest first, at least those that touch the window. */
    Stream<DataPoint> newestFirst(DataType type, Instant from, Instant to) {
        Instant floor = from.isBefore(life.since()) ? life.since() : from;
        Instant ceiling = now(to);
        Stream<DataPoint> lived = type.generator().newestFirst(this, type, floor, ceiling);
        List<DataPoint> applications = written.newestFirst(type);
        return applications.isEmpty() ? lived : merge(lived.iterator(), applications.iterator());
    }

    Optional<DataPoint> find(DataType type, String id) {
        return written.find(type, id).or(() -> type.generator().find(this, type, id));
    }

    /** Up to where the watch has been heard, at most the given instant. */
    Instant horizon(Instant atMost) {
        Instant synced = watch.lastSync().orElse(life.since());
        return synced.isBefore(atMost) ? synced : atMost;
    }

    /** The present instant or the given one, whichever is earlier; a little beyond, so that nothing recent is cut. */
    Instant now(Instant atMost) {
        Instant now = clock.instant().plusSeconds(1);
        return now.isBefore(atMost) ? now : atMost;
    }

    /** Whether an instant has come. */
    boolean hasCome(Instant moment) {
        return moment.isBefore(now(Instant.MAX));
    }

    Optional<Instant> carriedByWatch(Instant recordEnd) {
        return watch.carried(recordEnd);
    }

    DataSource watchSource(String recordingMethod) {
        return DataSource.measured(recordingMethod, "WATCH", watch.displayName());
    }

    DataSource scaleSource() {
        return DataSource.measured("PASSIVELY_MEASURED", "SCALE", scale.displayName());
    }

    DataSource phoneSource() {
        return DataSource.measured("PASSIVELY_MEASURED", "PHONE", "Pixel 10");
    }

    /** When the account was opened: long before the life that is told here. */
    public Instant memberSince() {
        return life.since().minusSeconds(3 * YEAR_SECONDS);
    }

    private static Stream<DataPoint> merge(Iterator<DataPoint> one, Iterator<DataPoint> other) {
        Iterator<DataPoint> merged = new NewestFirst(one, other);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(merged, Spliterator.ORDERED), false);
    }
}
