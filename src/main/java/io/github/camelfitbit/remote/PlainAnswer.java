package io.github.camelfitbit.remote;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.github.camelfitbit.error.MalformedAnswerException;
import io.github.camelfitbit.error.RemoteFailure;
import io.github.camelfitbit.http.HttpRequest;
import io.github.camelfitbit.http.HttpResponse;
import io.github.camelfitbit.http.ResponseReader;
import io.github.camelfitbit.transform.PlainJson;
import org.jspecify.annotations.Nullable;

/**
 * What a vendor answered, as it is.
 *
 * @param status the HTTP status, 2xx
 * @param body   maps, lists, texts and numbers for JSON; bytes for anything else; null for nothing
 */
public record PlainAnswer(int status, @Nullable Object body) {

    /** Reads successful answers; all others become the exception that {@code failures} makes of them. */
    public static ResponseReader<PlainAnswer> of(HttpRequest request, VendorHost.FailureReader failures) {
        return response -> {
            if (!response.isSuccess()) {
                throw failures.read(request, response);
            }
            return new PlainAnswer(response.status(), body(request, response));
        };
    }

    private static @Nullable Object body(HttpRequest request, HttpResponse response) throws IOException {
        PushbackInputStream body = new PushbackInputStream(response.body());
        int first = body.read();
        if (first < 0) {
            return null;
        }
        body.unread(first);
        return isJson(response) ? json(request, response, body) : body.readAllBytes();
    }

    private static boolean isJson(HttpResponse response) {
        String type = response.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        return type.split(";", 2)[0].strip().matches("application/([\\w.-]+\\+)?json");
    }

    private static @Nullable Object json(HttpRequest request, HttpResponse response, InputStream body)
            throws IOException {
        try {
            return PlainJson.read(body);
        } catch (EOFException | JsonEOFException e) {
            throw malformed(request, response, "was cut short");
        } catch (JsonProcessingException e) {
            // the parser's message quotes the text, which may hold health values
            boolean isCutShort = e.getOriginalMessage().startsWith("Unexpected end-of-input");
            throw malformed(request, response, isCutShort ? "was cut short" : "is no JSON, though it says so");
        }
    }

    private static MalformedAnswerException malformed(HttpRequest request, HttpResponse response, String how) {
        return new MalformedAnswerException(
                "the answer to " + request.describe() + " for connection '"
                        + request.caller().connection() + "' " + how
                        + "; nothing of it was used, a request that is safe to repeat is asked again",
                RemoteFailure.passing(response.status(), "MALFORMED_ANSWER"),
                null);
    }
}
