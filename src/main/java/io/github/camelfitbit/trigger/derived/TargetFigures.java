package io.github.camelfitbit.trigger.derived;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.compound.DailySummary;
import io.github.camelfitbit.compound.Sources;
import io.github.camelfitbit.error.ConsentRequiredException;
import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.http.Priority;

/**
 * What people have reached on single days: one call for all the days that are asked for. Thread-safe.
 *
 * @param target  what is to be reached
 * @param summary asks for the figures
 */
public record TargetFigures(Target target, DailySummary summary) {

    /**
     * Fails unless the person's consent covers the metric.
     *
     * @throws ConsentRequiredException when the person has to connect, or to grant more
     */
    void require(String connection) {
        summary.require(connection, target.metric().type());
    }

    /** The figures of these days, which are in order; a day of which nothing is known is absent. No day costs no call. */
    CompletableFuture<Map<LocalDate, Number>> of(String connection, List<LocalDate> days) {
        if (days.isEmpty()) {
            return CompletableFuture.completedFuture(Map.of());
        }
        DailySummary.Question question = new DailySummary.Question(
                new Caller(connection, Priority.POLL), days.get(0), days.get(days.size() - 1), Sources.MERGED);
        return summary.figures(target.metric().type(), question).thenApply(answer -> {
            Map<LocalDate, Number> figures = new HashMap<>();
            days.forEach(day -> {
                Number figure = target.metric().of(answer.getOrDefault(day, Map.of()));
                if (figure != null) {
                    figures.put(day, figure);
                }
            });
            return figures;
        });
    }
}
