package io.github.camelfitbit.compound;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

import io.github.camelfitbit.async.Lanes;
import io.github.camelfitbit.async.Relay;
import io.github.camelfitbit.error.ConsentRequiredException;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.TimeRange;
import io.github.camelfitbit.oauth.People;
import io.github.camelfitbit.remote.HealthApi;
import io.github.camelfitbit.remote.PageRequest;
import io.github.camelfitbit.remote.RollUpRequest;
import io.github.camelfitbit.remote.WindowReader;

/**
 * All daily figures of some days with the fewest calls: one roll-up or one list per type over the whole range, a few of
 * them at the same time. Thread-safe.
 */
public final class DailySummary {

    /** How many calls for one person run at the same time. */
    private static final int LANES = 4;

    private static final int MOST_DAYS = 366;
    private static final Duration DAY = Duration.ofDays(1);

    private final HealthApi api;
    private final People people;
    private final Executor executor;

    /**
     * @param api      the vendor
     * @param people   what they granted
     * @param executor where calls begin
     */
    public DailySummary(HealthApi api, People people, Executor executor) {
        this.api = api;
        this.people = people;
        this.executor = executor;
    }

    /**
     * What is asked for.
     *
     * @param caller  for whom
     * @param from       the first civil day, in the person's own time
     * @param to         the last civil day, included
     * @param sources    whose records count
     */
    public record Question(Caller caller, LocalDate from, LocalDate to, Sources sources) {

        /** Refuses days upside down and more than a year of them. */
        public Question {
            if (to.isBefore(from)) {
                throw new InvalidArgumentException("the days from " + from + " to " + to
                        + " are upside down: the first must not lie after the last; change 'from' or 'to'");
            }
            if (from.plusDays(MOST_DAYS).isBefore(to)) {
                throw new InvalidArgumentException("the days from " + from + " to " + to + " are more than " + MOST_DAYS
                        + ": ask for a year at a time");
            }
        }

        private String connection() {
            return caller.connection();
        }

        private Stream<LocalDate> days() {
            return from.datesUntil(to.plusDays(1));
        }

        private TimeRange range() {
            return TimeRange.civil(from.atStartOfDay(), to.plusDays(1).atStartOfDay());
        }
    }

    /**
     * The answer.
     *
     * @param shown    the days, and how each part went
     * @param problems records that could not be read, one sentence each
     */
    public record Answer(Map<String, Object> shown, List<String> problems) {}

    /** Asks for everything; parts that fail are told as such, and the future does not fail for them. */
    public CompletableFuture<Answer> of(Question question) {
        Lanes lanes = new Lanes(LANES, executor);
        Map<Figure, CompletableFuture<Part>> asked = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            asked.put(figure, lanes.run(() -> ask(figure, question)).exceptionally(Part::failed));
        }
        return CompletableFuture.allOf(asked.values().toArray(CompletableFuture[]::new))
                .thenApply(done -> {
                    Map<Figure, Part> parts = new EnumMap<>(Figure.class);
                    asked.forEach((figure, part) -> parts.put(figure, part.join()));
                    return answer(question, parts);
                });
    }

    /**
     * Asks for the figures of one data type alone, with one call.
     *
     * @return the figures of each day by their names, in the order of the days; a day that nothing is known of has none.
     *     Fails with what the vendor failed with, or a missing scope
     * @throws InvalidArgumentException when a summary has no figures of the type
     */
    public CompletableFuture<SortedMap<LocalDate, Map<String, Object>>> figures(DataType type, Question question) {
        Figure figure = Figure.of(type);
        return Relay.begin(() -> ask(figure, question)).thenApply(part -> {
            SortedMap<LocalDate, Map<String, Object>> days = new TreeMap<>();
            question.days().forEach(date -> days.put(date, day(date, question, Map.of(figure, part))));
            return days;
        });
    }

    /**
     * Fails unless the person's consent covers {@link #figures} of the type.
     *
     * @throws ConsentRequiredException when the person has to connect, or to grant more
     */
    public void require(String connection, DataType type) {
        people.require(connection, type, Figure.of(type).operation());
    }

    private CompletableFuture<Part> ask(Figure figure, Question question) {
        if (question.sources() == Sources.ALL) {
            return SourceDays.tells(figure)
                    ? list(figure, question, DataOperation.LIST)
                    : CompletableFuture.completedFuture(Part.notSupported(SourceDays.refusal(figure)));
        }
        return figure.isRolledUp() ? rollUp(figure, question) : list(figure, question, figure.operation());
    }

    private CompletableFuture<Part> rollUp(Figure figure, Question question) {
        people.require(question.connection(), figure.type(), figure.operation());
        return api.rollUp(new RollUpRequest(
                        question.caller(),
                        figure.type(),
                        question.range(),
                        DAY,
                        question.sources().family()))
                .thenApply(page -> Part.of(page.points(), page.problems()));
    }

    private CompletableFuture<Part> list(Figure figure, Question question, DataOperation operation) {
        people.require(question.connection(), figure.type(), operation);
        PageRequest request = new PageRequest(
                question.caller(),
                figure.type(),
                operation,
                question.range(),
                null,
                question.sources().family());
        List<DataPoint> points = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        return WindowReader.read(api, request, (found, unreadable) -> {
                    points.addAll(found);
                    problems.addAll(unreadable);
                    return CompletableFuture.completedFuture(true);
                })
                .thenApply(done -> Part.of(points, problems));
    }

    private Answer answer(Question question, Map<Figure, Part> parts) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("connection", question.connection());
        shown.put("from", question.from().toString());
        shown.put("to", question.to().toString());
        shown.put("timeZone", people.zone(question.connection()).getId());
        shown.put("sources", question.sources().text());
        shown.put(
                "days", question.days().map(date -> day(date, question, parts)).toList());
        Map<String, Object> how = new LinkedHashMap<>();
        parts.forEach((figure, part) -> how.put(figure.type().id(), part.shown()));
        shown.put("parts", how);
        return new Answer(
                shown,
                parts.values().stream()
                        .flatMap(part -> part.problems().stream())
                        .toList());
    }

    private static Map<String, Object> day(LocalDate date, Question question, Map<Figure, Part> parts) {
        Map<Figure, List<DataPoint>> ofDay = new EnumMap<>(Figure.class);
        parts.forEach((figure, part) -> {
            List<DataPoint> points = part.points().stream()
                    .filter(point -> point.civilDate().equals(date))
                    .toList();
            if (!points.isEmpty()) {
                ofDay.put(figure, points);
            }
        });
        Day day = new Day().put("date", date.toString());
        if (question.sources() == Sources.ALL) {
            day.put("bySource", SourceDays.of(ofDay));
        } else {
            ofDay.forEach((figure, points) -> figure.tell(day, points));
        }
        return day.figures();
    }
}
