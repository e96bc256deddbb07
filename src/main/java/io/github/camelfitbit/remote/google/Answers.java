package io.github.camelfitbit.remote.google;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.github.camelfitbit.error.InvalidRequestException;
import io.github.camelfitbit.error.MalformedAnswerException;
import io.github.camelfitbit.error.RemoteException;
import io.github.camelfitbit.error.RemoteFailure;
import io.github.camelfitbit.error.RepeatedPageException;
import io.github.camelfitbit.http.HttpRequest;
import io.github.camelfitbit.http.HttpResponse;
import io.github.camelfitbit.http.ResponseReader;

/** Tells answers from failures, and documents from something else. Stateless. */
final class Answers {

    private static final JsonFactory JSON = new JsonFactory();

    private Answers() {}

    /** Reads the body of a successful answer. */
    @FunctionalInterface
    interface BodyReader<T> {
        T read(InputStream body) throws IOException;
    }

    /** A reader that gives {@code body} the successful answers and makes an exception of all others. */
    static <T> ResponseReader<T> to(HttpRequest request, BodyReader<T> body) {
        return response -> {
            if (!response.isSuccess()) {
                throw GoogleFailures.from(request, response);
            }
            return readBody(request, response, body);
        };
    }

    private static <T> T readBody(HttpRequest request, HttpResponse response, BodyReader<T> body) throws IOException {
        try {
            return body.read(response.body());
        } catch (EOFException e) {
            throw cutShort(request, response);
        } catch (JsonProcessingException e) {
            if (isCutShort(e)) {
                throw cutShort(request, response);
            }
            // the parser's message quotes the text, which may hold health values
            throw malformed(theAnswer(request) + " is not JSON but "
                    + response.header("Content-Type").map(Answers::mediaType).orElse("of an unnamed type"));
        } catch (MalformedRecord e) {
            throw malformed(theAnswer(request) + " cannot be read: " + e.getMessage());
        }
    }

    private static String theAnswer(HttpRequest request) {
        return "the answer to " + request.describe() + " for connection '"
                + request.caller().connection() + "'";
    }

    /** Between two members the parser has no exception of its own for the end of its input. */
    private static boolean isCutShort(JsonProcessingException e) {
        return e instanceof JsonEOFException || e.getOriginalMessage().startsWith("Unexpected end-of-input");
    }

    private static MalformedAnswerException cutShort(HttpRequest request, HttpResponse response) {
        return new MalformedAnswerException(
                theAnswer(request) + " was cut short; nothing of it was used, it is asked again",
                RemoteFailure.passing(response.status(), "TRUNCATED"),
                null);
    }

    private static String mediaType(String contentType) {
        String bounded = contentType.substring(0, Math.min(contentType.length(), 60));
        return bounded.replaceAll("[^\\w/+.;= -]", "?");
    }

    /** Fails unless the document is an object; an empty body is none. */
    static void expectObject(JsonParser json) throws IOException {
        JsonToken token = json.nextToken();
        if (token == null) {
            throw new MalformedRecord("it is empty");
        }
        if (token != JsonToken.START_OBJECT) {
            throw new MalformedRecord("it is not a JSON object");
        }
    }

    /** Reads a whole object, normalised. */
    static Map<String, Object> object(InputStream body) throws IOException {
        try (JsonParser json = JSON.createParser(body)) {
            expectObject(json);
            return new ValueParser().object(json);
        }
    }

    private static MalformedAnswerException malformed(String what) {
        return new MalformedAnswerException(
                what + "; the vendor documents a JSON object here: check baseUrl and proxies, then try again",
                RemoteFailure.permanent(200, "MALFORMED_ANSWER"),
                null);
    }

    /** Pages that lead back to one that was read already. */
    static RepeatedPageException repeatedPage(String what, String connection) {
        return new RepeatedPageException(
                what + " of connection '" + connection + "': the vendor answered a page token for the second time;"
                        + " following its tokens would never end. Nothing was delivered, try again later",
                RemoteFailure.permanent(200, "REPEATED_PAGE"),
                null);
    }

    /** A long-running operation that ended with an error inside a successful answer. */
    static RemoteException failedOperation(Map<?, ?> status) {
        String named = GoogleFailures.reason(status);
        String reason = named.isEmpty() && status.get("code") instanceof Long code ? "code " + code : named;
        return new InvalidRequestException(
                "the vendor did not carry out the write: " + GoogleFailures.withNextStep(reason)
                        + "; nothing was stored",
                RemoteFailure.permanent(200, reason),
                null);
    }
}
