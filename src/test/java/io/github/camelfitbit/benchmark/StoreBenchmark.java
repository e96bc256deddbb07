package io.github.camelfitbit.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import io.github.camelfitbit.fleet.Place;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.model.Tokens;
import io.github.camelfitbit.oauth.Connections;
import io.github.camelfitbit.store.ConnectionStore;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** What a hundred thousand connections take in PostgreSQL, and of the heap of a node that has just looked at all of them. */
final class StoreBenchmark {

    private static final int CONNECTIONS = 100_000;

    private StoreBenchmark() {}

    static void run(Benchmarks.Figures figures) throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.start();
                Place.Opened stores = new Place(database.getJdbcUrl("postgres", "postgres")).open()) {
            fill(stores.connections());
            Connections connections = new Connections(stores.connections());
            connections.recent("person-0");
            long before = HeapBenchmark.usedAfterCollection();
            IntStream.range(0, CONNECTIONS).parallel().forEach(person -> connections.recent("person-" + person));
            long after = HeapBenchmark.usedAfterCollection();
            figures.print("heap.bytes_per_connection", Math.max(0, after - before) / (double) CONNECTIONS);
            figures.print("store.bytes_per_connection", size(database) / (double) CONNECTIONS);
            connections.recent("person-0");
        }
    }

    private static void fill(ConnectionStore store) {
        Instant now = Instant.now();
        IntStream.range(0, CONNECTIONS).parallel().forEach(person -> {
            // as long as Fitbit's: a signed access token, and 64 hexadecimal digits
            Tokens tokens = new Tokens(
                    Secret.of(UUID.randomUUID().toString().repeat(7)),
                    now.plusSeconds(28_800),
                    Secret.of((UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "")),
                    null);
            store.compareAndSet(
                    null,
                    io.github.camelfitbit.model.Connection.connected(
                            "person-" + person, Api.FITBIT_WEB, Set.of("sleep", "activity"), tokens, now));
        });
    }

    private static long size(EmbeddedPostgres database) throws Exception {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet size = statement.executeQuery("SELECT pg_total_relation_size('fitbit_connection')")) {
            size.next();
            return size.getLong(1);
        }
    }
}
