package io.github.camelfitbit.scenario;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import io.github.camelfitbit.crypto.TinkTokenCipher;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.ConnectionState;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.store.file.FileStores;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The simulator lives in this process, the routes in another one, which is killed in the middle of its work. */
class KillAndRestartTest {

    private static final List<String> PEOPLE = List.of("alice", "bob", "carol");
    private static final List<String> TYPES = List.of("sleep", "exercise");
    private static final int KILLS = 5;

    /** Lines between a start and a kill, at most: what there is to write is more than all kills can hinder. */
    private static final int LINES_PER_LIFE = 25;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private final World world = new World(Duration.ofDays(25));
    private final Truth truth = new Truth(world.simulator);
    private final String key = Base64.getEncoder().encodeToString(new byte[32]);
    private @Nullable Process routes;

    @BeforeEach
    void connect() throws Exception {
        world.component().getStore().setStoreDirectory(store().toString());
        world.component().getStore().setEncryptionKey(key);
        world.start().connect(PEOPLE.toArray(String[]::new));
        world.camel.stop();
    }

    @AfterEach
    void close() {
        if (routes != null) {
            routes.destroyForcibly();
        }
        world.close();
    }

    @Test
    void noSessionAndNoConsentIsLostAndLittleIsRepeated() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int interruptions = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            // tokens end with the day: the refresh may be hit as well
            world.simulator.clock().advance(Duration.ofDays(1));
            killAfterLines(1 + random.nextInt(LINES_PER_LIFE));
            interruptions += isEverythingThere() ? 0 : 1;
        }
        finish();
        List<String> before = allIds();

        assertThat(interruptions)
                .as("kills in the middle of work, seed %d", seed)
                .isPositive();
        assertThat(before.size() - new LinkedHashSet<>(before).size())
                .as("repeated sessions, seed %d", seed)
                .isLessThanOrEqualTo(KILLS * PEOPLE.size() * TYPES.size());
        assertEachOnceRepeatsAsideAndInOrder();
        assertGoesOnAtItsCursors(before.size());
        assertEverybodyIsConnected();
    }

    private void killAfterLines(int lines) throws InterruptedException {
        int goal = allLines() + lines;
        Process running = start();
        Awaitility.await()
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .until(() -> allLines() >= goal || isEverythingThere());
        running.destroyForcibly().waitFor();
    }

    private void finish() throws InterruptedException {
        Process running = start();
        Awaitility.await().atMost(PATIENCE).until(this::isEverythingThere);
        running.destroy();
        assertThat(running.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    private void assertGoesOnAtItsCursors(int linesBefore) throws InterruptedException {
        int sessionsBefore = sessions();
        world.simulator.clock().advance(Duration.ofDays(1));
        finish();
        assertThat(allLines() - linesBefore).isEqualTo(sessions() - sessionsBefore);
    }

    private void assertEachOnceRepeatsAsideAndInOrder() {
        for (String type : TYPES) {
            for (String person : PEOPLE) {
                assertThat(new LinkedHashSet<>(lines(type).idsOf(person)))
                        .containsExactlyElementsOf(truth.sessionsOf(person, type));
            }
        }
    }

    private void assertEverybodyIsConnected() {
        try (FileStores stores = FileStores.open(store(), TinkTokenCipher.of(List.of(Secret.of(key))))) {
            assertThat(PEOPLE)
                    .allSatisfy(person -> assertThat(stores.connections().find(person))
                            .map(Connection::state)
                            .contains(ConnectionState.CONNECTED));
        }
    }

    private Process start() {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("quickstart.directory", folder.toString());
        properties.put("quickstart.delay", "1000");
        properties.put("camel.component.fitbit.encryptionKey", key);
        properties.put("camel.component.fitbit.clientId", world.simulator.clientId());
        properties.put("camel.component.fitbit.clientSecret", world.simulator.clientSecret());
        properties.put("camel.component.fitbit.baseUrl", world.simulator.baseUrl());
        properties.put("camel.component.fitbit.tokenEndpoint", world.simulator.baseUrl() + "/token");
        routes = RoutesProcess.start(world.simulator.baseUrl(), properties, folder.resolve("routes.log"));
        return routes;
    }

    private Path store() {
        return folder.resolve("store");
    }

    private JsonLines lines(String type) {
        return new JsonLines(folder.resolve(type + ".jsonl"));
    }

    private boolean isEverythingThere() {
        return allLines() >= sessions() && new LinkedHashSet<>(allIds()).size() == sessions();
    }

    private int sessions() {
        return TYPES.stream()
                .mapToInt(type -> PEOPLE.stream()
                        .mapToInt(person -> truth.sessionsOf(person, type).size())
                        .sum())
                .sum();
    }

    private List<String> allIds() {
        List<String> ids = new ArrayList<>();
        TYPES.forEach(type -> ids.addAll(lines(type).ids()));
        return ids;
    }

    private int allLines() {
        return TYPES.stream().mapToInt(type -> lines(type).count()).sum();
    }
}
