package io.github.camelfitbit.trigger.derived;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.error.ConsentRequiredException;
import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.error.UnknownConnectionException;
import io.github.camelfitbit.store.CursorKey;
import io.github.camelfitbit.store.CursorStore;

/**
 * The engine of all derived triggers: asks a source of events, tells the route, and remembers what it was told.
 *
 * <p>At least once, in order per connection: an event is remembered after the route completed it, so a crash repeats the
 * event under way with the same id. Thread-safe, provided that one connection is not looked at twice at a time.
 */
public final class DerivedTrigger {

    private final Settings settings;
    private final EventSource source;
    private final CursorStore memory;
    private final Clock clock;

    /**
     * What one consumer wants to be told.
     *
     * @param name   the name its memory is kept under
     * @param events what it wants to be told; the rest is remembered in silence
     */
    public record Settings(String name, Set<String> events) {
        public Settings {
            events = Set.copyOf(events);
        }
    }

    /**
     * @param source where events come from
     * @param memory where it is remembered what was told
     * @param clock  the time
     */
    public DerivedTrigger(Settings settings, EventSource source, CursorStore memory, Clock clock) {
        this.settings = settings;
        this.source = source;
        this.memory = memory;
        this.clock = clock;
    }

    /** Whether the person is connected, and granted what the source of events asks for. */
    public boolean canLook(String connection) {
        try {
            source.require(connection);
            return true;
        } catch (ConsentRequiredException | UnknownConnectionException e) {
            return false;
        }
    }

    /**
     * Looks at one connection.
     *
     * @return how many events the route completed; fails with what the vendor failed with, and with
     *     {@link StoreException} when the store fails
     * @throws ConsentRequiredException when the person has to connect, or to grant more
     */
    public CompletableFuture<Integer> look(String connection, HealthEventDelivery delivery) {
        source.require(connection);
        Round round = new Round(new CursorKey(connection, settings.name(), source.resource()), settings, memory, clock);
        Recollection before = round.memory();
        return source.look(connection, before, clock.instant())
                .thenApply(news -> before.isNew() && news.isEmpty() ? List.of(new News(null, before)) : news)
                .thenCompose(news -> round.tell(news, delivery))
                .thenApply(done -> round.completed());
    }
}
