package io.github.camelfitbit.fleet;

import java.nio.file.Path;
import java.util.Map;

import io.github.camelfitbit.model.Api;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Twenty kills; {@code mvn -Pbenchmark verify} makes it two hundred. */
class KilledNodesTest {

    private static final Map<Api, Integer> NONE = Map.of(Api.GOOGLE_HEALTH, 0, Api.FITBIT_WEB, 0);

    @Test
    void aNodeThatIsKilledAnywhereInARefreshLosesNoConsentInFiles(@TempDir Path folder) throws Exception {
        try (Vendors vendors = Vendors.start(3)) {
            assertThat(new Kills(new Place(folder.toString()), vendors, 1).run(10))
                    .isEqualTo(NONE);
            assertThat(vendors.replays())
                    .as("answers that were lost and asked for again")
                    .isPositive();
        }
    }

    @Test
    void aNodeThatIsKilledAnywhereInARefreshLosesNoConsentInPostgresql() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.start();
                Vendors vendors = Vendors.start(3)) {
            Place place = new Place(database.getJdbcUrl("postgres", "postgres"));
            assertThat(new Kills(place, vendors, 2).run(10)).isEqualTo(NONE);
            assertThat(vendors.replays())
                    .as("answers that were lost and asked for again")
                    .isPositive();
        }
    }
}
