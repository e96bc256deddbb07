package io.github.camelfitbit.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import io.github.camelfitbit.model.Change;
import io.github.camelfitbit.model.DataPoint;
import org.jspecify.annotations.Nullable;

/**
 * The model: what the route has received, what the trigger must therefore know, and what it owes in the end. Not
 * thread-safe.
 */
final class Expected {

    /** What is older may come again. */
    private static final Duration REMEMBERED = Duration.ofDays(35);

    private final Map<String, DataPoint> received = new HashMap<>();
    private final Map<String, DataPoint> known = new HashMap<>();
    private final Map<String, String> idsByKey = new HashMap<>();
    private final Map<String, String> keysById = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private final Set<String> hours = new HashSet<>();
    private final List<DataPoint> look = new ArrayList<>();
    private final List<Broken> broken = new ArrayList<>();
    private final Clock clock;
    private final Predicate<String> isThere;
    private Instant newestOfLook = Instant.MIN;
    private int messages;
    private int repeated;

    /** A promise that was broken, and how. */
    record Broken(Promise promise, String how) {}

    /** @param isThere whether the vendor holds a record of this key */
    Expected(Clock clock, Predicate<String> isThere) {
        this.clock = clock;
        this.isThere = isThere;
    }

    /** The route has worked on a message; whether the trigger learns of it is another matter. */
    void received(List<DataPoint> message) {
        messages++;
        message.forEach(this::receivedOne);
    }

    private void receivedOne(DataPoint point) {
        String key = Records.key(point);
        checkId(point, key);
        switch (point.change()) {
            case NEW -> checkNew(point, known.get(key));
            case CHANGED -> checkChanged(point, key);
            case DELETED -> checkDeleted(point, key);
        }
        repeated += told.add(key + point.change() + Records.content(point)) ? 0 : 1;
        received.put(key, point);
        hours.add(hour(point));
        look.add(point);
        known.remove(key);
    }

    private void checkId(DataPoint point, String key) {
        String id = idsByKey.computeIfAbsent(key, unknown -> point.id());
        String same = keysById.computeIfAbsent(point.id(), unknown -> key);
        expect(id.equals(point.id()) && same.equals(key), Promise.SAME_ID, point);
    }

    private void checkNew(DataPoint point, @Nullable DataPoint before) {
        expect(!point.position().isBefore(newestOfLook), Promise.IN_ORDER, point);
        boolean isForgotten = point.position().isBefore(clock.instant().minus(REMEMBERED));
        boolean isTold = before != null
                && before.change() != Change.DELETED
                && (point.vendorId() != null || Records.content(before).equals(Records.content(point)));
        expect(isForgotten || !isTold, Promise.NOTHING_FOR_NOTHING, point);
        newestOfLook = point.position();
    }

    private void checkChanged(DataPoint point, String key) {
        boolean hasId = point.vendorId() != null;
        expect(hasId ? received.containsKey(key) : hours.contains(hour(point)), Promise.WELL_FOUNDED, point);
        DataPoint before = known.get(key);
        if (!hasId || before == null) {
            return;
        }
        expect(before.change() != Change.DELETED, Promise.WELL_FOUNDED, point);
        expect(!Records.content(before).equals(Records.content(point)), Promise.NOTHING_FOR_NOTHING, point);
        Instant updated = point.updateTime();
        expect(updated == null || !updated.isBefore(before.updateTime()), Promise.IN_ORDER, point);
    }

    private void checkDeleted(DataPoint point, String key) {
        DataPoint before = known.get(key);
        expect(received.containsKey(key) && !isThere.test(key), Promise.WELL_FOUNDED, point);
        expect(before == null || before.change() != Change.DELETED, Promise.WELL_FOUNDED, point);
    }

    /** What it delivered is now known to the trigger for certain if the look ended well, and else perhaps. */
    void lookEnded(boolean well) {
        if (well) {
            look.forEach(point -> known.put(Records.key(point), point));
        }
        look.clear();
        newestOfLook = Instant.MIN;
    }

    /** The reckoning. */
    void settle(Collection<DataPoint> real, Instant start, Instant end) {
        Set<String> keys = new HashSet<>();
        for (DataPoint point : real) {
            keys.add(Records.key(point));
            if (!point.position().isBefore(start) && point.position().isBefore(end)) {
                DataPoint last = received.get(Records.key(point));
                boolean isTold = last != null
                        && last.change() != Change.DELETED
                        && Records.content(last).equals(Records.content(point));
                expect(isTold, Promise.NOTHING_LOST, point);
            }
        }
        known.forEach((key, last) -> expect(
                last.vendorId() == null || keys.contains(key) || last.change() == Change.DELETED,
                Promise.NOTHING_LOST,
                last));
    }

    private void expect(boolean isKept, Promise promise, DataPoint point) {
        expect(isKept, promise, point.change() + " " + Records.key(point) + " at " + Records.content(point));
    }

    void expect(boolean isKept, Promise promise, String how) {
        if (!isKept) {
            broken.add(new Broken(promise, how));
        }
    }

    private static String hour(DataPoint point) {
        return point.position().truncatedTo(ChronoUnit.HOURS) + " " + point.source();
    }

    List<Broken> broken() {
        return broken;
    }

    int messages() {
        return messages;
    }

    int repeated() {
        return repeated;
    }
}
