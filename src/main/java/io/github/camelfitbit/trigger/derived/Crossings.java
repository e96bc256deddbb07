package io.github.camelfitbit.trigger.derived;

import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

import io.github.camelfitbit.async.AsyncLoop;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.store.CursorKey;
import io.github.camelfitbit.store.CursorStore;
import io.github.camelfitbit.trigger.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * Takes the records of a data trigger, in their order, and tells the route where they cross a threshold. The side that
 * was told last is remembered before the data trigger's cursor moves: what comes again after a crash is known. Thread-safe,
 * provided that one connection is not looked at twice at a time.
 *
 * @param threshold the limits
 * @param settings  what the route wants to be told, and the name its memory is kept under
 * @param memory    where it is remembered what was told
 * @param clock     the time
 */
public record Crossings(Threshold threshold, DerivedTrigger.Settings settings, CursorStore memory, Clock clock) {

    /**
     * The way out of a data trigger into a route that is told of crossings.
     *
     * @param route    is handed the events
     * @param problems is told of records that cannot be read: the connection, and a sentence each
     */
    public Delivery into(HealthEventDelivery route, BiConsumer<String, List<String>> problems) {
        return new Delivery() {
            @Override
            public CompletableFuture<Boolean> deliver(List<DataPoint> points) {
                return judge(points, route);
            }

            @Override
            public void report(String connection, List<String> unreadable) {
                problems.accept(connection, unreadable);
            }
        };
    }

    private CompletableFuture<Boolean> judge(List<DataPoint> points, HealthEventDelivery route) {
        CursorKey key = new CursorKey(points.get(0).connection(), settings.name(), Threshold.RESOURCE);
        Round round = new Round(key, settings, memory, clock);
        Iterator<DataPoint> rest = points.iterator();
        boolean[] isStopped = {false};
        return AsyncLoop.whileTrue(() -> {
                    News news = next(rest, round);
                    return news == null
                            ? CompletableFuture.completedFuture(false)
                            : round.tell(List.of(news), route).thenApply(isTold -> {
                                isStopped[0] = !isTold;
                                return isTold;
                            });
                })
                .thenApply(done -> !isStopped[0]);
    }

    /** The next crossing among the records that are left; null when there is none. */
    private @Nullable News next(Iterator<DataPoint> rest, Round round) {
        News news = null;
        while (news == null && rest.hasNext()) {
            news = threshold.judge(rest.next(), round.memory());
        }
        return news;
    }
}
