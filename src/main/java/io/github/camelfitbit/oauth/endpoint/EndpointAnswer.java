package io.github.camelfitbit.oauth.endpoint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import io.github.camelfitbit.http.HttpResponse;
import io.github.camelfitbit.http.RetryAfter;
import org.jspecify.annotations.Nullable;

/**
 * What the token or the revocation endpoint answered, read whole.
 *
 * @param status     the HTTP status
 * @param retryAfter how long we were asked to wait; null when it was not said in seconds
 * @param body       the body; {@code ""} when it was empty or longer than any token answer can be
 */
public record EndpointAnswer(int status, @Nullable Duration retryAfter, String body) {

    /** In bytes. Google's access tokens take up to 2048 bytes; an answer beyond this limit is none of ours. */
    private static final int MAX_BODY_BYTES = 64 * 1024;

    /** Reads the answer while it arrives. */
    public static EndpointAnswer read(HttpResponse response) throws IOException {
        byte[] body = response.body().readNBytes(MAX_BODY_BYTES + 1);
        return new EndpointAnswer(
                response.status(),
                RetryAfter.seconds(response),
                body.length > MAX_BODY_BYTES ? "" : new String(body, StandardCharsets.UTF_8));
    }

    /** Whether the status says success (2xx). */
    public boolean isSuccess() {
        return status / 100 == 2;
    }

    /** The answer for Nimbus to parse. Labelled as JSON whatever it said: a page of HTML fails to parse all the same. */
    public HTTPResponse toNimbus() throws ParseException {
        HTTPResponse response = new HTTPResponse(isSuccess() ? HTTPResponse.SC_OK : status);
        response.setContentType("application/json");
        response.setBody(body);
        return response;
    }

    /** The body holds tokens. */
    @Override
    public String toString() {
        return "answer with status " + status;
    }
}
