package io.github.camelfitbit.scenario;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.camelfitbit.remote.fitbit.web.WebOperation;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The vendor's OpenAPI document, as far as requests go, with its known faults put right. */
final class FitbitDocument {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]+)}");

    /** The document forgets the level that its own parameter list has. */
    private static final Map<String, String> WRONG_PATHS = Map.of(
            "/1/user/-/activities/active-zone-minutes/date/{start-date}/{end-date}/time/{start-time}/{end-time}.json",
            "/1/user/-/activities/active-zone-minutes/date/{start-date}/{end-date}/{detail-level}/time/{start-time}/{end-time}.json");

    /** The document copies the list of all activities; the basal rate is no reading of a tracker. */
    private static final Set<String> WRONG_VALUES = Set.of(
            "getActivitiesTrackerResourceByDateRange caloriesBMR",
            "getActivitiesTrackerResourceByDatePeriod caloriesBMR");

    /** A parameter of a path that is written as {@code -} there. */
    private static final String ALWAYS_THE_PERSON = "user-id";

    private final List<Operation> operations = new ArrayList<>();

    FitbitDocument(String text) {
        JsonObject paths = new JsonObject(text).getJsonObject("paths");
        for (String path : paths.fieldNames()) {
            for (String verb : paths.getJsonObject(path).fieldNames()) {
                JsonObject operation = paths.getJsonObject(path).getJsonObject(verb);
                String right = WRONG_PATHS.getOrDefault(path, path);
                operations.add(new Operation(verb.toUpperCase(Locale.ROOT), right, operation));
            }
        }
    }

    List<Operation> operations() {
        return operations;
    }

    /** A path without the names of its parameters, but for periods: these stand where others have the end of a range. */
    static String shape(String path) {
        return path.replace("/user/-/", "/user/{}/").replaceAll("\\{(?!period})[^}]+}", "{}");
    }

    /** An operation of the document. */
    record Operation(String verb, String path, JsonObject json) {

        String id() {
            return json.getString("operationId", verb + " " + path);
        }

        String shape() {
            return FitbitDocument.shape(path);
        }

        /** The parameters by name, those of forms as well; and their listed values, such as {@code sort=asc}. */
        Set<String> parameters() {
            Set<String> names = new TreeSet<>(form().fieldNames());
            for (JsonObject parameter : listed()) {
                String name = parameter.getString("name");
                names.add(name);
                listedValues(parameter).forEach(value -> names.add(name + '=' + value));
            }
            return names;
        }

        private JsonObject form() {
            JsonObject none = new JsonObject();
            return json.getJsonObject("requestBody", none)
                    .getJsonObject("content", none)
                    .getJsonObject("application/x-www-form-urlencoded", none)
                    .getJsonObject("schema", none)
                    .getJsonObject("properties", none);
        }

        /** The values that the document lists for one of our parameters. */
        List<String> values(WebOperation ours, String name) {
            String theirs = theirName(ours, name);
            return listed().stream()
                    .filter(parameter -> parameter.getString("name").equals(theirs))
                    .flatMap(parameter -> listedValues(parameter).stream())
                    .toList();
        }

        private List<String> listedValues(JsonObject parameter) {
            return parameter.getJsonObject("schema").getJsonArray("enum", new JsonArray()).stream()
                    .map(Object::toString)
                    .filter(value -> !WRONG_VALUES.contains(id() + ' ' + value))
                    .toList();
        }

        /** What arrived, in the document's names: parameters, with and without their values. */
        Set<String> named(WebOperation ours, Asked asked, Map<String, Object> values) {
            Set<String> names = new TreeSet<>();
            asked.query().forEach((name, value) -> names.addAll(List.of(name, name + '=' + value)));
            values.forEach(
                    (name, value) -> names.addAll(List.of(theirName(ours, name), theirName(ours, name) + '=' + value)));
            if (asked.path().contains("/user/-/")) {
                names.add(ALWAYS_THE_PERSON);
            }
            return names;
        }

        /** Names in paths differ; their places do not. */
        private String theirName(WebOperation ours, String name) {
            List<String> ourNames = placeholders(ours.path());
            ourNames.remove("u");
            int place = ourNames.indexOf(name);
            return place < 0 ? name : placeholders(path).get(place);
        }

        private List<JsonObject> listed() {
            return json.getJsonArray("parameters", new JsonArray()).stream()
                    .map(JsonObject.class::cast)
                    .toList();
        }

        @Override
        public String toString() {
            return verb + " " + path;
        }
    }

    private static List<String> placeholders(String path) {
        List<String> names = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(path);
        while (matcher.find()) {
            names.add(Objects.requireNonNull(matcher.group(1)));
        }
        return names;
    }

    /** A request that arrived for a template. */
    record Asked(String template, String path, String rawQuery) {

        /** The decoded query. */
        Map<String, String> query() {
            Map<String, String> query = new LinkedHashMap<>();
            Arrays.stream(rawQuery.split("&")).filter(pair -> !pair.isEmpty()).forEach(pair -> {
                String[] parts = pair.split("=", 2);
                query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            });
            return query;
        }

        /** Whether every value that was given arrived where it belongs; days were turned into dates on the way. */
        boolean arrived(Map<String, Object> values) {
            String expected = template.replace("{u}", "-");
            for (Map.Entry<String, Object> value : values.entrySet()) {
                String text = value.getValue().toString();
                boolean isInPath = template.contains('{' + value.getKey() + '}');
                expected = expected.replace('{' + value.getKey() + '}', text);
                boolean isHeader = Character.isUpperCase(value.getKey().charAt(0));
                if (!isInPath && !isHeader && !text.equals(query().get(value.getKey()))) {
                    return false;
                }
            }
            return expected.equals(path);
        }
    }
}
