package io.github.camelfitbit.oauth.endpoint;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import org.jspecify.annotations.Nullable;

/**
 * What a body says of a failure, in whichever of the three forms the vendors use: {@code error} and
 * {@code error_description} (RFC 6749 section 5.2), Fitbit's {@code errors[].errorType}, Google's {@code error.status}. A
 * body that is nothing of these, or cut short, says nothing.
 *
 * @param code        the first code; null for none. As the vendor wrote it: see {@link VendorText#code}
 * @param description the RFC's description; null for none. Fitbit's {@code message} is left out, it quotes refresh tokens
 */
public record VendorError(@Nullable String code, @Nullable String description) {

    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private static final VendorError NOTHING = new VendorError(null, null);

    /** Reads a body. Never fails. */
    public static VendorError read(String body) {
        try (JsonParser json = JSON.createParser(body)) {
            return json.nextToken() == JsonToken.START_OBJECT ? NOTHING.members(json) : NOTHING;
        } catch (IOException notJson) {
            return NOTHING; // its message quotes the body
        }
    }

    private VendorError members(JsonParser json) throws IOException {
        VendorError known = this;
        String name;
        while ((name = json.nextFieldName()) != null) {
            known = known.member(name, json, json.nextToken());
        }
        return known;
    }

    private VendorError member(String name, JsonParser json, JsonToken value) throws IOException {
        boolean isText = value == JsonToken.VALUE_STRING;
        switch (name) {
            case "error", "errorType", "status" -> {
                if (isText) {
                    return code == null ? new VendorError(json.getText(), description) : this;
                }
                if (value == JsonToken.START_OBJECT) {
                    return members(json);
                }
            }
            case "error_description" -> {
                if (isText) {
                    return new VendorError(code, json.getText());
                }
            }
            case "errors" -> {
                if (value == JsonToken.START_ARRAY) {
                    return elements(json);
                }
            }
            default -> {}
        }
        json.skipChildren();
        return this;
    }

    private VendorError elements(JsonParser json) throws IOException {
        VendorError known = this;
        for (JsonToken element = json.nextToken(); element != JsonToken.END_ARRAY; element = json.nextToken()) {
            if (element == JsonToken.START_OBJECT) {
                known = known.members(json);
            } else {
                json.skipChildren();
            }
        }
        return known;
    }
}
