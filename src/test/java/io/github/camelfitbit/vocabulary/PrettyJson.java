package io.github.camelfitbit.vocabulary;

import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Plain values as JSON for people. */
final class PrettyJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PrettyJson() {}

    static String text(Map<String, Object> object) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(object) + '\n';
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a plain map is no JSON", e);
        }
    }
}
