package io.github.camelfitbit.remote;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.async.AsyncLoop;
import io.github.camelfitbit.async.Failures;
import io.github.camelfitbit.error.RemoteException;
import io.github.camelfitbit.error.RepeatedPageException;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.TimeRange;

/**
 * Reads a range completely and oldest first, in windows that each fit one page.
 *
 * <p>The vendor answers newest first and drops records that share a timestamp with the last record of a page. So pages
 * are not followed: a window that does not fit one page is asked for again in smaller pieces, sized by the density that
 * its first page shows. Windows grow again where little is found, and shrink where the vendor fails by itself. Only a second
 * that holds more than a page is read page by page.
 *
 * <p>What is handed over are whole hours, but for those that the range itself cuts: the pieces of an hour that does not fit
 * one page are put together first.
 *
 * <p>One per reading: not thread-safe.
 */
public final class WindowReader {

    /** What the vendor can tell apart in a filter. */
    private static final Duration SMALLEST = Duration.ofSeconds(1);

    private static final Duration HOUR = Duration.ofHours(1);

    private static final Duration LARGEST = Duration.ofDays(366);

    /** What the vendor must be able to answer at a time: a failure with no more than that has another cause. */
    private static final Duration DAY = Duration.ofDays(1);

    private static final int INTERNAL_ERROR = 500;

    private static final Comparator<DataPoint> OLDEST_FIRST =
            Comparator.comparing(DataPoint::position).thenComparing(DataPoint::id);

    private final HealthApi api;
    private final PageRequest question;
    private final Consumer consumer;
    private final List<DataPoint> points = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private Instant start;
    private Duration size;
    private Duration largest = LARGEST;

    /** Takes the windows, one after the other. */
    @FunctionalInterface
    public interface Consumer {
        /**
         * Takes the records of one window, oldest first.
         *
         * @return whether to go on, once they are dealt with
         */
        CompletableFuture<Boolean> accept(List<DataPoint> points, List<String> problems);
    }

    private WindowReader(HealthApi api, PageRequest question, Consumer consumer) {
        this.api = api;
        this.question = question;
        this.consumer = consumer;
        this.start = question.range().start();
        this.size = question.type().usualPage();
    }

    /**
     * Reads the range of {@code question} until its end, or until {@code consumer} has enough.
     *
     * @return done when the last window is dealt with; fails with what the vendor or the consumer failed with, and with
     *     {@link RepeatedPageException} when the vendor goes round in circles
     */
    public static CompletableFuture<Void> read(HealthApi api, PageRequest question, Consumer consumer) {
        WindowReader reader = new WindowReader(api, question, consumer);
        return AsyncLoop.whileTrue(reader::readWindow);
    }

    private CompletableFuture<Boolean> readWindow() {
        return question.type().filter().isBounded() ? readBounded() : readWhole();
    }

    /** Where the vendor takes no end, windows would begin with the newest records again and again: pages it is. */
    private CompletableFuture<Boolean> readWhole() {
        PageTrail trail = new PageTrail(api, question);
        return trail.untilSomethingIsFound()
                .thenCompose(found -> trail.untilTheEnd())
                .thenCompose(all -> deliver(question.range(), trail));
    }

    private CompletableFuture<Boolean> readBounded() {
        // whoever cuts windows in its own way does not know what the vendor has failed with
        Instant most = earlier(question.range().end(), start.plus(largest).truncatedTo(ChronoUnit.HOURS));
        Instant end = earlier(api.windowEnd(question, start, size), most);
        PageTrail trail = new PageTrail(api, question.over(question.range().between(start, end)));
        return trail.untilSomethingIsFound().handle((found, failure) -> failure).thenCompose(failure -> {
            TimeRange window = trail.window();
            if (failure != null) {
                return askForLess(window, Failures.cause(failure));
            }
            if (trail.isAtItsEnd()) {
                return deliver(window, trail);
            }
            if (window.length().compareTo(SMALLEST) <= 0) {
                return trail.untilTheEnd().thenCompose(all -> deliver(window, trail));
            }
            size = smaller(window, trail.points());
            return CompletableFuture.completedFuture(true);
        });
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** The vendor fails by itself with wide ranges, now and then or always: it is asked for half, and for no more again. */
    private CompletableFuture<Boolean> askForLess(TimeRange window, Throwable failure) {
        boolean isTooWide = failure instanceof RemoteException remote
                && remote.getHttpResponseCode() == INTERNAL_ERROR
                && window.length().compareTo(DAY) > 0;
        if (!isTooWide) {
            return CompletableFuture.failedFuture(failure);
        }
        largest = whole(HOUR, window.length().dividedBy(2));
        size = largest;
        return CompletableFuture.completedFuture(true);
    }

    private CompletableFuture<Boolean> deliver(TimeRange window, PageTrail trail) {
        start = window.end();
        boolean more = start.isBefore(question.range().end());
        points.addAll(trail.points());
        problems.addAll(trail.problems());
        if (more && trail.points().size() < question.type().maxPageSize() / 4 && !isRestOfAnHour(window)) {
            Duration twice = size.plus(size);
            size = twice.compareTo(largest) < 0 ? twice : largest;
        }
        boolean isWhole = !more || start.equals(start.truncatedTo(ChronoUnit.HOURS));
        boolean isNothing = points.isEmpty() && problems.isEmpty();
        return isWhole && !isNothing
                ? handOver().thenApply(goOn -> goOn && more)
                : CompletableFuture.completedFuture(more);
    }

    private CompletableFuture<Boolean> handOver() {
        points.sort(OLDEST_FIRST);
        List<DataPoint> oldestFirst = List.copyOf(points);
        List<String> unreadable = List.copyOf(problems);
        points.clear();
        problems.clear();
        return consumer.accept(oldestFirst, unreadable);
    }

    /** Cut short by the hour, not by what was found: that it holds little says nothing about what follows. */
    private boolean isRestOfAnHour(TimeRange window) {
        return window.length().compareTo(HOUR) < 0 && window.length().compareTo(size) < 0;
    }

    /** The first page reaches from the window's end back to its oldest record: so much fits, less a margin. */
    private static Duration smaller(TimeRange window, List<DataPoint> newest) {
        Instant oldest = newest.stream()
                .map(DataPoint::position)
                .min(Comparator.naturalOrder())
                .orElse(window.start());
        Duration fits = Duration.between(oldest, window.end()).multipliedBy(4).dividedBy(5);
        Duration half = window.length().dividedBy(2);
        Duration size = fits.compareTo(half) < 0 ? fits : half;
        return whole(size.compareTo(HOUR) > 0 ? HOUR : SMALLEST, size);
    }

    private static Duration whole(Duration unit, Duration size) {
        return unit.multipliedBy(Math.max(1, size.dividedBy(unit)));
    }
}
