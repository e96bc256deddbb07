package io.github.camelfitbit.operation;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataPoints;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.TimeExpression;
import io.github.camelfitbit.model.TimeRange;
import io.github.camelfitbit.oauth.People;
import io.github.camelfitbit.remote.HealthApi;
import io.github.camelfitbit.remote.PageRequest;
import io.github.camelfitbit.remote.PointStream;
import io.github.camelfitbit.remote.RollUpRequest;
import io.github.camelfitbit.remote.Sources;
import io.github.camelfitbit.remote.WindowReader;
import io.github.camelfitbit.store.WriteLog;
import org.jspecify.annotations.Nullable;

/** The operations of the data types: one method per operation, whatever the type. Thread-safe. */
final class DataPointOperations {

    private static final Duration DAY = Duration.ofDays(1);

    private final HealthApi api;
    private final People people;
    private final DataPointWrites writes;
    private final Clock clock;

    DataPointOperations(HealthApi api, People people, WriteLog log, Clock clock) {
        this.api = api;
        this.people = people;
        this.writes = new DataPointWrites(api, people, log, clock);
        this.clock = clock;
    }

    /** Adds every operation that a type has. */
    void register(Operations table) {
        for (DataType type : DataType.values()) {
            for (DataOperation operation : type.operations()) {
                table.with(type.id(), operation.text(), request -> {
                    people.require(request.connection(), type, operation);
                    checkSources(type, operation, request);
                    return run(type, operation, request);
                });
            }
        }
    }

    /** A write scope shows what this application wrote; any other family takes the scope that reads. */
    private void checkSources(DataType type, DataOperation operation, OperationRequest request) {
        String sources = sources(request);
        Sources.check(type, operation, sources);
        boolean isAsked = sources != null && Sources.areTakenBy(type, operation);
        if (isAsked && !Sources.SELF.equals(sources)) {
            people.require(request.connection(), type.scopes().readScope());
        }
    }

    private CompletableFuture<OperationResult> run(DataType type, DataOperation operation, OperationRequest request) {
        return switch (operation) {
            case LIST, RECONCILE -> list(type, operation, request);
            case GET ->
                api.get(request.caller(), type, RecordIds.one(type, request)).thenApply(OperationResult::of);
            case ROLL_UP -> rollUp(type, request, physical(range(request), request), window(request, "PT1H"));
            case DAILY_ROLL_UP -> rollUp(type, request, civil(range(request), request), days(request));
            case CREATE -> writes.create(type, request);
            case UPDATE -> writes.update(type, request);
            case DELETE -> writes.delete(type, request);
        };
    }

    private CompletableFuture<OperationResult> list(DataType type, DataOperation operation, OperationRequest request) {
        PageRequest question =
                new PageRequest(request.caller(), type, operation, range(request), null, sources(request));
        if (request.arguments().isSet("streaming")) {
            return PointStream.open(api, question).thenApply(OperationResult::of);
        }
        List<DataPoint> points = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        return WindowReader.read(api, question, (found, unreadable) -> {
                    points.addAll(found);
                    problems.addAll(unreadable);
                    return CompletableFuture.completedFuture(true);
                })
                .thenApply(done -> new OperationResult(new DataPoints(points), problems));
    }

    private CompletableFuture<OperationResult> rollUp(
            DataType type, OperationRequest request, TimeRange range, Duration window) {
        if (window.compareTo(Duration.ofDays(type.maxRollUpDays())) > 0) {
            throw new InvalidArgumentException("option 'window' is '" + window + "': the vendor sums at most "
                    + type.maxRollUpDays() + " days of " + type.id() + "; use a shorter window");
        }
        RollUpRequest question = new RollUpRequest(request.caller(), type, range, window, sources(request));
        requireWhole(question, request.arguments());
        Gaps gaps = request.arguments().isSet("fillGaps")
                ? Gaps.of(question, people.zone(request.connection()))
                : Gaps.NONE;
        return api.rollUp(question)
                .thenApply(all -> new OperationResult(new DataPoints(gaps.filled(all.points())), all.problems()));
    }

    private static void requireWhole(RollUpRequest question, Arguments arguments) {
        int cap = question.type().maxRollUpDays();
        boolean mayBeSplit = !"false".equals(arguments.text("splitRange"));
        if (!mayBeSplit && question.range().length().compareTo(Duration.ofDays(cap)) > 0) {
            throw new InvalidArgumentException("the range from 'from' to 'to' spans "
                    + question.range().length().toDays() + " days: the vendor sums at most " + cap + " days of "
                    + question.type().id() + " at once; shorten it, or leave splitRange on");
        }
    }

    /** The range between {@code from} and {@code to}; today when neither is given. */
    private TimeRange range(OperationRequest request) {
        TimeExpression from = request.arguments().time("from", "today");
        String untilNow = from.isDay() ? "today" : "now";
        TimeExpression to = request.arguments().time("to", untilNow);
        return TimeExpression.range(from, to, now(request));
    }

    private ZonedDateTime now(OperationRequest request) {
        return clock.instant().atZone(people.zone(request.connection()));
    }

    /** Windows of hours and minutes are cut from physical time. */
    private TimeRange physical(TimeRange range, OperationRequest request) {
        if (range.axis() == TimeRange.Axis.PHYSICAL) {
            return range;
        }
        ZoneId zone = people.zone(request.connection());
        return TimeRange.physical(
                range.civilStart().atZone(zone).toInstant(),
                range.civilEnd().atZone(zone).toInstant());
    }

    /** Days are cut from civil time, and begin at midnight. */
    private TimeRange civil(TimeRange range, OperationRequest request) {
        ZoneId zone = people.zone(request.connection());
        boolean isCivil = range.axis() == TimeRange.Axis.CIVIL;
        var start = isCivil ? range.civilStart() : range.start().atZone(zone).toLocalDateTime();
        var end = isCivil ? range.civilEnd() : range.end().atZone(zone).toLocalDateTime();
        var lastMidnight = end.toLocalDate().atStartOfDay();
        return TimeRange.civil(
                start.toLocalDate().atStartOfDay(), lastMidnight.equals(end) ? end : lastMidnight.plusDays(1));
    }

    private static Duration window(OperationRequest request, String otherwise) {
        String text = request.arguments().text("window", otherwise);
        try {
            Duration window = Duration.parse(text);
            if (window.compareTo(Duration.ofSeconds(1)) >= 0) {
                return window;
            }
        } catch (DateTimeException e) {
            // told below, with the rule
        }
        throw new InvalidArgumentException(
                "option 'window' is '" + text + "': write a duration of a second or more, such as PT15M or P1D");
    }

    private static Duration days(OperationRequest request) {
        Duration window = window(request, "P1D");
        if (window.toDays() < 1 || !window.equals(DAY.multipliedBy(window.toDays()))) {
            throw new InvalidArgumentException("option 'window' is '" + window
                    + "': a daily roll-up counts whole days, such as P1D; use roll-up for shorter windows");
        }
        return window;
    }

    private static @Nullable String sources(OperationRequest request) {
        return request.arguments().text("sources");
    }
}
