package io.github.camelfitbit.scenario;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.github.camelfitbit.simulator.AskedRequest;
import io.github.camelfitbit.simulator.http.Ask;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Assumptions;

/**
 * The vendor's discovery document: what a call may carry, and the words that may stand in bodies. It is read from the folder
 * {@code -Dreference.dir=...}, which is not part of the project; without it the test is left out.
 */
final class GoogleDocument {

    private final JsonObject document;
    private final List<Method> methods = new ArrayList<>();

    private GoogleDocument(JsonObject document) {
        this.document = document;
        collect(document);
    }

    static GoogleDocument read() throws Exception {
        String folder = System.getProperty("reference.dir", "");
        Assumptions.assumeFalse(folder.isBlank(), "no document of the vendor: set -Dreference.dir");
        return new GoogleDocument(new JsonObject(Files.readString(Path.of(folder, "google-health-v4.discovery.json"))));
    }

    private void collect(JsonObject resource) {
        members(resource, "methods").forEach(name -> methods.add(new Method(member(resource, "methods", name))));
        members(resource, "resources").forEach(name -> collect(member(resource, "resources", name)));
    }

    List<Method> methods() {
        return methods;
    }

    /** The parameters that every method takes, whatever it does, and their values such as {@code alt=json}. */
    Set<String> systemParameters() {
        Set<String> parameters = new TreeSet<>(members(document, "parameters"));
        members(document, "parameters").forEach(name -> texts(member(document, "parameters", name))
                .forEach(value -> parameters.add(name + '=' + value)));
        return parameters;
    }

    /** A method, named as the simulator counts it: by the last two words of its id. */
    record Method(JsonObject json) {

        String name() {
            String[] id = json.getString("id").split("\\.");
            return id[id.length - 2] + '.' + id[id.length - 1];
        }

        /** Its own parameters, such as {@code subscribers.list pageSize}. */
        Set<String> parameters() {
            return named(members(json, "parameters"));
        }

        /** Those of them that a request carried: with a value, or as its path. */
        Set<String> carriedBy(AskedRequest request) {
            Set<String> carried = new TreeSet<>(valued(request));
            if (request.path().matches('/' + json.getString("flatPath").replaceAll("\\{[^}]+}", "[^/:]+"))) {
                members(json, "parameters").stream().filter(this::isInPath).forEach(carried::add);
            }
            carried.retainAll(members(json, "parameters"));
            return named(carried);
        }

        private boolean isInPath(String parameter) {
            return member(json, "parameters", parameter).getString("location").equals("path");
        }

        private Set<String> named(Set<String> parameters) {
            Set<String> named = new TreeSet<>();
            parameters.forEach(parameter -> named.add(name() + ' ' + parameter));
            return named;
        }
    }

    /** The parameters of the request's query that have a value, with and without it. */
    static Set<String> valued(AskedRequest request) {
        Set<String> valued = new TreeSet<>();
        Ask.parameters(request.query()).forEach((name, values) -> {
            if (values.stream().noneMatch(String::isBlank)) {
                valued.add(name);
                values.forEach(value -> valued.add(name + '=' + value));
            }
        });
        return valued;
    }

    /**
     * One word of an enumeration, and a way to it.
     *
     * @param place  where the document lists it, such as {@code SleepStage.type}
     * @param text   such as {@code REM}
     * @param way    the members that lead to it; the name of a list ends in {@code []}
     * @param mayBeWritten whether all of them may stand in a request, and the word says something
     */
    record Word(String place, String text, List<String> way, boolean mayBeWritten) {

        String key() {
            return place + '=' + text;
        }

        /** An object with nothing but this word at the end of its way. */
        JsonObject alone() {
            Object value = text;
            for (int i = way.size() - 1; i >= 0; i--) {
                String name = way.get(i);
                value = name.endsWith("[]")
                        ? new JsonObject().put(name.substring(0, name.length() - 2), new JsonArray().add(value))
                        : new JsonObject().put(name, value);
            }
            return (JsonObject) value;
        }
    }

    /** Every word of every schema, by its place. */
    Set<String> words() {
        Set<String> words = new TreeSet<>();
        for (String schema : members(document, "schemas")) {
            properties(schema).forEach(member -> texts((JsonObject) member.getValue())
                    .forEach(text -> words.add(schema + '.' + member.getKey() + '=' + text)));
        }
        return words;
    }

    /** The words below a schema, with their ways from there. */
    List<Word> below(String schema) {
        List<Word> words = new ArrayList<>();
        collect(schema, new Step(List.of(), true), words);
        return words;
    }

    /** How far the way leads, and whether a request may go it. */
    private record Step(List<String> way, boolean isWritten) {
        Step to(String name, JsonObject property) {
            String said = property.getString("description", "");
            boolean isTaken = !said.startsWith("Output only.") && !said.endsWith("currently not supported.");
            Stream<String> further = Stream.of(property.containsKey("items") ? name + "[]" : name);
            return new Step(Stream.concat(way.stream(), further).toList(), isWritten && isTaken);
        }
    }

    private void collect(String schema, Step before, List<Word> words) {
        properties(schema).forEach(entry -> {
            JsonObject property = (JsonObject) entry.getValue();
            Step step = before.to(entry.getKey(), property);
            texts(property)
                    .forEach(text -> words.add(new Word(
                            schema + '.' + entry.getKey(),
                            text,
                            step.way(),
                            step.isWritten() && !text.endsWith("_UNSPECIFIED"))));
            if (one(property).containsKey("$ref")) {
                collect(one(property).getString("$ref"), step, words);
            }
        });
    }

    /** The words that stand in an object of a schema, by their places. */
    Set<String> wordsIn(String schema, JsonObject object) {
        Set<String> found = new TreeSet<>();
        find(schema, object, found);
        return found;
    }

    private void find(String schema, JsonObject object, Set<String> found) {
        object.forEach(entry -> {
            JsonObject property = properties(schema).getJsonObject(entry.getKey(), new JsonObject());
            Iterable<?> values = entry.getValue() instanceof JsonArray list ? list : List.of(entry.getValue());
            for (Object value : values) {
                if (value instanceof JsonObject inner && one(property).containsKey("$ref")) {
                    find(one(property).getString("$ref"), inner, found);
                } else if (one(property).containsKey("enum")) {
                    found.add(schema + '.' + entry.getKey() + '=' + value);
                }
            }
        });
    }

    /** The schema that a member of a schema has; empty when it has none. */
    String schemaOf(String schema, String member) {
        return one(properties(schema).getJsonObject(member, new JsonObject())).getString("$ref", "");
    }

    JsonObject properties(String schema) {
        return member(document, "schemas", schema).getJsonObject("properties", new JsonObject());
    }

    /** What a member is, or each element of it if it is a list. */
    static JsonObject one(JsonObject property) {
        return property.getJsonObject("items", property);
    }

    static List<String> texts(JsonObject property) {
        return one(property).getJsonArray("enum", new JsonArray()).stream()
                .map(Object::toString)
                .toList();
    }

    private static Set<String> members(JsonObject parent, String name) {
        return parent.getJsonObject(name, new JsonObject()).fieldNames();
    }

    private static JsonObject member(JsonObject parent, String name, String member) {
        return parent.getJsonObject(name).getJsonObject(member);
    }
}
