package io.github.camelfitbit.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;

import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.scenario.GoogleDocument.Word;
import io.github.camelfitbit.simulator.Fault;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every word of every enumeration of the vendor's discovery document that a request may say goes through a Camel endpoint to
 * the simulator, which takes it.
 */
class GoogleHealthWrittenWordsTest {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T08:00:00Z");

    private static final Duration PAUSE = Duration.ofSeconds(1); // so that the minute has calls enough

    private final Set<String> wanted = new TreeSet<>();
    private final Set<String> written = new ConcurrentSkipListSet<>();
    private final Map<String, String> refused = new TreeMap<>();

    private GoogleDocument document;
    private GoogleRecords records;
    private GoogleWorld google;
    private Instant day = LONG_AGO;

    @BeforeEach
    void start() throws Exception {
        document = GoogleDocument.read();
        records = new GoogleRecords(document);
        google = new GoogleWorld();
    }

    @AfterEach
    void close() {
        if (google != null) {
            google.close();
        }
    }

    @Test
    void areTakenFromAnEndpoint() {
        for (DataType type : DataType.values()) {
            creates(type);
        }
        sources();
        settings();
        policies();

        Set<String> covered = new TreeSet<>(wanted);
        covered.retainAll(written);
        System.out.println("google-health.written-enums.covered=" + covered.size());
        System.out.println("google-health.written-enums.total=" + wanted.size());
        assertThat(refused).isEmpty();
        assertThat(wanted).hasSizeGreaterThan(400);
        assertThat(covered).isEqualTo(wanted);
    }

    private void creates(DataType type) {
        if (type.operations().contains(DataOperation.CREATE)) {
            String schema = document.schemaOf("DataPoint", type.member());
            writing("dataPoints.create", "DataPoint", document.below(schema), word -> {
                day = day.plus(Duration.ofDays(1)); // nights may not overlap
                act(type.id() + "/create", records.written(schema, word, day).encode());
            });
        }
    }

    private void settings() {
        writing(
                "users.updateSettings",
                "Settings",
                document.below("Settings"),
                word -> act("settings/update", Map.of(word.way().get(0), word.text())));
    }

    private void policies() {
        writing(
                "subscribers.create",
                "CreateSubscriberPayload",
                document.below("CreateSubscriberPayload"),
                word -> act("subscribers/create", google.subscriber(word.text())));
    }

    /** Actions write what somebody entered; what a device has measured takes a request in the vendor's own words. */
    private void sources() {
        String path = "/v4/users/me/dataTypes/weight/dataPoints";
        writing("dataPoints.create", "DataPoint", document.below("DataSource"), word -> {
            day = day.plus(Duration.ofDays(1));
            JsonObject time =
                    new JsonObject().put("physicalTime", day.toString()).put("utcOffset", "0s");
            JsonObject weight = new JsonObject().put("weightGrams", 70_000).put("sampleTime", time);
            JsonObject point = new JsonObject().put("dataSource", word.alone()).put("weight", weight);
            act("request?method=POST&path=" + path, point.encode());
        });
    }

    /** Writes each word that may be written, and takes down what the simulator took. */
    private void writing(String method, String schema, List<Word> words, Consumer<Word> writing) {
        google.world.simulator.fail(Fault.of("watch", (ask, normally) -> {
                    var answer = normally.apply(ask);
                    if (answer.status() < 300) {
                        written.addAll(document.wordsIn(schema, new JsonObject(ask.body())));
                    }
                    return answer;
                })
                .on(method)
                .always());
        words.stream().filter(Word::mayBeWritten).forEach(word -> {
            wanted.add(word.key());
            try {
                writing.accept(word);
            } catch (RuntimeException e) {
                refused.put(method + ' ' + word.key(), String.valueOf(e.getCause()));
            }
        });
        google.world.simulator.clearFaults("watch");
    }

    private void act(String action, Object body) {
        google.world.simulator.clock().advance(PAUSE);
        google.act(action, body);
    }
}
