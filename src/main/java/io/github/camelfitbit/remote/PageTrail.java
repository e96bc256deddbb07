package io.github.camelfitbit.remote;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

import io.github.camelfitbit.async.AsyncLoop;
import io.github.camelfitbit.error.RemoteFailure;
import io.github.camelfitbit.error.RepeatedPageException;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * The pages of one window, followed by their tokens. Empty pages that still carry a token are legal; a page or a token
 * that comes twice is not. Not thread-safe.
 */
final class PageTrail {

    private final HealthApi api;
    private final PageRequest question;
    private final List<DataPoint> points = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Set<String> tokens = new HashSet<>();

    private @Nullable String next;
    private List<DataPoint> lastPoints = List.of();

    PageTrail(HealthApi api, PageRequest question) {
        this.api = api;
        this.question = question;
    }

    /** Reads pages until one holds a record, or the last one is reached. */
    CompletableFuture<Void> untilSomethingIsFound() {
        return follow(() -> points.isEmpty() && problems.isEmpty());
    }

    /** Reads all pages that are left. */
    CompletableFuture<Void> untilTheEnd() {
        return isAtItsEnd() ? CompletableFuture.completedFuture(null) : follow(() -> true);
    }

    /** What was found so far, newest first. */
    List<DataPoint> points() {
        return points;
    }

    /** What could not be read so far. */
    List<String> problems() {
        return problems;
    }

    /** The stretch of time it reads. */
    TimeRange window() {
        return question.range();
    }

    /** Whether there is no further page. */
    boolean isAtItsEnd() {
        return next == null;
    }

    private CompletableFuture<Void> follow(BooleanSupplier wantsMore) {
        return AsyncLoop.whileTrue(
                () -> api.page(next == null ? question : question.after(next)).thenApply(page -> {
                    take(page);
                    return next != null && wantsMore.getAsBoolean();
                }));
    }

    private void take(Page page) {
        String token = page.nextPageToken();
        boolean samePage = !page.points().isEmpty() && page.points().equals(lastPoints);
        if (samePage || token != null && !tokens.add(token)) {
            throw repeated();
        }
        next = token;
        lastPoints = page.points();
        points.addAll(page.points());
        problems.addAll(page.problems());
    }

    private RepeatedPageException repeated() {
        return new RepeatedPageException(
                question.type().id() + " of connection '" + question.caller().connection()
                        + "': the vendor answered a page for the second time; following its tokens would never end."
                        + " Nothing of this range was delivered, it is asked for again later",
                RemoteFailure.permanent(200, "REPEATED_PAGE"),
                null);
    }
}
