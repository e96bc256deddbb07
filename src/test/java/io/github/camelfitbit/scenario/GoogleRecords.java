package io.github.camelfitbit.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import io.github.camelfitbit.scenario.GoogleDocument.Word;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Records around one word of the vendor's document: as a route writes them, and as the vendor answers them. */
final class GoogleRecords {

    /** These stand around the value. */
    private static final Set<String> TIMES =
            Set.of("ObservationTimeInterval", "SessionTimeInterval", "ObservationSampleTime");

    /** A meal has a food of the vendor's or a name of its own. */
    private static final String NAME_OF_MEAL = "foodDisplayName";

    private final GoogleDocument document;

    GoogleRecords(GoogleDocument document) {
        this.document = document;
    }

    /** A record as the vendor answers it, with nothing but its time and the word. */
    JsonObject answered(String schema, Word word) {
        JsonObject record = word.alone();
        if (document.properties(schema).containsKey("interval")) {
            record.put(
                    "interval",
                    new JsonObject().put("startTime", "2026-11-19T12:00:00Z").put("endTime", "2026-11-19T12:01:00Z"));
        } else if (document.properties(schema).containsKey("sampleTime")) {
            record.put("sampleTime", new JsonObject().put("physicalTime", "2026-11-19T12:00:00Z"));
        } else if (document.properties(schema).containsKey("date")) {
            record.put(
                    "date", new JsonObject().put("year", 2026).put("month", 11).put("day", 19));
        }
        return record;
    }

    /** An hour's record as a route writes it: what the vendor requires, and the word. */
    JsonObject written(String schema, Word word, Instant start) {
        Instant end = start.plus(Duration.ofHours(1));
        JsonObject value = new Value(word.text(), start, end).of(schema, word.way());
        JsonObject record = new JsonObject().put("value", value);
        return document.properties(schema).containsKey("interval")
                ? record.put("startTime", start.toString()).put("endTime", end.toString())
                : record.put("time", start.toString());
    }

    private final class Value {
        private final String word;
        private final Instant start;
        private final Instant end;

        private Value(String word, Instant start, Instant end) {
            this.word = word;
            this.start = start;
            this.end = end;
        }

        private JsonObject of(String schema, List<String> way) {
            JsonObject object = new JsonObject();
            document.properties(schema).forEach(entry -> {
                String name = entry.getKey();
                JsonObject property = (JsonObject) entry.getValue();
                boolean isOnTheWay =
                        !way.isEmpty() && way.get(0).replace("[]", "").equals(name);
                if (isOnTheWay || isRequired(name, property)) {
                    List<String> rest = isOnTheWay ? way.subList(1, way.size()) : List.of();
                    Object one = isOnTheWay && rest.isEmpty() ? word : one(name, GoogleDocument.one(property), rest);
                    object.put(name, property.containsKey("items") ? new JsonArray().add(one) : one);
                }
            });
            return object;
        }

        private Object one(String name, JsonObject property, List<String> way) {
            if (property.containsKey("$ref")) {
                return of(property.getString("$ref"), way);
            }
            return switch (property.getString("format", property.getString("type"))) {
                case "boolean" -> true;
                case "int32", "int64", "double", "float" -> 1;
                case "google-duration" -> "PT10M";
                case "google-datetime" -> (name.equals("endTime") ? end : start).toString();
                default ->
                    property.containsKey("enum")
                            ? GoogleDocument.texts(property).get(1)
                            : "text";
            };
        }
    }

    private static boolean isRequired(String name, JsonObject property) {
        boolean isTime = TIMES.contains(property.getString("$ref", "")) || name.endsWith("UtcOffset");
        boolean isSaid = property.getString("description", "").startsWith("Required.");
        return name.equals(NAME_OF_MEAL) || isSaid && !isTime;
    }
}
