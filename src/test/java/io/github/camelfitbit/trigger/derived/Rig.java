package io.github.camelfitbit.trigger.derived;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

import io.github.camelfitbit.compound.DailySummary;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.HealthEvent;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.model.Tokens;
import io.github.camelfitbit.oauth.Connections;
import io.github.camelfitbit.oauth.HandMovedClock;
import io.github.camelfitbit.oauth.People;
import io.github.camelfitbit.store.memory.MemoryConnectionStore;
import io.github.camelfitbit.store.memory.MemoryCursorStore;
import io.github.camelfitbit.trigger.DeviceSyncs;

/** The engine with a vendor, stores, a clock and a route that a test holds in its hands. Alice lives in Madrid. */
final class Rig {

    final HandMovedClock clock = new HandMovedClock();
    final Days vendor = new Days();
    final MemoryCursorStore memory = new MemoryCursorStore();
    final List<HealthEvent> told = new ArrayList<>();
    int eventsUntilTheRouteFails = Integer.MAX_VALUE;

    final MemoryConnectionStore connections = new MemoryConnectionStore();
    final Connections known = new Connections(connections, clock::nanos);
    final People people = new People(known, ZoneId.of("Europe/Madrid"));
    final DailySummary summary = new DailySummary(vendor, people, Runnable::run);
    final DeviceSyncs syncs = new DeviceSyncs(vendor, people, clock);

    Rig(String... scopes) {
        Tokens tokens = new Tokens(Secret.of("access"), clock.instant().plus(Duration.ofDays(900)), null, null);
        connections.compareAndSet(
                null, Connection.connected("alice", Api.GOOGLE_HEALTH, Set.of(scopes), tokens, clock.instant()));
    }

    /** With everything that these tests look at granted. */
    static Rig granted() {
        return new Rig(
                "settings.readonly",
                "activity_and_fitness.readonly",
                "sleep.readonly",
                "health_metrics_and_measurements.readonly",
                "nutrition.readonly");
    }

    /** Looks, and answers how many events the route completed. */
    int look(EventSource source, Set<String> events) {
        return trigger(source, events).look("alice", this::route).join();
    }

    DerivedTrigger trigger(EventSource source, Set<String> events) {
        return new DerivedTrigger(new DerivedTrigger.Settings("test", events), source, memory, clock);
    }

    CompletableFuture<Boolean> route(HealthEvent event) {
        told.add(event);
        return CompletableFuture.completedFuture(eventsUntilTheRouteFails-- > 0);
    }

    void until(String instant) {
        clock.advance(Duration.between(clock.instant(), Instant.parse(instant)));
    }

    void change(UnaryOperator<Connection> change) {
        known.update("alice", change);
    }

    /** What was told, in words. */
    List<String> events() {
        return told.stream().map(HealthEvent::event).toList();
    }
}
