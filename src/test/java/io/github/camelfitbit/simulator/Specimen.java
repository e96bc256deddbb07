package io.github.camelfitbit.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * Makes up a body with every member that a schema lets one write, and variants of it: one for each word of each
 * enumeration, one without each required member, one with each member that only the vendor may set. For one test.
 */
final class Specimen {
    private static final String NOTHING_SAID = "_UNSPECIFIED";
    private static final Map<String, Object> TEXTS = Map.of(
            "food", "users/me/dataTypes/food/dataPoints/80104",
            "foodMeasurementUnit", "users/me/dataTypes/food-measurement-unit/dataPoints/304");

    private final Discovery discovery;
    private Instant day = Instant.parse("2020-01-01T12:00:00Z");

    Specimen(Discovery discovery) {
        this.discovery = discovery;
    }

    /** What a body is, and what is special about it. */
    record Variant(String about, JsonObject body) {}

    /** A whole body; each one is of another day, because two sleeps may not overlap. */
    JsonObject whole(String schema) {
        day = day.plus(Duration.ofDays(1));
        return make(schema);
    }

    private JsonObject make(String schema) {
        JsonObject json = new JsonObject();
        discovery.properties(schema).forEach((name, property) -> {
            if (!isOutput(property)) {
                json.put(name, value(name, property));
            }
        });
        return json;
    }

    private Object value(String name, JsonObject property) {
        if (property.containsKey("$ref")) {
            return make(property.getString("$ref"));
        }
        return switch (property.getString("type")) {
            case "array" -> new JsonArray().add(value(name, property.getJsonObject("items")));
            case "boolean" -> true;
            case "integer", "number" -> 1;
            default -> text(name, property);
        };
    }

    private Object text(String name, JsonObject property) {
        if (property.containsKey("enum")) {
            return words(property).get(0);
        }
        return switch (property.getString("format", "")) {
            case "int64" -> "1";
            case "google-duration" -> "3600s";
            case "google-datetime" -> (name.equals("endTime") ? day.plusSeconds(600) : day).toString();
            default -> TEXTS.getOrDefault(name, "text");
        };
    }

    /** One body for each word a writer may use. */
    List<Variant> words(String schema) {
        List<Variant> variants = new ArrayList<>();
        spots(schema, "", (path, name, property) -> {
            JsonObject element =
                    property.getString("type", "").equals("array") ? property.getJsonObject("items") : property;
            if (!isOutput(property) && element.containsKey("enum")) {
                boolean list = element != property;
                words(element)
                        .forEach(word -> variants.add(changed(
                                schema,
                                path,
                                name,
                                list ? new JsonArray().add(word) : word,
                                path + name + "=" + word)));
            }
        });
        return variants;
    }

    /** One body for each required member, without it. */
    List<Variant> incomplete(String schema) {
        List<Variant> variants = new ArrayList<>();
        spots(schema, "", (path, name, property) -> {
            if (property.getString("description", "").startsWith("Required.") && !isOutput(property)) {
                JsonObject body = whole(schema);
                at(body, path).remove(name);
                variants.add(new Variant("without " + path + name, body));
            }
        });
        return variants;
    }

    /** One body for each member that only the vendor sets, with it. */
    List<Variant> presumptuous(String schema) {
        List<Variant> variants = new ArrayList<>();
        spots(schema, "", (path, name, property) -> {
            if (isOutput(property)) {
                variants.add(changed(schema, path, name, value(name, property), "with " + path + name));
            }
        });
        return variants;
    }

    private Variant changed(String schema, String path, String name, Object value, String about) {
        JsonObject body = whole(schema);
        at(body, path).put(name, value);
        return new Variant(about, body);
    }

    /** The object a path such as {@code interval.} or {@code nutrients.quantity.} leads to. */
    private static JsonObject at(JsonObject body, String path) {
        JsonObject here = body;
        for (String name : path.isEmpty() ? new String[0] : path.split("\\.")) {
            Object next = here.getValue(name);
            here = next instanceof JsonArray array ? array.getJsonObject(0) : (JsonObject) next;
        }
        return here;
    }

    private void spots(String schema, String path, Spot visitor) {
        discovery.properties(schema).forEach((name, property) -> {
            visitor.visit(path, name, property);
            JsonObject element = property.containsKey("items") ? property.getJsonObject("items") : property;
            if (element.containsKey("$ref") && !isOutput(property)) {
                spots(element.getString("$ref"), path + name + ".", visitor);
            }
        });
    }

    /** Looks at a member, wherever it stands. */
    private interface Spot {
        void visit(String path, String name, JsonObject property);
    }

    private static List<String> words(JsonObject property) {
        return property.getJsonArray("enum").stream()
                .map(Object::toString)
                .filter(word -> !word.endsWith(NOTHING_SAID))
                .toList();
    }

    private static boolean isOutput(JsonObject property) {
        return property.getBoolean("readOnly", false)
                || property.getString("description", "").startsWith("Output only.");
    }
}
