package io.github.camelfitbit.trigger.derived;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.model.HealthEvent;
import io.github.camelfitbit.oauth.People;
import io.github.camelfitbit.trigger.DeviceSyncs;
import org.jspecify.annotations.Nullable;

/**
 * Goals that were not reached when the person's own clock showed a certain time, once per person and civil day. It says
 * when a device synced last: what a silent watch has counted nobody knows. A day is judged at the first look after that
 * time, and never again; also a day or two later, by what is known then, when nobody looked in time. Before that time it
 * costs no call. Thread-safe.
 */
public final class MissedGoal implements EventSource {

    /** The resource of its endpoint. */
    public static final String RESOURCE = "goal-missed";

    /** The word of what can happen. */
    public static final String MISSED = "goal-missed";

    private final TargetFigures figures;
    private final LocalTime by;
    private final DeviceSyncs syncs;
    private final People people;

    /**
     * @param figures what is to be reached, and what was
     * @param by      until when, on the person's own clock
     * @param syncs   when devices synced
     * @param people  their time zones
     */
    public MissedGoal(TargetFigures figures, LocalTime by, DeviceSyncs syncs, People people) {
        this.figures = figures;
        this.by = by;
        this.syncs = syncs;
        this.people = people;
    }

    @Override
    public String resource() {
        return RESOURCE;
    }

    @Override
    public void require(String connection) {
        figures.require(connection);
    }

    /** A day whose time was over before the first look is nobody's news. */
    @Override
    public CompletableFuture<List<News>> look(String connection, Recollection before, Instant now) {
        ZoneId zone = people.zone(connection);
        DaysToCome days = DaysToCome.of(before, now, zone);
        List<LocalDate> due = days.all().stream()
                .filter(day -> isDue(day, before.since(), now, zone) && !before.knows(key(day)))
                .toList();
        return due.isEmpty()
                ? CompletableFuture.completedFuture(List.of())
                : figures.of(connection, due)
                        .thenCombine(
                                syncs.of(connection, figures.target().metric().type()), (reached, synced) -> {
                                    Telling telling = new Telling(before);
                                    due.forEach(day -> telling.add(
                                            event(connection, day, reached.get(day), newest(synced), now),
                                            memory -> days.forgettingIn(memory).with(key(day), day, "judged")));
                                    return telling.news();
                                });
    }

    private boolean isDue(LocalDate day, Instant since, Instant now, ZoneId zone) {
        Instant end = day.atTime(by).atZone(zone).toInstant();
        return !now.isBefore(end) && !end.isBefore(since);
    }

    private String key(LocalDate day) {
        return by + "/" + figures.target().key(day);
    }

    /** Null when the goal was reached: the day is remembered in silence. */
    private @Nullable HealthEvent event(
            String connection, LocalDate day, @Nullable Number figure, @Nullable Instant lastSync, Instant now) {
        Target target = figures.target();
        if (target.isReachedBy(figure)) {
            return null;
        }
        Map<String, Object> data = target.shown(figure);
        data.put("by", by.toString());
        if (lastSync != null) {
            data.put("lastSync", lastSync.toString());
        }
        return new HealthEvent(connection + "/goal-missed/" + key(day), MISSED, connection, now, day, data);
    }

    private static @Nullable Instant newest(Map<String, Instant> synced) {
        return synced.values().stream().max(Comparator.naturalOrder()).orElse(null);
    }
}
