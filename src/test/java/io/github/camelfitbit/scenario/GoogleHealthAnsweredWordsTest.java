package io.github.camelfitbit.scenario;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.scenario.GoogleDocument.Word;
import io.github.camelfitbit.simulator.Fault;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every word of every enumeration of the vendor's discovery document, given by the simulator in an answer, comes out of a
 * Camel endpoint as it is.
 */
class GoogleHealthAnsweredWordsTest {

    private static final Duration PAUSE = Duration.ofSeconds(1); // so that the minute has calls enough

    /** Schemas that belong to no operation: activity-level has no roll-up. */
    private static final Set<String> LEFT_OUT = Set.of("ActivityLevelRollupByActivityLevelType");

    private final Set<String> read = new TreeSet<>();

    private GoogleDocument document;
    private GoogleRecords records;
    private GoogleWorld google;

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
    void comeOutOfAnEndpointAsTheyAre() {
        for (DataType type : DataType.values()) {
            records(type);
            rollUps(type);
        }
        sources();
        singles();

        Set<String> words = document.words();
        words.removeIf(GoogleHealthAnsweredWordsTest::isLeftOut);
        Set<String> covered = new TreeSet<>(words);
        covered.retainAll(read);
        System.out.println("google-health.enums.covered=" + covered.size());
        System.out.println("google-health.enums.total=" + words.size());
        assertThat(words).hasSizeGreaterThan(500);
        assertThat(covered).isEqualTo(words);
        assertThat(read).noneMatch(GoogleHealthAnsweredWordsTest::isLeftOut);
    }

    private static boolean isLeftOut(String word) {
        return LEFT_OUT.contains(word.substring(0, word.indexOf('.')));
    }

    private void records(DataType type) {
        String schema = document.schemaOf("DataPoint", type.member());
        List<Word> words = schema.isEmpty() ? List.of() : document.below(schema);
        if (!type.operations().contains(type.reading())) {
            words.forEach(word -> created(type, schema, word));
        } else if (!words.isEmpty()) {
            JsonArray points = new JsonArray();
            words.forEach(word -> points.add(new JsonObject().put(type.member(), records.answered(schema, word))));
            given(
                    new JsonObject().put("dataPoints", points),
                    "dataPoints." + type.reading().text(),
                    type.id());
            points(type, type.reading()).forEach(point -> read.addAll(document.wordsIn(schema, value(point))));
        }
    }

    /** What the vendor never shows again is seen in its answer to the write. */
    private void created(DataType type, String schema, Word word) {
        JsonObject point = new JsonObject().put(type.member(), records.answered(schema, word));
        given(new JsonObject().put("done", true).put("response", point), "dataPoints.create", type.id());
        Word good = document.below(schema).stream()
                .filter(Word::mayBeWritten)
                .findFirst()
                .orElseThrow();
        Object body = act(
                type.id() + "/create", records.written(schema, good, World.NOW).encode());
        read.addAll(document.wordsIn(schema, value(json(body))));
    }

    private void rollUps(DataType type) {
        String schema = document.schemaOf("RollupDataPoint", type.member());
        List<Word> words = schema.isEmpty() ? List.of() : document.below(schema);
        if (!words.isEmpty() && type.operations().contains(DataOperation.ROLL_UP)) {
            JsonArray points = new JsonArray();
            words.forEach(word -> points.add(new JsonObject()
                    .put("startTime", "2026-11-19T12:00:00Z")
                    .put("endTime", "2026-11-19T13:00:00Z")
                    .put(type.member(), word.alone())));
            given(new JsonObject().put("rollupDataPoints", points), "dataPoints.rollUp", type.id());
            points(type, DataOperation.ROLL_UP).forEach(point -> read.addAll(document.wordsIn(schema, value(point))));
        }
    }

    /** Where a record comes from: the same for every type. */
    private void sources() {
        JsonArray points = new JsonArray();
        document.below("DataSource")
                .forEach(word -> points.add(new JsonObject()
                        .put("dataSource", word.alone())
                        .put(
                                "weight",
                                new JsonObject()
                                        .put("weightGrams", 70_000)
                                        .put(
                                                "sampleTime",
                                                new JsonObject().put("physicalTime", "2026-11-19T12:00:00Z")))));
        given(new JsonObject().put("dataPoints", points), "dataPoints.list", "weight");
        points(DataType.WEIGHT, DataOperation.LIST)
                .forEach(point -> read.addAll(document.wordsIn("DataSource", point.getJsonObject("source"))));
    }

    /** What is no data point: one answer for each word. */
    private void singles() {
        Map<String, List<String>> actions = Map.of(
                "settings/get", List.of("users.getSettings", "Settings"),
                "devices/list", List.of("pairedDevices.list", "ListPairedDevicesResponse"),
                "subscribers/list", List.of("subscribers.list", "ListSubscribersResponse"));
        actions.forEach((action, asked) -> document.below(asked.get(1)).forEach(word -> {
            given(word.alone(), asked.get(0), "");
            Object body = act(action, null);
            String list = word.way().get(0).replace("[]", "");
            JsonObject answer = body instanceof List<?> all
                    ? new JsonObject().put(list, new JsonArray(all).copy())
                    : JsonObject.mapFrom(body);
            assertThat(document.wordsIn(asked.get(1), answer)).as(action).containsExactly(word.key());
            read.add(word.key());
        }));
    }

    /** Lets the next request be answered with this. */
    private void given(JsonObject answer, String method, String type) {
        byte[] bytes = answer.encode().getBytes(StandardCharsets.UTF_8);
        google.world.simulator.fail(Fault.bytes(200, "application/json", bytes).on(method, type));
    }

    private List<JsonObject> points(DataType type, DataOperation operation) {
        String words = type.id() + '/' + operation.text();
        List<?> points = (List<?>) act(words + "?from=2026-11-19&to=2026-11-19", null);
        return points.stream().map(this::json).toList();
    }

    /** A data point as the next step of a route gets it. */
    private JsonObject json(Object point) {
        return new JsonObject(google.world.camel.getTypeConverter().convertTo(String.class, point));
    }

    private static JsonObject value(JsonObject point) {
        return point.getJsonObject("value");
    }

    private Object act(String action, @Nullable Object body) {
        google.world.simulator.clock().advance(PAUSE);
        return google.act(action, body);
    }
}
