package io.github.camelfitbit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.error.Remedy;
import io.github.camelfitbit.http.WatchedTransport;
import io.github.camelfitbit.model.ConnectionState;
import io.github.camelfitbit.store.ConnectionStore;
import org.apache.camel.CamelContext;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What the component tells Camel's health checks: how connections stand, how the APIs answer, whether the store can be
 * read. Thread-safe; guarded is the last count of connections, by an atomic reference.
 *
 * <p>A person who has to consent again takes nothing down: nobody but that person can repair it, and all others go on.
 */
final class HealthChecks {

    /** Probes come every few seconds, and counting reads every connection. */
    private static final Duration MEMORY = Duration.ofMinutes(1);

    private final ConnectionStore store;
    private final WatchedTransport transport;
    private final Clock clock;
    private final AtomicReference<@Nullable Count> counted = new AtomicReference<>();
    private final List<HealthCheck> checks = List.of(
            new FitbitHealthCheck("fitbit-connections", this::connections),
            new FitbitHealthCheck("fitbit-api", this::api),
            new FitbitHealthCheck("fitbit-store", this::store));

    private record Count(Instant at, Map<ConnectionState, Long> byState) {}

    HealthChecks(ConnectionStore store, WatchedTransport transport, Clock clock) {
        this.store = store;
        this.transport = transport;
        this.clock = clock;
    }

    /** Does nothing without camel-health on the class path. */
    void register(CamelContext context) {
        HealthCheckRegistry registry = HealthCheckRegistry.get(context);
        if (registry != null) {
            checks.forEach(registry::register);
        }
    }

    void unregister(CamelContext context) {
        HealthCheckRegistry registry = HealthCheckRegistry.get(context);
        if (registry != null) {
            checks.forEach(registry::unregister);
        }
    }

    private void connections(HealthCheckResultBuilder result) {
        Map<ConnectionState, Long> byState = count();
        result.detail("connected", byState.get(ConnectionState.CONNECTED));
        result.detail("needsReauthorization", byState.get(ConnectionState.NEEDS_REAUTHORIZATION));
        result.detail("disconnected", byState.get(ConnectionState.DISCONNECTED));
    }

    private Map<ConnectionState, Long> count() {
        Count last = counted.get();
        if (last != null && clock.instant().isBefore(last.at().plus(MEMORY))) {
            return last.byState();
        }
        Map<ConnectionState, Long> byState = new EnumMap<>(ConnectionState.class);
        for (ConnectionState state : ConnectionState.values()) {
            byState.put(state, 0L);
        }
        store.forEachKey(
                key -> store.find(key).ifPresent(connection -> byState.merge(connection.state(), 1L, Long::sum)));
        counted.set(new Count(clock.instant(), byState));
        return byState;
    }

    /** What passes is told and does not take the node down: another node would fare no better. */
    private void api(HealthCheckResultBuilder result) {
        transport.seen().forEach((host, seen) -> {
            if (seen.answered() != null) {
                result.detail(host + ".lastAnswer", seen.answered().toString());
            }
            FitbitException failure = seen.current();
            if (failure != null) {
                result.detail(host + ".failingSince", String.valueOf(seen.failed()));
                result.detail(host + ".failure", String.valueOf(failure.getMessage()));
                if (failure.remedy() == Remedy.RETIRED || failure.remedy() == Remedy.CONFIGURE) {
                    FitbitHealthCheck.down(result, failure);
                }
            }
        });
    }

    /** Any key will do: whether there is such a connection does not matter. */
    private void store(HealthCheckResultBuilder result) {
        boolean isThere = store.find("default").isPresent();
        result.detail("readable", true).detail("defaultConnection", isThere);
    }
}
