package io.github.camelfitbit.quickstart;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/**
 * Whose record a line holds and of what type. A line that is none, as a kill may leave it, is of type
 * {@code "unreadable"}.
 */
record RecordHead(String connection, String dataType) {
    private static final JsonFactory JSON = new JsonFactory();

    static RecordHead of(String line) {
        String connection = "?";
        String dataType = "unreadable";
        try (JsonParser json = JSON.createParser(line)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "connection" -> connection = json.getText();
                    case "dataType" -> dataType = json.getText();
                    default -> json.skipChildren();
                }
            }
            return new RecordHead(connection, dataType);
        } catch (IOException e) {
            return new RecordHead("?", "unreadable");
        }
    }
}
