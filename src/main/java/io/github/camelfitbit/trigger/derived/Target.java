package io.github.camelfitbit.trigger.derived;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a person is to reach on a day. Immutable.
 *
 * @param metric what is counted
 * @param least  how much is enough, in the unit of the metric
 */
public record Target(DayMetric metric, double least) {

    /** Whether it is reached; not when nothing is known. */
    boolean isReachedBy(@Nullable Number figure) {
        return figure != null && figure.doubleValue() >= least;
    }

    /** The key of a day in memories: another target is told by itself. */
    String key(LocalDate day) {
        return metric.text() + '/' + plain(least) + '/' + day;
    }

    /** What is told of it, with the figure that it was compared with. */
    Map<String, Object> shown(@Nullable Number figure) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("metric", metric.text());
        if (figure != null) {
            shown.put(metric.figure(), plain(figure.doubleValue()));
        }
        shown.put("target", plain(least));
        return shown;
    }

    /** Whole numbers are shown as such. */
    private static Number plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15 ? (Number) (long) number : (Number) number;
    }
}
