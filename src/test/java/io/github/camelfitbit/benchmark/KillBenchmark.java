package io.github.camelfitbit.benchmark;

import java.nio.file.Files;
import java.util.Map;

import io.github.camelfitbit.fleet.Kills;
import io.github.camelfitbit.fleet.Place;
import io.github.camelfitbit.fleet.Vendors;
import io.github.camelfitbit.model.Api;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** How many consents are lost when nodes are killed while they refresh, with files and with PostgreSQL. */
final class KillBenchmark {

    private static final int PEOPLE = 10;
    private static final int KILLS = 200;

    private KillBenchmark() {}

    static void run(Benchmarks.Figures figures) throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.start();
                Vendors vendors = Vendors.start(PEOPLE);
                Vendors others = Vendors.start(PEOPLE)) {
            Place files = new Place(Files.createTempDirectory("fitbit-kills").toString());
            Place tables = new Place(database.getJdbcUrl("postgres", "postgres"));
            Map<Api, Integer> inFiles = new Kills(files, vendors, 1).run(KILLS / 2);
            Map<Api, Integer> inTables = new Kills(tables, others, 2).run(KILLS / 2);
            figures.print("kills", KILLS);
            figures.print("kills.answers_asked_for_again", vendors.replays() + others.replays());
            print(figures, "connections.lost.google", Api.GOOGLE_HEALTH, inFiles, inTables);
            print(figures, "connections.lost.fitbit", Api.FITBIT_WEB, inFiles, inTables);
        }
    }

    private static void print(
            Benchmarks.Figures figures, String name, Api api, Map<Api, Integer> first, Map<Api, Integer> second) {
        int lost = first.getOrDefault(api, 0) + second.getOrDefault(api, 0);
        figures.print(name, lost);
        if (lost > 0) {
            throw new IllegalStateException("a kill must cost no consent, but " + name + "=" + lost);
        }
    }
}
