package io.github.camelfitbit.remote.google;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.camelfitbit.model.DataPoint;
import org.jspecify.annotations.Nullable;

/**
 * Reads where records come from. Neighbours mostly share one source, so its tokens are compared with those of the
 * previous one before anything is built: on a page of heart rate this is a quarter of the work. One per page: not
 * thread-safe.
 */
final class SourceParser {

    /** One token of the previous source: a structure token, a member name or a scalar. */
    private record Token(JsonToken kind, @Nullable Object value) {}

    private final List<Token> tokens = new ArrayList<>();
    private final String clientId;
    private Map<String, Object> last = Map.of();
    private int position;

    /** @param clientId who this application is to the vendor; {@code ""} when that is not known */
    SourceParser(String clientId) {
        this.clientId = clientId;
    }

    /** Reads the object that the parser stands at the beginning of, empty if it is none; equal neighbours share one map. */
    Map<String, Object> read(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return Map.of();
        }
        position = 0;
        int depth = 0;
        boolean same = true;
        do {
            JsonToken kind = json.currentToken();
            depth += kind.isStructStart() ? 1 : kind.isStructEnd() ? -1 : 0;
            same = same && isNext(json, kind);
            if (!same) {
                replaceFrom(position, json, kind);
            }
            position++;
        } while (depth > 0 && json.nextToken() != null);
        if (!same || last.isEmpty()) {
            position = 1;
            last = marked(members());
        }
        return last;
    }

    /** What this application wrote itself comes back as data of the person: whoever copies records must be able to tell. */
    private Map<String, Object> marked(Map<String, Object> source) {
        boolean isOwn = source.get("application") instanceof Map<?, ?> application
                && !clientId.isEmpty()
                && (clientId.equals(application.get("googleWebClientId"))
                        || clientId.equals(application.get("webClientId")));
        if (isOwn) {
            source.put(DataPoint.OWN_WRITE, true);
        }
        return source;
    }

    private boolean isNext(JsonParser json, JsonToken kind) throws IOException {
        if (position >= tokens.size()) {
            return false;
        }
        Token expected = tokens.get(position);
        if (kind != expected.kind()) {
            return false;
        }
        return switch (kind) {
            case FIELD_NAME -> json.currentName().equals(expected.value());
            case VALUE_STRING -> expected.value() instanceof String text && isText(json, text);
            default ->
                kind.isStructStart() || kind.isStructEnd() || scalar(json, kind).equals(expected.value());
        };
    }

    /** Compares without making a text of it. */
    private static boolean isText(JsonParser json, String expected) throws IOException {
        int length = json.getTextLength();
        if (length != expected.length()) {
            return false;
        }
        char[] characters = json.getTextCharacters();
        int offset = json.getTextOffset();
        for (int i = 0; i < length; i++) {
            if (characters[offset + i] != expected.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void replaceFrom(int index, JsonParser json, JsonToken kind) throws IOException {
        tokens.subList(index, tokens.size()).clear();
        boolean isStructure = kind.isStructStart() || kind.isStructEnd();
        tokens.add(new Token(kind, isStructure ? null : scalar(json, kind)));
    }

    private static Object scalar(JsonParser json, JsonToken kind) throws IOException {
        return switch (kind) {
            case FIELD_NAME -> json.currentName();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getNumberValue();
            case VALUE_TRUE, VALUE_FALSE -> json.getBooleanValue();
            default -> json.getText();
        };
    }

    /** Builds the members of the object whose first token stands at the position; leaves it behind the object. */
    private Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        while (next().kind() == JsonToken.FIELD_NAME) {
            String name = String.valueOf(tokens.get(position - 1).value());
            Object value = build(next());
            if (value != null) {
                members.put(name, value);
            }
        }
        return members;
    }

    private List<Object> elements() {
        List<Object> elements = new ArrayList<>();
        for (Token token = next(); token.kind() != JsonToken.END_ARRAY; token = next()) {
            Object value = build(token);
            if (value != null) {
                elements.add(value);
            }
        }
        return elements;
    }

    private @Nullable Object build(Token token) {
        return switch (token.kind()) {
            case START_OBJECT -> members();
            case START_ARRAY -> elements();
            case VALUE_NULL -> null;
            default -> token.value();
        };
    }

    private Token next() {
        return tokens.get(position++);
    }
}
