package io.github.camelfitbit.trigger.derived;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.error.ConsentRequiredException;
import io.github.camelfitbit.error.MalformedAnswerException;
import io.github.camelfitbit.error.RemoteFailure;
import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.http.Priority;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.HealthEvent;
import io.github.camelfitbit.oauth.People;
import io.github.camelfitbit.remote.PlainAnswer;
import io.github.camelfitbit.remote.fitbit.web.FitbitWeb;
import io.github.camelfitbit.remote.fitbit.web.WebCall;
import io.github.camelfitbit.remote.fitbit.web.WebOperations;
import io.github.camelfitbit.store.Cursor.Seen;

/**
 * Badges that were earned, or earned again, at the Fitbit Web API; the Google Health API has none. One call per look. The
 * first look takes the badges as they are. Stateless.
 *
 * @param locker where badges are
 * @param people who is connected to which API
 * @see <a href="https://dev.fitbit.com/build/reference/web-api/user/get-badges/">Get Badges</a>
 */
public record Badges(Locker locker, People people) implements EventSource {

    /** The resource of its endpoint. */
    public static final String RESOURCE = "badges";

    static final String EARNED = "earned";

    /** The words of what can happen. */
    public static final Set<String> EVENTS = Set.of(EARNED);

    /** Asks the vendor for a person's badges. */
    @FunctionalInterface
    public interface Locker {
        /** The vendor's answer; fails as the vendor refuses. */
        CompletableFuture<PlainAnswer> open(Caller caller);
    }

    /** The badges at the Fitbit Web API. */
    public static Badges at(FitbitWeb web, People people, Clock clock) {
        return new Badges(
                caller -> web.prepare(new WebCall(
                                WebOperations.get("user.badges"),
                                caller,
                                Map.of(),
                                null,
                                1,
                                ZonedDateTime.ofInstant(clock.instant(), people.zone(caller.connection()))))
                        .send(),
                people);
    }

    @Override
    public String resource() {
        return RESOURCE;
    }

    @Override
    public void require(String key) {
        Connection connection = people.connected(key);
        if (connection.api() != Api.FITBIT_WEB) {
            throw new ConsentRequiredException(
                    key,
                    "connection '" + key
                            + "' belongs to the Google Health API, which has no badges: leave it out of the"
                            + " option 'connection' of fitbit:badges, or let the person consent with api=fitbit-web");
        }
        People.requireAll(connection, List.of("profile"));
    }

    @Override
    public CompletableFuture<List<News>> look(String connection, Recollection before, Instant now) {
        return locker.open(new Caller(connection, Priority.POLL))
                .thenApply(answer -> news(connection, Badge.all(badges(connection, answer)), before, now));
    }

    /** Half an answer to the first look would make news of all that was earned years ago. */
    private static List<?> badges(String connection, PlainAnswer answer) {
        if (answer.body() instanceof Map<?, ?> members && members.get("badges") instanceof List<?> badges) {
            return badges;
        }
        throw new MalformedAnswerException(
                "the answer about the badges of connection '" + connection
                        + "' has no list 'badges'; nothing of it was used, the next look asks again",
                RemoteFailure.passing(answer.status(), "MALFORMED_ANSWER"),
                null);
    }

    private static List<News> news(String connection, List<Badge> badges, Recollection before, Instant now) {
        Telling telling = new Telling(before);
        for (Badge badge : badges) {
            Seen known = telling.memory().find(badge.key());
            if (known == null || badge.times() > Long.parseLong(known.revision())) {
                telling.add(
                        before.isNew() ? null : earned(connection, badge, now), memory -> remember(memory, badge, now));
            }
        }
        return telling.news();
    }

    private static Recollection remember(Recollection memory, Badge badge, Instant now) {
        String times = Long.toString(badge.times());
        return badge.date() == null
                ? memory.with(badge.key(), now, times)
                : memory.with(badge.key(), badge.date(), times);
    }

    private static HealthEvent earned(String connection, Badge badge, Instant now) {
        String id = connection + "/badges/" + EARNED + '/' + badge.key() + '/' + badge.times();
        return new HealthEvent(id, EARNED, connection, now, badge.date(), badge.shown());
    }
}
