package io.github.camelfitbit.webhook;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.async.Failures;
import io.github.camelfitbit.async.Pauses;
import io.github.camelfitbit.async.Relay;
import io.github.camelfitbit.async.SingleFlight;
import io.github.camelfitbit.crypto.Keyset;
import io.github.camelfitbit.crypto.Keyset.Verdict;
import io.github.camelfitbit.error.RemoteFailure;
import io.github.camelfitbit.error.RemoteUnavailableException;
import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.http.HttpRequest;
import io.github.camelfitbit.http.HttpResponse;
import io.github.camelfitbit.http.HttpTransport;
import io.github.camelfitbit.http.Priority;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that the vendor signs with, as it publishes them: fetched anew every six hours, and for a key that is not known
 * at most once a minute. While they cannot be fetched the old ones are good for a day. Thread-safe.
 *
 * <p>State is two volatile references, each exchanged as a whole: the keys, and when they were asked for last. Two threads
 * that miss a key at the same moment share one fetch ({@link SingleFlight}); the network is asked under no lock.
 *
 * @see <a href="https://developers.google.com/health/webhooks">Google Health API, webhooks</a>
 */
public final class SigningKeys {

    static final Duration FRESH = Duration.ofHours(6);
    static final Duration GOOD = Duration.ofHours(24);
    static final Duration PAUSE = Duration.ofMinutes(1);

    /** The vendor wants its answer at once. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int MAX_BYTES = 1 << 20;
    private static final Caller NOBODY = new Caller("notifications", Priority.ACTION);
    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);

    private final HttpTransport transport;
    private final URI address;
    private final Clock clock;
    private final Pauses pauses;
    private final SingleFlight<Fetched> flights = new SingleFlight<>();

    private volatile @Nullable Fetched held;
    private volatile Instant askedAt = Instant.MIN;

    private record Fetched(Keyset keys, Instant at) {}

    /**
     * @param transport the way out, without authorisation
     * @param address   where the vendor publishes its keys
     * @param clock     what their age is told by
     * @param pauses    where they are fetched, and how long that is waited for
     */
    public SigningKeys(HttpTransport transport, URI address, Clock clock, Pauses pauses) {
        this.transport = transport;
        this.address = address;
        this.clock = clock;
        this.pauses = pauses;
    }

    /**
     * Whether the vendor signed these bytes.
     *
     * @return fails with {@link RemoteUnavailableException} when there are no keys to tell by
     */
    CompletableFuture<Verdict> check(String signature, byte[] message) {
        Fetched known = held;
        if (known != null && isYounger(known, FRESH)) {
            Verdict verdict = known.keys().check(signature, message);
            if (verdict != Verdict.UNKNOWN_KEY) {
                return CompletableFuture.completedFuture(verdict);
            }
        }
        CompletableFuture<Fetched> latest = flights.join("keys", () -> mayAsk() ? fetch() : old());
        return Relay.unwrapped(
                inTime(latest).thenApply(fetched -> fetched.keys().check(signature, message)));
    }

    /** On a thread of its own: whoever waits does so for a while only, and what comes late is good for the next one. */
    private CompletableFuture<Fetched> fetch() {
        Instant now = clock.instant();
        askedAt = now;
        HttpRequest request =
                new HttpRequest("GET", address, Map.of("Accept", "application/json"), new byte[0], NOBODY);
        CompletableFuture<Fetched> answer = new CompletableFuture<>();
        pauses.executor()
                .execute(() -> Relay.forward(
                        () -> transport.send(request, response -> held = new Fetched(read(response), now)), answer));
        return answer.exceptionallyCompose(failure -> {
            LOG.warn("Notifications are told by the keys that are known, if there are any: {}", message(failure));
            return old();
        });
    }

    private static @Nullable String message(Throwable failure) {
        return Failures.cause(failure).getMessage();
    }

    private CompletableFuture<Fetched> old() {
        Fetched known = held;
        return known != null && isYounger(known, GOOD)
                ? CompletableFuture.completedFuture(known)
                : CompletableFuture.failedFuture(unavailable(0, "there are none younger than " + GOOD));
    }

    private CompletableFuture<Fetched> inTime(CompletableFuture<Fetched> answer) {
        if (answer.isDone()) {
            return answer;
        }
        CompletableFuture<Fetched> first = pauses.after(
                PATIENCE, () -> CompletableFuture.failedFuture(unavailable(0, "no answer in " + PATIENCE)));
        Relay.whenOver(answer, (fetched, failure) -> Relay.settle(first, fetched, failure));
        return first;
    }

    private Keyset read(HttpResponse response) throws IOException {
        if (!response.isSuccess()) {
            throw unavailable(response.status(), "the answer was " + response.status());
        }
        try {
            return Keyset.parse(new String(response.body().readNBytes(MAX_BYTES), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw unavailable(response.status(), "the answer is no keyset");
        }
    }

    private RemoteUnavailableException unavailable(int status, String why) {
        return new RemoteUnavailableException(
                "the keys of notifications cannot be fetched from " + address.getHost() + ": " + why
                        + "; check option 'webhookKeysetUri' and the way out",
                RemoteFailure.passing(status, "NO_KEYS"),
                null);
    }

    private boolean mayAsk() {
        return !clock.instant().isBefore(askedAt.plus(PAUSE));
    }

    private boolean isYounger(Fetched fetched, Duration age) {
        return clock.instant().isBefore(fetched.at().plus(age));
    }
}
