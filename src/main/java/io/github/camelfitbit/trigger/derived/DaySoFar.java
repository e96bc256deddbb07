package io.github.camelfitbit.trigger.derived;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.compound.DailySummary;
import io.github.camelfitbit.compound.Sources;
import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.http.Priority;
import io.github.camelfitbit.model.HealthEvent;
import io.github.camelfitbit.oauth.People;
import io.github.camelfitbit.store.Cursor.Seen;
import io.github.camelfitbit.trigger.DeviceSyncs;

/**
 * The summary of the person's present day as far as it goes, each time its figures have changed. It is asked for when a watch
 * has synced since, and where nobody knows that, once an hour: a summary costs a call per data type. Stateless.
 *
 * @param syncs   when devices synced
 * @param summary asks for the figures
 * @param people  what they granted, and their time zones
 */
public record DaySoFar(DeviceSyncs syncs, DailySummary summary, People people) implements EventSource {

    static final String SO_FAR = "so-far";

    /** The words of what it tells. */
    public static final Set<String> EVENTS = Set.of(SO_FAR);

    @Override
    public String resource() {
        return FinalDays.RESOURCE;
    }

    @Override
    public void require(String connection) {
        people.connected(connection);
    }

    @Override
    public CompletableFuture<List<News>> look(String connection, Recollection before, Instant now) {
        return syncs.worn(connection).thenCompose(synced -> {
            Instant sync = synced.orElse(now.truncatedTo(ChronoUnit.HOURS));
            Seen told = before.find(SO_FAR);
            return told != null && !sync.isAfter(told.time())
                    ? CompletableFuture.completedFuture(List.of())
                    : ask(connection, before, sync, now);
        });
    }

    private CompletableFuture<List<News>> ask(String connection, Recollection before, Instant sync, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, people.zone(connection));
        Caller caller = new Caller(connection, Priority.POLL);
        return summary.of(new DailySummary.Question(caller, today, today, Sources.MERGED))
                .thenApply(answer -> new Today(connection, today, sync, now).news(answer.shown(), before));
    }

    /**
     * Compares the day with what was told of it. While a part fails nothing is told, and the next look asks again.
     *
     * @param sync why it was looked at
     */
    private record Today(String connection, LocalDate date, Instant sync, Instant now) {

        List<News> news(Map<String, Object> answer, Recollection before) {
            Telling telling = new Telling(before);
            if (DaySummaries.isWhole(answer)
                    && answer.get("days") instanceof List<?> days
                    && days.get(0) instanceof Map<?, ?> day) {
                String revision = date + " " + DaySummaries.digest(day);
                Seen told = before.find(SO_FAR);
                boolean isNews =
                        hasFigures(day) && (told == null || !told.revision().equals(revision));
                telling.add(
                        isNews ? event(DaySummaries.ofDay(answer, day)) : null,
                        memory -> memory.with(SO_FAR, sync, revision));
            }
            return telling.news();
        }

        private static boolean hasFigures(Map<?, ?> day) {
            return day.keySet().stream().anyMatch(name -> !"date".equals(name));
        }

        private HealthEvent event(Map<String, Object> data) {
            String id = connection + '/' + FinalDays.RESOURCE + '/' + date + '/' + SO_FAR + '/' + sync;
            return new HealthEvent(id, SO_FAR, connection, now, date, data);
        }
    }
}
