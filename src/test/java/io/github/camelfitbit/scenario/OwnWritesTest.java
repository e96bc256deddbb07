package io.github.camelfitbit.scenario;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.camelfitbit.FitbitConstants;
import io.github.camelfitbit.model.DataPoint;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the application wrote comes back as data of the person: a trigger knows it, whichever API it came through. */
class OwnWritesTest {

    /** The simulated life steps on a scale in the morning; nobody else weighs so much. */
    private static final double OURS = 71_300;

    private final List<Exchange> all = new CopyOnWriteArrayList<>();
    private final List<Exchange> withoutOurs = new CopyOnWriteArrayList<>();
    private FitbitWorld fitbit;

    @BeforeEach
    void start() throws Exception {
        fitbit = new FitbitWorld(FitbitWorld.ALL_SCOPES);
    }

    @AfterEach
    void close() {
        fitbit.close();
    }

    private void route(String uri, List<Exchange> delivered) throws Exception {
        fitbit.world.routes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri + "&connection=alice&startFrom=P5D&initialDelay=0&delay=200")
                        .process(delivered::add);
            }
        });
    }

    private String write() {
        DataPoint written = fitbit.world.action(
                "weight/create?connection=alice",
                "{\"time\":\"2026-11-19T21:07:00+01:00\",\"value\":{\"weightGrams\":71300}}",
                Map.of(),
                DataPoint.class);
        assertThat(written.vendorId()).isNotNull();
        return written.id();
    }

    private static boolean isOurs(Exchange message) {
        return Double.valueOf(OURS)
                .equals(message.getMessage().getBody(DataPoint.class).value().get("weightGrams"));
    }

    private static boolean isMarked(Exchange message) {
        return Boolean.TRUE.equals(message.getMessage().getHeader(FitbitConstants.OWN_WRITE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"google-health", "fitbit-web"})
    void aTriggerMarksOrLeavesOutWhatThisApplicationWrote(String api) throws Exception {
        fitbit.connect(api, "alice");
        String id = write();
        route("fitbit:weight?cursorName=all", all);
        route("fitbit:weight?cursorName=theirs&ownWrites=exclude", withoutOurs);

        Awaitility.await().until(() -> all.stream().anyMatch(OwnWritesTest::isOurs));
        Awaitility.await().until(() -> withoutOurs.size() >= all.size() - 1);

        assertThat(all).allMatch(message -> isMarked(message) == isOurs(message));
        assertThat(all)
                .filteredOn(OwnWritesTest::isMarked)
                .extracting(message -> message.getMessage().getHeader(FitbitConstants.DATA_POINT_ID))
                .containsExactly(id);
        assertThat(withoutOurs).as("the person's own").isNotEmpty().noneMatch(OwnWritesTest::isOurs);
    }
}
