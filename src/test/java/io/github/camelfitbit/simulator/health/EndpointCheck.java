package io.github.camelfitbit.simulator.health;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * The handshake with a subscriber's endpoint, over the network: with the secret it must answer 200 or 201, without it 401
 * or 403. It blocks, for seconds at most.
 */
final class EndpointCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /** HTTPS, except on this machine, where no test has a certificate. */
    static void checkForm(Subscriber subscriber) {
        if (subscriber.secret().isBlank()) {
            throw Refusal.badRequest("The endpoint has no secret.")
                    .violation("endpoint_authorization.secret", "A secret is required");
        }
        if (!isAddress(subscriber.endpointUri())) {
            throw Refusal.badRequest("The endpoint is not a public address.")
                    .violation("endpoint_uri", "A URI with the scheme https is required");
        }
    }

    private static boolean isAddress(String text) {
        try {
            URI uri = URI.create(text);
            boolean here = LOOPBACK.contains(Optional.ofNullable(uri.getHost()).orElse(""));
            return uri.getHost() != null
                    && ("https".equals(uri.getScheme()) || (here && "http".equals(uri.getScheme())));
        } catch (IllegalArgumentException noUri) {
            return false;
        }
    }

    void verify(Subscriber subscriber) {
        int known = challenge(subscriber, Optional.of(subscriber.secret()));
        if (known != 200 && known != 201) {
            throw Refusal.failedPrecondition("The endpoint did not accept its own secret: it answered " + known + ".");
        }
        int unknown = challenge(subscriber, Optional.empty());
        if (unknown != 401 && unknown != 403) {
            throw Refusal.failedPrecondition("The endpoint let a stranger in: it answered " + unknown + ".");
        }
    }

    private int challenge(Subscriber subscriber, Optional<String> secret) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(subscriber.endpointUri()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("User-Agent", "Google-Health-API-Webhooks")
                .POST(HttpRequest.BodyPublishers.ofString("{\"type\": \"verification\"}"));
        secret.ifPresent(value -> request.header("Authorization", value));
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw Refusal.failedPrecondition("The endpoint could not be reached.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.failedPrecondition("The endpoint could not be reached.");
        }
    }
}
