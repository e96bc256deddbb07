package io.github.camelfitbit.oauth;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.error.UnknownConnectionException;
import io.github.camelfitbit.model.Connection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ConnectionsTest {

    private final World world = new World().withAlice();
    private final Connections connections = world.connections;

    @Test
    void aSlowReaderCannotPutBackWhatAFasterWriterReplaced() {
        Connection old = world.alice();
        world.store.duringNextRead(() -> connections.compareAndSet(old, old.withScopes(Set.of("ecg.readonly"))));
        connections.read("alice");

        assertThat(connections.recent("alice").scopes()).containsExactly("ecg.readonly");
    }

    @Test
    void aLostRaceIsFollowedByALookIntoTheStore() {
        Connection stale = connections.recent("alice");
        world.store.put(stale.withScopes(Set.of("ecg.readonly")));

        assertThat(connections.compareAndSet(stale, stale.withScopes(Set.of()))).isFalse();
        assertThat(connections.recent("alice").scopes()).containsExactly("ecg.readonly");
    }

    @Test
    void aRefusalIsNeverGivenFromMemory() {
        world.store.put(world.alice().needsReauthorization("invalid_grant", world.clock.instant()));
        connections.recent("alice");
        world.store.put(
                world.alice().withTokens(World.tokens("access-2", World.EXPIRES, "refresh-2"), world.clock.instant()));

        assertThat(connections.recent("alice")).isEqualTo(world.alice());
    }

    @Test
    void tellsWhatWasStoredAndWhatWasThereBefore() {
        List<String> told = new ArrayList<>();
        connections.onChange((before, after) -> told.add((before == null ? "new" : before.version()) + " to "
                + after.version() + ' ' + connections.read(after.key()).scopes()));
        connections.update("alice", alice -> alice.withScopes(Set.of("ecg.readonly")));

        assertThat(told).containsExactly("1 to 2 [ecg.readonly]");
    }

    @Test
    void tellsNothingOfALostRaceAndOfNoChange() {
        List<Connection> told = new ArrayList<>();
        connections.onChange((before, after) -> told.add(after));
        Connection stale = connections.read("alice");
        world.store.put(stale.withScopes(Set.of("ecg.readonly")));
        connections.compareAndSet(stale, stale.withScopes(Set.of()));
        connections.update("alice", alice -> alice);

        assertThat(told).isEmpty();
    }

    @Test
    void aFailingListenerHarmsNobody() {
        List<Connection> told = new ArrayList<>();
        connections.onChange((before, after) -> {
            throw new IllegalStateException("on purpose");
        });
        connections.onChange((before, after) -> told.add(after));
        connections.update("alice", alice -> alice.withScopes(Set.of("ecg.readonly")));

        assertThat(told).containsExactly(world.alice());
    }

    @Test
    void idleConnectionsLeaveTheHeap() {
        connections.recent("alice");
        assertThat(connections.remembered()).isOne();
        world.clock.advance(Connections.MAX_AGE);

        assertThat(connections.remembered()).isZero();
    }

    @Test
    void aFleetDoesNotFillTheHeap() {
        IntStream.range(0, 3_000).forEach(i -> {
            world.store.put(World.connection("user-" + i, World.tokens("a", World.EXPIRES, "r")));
            connections.recent("user-" + i);
        });

        assertThat(connections.remembered()).isLessThanOrEqualTo(1_000);
    }

    @Test
    void losesNoneOfManyChangesAtOnce() throws Exception {
        inTenThreads(i -> connections.update("alice", current -> {
            Set<String> scopes = new HashSet<>(current.scopes());
            scopes.add("new_" + i + ".readonly");
            return current.withScopes(scopes);
        }));

        assertThat(world.alice().scopes()).hasSize(12);
        assertThat(connections.recent("alice")).isEqualTo(world.alice());
    }

    @Test
    void aChangeThatChangesNothingIsNotWritten() {
        long version = world.alice().version();
        Connection same = connections.update("alice", current -> current.withPerson(requireNonNull(current.person())));

        assertThat(same.version()).isEqualTo(version);
        assertThat(world.alice().version()).isEqualTo(version);
    }

    @Test
    void givesUpOnAStoreThatNeverAgrees() {
        Connections stuck = new Connections(new RememberedConnections() {
            @Override
            public boolean compareAndSet(@Nullable Connection expected, Connection updated) {
                return false;
            }

            @Override
            public Optional<Connection> find(String key) {
                return world.store.find(key);
            }
        });

        assertThatThrownBy(() -> stuck.update("alice", connection -> connection.disconnected(world.clock.instant())))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("alice");
    }

    @Test
    void aForgottenConnectionIsUnknown() {
        connections.recent("alice");
        world.store.remove(world.alice());

        assertThatThrownBy(() -> connections.read("alice")).isInstanceOf(UnknownConnectionException.class);
        assertThatThrownBy(() -> connections.recent("alice")).isInstanceOf(UnknownConnectionException.class);
    }

    private static void inTenThreads(IntConsumer work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(10);
        try {
            CountDownLatch together = new CountDownLatch(10);
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                int number = i;
                all.add(threads.submit(() -> {
                    together.countDown();
                    together.await();
                    work.accept(number);
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get(10, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
