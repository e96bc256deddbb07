package io.github.camelfitbit.fleet;

import java.time.Duration;
import java.util.Map;
import java.util.Random;

import io.github.camelfitbit.model.Api;

/**
 * A node is killed in the middle of refreshes, again and again, and each time another one goes on with the same store half
 * a minute later by the vendors' time: so long it may take in earnest until a dead node is noticed.
 */
public final class Kills {

    private static final int HASTE = 20;
    private static final int THREADS = 4;
    private static final Duration UNNOTICED = Duration.ofSeconds(30);

    private final Place place;
    private final Vendors vendors;
    private final Random random;

    public Kills(Place place, Vendors vendors, long seed) {
        this.place = place;
        this.vendors = vendors;
        this.random = new Random(seed);
    }

    /**
     * Kills so many times: at each step, at each vendor, and at any moment, in turn.
     *
     * @return how many consents were lost, by vendor
     */
    public Map<Api, Integer> run(int times) throws Exception {
        try (Place.Opened stores = place.open()) {
            vendors.connectEverybody(stores.connections());
        }
        for (int i = 0; i < times; i++) {
            kill(i);
        }
        try (NodeProcess last = NodeProcess.start(place, vendors, HASTE)) {
            requireTokens(last);
        }
        try (Place.Opened stores = place.open()) {
            return vendors.lost(stores.connections());
        }
    }

    private void kill(int number) {
        try (NodeProcess victim = NodeProcess.start(place, vendors, HASTE)) {
            requireTokens(victim);
            vendors.expireTokens();
            victim.tell(vendors.now());
            Step[] steps = Step.values();
            int way = number % (steps.length + 1);
            if (way < steps.length) {
                Api api = Api.values()[number / (steps.length + 1) % Api.values().length];
                victim.arm(steps[way], api, random.nextInt(vendors.connections() / 2));
                victim.ask(THREADS);
                victim.awaitStop();
            } else {
                victim.ask(THREADS);
                waitAtRandom();
            }
            victim.kill();
        }
        vendors.pass(UNNOTICED);
    }

    /** Whatever the one before left behind, everybody is served. */
    private void requireTokens(NodeProcess node) {
        node.ask(1);
        Answers answers = node.answers();
        if (answers.lost() + answers.failed() > 0) {
            throw new IllegalStateException("after a kill: " + answers);
        }
    }

    private void waitAtRandom() {
        try {
            Thread.sleep(random.nextInt(150));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
