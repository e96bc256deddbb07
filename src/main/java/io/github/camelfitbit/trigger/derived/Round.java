package io.github.camelfitbit.trigger.derived;

import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.async.AsyncLoop;
import io.github.camelfitbit.store.Cursor;
import io.github.camelfitbit.store.CursorKey;
import io.github.camelfitbit.store.CursorStore;
import io.github.camelfitbit.trigger.derived.DerivedTrigger.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Tells the route what happened and remembers what it completed, event by event, in one look at one connection. Not
 * thread-safe: one step ends before the next begins.
 */
final class Round {

    private final CursorKey key;
    private final Settings settings;
    private final CursorStore store;
    private final Clock clock;
    private @Nullable Cursor known;
    private int completed;

    Round(CursorKey key, Settings settings, CursorStore store, Clock clock) {
        this.key = key;
        this.settings = settings;
        this.store = store;
        this.clock = clock;
        this.known = store.find(key).orElse(null);
    }

    /** What was told so far. */
    Recollection memory() {
        return Recollection.of(known, clock.instant());
    }

    /** How many events the route completed. */
    int completed() {
        return completed;
    }

    /** Tells the news until the route fails one; done with whether it completed all. */
    CompletableFuture<Boolean> tell(List<News> news, HealthEventDelivery delivery) {
        Iterator<News> steps = news.iterator();
        boolean[] isStopped = {false};
        return AsyncLoop.whileTrue(() -> steps.hasNext()
                        ? tell(steps.next(), delivery).thenApply(isTold -> {
                            isStopped[0] = !isTold;
                            return isTold;
                        })
                        : CompletableFuture.completedFuture(false))
                .thenApply(done -> !isStopped[0]);
    }

    private CompletableFuture<Boolean> tell(News news, HealthEventDelivery delivery) {
        if (news.event() == null || !settings.events().contains(news.event().event())) {
            return CompletableFuture.completedFuture(remember(news.after()));
        }
        return delivery.deliver(news.event()).thenApply(isCompleted -> {
            completed += isCompleted ? 1 : 0;
            return isCompleted && remember(news.after());
        });
    }

    /** False when another node with the same memory was faster: the rest is left to it. */
    private boolean remember(Recollection after) {
        Cursor cursor = Cursor.startingAt(after.since()).remembering(after.entries(), clock.instant());
        if (!store.compareAndSet(key, known, cursor)) {
            return false;
        }
        known = cursor.withVersion(known == null ? 1 : known.version() + 1);
        return true;
    }
}
