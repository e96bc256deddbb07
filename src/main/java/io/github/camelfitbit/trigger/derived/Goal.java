package io.github.camelfitbit.trigger.derived;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.model.HealthEvent;
import io.github.camelfitbit.oauth.People;
import org.jspecify.annotations.Nullable;

/**
 * Goals that were reached, once per person and civil day. Today and the two days before are looked at, from the day of the
 * first look on, as a device may sync in the evening what was reached at noon, or tomorrow. One call per look, and none
 * when all these days are told. Thread-safe.
 */
public final class Goal implements EventSource {

    /** The resource of its endpoint. */
    public static final String RESOURCE = "goal";

    /** The word of what can happen. */
    public static final String REACHED = "goal-reached";

    private final TargetFigures figures;
    private final People people;

    /**
     * @param figures what is to be reached, and what was
     * @param people  their time zones
     */
    public Goal(TargetFigures figures, People people) {
        this.figures = figures;
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

    @Override
    public CompletableFuture<List<News>> look(String connection, Recollection before, Instant now) {
        DaysToCome days = DaysToCome.of(before, now, people.zone(connection));
        List<LocalDate> open = days.all().stream()
                .filter(day -> !before.knows(figures.target().key(day)))
                .toList();
        return figures.of(connection, open).thenApply(reached -> {
            Telling telling = new Telling(before);
            open.stream()
                    .filter(day -> figures.target().isReachedBy(reached.get(day)))
                    .forEach(day -> telling.add(
                            event(connection, day, reached.get(day), now), memory -> days.forgettingIn(memory)
                                    .with(figures.target().key(day), day, REACHED)));
            return telling.news();
        });
    }

    private HealthEvent event(String connection, LocalDate day, @Nullable Number figure, Instant now) {
        Target target = figures.target();
        return new HealthEvent(
                connection + "/goal/" + target.key(day), REACHED, connection, now, day, target.shown(figure));
    }
}
