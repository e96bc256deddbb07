package io.github.camelfitbit.remote.fitbit;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.github.camelfitbit.error.MalformedAnswerException;
import io.github.camelfitbit.error.Remedy;
import io.github.camelfitbit.error.RemoteFailure;
import io.github.camelfitbit.error.RemoteUnavailableException;
import io.github.camelfitbit.http.HttpRequest;
import io.github.camelfitbit.http.HttpResponse;
import io.github.camelfitbit.http.ResponseReader;
import io.github.camelfitbit.remote.fitbit.data.MalformedRecord;
import org.jspecify.annotations.Nullable;

/**
 * Tells answers of the Fitbit Web API from failures, and reads them as maps, lists, texts and numbers. No data may be an
 * empty object, an empty array or nothing at all: each is an object without members. Stateless.
 */
final class FitbitAnswers {

    private static final JsonFactory JSON = new JsonFactory();

    private FitbitAnswers() {}

    /** Makes a value of what the vendor said. */
    @FunctionalInterface
    interface Meaning<T> {
        T of(Object answer);
    }

    /**
     * A reader that gives {@code meaning} the successful answers and makes an exception of all others.
     *
     * @param scope the scope that the request needs, for the message
     */
    static <T> ResponseReader<T> to(HttpRequest request, String scope, Meaning<T> meaning) {
        return response -> {
            if (!response.isSuccess()) {
                throw FitbitFailures.from(request, response, scope);
            }
            Object answer = read(request, response);
            requireFinished(request, answer);
            return meant(request, answer, meaning);
        };
    }

    /** What {@code meaning} makes of an answer to {@code request}. */
    static <T> T meant(HttpRequest request, Object answer, Meaning<T> meaning) {
        try {
            return meaning.of(answer);
        } catch (MalformedRecord e) {
            throw malformed(request, "cannot be read: " + e.getMessage());
        }
    }

    /** The stages of a night are still being worked out: the vendor says when to come back, in milliseconds. */
    private static void requireFinished(HttpRequest request, Object answer) {
        if (answer instanceof Map<?, ?> root
                && root.get("meta") instanceof Map<?, ?> meta
                && "pending".equals(meta.get("state"))) {
            Duration wait = meta.get("retryDuration") instanceof Long millis ? Duration.ofMillis(millis) : null;
            throw new RemoteUnavailableException(
                    theAnswer(request) + " is not ready: the vendor is still working it out; it is asked again",
                    new RemoteFailure(200, "PENDING", Remedy.ASK_AGAIN, wait),
                    null);
        }
    }

    private static Object read(HttpRequest request, HttpResponse response) throws IOException {
        try {
            return json(response.body());
        } catch (JsonEOFException e) {
            throw new MalformedAnswerException(
                    theAnswer(request) + " was cut short; nothing of it was used, it is asked again",
                    RemoteFailure.passing(response.status(), "TRUNCATED"),
                    null);
        } catch (JsonProcessingException e) {
            // the parser's message quotes the text, which may hold health values
            throw malformed(request, "is not JSON");
        }
    }

    private static String theAnswer(HttpRequest request) {
        return "the answer to " + request.describe() + " for connection '"
                + request.caller().connection() + "'";
    }

    private static MalformedAnswerException malformed(HttpRequest request, String what) {
        return new MalformedAnswerException(
                theAnswer(request) + ' ' + what + "; check fitbitBaseUrl and proxies, then try again",
                RemoteFailure.permanent(200, "MALFORMED_ANSWER"),
                null);
    }

    private static Object json(InputStream body) throws IOException {
        try (JsonParser json = JSON.createParser(body)) {
            if (json.nextToken() == null) {
                return Map.of();
            }
            Object answer = value(json);
            return answer == null ? Map.of() : answer;
        }
    }

    private static @Nullable Object value(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> object(json);
            case START_ARRAY -> list(json);
            case VALUE_STRING -> json.getText();
            case VALUE_NUMBER_INT ->
                json.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                        ? json.getBigIntegerValue()
                        : (Object) json.getLongValue();
            case VALUE_NUMBER_FLOAT -> new BigDecimal(json.getText());
            case VALUE_TRUE, VALUE_FALSE -> json.getBooleanValue();
            default -> null;
        };
    }

    private static Map<String, Object> object(JsonParser json) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>(4);
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
