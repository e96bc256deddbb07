package io.github.camelfitbit.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import io.github.camelfitbit.model.DataKind;
import io.github.camelfitbit.vocabulary.Described.Composite;
import io.github.camelfitbit.vocabulary.Described.Entry;
import io.github.camelfitbit.vocabulary.Described.Type;

/**
 * Writes a JSON Schema of what a route gets, one per data type. Open where the vendor is open: it may add members and
 * words, and it leaves out what is zero or not known, so no member of a value is required.
 */
final class JsonSchemas {

    /** What stands around every value. */
    private static final Map<String, String> TIMES = Map.of(
            "moment",
            "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d(:\\d\\d)?)$",
            "momentOrCivilTime",
            "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d(:\\d\\d)?)?$",
            "day",
            "^\\d{4}-\\d\\d-\\d\\d$",
            "duration",
            "^P(?!$)(-?\\d+D)?(T(?!$)(-?\\d+H)?(-?\\d+M)?(-?\\d+(\\.\\d+)?S)?)?$");

    private final Described described;
    private final Map<String, Object> definitions = new TreeMap<>();

    private JsonSchemas(Described described) {
        this.described = described;
    }

    static List<GeneratedFile> all(Described described) {
        return described.types().stream()
                .map(type -> GeneratedFile.schema(
                        type.dataType().id(), PrettyJson.text(new JsonSchemas(described).schema(type))))
                .toList();
    }

    private Map<String, Object> schema(Type type) {
        Map<String, Object> properties = properties(type);
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:camel-fitbit:schema:" + type.dataType().id());
        schema.put("title", type.dataType().schema());
        schema.put("description", type.is());
        schema.put("type", "object");
        schema.put("required", List.of("id", "connection", "dataType", "value"));
        times(type, schema);
        schema.put("properties", properties);
        schema.put("$defs", definitions);
        return schema;
    }

    /** A sample has one time, anything else two, an entry of a catalogue none. */
    private static void times(Type type, Map<String, Object> schema) {
        Object ends = Map.of("required", List.of("startTime", "endTime", "civilDate"));
        Object time = Map.of("required", List.of("time", "civilDate"));
        if (type.dataType().kind() == DataKind.SAMPLE) {
            schema.put("anyOf", type.rollUps().isPresent() ? List.of(time, ends) : List.of(time));
        } else if (type.dataType().kind() != DataKind.TIMELESS) {
            schema.put("anyOf", List.of(ends));
        }
    }

    private Map<String, Object> properties(Type type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("id", described("string", "The same record carries the same id however often it is delivered."));
        properties.put("connection", described("string", "Whose record it is."));
        properties.put("dataType", Map.of("const", type.dataType().id()));
        properties.put("change", described("string", "What happened to the record; absent where nothing is compared."));
        properties.put("time", time("moment"));
        properties.put("startTime", time("momentOrCivilTime"));
        properties.put("endTime", time("momentOrCivilTime"));
        properties.put("civilDate", time("day"));
        properties.put("source", ref(Objects.requireNonNull(described.objects().get("DataSource"))));
        properties.put("value", value(type));
        return properties;
    }

    private static Map<String, Object> described(String type, String description) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", type);
        schema.put("description", description);
        return schema;
    }

    private Map<String, Object> value(Type type) {
        Map<String, Object> members = new LinkedHashMap<>();
        type.records().ifPresent(records -> members.putAll(members(records)));
        type.rollUps().ifPresent(rollUps -> members(rollUps)
                .forEach((name, schema) ->
                        members.merge(name, schema, (record, rollUp) -> Map.of("anyOf", List.of(record, rollUp)))));
        return object(type.is(), members);
    }

    private Map<String, Object> object(String description, Map<String, Object> members) {
        Map<String, Object> schema = described("object", description);
        if (!members.isEmpty()) {
            schema.put("properties", members);
        }
        return schema;
    }

    private Map<String, Object> members(Composite composite) {
        Map<String, Object> members = new LinkedHashMap<>();
        composite.members().forEach(entry -> members.put(entry.name(), member(entry)));
        return members;
    }

    private Map<String, Object> member(Entry entry) {
        Map<String, Object> one = new LinkedHashMap<>(kind(entry));
        if (entry.range() != null) {
            one.put("minimum", entry.range().get(0));
            one.put("maximum", entry.range().get(1));
        }
        String unit = entry.unit() == null ? "" : " Unit: " + entry.unit() + '.';
        if (!entry.isList()) {
            one.put("description", entry.is() + unit);
            return one;
        }
        Map<String, Object> list = described("array", entry.is() + unit);
        list.put("items", one);
        return list;
    }

    private Map<String, Object> kind(Entry entry) {
        Composite object = described.objects().get(entry.kind());
        if (object != null) {
            return ref(object);
        } else if (described.isWord(entry)) {
            return Map.of("anyOf", List.of(Map.of("enum", words(entry.kind())), Map.of("type", "string")));
        }
        return switch (entry.kind()) {
            case "integer" -> Map.of("type", "integer");
            case "number" -> Map.of("type", "number");
            case "boolean" -> Map.of("type", "boolean");
            case "time" -> time("moment");
            case "duration" -> time("duration");
            case "date" -> time("day");
            default -> Map.of("type", "string");
        };
    }

    private List<String> words(String name) {
        return described.words().getOrDefault(name, List.of());
    }

    private Map<String, Object> ref(Composite object) {
        if (!definitions.containsKey(object.name())) {
            definitions.put(object.name(), object(object.is(), members(object)));
        }
        return Map.of("$ref", "#/$defs/" + object.name());
    }

    private Map<String, Object> time(String form) {
        definitions.computeIfAbsent(form, name -> {
            Map<String, Object> schema = new LinkedHashMap<>();
            schema.put("type", "string");
            schema.put("pattern", TIMES.get(form));
            return schema;
        });
        return Map.of("$ref", "#/$defs/" + form);
    }
}
