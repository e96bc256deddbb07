package io.github.camelfitbit.scenario;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A process that is killed while it fetches history, again and again. */
class KilledBackfillTest {

    private static final int KILLS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private Path folder;

    private final World world = new World(Duration.ofDays(60));
    private final String key = Base64.getEncoder().encodeToString(new byte[32]);
    private @Nullable Process routes;

    @AfterEach
    void close() {
        if (routes != null) {
            routes.destroyForcibly();
        }
        world.close();
    }

    @Test
    void noNightOfTheHistoryIsLostAndFewAreRepeated() throws Exception {
        keepInFiles();
        world.start().connect("alice");
        world.camel.stop();
        JsonLines nights = new JsonLines(folder.resolve("sleep.jsonl"));
        killWhen(() -> nights.count() > 5); // who takes it is known by then
        ask("sleep/backfill?connection=alice&from=P62D");
        List<String> truth = new Truth(world.simulator).sessionsOf("alice", "sleep");
        for (int kill = 0; kill < KILLS; kill++) {
            int goal = nights.count() + 3 + kill * 5;
            killWhen(() -> nights.count() >= goal);
        }
        killWhen(() -> new LinkedHashSet<>(nights.ids()).containsAll(truth));

        assertThat(new LinkedHashSet<>(nights.ids())).containsExactlyInAnyOrderElementsOf(truth);
        assertThat(nights.ids().size() - truth.size()).as("repeated nights").isLessThanOrEqualTo(2 * (KILLS + 2));
    }

    private void killWhen(Callable<Boolean> isEnough) throws Exception {
        Process running = start();
        Awaitility.await()
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .until(isEnough);
        running.destroyForcibly().waitFor();
    }

    private void keepInFiles() {
        world.component().getStore().setStoreDirectory(folder.resolve("store").toString());
        world.component().getStore().setEncryptionKey(key);
    }

    /** On another node: no route runs there, but the store knows who takes it. */
    private void ask(String uri) throws Exception {
        world.renewContext();
        keepInFiles();
        world.start().action(uri, null, Map.of(), Map.class);
        world.camel.stop();
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
}
