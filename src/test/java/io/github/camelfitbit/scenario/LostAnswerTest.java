package io.github.camelfitbit.scenario;

import java.util.List;
import java.util.Map;

import io.github.camelfitbit.error.InvalidRequestException;
import io.github.camelfitbit.error.RemoteUnavailableException;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataPoints;
import io.github.camelfitbit.simulator.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The vendor stores a record and its answer is lost: whichever API it is, nothing is written twice. */
class LostAnswerTest {

    private static final String WEIGHING = "{\"time\":\"2026-11-19T21:07:30+01:00\",\"value\":{\"weightGrams\":71300}}";
    private static final String DRINK =
            "{\"startTime\":\"2026-11-19T21:07:00+01:00\",\"endTime\":\"2026-11-19T21:08:00+01:00\","
                    + "\"value\":{\"amountConsumed\":{\"milliliters\":251}}}";

    private final FitbitWorld fitbit = world();

    private static FitbitWorld world() {
        try {
            return new FitbitWorld(FitbitWorld.ALL_SCOPES);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void connect() {
        fitbit.connect("fitbit-web", "alice");
        write("weight/create", "warm-up", WEIGHING.replace("11-19", "11-18"));
    }

    @AfterEach
    void close() {
        fitbit.close();
    }

    private DataPoint write(String action, String key, String body) {
        return fitbit.world.action(
                action + "?connection=alice", body, Map.of("CamelFitbitIdempotencyKey", key), DataPoint.class);
    }

    private List<DataPoint> held(String type) {
        return List.copyOf(fitbit.world.action(
                type + "/list?connection=alice&from=2026-11-19&to=2026-11-19", null, Map.of(), DataPoints.class));
    }

    @Test
    void findsAtFitbitWhatWasWrittenWithoutAnAnswer() {
        fitbit.world.simulator.fail(Fault.lostAnswer().times(1));
        DataPoint written = write("weight/create", "k1", WEIGHING);

        assertThat(held("weight"))
                .filteredOn(point -> Double.valueOf(71300).equals(point.value().get("weightGrams")))
                .singleElement()
                .satisfies(point -> assertThat(point.id()).isEqualTo(written.id()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void saysThatADrinkOfADayCannotBeTold(int deliveries) {
        fitbit.world.simulator.fail(Fault.lostAnswer().times(1));
        assertThatThrownBy(() -> write("hydration-log/create", "k1", DRINK))
                .hasCauseInstanceOf(RemoteUnavailableException.class);

        for (int i = 0; i < deliveries; i++) {
            assertThatThrownBy(() -> write("hydration-log/create", "k1", DRINK))
                    .hasCauseInstanceOf(InvalidRequestException.class)
                    .hasStackTraceContaining("another idempotencyKey");
        }
        assertThat(held("hydration-log"))
                .filteredOn(point -> point.value().toString().contains("251"))
                .hasSize(1);
    }
}
