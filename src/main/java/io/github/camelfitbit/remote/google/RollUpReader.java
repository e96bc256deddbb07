package io.github.camelfitbit.remote.google;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import io.github.camelfitbit.async.AsyncLoop;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.TimeRange;
import io.github.camelfitbit.remote.Page;
import io.github.camelfitbit.remote.RollUpRequest;
import org.jspecify.annotations.Nullable;

/**
 * Asks for one roll-up, part by part and page by page. The vendor caps the days of one request: longer ranges are asked
 * for in parts that hold whole windows.
 *
 * <p>One per roll-up: not thread-safe.
 */
final class RollUpReader {

    /** Sends one body. */
    @FunctionalInterface
    interface Call extends Function<byte[], CompletableFuture<Page>> {}

    private final RollUpRequest request;
    private final Call call;
    private final List<DataPoint> points = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Set<String> tokens = new HashSet<>();

    private Instant start;
    private @Nullable String next;

    private RollUpReader(RollUpRequest request, Call call) {
        this.request = request;
        this.call = call;
        this.start = request.range().start();
    }

    /** All windows of the range, oldest first, on one page. */
    static CompletableFuture<Page> read(RollUpRequest request, Call call) {
        RollUpReader reader = new RollUpReader(request, call);
        return AsyncLoop.whileTrue(reader::readPage).thenApply(done -> reader.all());
    }

    private CompletableFuture<Boolean> readPage() {
        TimeRange part = part();
        return call.apply(WireWriter.object(json -> RollUpBody.write(json, request, part, next)))
                .thenApply(page -> {
                    take(page, part);
                    return start.isBefore(request.range().end());
                });
    }

    private TimeRange part() {
        Duration cap = Duration.ofDays(request.type().maxRollUpDays());
        long windows = Math.max(1, cap.dividedBy(request.window()));
        Instant end = start.plus(request.window().multipliedBy(windows));
        Instant last = request.range().end();
        return request.range().between(start, end.isBefore(last) ? end : last);
    }

    private void take(Page page, TimeRange part) {
        points.addAll(page.points());
        problems.addAll(page.problems());
        next = page.nextPageToken();
        if (next == null) {
            start = part.end();
        } else if (!tokens.add(next)) {
            throw Answers.repeatedPage(
                    request.type().id() + " roll-up", request.caller().connection());
        }
    }

    private Page all() {
        points.sort(Comparator.comparing(DataPoint::position));
        return new Page(points, null, problems);
    }
}
