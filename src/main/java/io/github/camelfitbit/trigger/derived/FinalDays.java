package io.github.camelfitbit.trigger.derived;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.compound.DailySummary;
import io.github.camelfitbit.compound.Sources;
import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.http.Priority;
import io.github.camelfitbit.oauth.People;
import io.github.camelfitbit.store.Cursor.Seen;
import io.github.camelfitbit.trigger.DeviceSyncs;

/**
 * The summary of a day once the day is final: a watch has synced after the person's midnight, or two days have passed. Told
 * again when its figures change within the lookback, which is looked at every six hours. It begins with the day before its
 * first look, and catches up with at most thirty days after a pause. Thread-safe.
 */
public final class FinalDays implements EventSource {

    /** The resource of its endpoint. */
    public static final String RESOURCE = "daily-summary";

    static final String FINAL = "final";
    static final String REVISED = "revised";

    /** The words of what it tells. */
    public static final Set<String> EVENTS = Set.of(FINAL, REVISED);

    /** The longest lookback, in days, and how far a pause is caught up with. */
    public static final int MOST_DAYS = 30;

    static final Duration PATIENCE = Duration.ofDays(2);
    private static final Duration BETWEEN_REVISIONS = Duration.ofHours(6);
    private static final String ASKED = "asked";

    private final int lookbackDays;
    private final DeviceSyncs syncs;
    private final DailySummary summary;
    private final People people;

    /**
     * @param lookbackDays how many days before today are looked at for changes
     * @param syncs        when devices synced
     * @param summary      asks for the figures
     * @param people       what they granted, and their time zones
     */
    public FinalDays(int lookbackDays, DeviceSyncs syncs, DailySummary summary, People people) {
        this.lookbackDays = lookbackDays;
        this.syncs = syncs;
        this.summary = summary;
        this.people = people;
    }

    @Override
    public String resource() {
        return RESOURCE;
    }

    /** Parts that are not granted are told as such. */
    @Override
    public void require(String connection) {
        people.connected(connection);
    }

    @Override
    public CompletableFuture<List<News>> look(String connection, Recollection before, Instant now) {
        ZoneId zone = people.zone(connection);
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate next = next(before, today, zone);
        Seen asked = before.find(ASKED);
        boolean isTimeToLookBack = asked != null && !now.isBefore(asked.time().plus(BETWEEN_REVISIONS));
        if (!next.isBefore(today) && !isTimeToLookBack) {
            return CompletableFuture.completedFuture(List.of());
        }
        return syncs.worn(connection).thenCompose(synced -> {
            LocalDate last = today.minusDays(1);
            while (!last.isBefore(next) && !isFinal(last, zone, synced, now)) {
                last = last.minusDays(1);
            }
            LocalDate first = isTimeToLookBack ? earlier(next, today.minusDays(lookbackDays)) : next;
            LocalDate oldest = LocalDate.ofInstant(before.since(), zone).minusDays(1);
            LocalDate from = first.isBefore(oldest) ? oldest : first;
            return last.isBefore(from)
                    ? CompletableFuture.completedFuture(List.of())
                    : ask(new DaySummaries(connection, before, now, zone), from, last);
        });
    }

    /** The first day that was not told yet. */
    private static LocalDate next(Recollection before, LocalDate today, ZoneId zone) {
        LocalDate next = before.entries().keySet().stream()
                .filter(FinalDays::isDay)
                .map(LocalDate::parse)
                .max(LocalDate::compareTo)
                .map(told -> told.plusDays(1))
                .orElseGet(() -> LocalDate.ofInstant(before.since(), zone).minusDays(1));
        LocalDate oldest = today.minusDays(MOST_DAYS);
        return next.isBefore(oldest) ? oldest : next;
    }

    /** The memory holds words as well. */
    private static boolean isDay(String key) {
        return Character.isDigit(key.charAt(0));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static boolean isFinal(LocalDate day, ZoneId zone, Optional<Instant> synced, Instant now) {
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        return synced.filter(sync -> !sync.isBefore(end)).isPresent() || !now.isBefore(end.plus(PATIENCE));
    }

    private CompletableFuture<List<News>> ask(DaySummaries days, LocalDate from, LocalDate to) {
        Caller caller = new Caller(days.connection(), Priority.POLL);
        return summary.of(new DailySummary.Question(caller, from, to, Sources.MERGED))
                .thenApply(answer -> days.news(answer.shown(), lookbackDays));
    }
}
