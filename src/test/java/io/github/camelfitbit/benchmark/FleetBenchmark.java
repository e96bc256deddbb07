package io.github.camelfitbit.benchmark;

import java.util.ArrayList;
import java.util.List;

import io.github.camelfitbit.fleet.Answers;
import io.github.camelfitbit.fleet.NodeProcess;
import io.github.camelfitbit.fleet.Place;
import io.github.camelfitbit.fleet.Vendors;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * Three nodes of ten threads each on one PostgreSQL. Time jumps until all tokens have ended, and all thirty threads ask for
 * everybody's at once: each vendor must see one refresh per person and no more. {@code fitbit.fleet.seconds} says how long.
 */
final class FleetBenchmark {

    private static final int NODES = 3;
    private static final int THREADS = 10;
    private static final int PEOPLE = 20;

    private FleetBenchmark() {}

    static void run(Benchmarks.Figures figures) throws Exception {
        List<NodeProcess> nodes = new ArrayList<>();
        try (EmbeddedPostgres database = EmbeddedPostgres.start();
                Vendors vendors = Vendors.start(PEOPLE)) {
            Place place = new Place(database.getJdbcUrl("postgres", "postgres"));
            try (Place.Opened stores = place.open()) {
                vendors.connectEverybody(stores.connections());
                for (int i = 0; i < NODES; i++) {
                    nodes.add(NodeProcess.start(place, vendors, 1));
                }
                long expiries = expireForAWhile(vendors, nodes);
                int lost = vendors.lost(stores.connections()).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
                double perExpiry = vendors.refreshes() / (double) expiries;
                figures.print("fleet.expiries", expiries);
                figures.print("refresh.per_expiry", perExpiry);
                figures.print("connections.lost", lost);
                require(perExpiry == 1 && lost == 0, "one refresh per expiry, and nobody lost");
            }
        } finally {
            nodes.forEach(NodeProcess::close);
        }
    }

    private static long expireForAWhile(Vendors vendors, List<NodeProcess> nodes) {
        long end = System.nanoTime() + Long.getLong("fitbit.fleet.seconds", 60) * 1_000_000_000;
        long expiries = 0;
        while (System.nanoTime() - end < 0) {
            vendors.expireTokens();
            nodes.forEach(node -> node.tell(vendors.now()));
            nodes.forEach(node -> node.ask(THREADS));
            for (NodeProcess node : nodes) {
                Answers answers = node.answers();
                require(answers.given() == THREADS * vendors.connections(), "everybody served, but " + answers);
            }
            expiries += vendors.connections();
        }
        return expiries;
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalStateException("the fleet must have " + rule);
        }
    }
}
