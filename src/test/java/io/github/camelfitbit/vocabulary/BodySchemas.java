package io.github.camelfitbit.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.transform.DataPointJson;

/** Holds what is emitted against the JSON Schemas as the jar has them. */
public final class BodySchemas {

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<DataType, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();

    private BodySchemas() {}

    /** What the schema says against the point's JSON; empty when it agrees. */
    public static Set<String> violations(DataPoint point) {
        return violations(point.type(), DataPointJson.text(point));
    }

    static Set<String> violations(DataType type, String json) {
        try {
            return SCHEMAS.computeIfAbsent(type, BodySchemas::schema).validate(JSON.readTree(json)).stream()
                    .map(ValidationMessage::getMessage)
                    .collect(Collectors.toSet());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON", e);
        }
    }

    private static JsonSchema schema(DataType type) {
        String name = "/io/github/camelfitbit/schema/" + type.id() + ".json";
        try (InputStream schema = Objects.requireNonNull(BodySchemas.class.getResourceAsStream(name), name)) {
            return FACTORY.getSchema(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
