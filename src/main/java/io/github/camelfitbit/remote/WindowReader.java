package io.github.camelfitbit.remote;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.async.AsyncLoop;
import io.github.camelfitbit.error.RemoteFailure;
import io.github.camelfitbit.error.RepeatedPageException;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * Reads a range completely and oldest first, in windows that each fit one page.
 *
 * <p>The vendor answers newest first and drops records that share a timestamp with the last record of a page. So pages
 * are not followed: a window that does not fit one page is asked for again in smaller pieces, sized by the density that
 * its first page shows. Windows grow again where little is found. Only a second that holds more than a page, and an
 * empty page that carries a token, are read page by page.
 *
 * <p>One per reading: not thread-safe.
 */
public final class WindowReader {

    /** What the vendor can tell apart in a filter. */
    private static final Duration SMALLEST = Duration.ofSeconds(1);

    private static final Duration LARGEST = Duration.ofDays(366);

    private final HealthApi api;
    private final PageRequest question;
    private final Consumer consumer;

    private Instant start;
    private Duration size;

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
        Instant rangeEnd = question.range().end();
        Instant end = start.plus(size).isBefore(rangeEnd) ? start.plus(size) : rangeEnd;
        TimeRange window = question.range().between(start, end);
        return api.page(question.over(window)).thenCompose(page -> {
            if (page.nextPageToken() == null) {
                return deliver(window, page);
            }
            if (page.points().isEmpty() || window.length().compareTo(SMALLEST) <= 0) {
                return readPages(window, page);
            }
            size = smaller(window, page);
            return CompletableFuture.completedFuture(true);
        });
    }

    private CompletableFuture<Boolean> deliver(TimeRange window, Page page) {
        if (page.points().size() < question.type().maxPageSize() / 4) {
            size = size.multipliedBy(2).compareTo(LARGEST) < 0 ? size.multipliedBy(2) : LARGEST;
        }
        start = window.end();
        List<DataPoint> oldestFirst = new ArrayList<>(page.points());
        oldestFirst.sort(Comparator.comparing(DataPoint::position).thenComparing(DataPoint::id));
        boolean more = start.isBefore(question.range().end());
        if (oldestFirst.isEmpty() && page.problems().isEmpty()) {
            return CompletableFuture.completedFuture(more);
        }
        return consumer.accept(oldestFirst, page.problems()).thenApply(goOn -> goOn && more);
    }

    /** The first page reaches from the window's end back to its oldest record: so much fits, less a margin. */
    private static Duration smaller(TimeRange window, Page page) {
        Instant oldest = page.points().stream()
                .map(DataPoint::position)
                .min(Comparator.naturalOrder())
                .orElse(window.start());
        Duration fits = Duration.between(oldest, window.end()).multipliedBy(4).dividedBy(5);
        Duration half = window.length().dividedBy(2);
        Duration size = fits.compareTo(half) < 0 ? fits : half;
        return Duration.ofSeconds(Math.max(SMALLEST.getSeconds(), size.getSeconds()));
    }

    /** The way of last resort, where a window cannot be smaller, or where no record stands at the page's boundary. */
    private CompletableFuture<Boolean> readPages(TimeRange window, Page first) {
        List<DataPoint> points = new ArrayList<>(first.points());
        List<String> problems = new ArrayList<>(first.problems());
        PageTrail trail = new PageTrail(first.nextPageToken());
        return AsyncLoop.whileTrue(() -> api.page(question.over(window).after(trail.token()))
                        .thenApply(page -> {
                            points.addAll(page.points());
                            problems.addAll(page.problems());
                            return trail.follow(page.nextPageToken(), question);
                        }))
                .thenCompose(done -> deliver(window, new Page(points, null, problems)));
    }

    /** The tokens of one chain of pages: none may come twice. */
    private static final class PageTrail {
        private final Set<String> seen = new HashSet<>();
        private String token;

        private PageTrail(@Nullable String first) {
            token = first == null ? "" : first;
            seen.add(token);
        }

        private String token() {
            return token;
        }

        private boolean follow(@Nullable String next, PageRequest question) {
            if (next == null) {
                return false;
            }
            if (!seen.add(next)) {
                throw new RepeatedPageException(
                        question.type().id() + " of connection '"
                                + question.caller().connection()
                                + "': the vendor answered a page token for the second time; following it would never"
                                + " end. Nothing of this range was delivered, it is asked for again later",
                        RemoteFailure.permanent(200, "REPEATED_PAGE"),
                        null);
            }
            token = next;
            return true;
        }
    }
}
