package io.github.camelfitbit.trigger;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.camelfitbit.async.Relay;
import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.http.Priority;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.oauth.Connections;
import io.github.camelfitbit.oauth.People;
import io.github.camelfitbit.remote.HealthApi;
import io.github.camelfitbit.remote.PersonResource;
import org.jspecify.annotations.Nullable;

/**
 * Asks now and then which time zone a person's profile names: people move, and travel. Thread-safe; guarded is whom this
 * node has asked about lately, by the Caffeine cache that holds it.
 */
public final class ZoneRenewal {

    /** How old what is known of a zone may be: what consent told, or this node was told. */
    public static final Duration AGE = Duration.ofHours(6);

    /** Of so many people it is remembered that they were asked for; of others it is asked again. */
    private static final int REMEMBERED = 20_000;

    private final HealthApi api;
    private final People people;
    private final Connections connections;
    private final Clock clock;
    private final Cache<String, CompletableFuture<Void>> asked;

    /**
     * @param api         the vendor
     * @param people      what they granted
     * @param connections where the zone is noted
     * @param clock       the time
     */
    public ZoneRenewal(HealthApi api, People people, Connections connections, Clock clock) {
        this.api = api;
        this.people = people;
        this.connections = connections;
        this.clock = clock;
        this.asked = Caffeine.newBuilder()
                .expireAfterWrite(AGE)
                .maximumSize(REMEMBERED)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /**
     * Renews the zone of a connection's person if it is time to.
     *
     * @return done when the zone is as good as it gets. It never fails: without the scope {@code settings.readonly} (at
     *     Fitbit {@code profile}), or an answer, the zone stays as it is
     */
    public CompletableFuture<Void> of(String connection) {
        return Relay.begin(
                        () -> isFresh(connection) ? CompletableFuture.<Void>completedFuture(null) : askOnce(connection))
                .exceptionally(unknown -> null);
    }

    private CompletableFuture<Void> askOnce(String connection) {
        CompletableFuture<Void> mine = new CompletableFuture<>();
        CompletableFuture<Void> known = asked.asMap().putIfAbsent(connection, mine);
        if (known == null) {
            Relay.whenOver(ask(connection), (noted, failure) -> mine.complete(null));
        }
        return known == null ? mine : known;
    }

    private boolean isFresh(String connection) {
        return clock.instant()
                .isBefore(connections.recent(connection).connectedAt().plus(AGE));
    }

    private CompletableFuture<Void> ask(String connection) {
        return Relay.begin(() -> {
                    people.require(connection, "settings.readonly", "profile");
                    return api.resource(new Caller(connection, Priority.POLL), PersonResource.SETTINGS);
                })
                .thenAccept(settings -> note(connection, zone(settings.get("timeZone"))));
    }

    private void note(String connection, @Nullable ZoneId zone) {
        if (zone != null) {
            Instant now = clock.instant();
            connections.update(connection, current -> inZone(current, zone, now));
        }
    }

    private static Connection inZone(Connection current, ZoneId zone, Instant now) {
        Connection.Person person = current.person();
        return person == null || zone.equals(person.zone()) ? current : current.withPerson(person.inZone(zone, now));
    }

    /** Null for what is no zone that this Java knows. */
    private static @Nullable ZoneId zone(@Nullable Object name) {
        try {
            return name instanceof String text ? ZoneId.of(text) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
