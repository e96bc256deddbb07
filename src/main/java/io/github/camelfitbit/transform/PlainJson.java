package io.github.camelfitbit.transform;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.camelfitbit.error.InvalidArgumentException;
import org.jspecify.annotations.Nullable;

/** Reads what a route hands over as JSON into maps, lists, texts and numbers. Stateless. */
public final class PlainJson {

    private static final JsonFactory JSON = new JsonFactory();

    private PlainJson() {}

    /**
     * Reads an object.
     *
     * @throws InvalidArgumentException when the text is no JSON object
     */
    public static Map<String, Object> object(String text) {
        try (JsonParser json = JSON.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw noObject("it begins with something else");
            }
            Map<String, Object> object = object(json);
            if (json.nextToken() != null) {
                throw noObject("something follows the object");
            }
            return object;
        } catch (JsonProcessingException e) {
            // the parser's message quotes the body
            JsonLocation where = e.getLocation();
            throw noObject(
                    where == null
                            ? "it is nested too deeply or too long"
                            : "it cannot be read at line " + where.getLineNr() + ", column " + where.getColumnNr());
        } catch (IOException e) {
            throw new AssertionError("a text does not fail to be read", e);
        }
    }

    /**
     * Reads whatever a vendor answers.
     *
     * @return maps, lists, texts, numbers and truth values; null for nothing and for null
     * @throws JsonProcessingException when it is no JSON; its message quotes the text
     * @throws IOException             when the stream fails
     */
    public static @Nullable Object read(InputStream stream) throws IOException {
        try (JsonParser json = JSON.createParser(stream)) {
            Object document = json.nextToken() == null ? null : value(json);
            if (json.nextToken() != null) {
                throw new JsonParseException(json, "something follows the document");
            }
            return document;
        }
    }

    private static InvalidArgumentException noObject(String why) {
        return new InvalidArgumentException(
                "the body is not a JSON object: " + why + "; send one such as {\"value\":{\"weightGrams\":72400}}");
    }

    private static Map<String, Object> object(JsonParser json) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        String name;
        while ((name = json.nextFieldName()) != null) {
            json.nextToken();
            Object value = value(json);
            if (value != null) {
                members.put(name, value);
            }
        }
        return members;
    }

    private static @Nullable Object value(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> object(json);
            case START_ARRAY -> list(json);
            case VALUE_STRING -> json.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getNumberValue();
            case VALUE_TRUE, VALUE_FALSE -> json.getBooleanValue();
            default -> null;
        };
    }

    private static List<Object> list(JsonParser json) throws IOException {
        List<Object> elements = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            Object element = value(json);
            if (element != null) {
                elements.add(element);
            }
        }
        return elements;
    }
}
