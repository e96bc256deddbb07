package io.github.camelfitbit.trigger.derived;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import io.github.camelfitbit.compound.RecordFigure;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.HealthEvent;
import io.github.camelfitbit.store.Cursor.Seen;
import org.jspecify.annotations.Nullable;

/**
 * A limit, and which side of it a figure is on. What is measured again and again is told when it goes over to another
 * side; of what stands for itself, such as a night, each record beyond a limit is told. Immutable.
 *
 * @param metric which figure of which records
 * @param above  over this is too much, in the unit of the figure; null when nothing is
 * @param below  under this is too little; null when nothing is
 */
public record Threshold(RecordFigure metric, @Nullable Double above, @Nullable Double below) {

    /** The resource of its endpoint. */
    public static final String RESOURCE = "threshold";

    static final String ABOVE = "above";
    static final String BELOW = "below";
    static final String WITHIN = "within";

    /** The words of what can happen. */
    public static final Set<String> EVENTS = Set.of(ABOVE, BELOW, WITHIN);

    /** Records that stand for themselves are revised for some days; so long it is remembered that they were told. */
    private static final Duration MEMORY = Duration.ofDays(40);

    /** Refuses no limit at all, and limits that overlap. */
    public Threshold {
        if (above == null && below == null) {
            throw new InvalidArgumentException(
                    "options 'above' and 'below' are missing: set one of them, or both, in the" + " unit of "
                            + metric.figure());
        }
        if (above != null && !Double.isFinite(above) || below != null && !Double.isFinite(below)) {
            throw new InvalidArgumentException(
                    "option 'above' is " + above + " and 'below' is " + below + ": a limit is a number");
        }
        if (above != null && below != null && !(below < above)) {
            throw new InvalidArgumentException("option 'below' is " + below + " and 'above' is " + above
                    + ": 'below' must be less, as what is between them is within the limits");
        }
    }

    /** What a record is news of; null when it is none. */
    @Nullable
    News judge(DataPoint point, Recollection memory) {
        Number figure = metric.of(point);
        if (figure == null) {
            return null;
        }
        String side = side(figure.doubleValue());
        return metric.standsAlone() ? alone(point, figure, side, memory) : crossed(point, figure, side, memory);
    }

    private String side(double figure) {
        if (above != null && figure > above) {
            return ABOVE;
        }
        return below != null && figure < below ? BELOW : WITHIN;
    }

    private @Nullable News alone(DataPoint point, Number figure, String side, Recollection memory) {
        String key = limits() + '/' + (point.vendorId() == null ? point.position() : point.vendorId());
        Seen told = memory.find(key);
        if (side.equals(WITHIN) || told != null && told.revision().equals(side)) {
            return null;
        }
        Instant oldest = point.position().minus(MEMORY);
        return new News(
                event(point, figure, side, key),
                memory.keeping(entry -> !entry.getValue().time().isBefore(oldest))
                        .with(key, point.position(), side));
    }

    /** What lies before the last crossing is repeated after a crash, or late: it changes nothing any more. */
    private @Nullable News crossed(DataPoint point, Number figure, String side, Recollection memory) {
        Seen last = memory.find(limits());
        boolean isOld = last != null && !point.position().isAfter(last.time());
        if (isOld || side.equals(last == null ? WITHIN : last.revision())) {
            return null;
        }
        return new News(
                event(point, figure, side, limits() + '/' + point.position()),
                memory.with(limits(), point.position(), side));
    }

    /** What the limits are, as a key: other limits begin anew. */
    private String limits() {
        return metric.type().id() + (above == null ? "" : "/above=" + above) + (below == null ? "" : "/below=" + below);
    }

    private HealthEvent event(DataPoint point, Number figure, String side, String key) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("metric", metric.type().id());
        data.put(metric.figure(), figure);
        put(data, "above", above);
        put(data, "below", below);
        data.put("dataPointId", point.id());
        return new HealthEvent(
                point.connection() + "/threshold/" + key + '/' + side,
                side,
                point.connection(),
                point.position(),
                point.civilDate(),
                data);
    }

    private static void put(Map<String, Object> data, String name, @Nullable Double limit) {
        if (limit != null) {
            data.put(name, limit);
        }
    }
}
