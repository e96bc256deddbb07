package io.github.camelfitbit.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** Google's machine-readable description of an API: its methods, and the schemas that answers must have. */
final class Discovery {
    private static final Map<String, Pattern> FORMATS = Map.of(
            "int64", Pattern.compile("-?\\d{1,19}"),
            "google-datetime", Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z"),
            "google-duration", Pattern.compile("-?\\d+(\\.\\d{1,9})?s"));
    private static final Pattern NOT_A_NUMBER = Pattern.compile("NaN|-?Infinity");

    private final JsonObject document;

    private Discovery(JsonObject document) {
        this.document = document;
    }

    static Discovery read(Path file) {
        try {
            return new Discovery(new JsonObject(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One method, with the query parameters that are its own. */
    record Method(String id, String verb, String path, List<String> query, String request, String response) {}

    /** The methods an application may call with a token; the others are for browsers that follow a link. */
    List<Method> methods() {
        List<Method> methods = new ArrayList<>();
        collect(document, methods);
        return methods;
    }

    private static void collect(JsonObject resource, List<Method> methods) {
        each(resource, "methods", (name, method) -> {
            if (method.containsKey("scopes")) {
                methods.add(method(method));
            }
        });
        each(resource, "resources", (name, inner) -> collect(inner, methods));
    }

    private static Method method(JsonObject json) {
        List<String> query = new ArrayList<>();
        each(json, "parameters", (name, parameter) -> {
            if (parameter.getString("location").equals("query")) {
                query.add(name);
            }
        });
        return new Method(
                json.getString("id"),
                json.getString("httpMethod"),
                json.getString("flatPath"),
                query,
                json.getJsonObject("request", new JsonObject()).getString("$ref", ""),
                json.getJsonObject("response").getString("$ref"));
    }

    JsonObject schema(String name) {
        JsonObject schema = document.getJsonObject("schemas").getJsonObject(name);
        if (schema == null) {
            throw new IllegalArgumentException("the document has no schema " + name);
        }
        return schema;
    }

    /** The members of a schema, by name. */
    Map<String, JsonObject> properties(String schema) {
        Map<String, JsonObject> properties = new TreeMap<>();
        each(schema(schema), "properties", properties::put);
        return properties;
    }

    /** What is wrong with an answer; empty when it is as the schema says. */
    List<String> problems(String schema, JsonObject answer) {
        List<String> problems = new ArrayList<>();
        object(schema, answer, schema, problems);
        return problems;
    }

    private void object(String schema, JsonObject answer, String path, List<String> problems) {
        Map<String, JsonObject> properties = properties(schema);
        answer.forEach(member -> {
            String here = path + "." + member.getKey();
            JsonObject property = properties.get(member.getKey());
            if (property == null) {
                problems.add(here + " is not in the schema");
            } else {
                value(property, member.getValue(), here, problems);
            }
        });
    }

    private void value(JsonObject property, @Nullable Object value, String path, List<String> problems) {
        String reference = property.getString("$ref", "");
        if (!reference.isEmpty()) {
            if (value instanceof JsonObject inner) {
                object(reference, inner, path, problems);
            } else {
                problems.add(path + " is not an object");
            }
        } else if (property.getString("type").equals("array")) {
            list(property, value, path, problems);
        } else if (!isScalar(property, value)) {
            problems.add(path + " is not a " + property.getString("format", property.getString("type")) + ": " + value);
        }
    }

    private void list(JsonObject property, @Nullable Object value, String path, List<String> problems) {
        if (value instanceof JsonArray array) {
            array.forEach(item -> value(property.getJsonObject("items"), item, path + "[]", problems));
        } else {
            problems.add(path + " is not a list");
        }
    }

    private static boolean isScalar(JsonObject property, @Nullable Object value) {
        return switch (property.getString("type")) {
            case "boolean" -> value instanceof Boolean;
            case "integer" -> value instanceof Integer;
            case "number" ->
                value instanceof Number
                        || (value instanceof String text
                                && NOT_A_NUMBER.matcher(text).matches());
            case "string" -> value instanceof String text && isText(property, text);
            default -> value instanceof JsonObject;
        };
    }

    private static boolean isText(JsonObject property, String text) {
        Pattern format = FORMATS.get(property.getString("format", ""));
        JsonArray words = property.getJsonArray("enum");
        return (format == null || format.matcher(text).matches()) && (words == null || words.contains(text));
    }

    /** Takes a named object. */
    interface Each {
        void take(String name, JsonObject json);
    }

    private static void each(JsonObject parent, String member, Each each) {
        parent.getJsonObject(member, new JsonObject())
                .forEach(entry -> each.take(entry.getKey(), (JsonObject) entry.getValue()));
    }
}
