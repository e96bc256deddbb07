package io.github.camelfitbit.connect;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import io.github.camelfitbit.async.Failures;
import io.github.camelfitbit.error.ConsentRequiredException;
import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.error.MissingScopeException;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.operation.Arguments;
import io.github.camelfitbit.operation.Operation;
import io.github.camelfitbit.operation.OperationRequest;
import io.github.camelfitbit.operation.OperationResult;
import io.github.camelfitbit.operation.Operations;
import org.jspecify.annotations.Nullable;

/** A look at a person's last days, so that somebody sees that data flow: three requests, each part by itself. Thread-safe. */
final class Preview {

    /** A person waits in front of the page. */
    private static final long PATIENCE_SECONDS = 10;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);

    private final Operations operations;

    Preview(Operations operations) {
        this.operations = operations;
    }

    /**
     * One part: a table, and a chart that a script draws of it.
     *
     * @param id      its name in the page
     * @param title   what it shows
     * @param chart   how to draw it: bar, line
     * @param columns the heads of the columns; the first one names the rows
     * @param rows    the rows; empty when there is nothing to show
     * @param empty   what to say without rows
     */
    record Part(String id, String title, String chart, List<String> columns, List<List<String>> rows, String empty) {

        boolean hasRows() {
            return !rows.isEmpty();
        }
    }

    /** All parts; never fails. */
    CompletableFuture<List<Part>> of(String connection) {
        CompletableFuture<Part> steps = part(
                new Part(
                        "steps",
                        "Steps a day, last week",
                        "bar",
                        List.of("Day", "Steps"),
                        List.of(),
                        "No steps in the last week."),
                "steps/daily-roll-up",
                request(connection, Map.of("from", "P6D", "to", "today")),
                Preview::steps);
        CompletableFuture<Part> sleep = part(
                new Part(
                        "sleep",
                        "The last night, in minutes",
                        "bar",
                        List.of("Stage", "Minutes"),
                        List.of(),
                        "No night in the last two days."),
                "sleep/list",
                request(connection, Map.of("from", "P2D", "to", "now")),
                Preview::stages);
        CompletableFuture<Part> heart = part(
                new Part(
                        "heart-rate",
                        "Heart rate, last 24 hours",
                        "line",
                        List.of("Hour", "Lowest", "Average", "Highest"),
                        List.of(),
                        "No heart rate in the last day."),
                "heart-rate/roll-up",
                request(connection, Map.of("from", "PT24H", "to", "now", "window", "PT1H")),
                Preview::beats);
        return steps.thenCombine(sleep, (one, two) -> List.of(one, two))
                .thenCombine(heart, (parts, three) -> List.of(parts.get(0), parts.get(1), three));
    }

    static OperationRequest request(String connection, Map<String, Object> arguments) {
        return new OperationRequest(connection, new Arguments(arguments), null);
    }

    /** Asks, and waits for as long as a person in front of a page does. */
    static CompletableFuture<OperationResult> asked(Operation operation, OperationRequest request) {
        try {
            return operation.run(request).copy().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (FitbitException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** What a failure means to somebody who looks at the page. */
    static String words(Throwable failure) {
        Throwable cause = Failures.cause(failure);
        if (cause instanceof MissingScopeException missing) {
            return "Not granted: the person did not allow this application to " + Words.scope(missing.scope()) + ".";
        }
        if (cause instanceof ConsentRequiredException) {
            return "The person has to connect again first.";
        }
        if (cause instanceof TimeoutException) {
            return "The service did not answer in time; reload the page to ask again.";
        }
        return "Could not be read. "
                + (cause instanceof FitbitException known
                        ? Words.sentence(known)
                        : "Something is wrong with this page; the log says what.");
    }

    private CompletableFuture<Part> part(
            Part empty,
            String operation,
            OperationRequest request,
            Function<List<DataPoint>, List<List<String>>> rows) {
        String[] words = operation.split("/", 2);
        return asked(operations.find(words[0], words[1]), request)
                .thenApply(answer -> filled(empty, rows.apply(points(answer.body()))))
                .exceptionally(failure ->
                        new Part(empty.id(), empty.title(), empty.chart(), empty.columns(), List.of(), words(failure)));
    }

    private static Part filled(Part empty, List<List<String>> rows) {
        return new Part(empty.id(), empty.title(), empty.chart(), empty.columns(), rows, empty.empty());
    }

    private static List<DataPoint> points(Object body) {
        List<DataPoint> points = new ArrayList<>();
        for (Object point : (List<?>) body) {
            points.add((DataPoint) point);
        }
        return points;
    }

    private static List<List<String>> steps(List<DataPoint> days) {
        return days.stream()
                .map(day ->
                        List.of(DAY.format(day.civilDate()), text(day.value().get("countSum"))))
                .toList();
    }

    private static List<List<String>> beats(List<DataPoint> hours) {
        return hours.stream()
                .map(hour -> List.of(
                        HOUR.format(hour.time().civilStart()),
                        text(hour.value().get("beatsPerMinuteMin")),
                        text(hour.value().get("beatsPerMinuteAvg")),
                        text(hour.value().get("beatsPerMinuteMax"))))
                .toList();
    }

    /** The last sleep that has stages: a nap has none, and is not the night. */
    private static List<List<String>> stages(List<DataPoint> sleeps) {
        List<List<String>> rows = List.of();
        for (DataPoint sleep : sleeps) {
            List<List<String>> stages = summary(sleep);
            rows = stages.isEmpty() ? rows : stages;
        }
        return rows;
    }

    private static List<List<String>> summary(DataPoint sleep) {
        if (!(sleep.value().get("summary") instanceof Map<?, ?> summary)
                || !(summary.get("stagesSummary") instanceof List<?> stages)) {
            return List.of();
        }
        List<List<String>> rows = new ArrayList<>();
        for (Object stage : stages) {
            if (stage instanceof Map<?, ?> told) {
                rows.add(List.of(named(told.get("type")), text(told.get("minutes"))));
            }
        }
        return rows;
    }

    /** Such as "Deep" for {@code DEEP}; an unknown stage keeps its name. */
    private static String named(@Nullable Object stage) {
        if ("REM".equals(stage)) {
            return "REM";
        }
        String name = String.valueOf(stage).toLowerCase(Locale.ROOT).replace('_', ' ');
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String text(@Nullable Object number) {
        return number instanceof Number known ? String.valueOf(Math.round(known.doubleValue())) : "";
    }
}
