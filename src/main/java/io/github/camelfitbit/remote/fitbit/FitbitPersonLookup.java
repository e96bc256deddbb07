package io.github.camelfitbit.remote.fitbit;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.MalformedAnswerException;
import io.github.camelfitbit.error.RemoteFailure;
import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.http.HttpRequest;
import io.github.camelfitbit.http.HttpResponse;
import io.github.camelfitbit.http.HttpTransport;
import io.github.camelfitbit.http.Priority;
import io.github.camelfitbit.model.Connection.Person;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.oauth.consent.PersonLookup;
import io.github.camelfitbit.transform.PlainJson;
import org.jspecify.annotations.Nullable;

/**
 * Asks the Fitbit Web API for the profile of the person that a token belongs to: the id and the time zone. Needs the scope
 * {@code profile}; without it the id of the token answer has to do. Thread-safe.
 *
 * @see <a href="https://dev.fitbit.com/build/reference/web-api/user/get-profile/">Get Profile</a>
 */
public final class FitbitPersonLookup implements PersonLookup {

    private static final int MAX_BODY_BYTES = 256 * 1024;

    private final Function<Secret, HttpTransport> transports;
    private final URI profile;

    /**
     * @param transports the way out with one given token
     * @param base       where the API is
     */
    public FitbitPersonLookup(Function<Secret, HttpTransport> transports, URI base) {
        this.transports = transports;
        this.profile = URI.create(base + "/1/user/-/profile.json");
    }

    @Override
    public CompletableFuture<Person> lookUp(String connection, Secret accessToken) {
        HttpRequest request = new HttpRequest(
                "GET",
                profile,
                Map.of("Accept", "application/json"),
                new byte[0],
                new Caller(connection, Priority.ACTION));
        return transports.apply(accessToken).send(request, response -> {
            if (!response.isSuccess()) {
                throw FitbitFailures.from(request, response, "profile");
            }
            return person(response);
        });
    }

    private static Person person(HttpResponse response) throws IOException {
        String body = new String(response.body().readNBytes(MAX_BODY_BYTES), StandardCharsets.UTF_8);
        try {
            if (PlainJson.object(body).get("user") instanceof Map<?, ?> user
                    && user.get("encodedId") instanceof String id
                    && !id.isBlank()) {
                return new Person(null, id, zone(user.get("timezone")));
            }
        } catch (InvalidArgumentException notJson) {
            // told below; its message speaks of a route's body
        }
        throw new MalformedAnswerException(
                "the answer to GET /1/user/-/profile.json is no profile with an encodedId; check fitbitBaseUrl and"
                        + " proxies, then try again",
                RemoteFailure.permanent(200, "MALFORMED_ANSWER"),
                null);
    }

    private static @Nullable ZoneId zone(@Nullable Object name) {
        try {
            return name instanceof String zone ? ZoneId.of(zone) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
