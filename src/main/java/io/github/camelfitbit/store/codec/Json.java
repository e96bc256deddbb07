package io.github.camelfitbit.store.codec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import org.jspecify.annotations.Nullable;

/** JSON in and out by Jackson's streaming half: no reflection, no annotations on the model. */
final class Json {

    /** Does not remember member names for the life of the JVM: a document may bring any. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private Json() {}

    /** What writes the members of an object. */
    interface Members {
        void write(JsonGenerator json) throws IOException;
    }

    static byte[] write(Members members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
            json.writeStartObject();
            members.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // bytes on the heap do not fail
        }
        return bytes.toByteArray();
    }

    /** Writes a member unless it is null: absent and null are the same to the reader. */
    static void text(JsonGenerator json, String name, @Nullable Object value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value.toString());
        }
    }

    /**
     * Reads one object and nothing behind it.
     *
     * @throws MalformedRecordException when it is anything else: empty, cut short, binary, followed by more
     */
    static JsonObject read(byte[] document) {
        try (JsonParser parser = FACTORY.createParser(document)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new MalformedRecordException("it is not a JSON object");
            }
            JsonObject object = object(parser);
            if (parser.nextToken() != null) {
                throw new MalformedRecordException("something follows the JSON object");
            }
            return object;
        } catch (IOException e) {
            // without the cause: Jackson's messages quote the document
            throw new MalformedRecordException("it is not JSON, or cut short (" + document.length + " bytes)");
        }
    }

    private static JsonObject object(JsonParser parser) throws IOException {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            members.put(name, value(parser, parser.nextToken()));
        }
        return new JsonObject(members);
    }

    private static List<@Nullable Object> array(JsonParser parser) throws IOException {
        List<@Nullable Object> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            elements.add(value(parser, token));
        }
        return elements;
    }

    private static @Nullable Object value(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_NULL -> null;
            default -> parser.getText();
        };
    }
}
