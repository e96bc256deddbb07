package io.github.camelfitbit.http;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import io.github.camelfitbit.async.Failures;
import io.github.camelfitbit.async.Relay;
import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.error.Remedy;
import org.jspecify.annotations.Nullable;

/**
 * Sends, and remembers per host how the last calls went. Thread-safe; its state is one immutable record per host in a
 * concurrent map.
 *
 * <p>Only what concerns the vendor or the application counts as a failure. A refusal for one person's sake shows that the
 * API works, and a call that waits for its budget shows nothing.
 */
public final class WatchedTransport implements HttpTransport {

    private final Map<String, Seen> byHost = new ConcurrentHashMap<>();
    private final HttpTransport next;
    private final Clock clock;

    /**
     * @param next  sends
     * @param clock the time
     */
    public WatchedTransport(HttpTransport next, Clock clock) {
        this.next = next;
        this.clock = clock;
    }

    /**
     * How calls to one host went.
     *
     * @param answered when one was answered last; null when none was
     * @param failed   when one failed last; null when none did
     * @param failure  how; null when none did
     */
    public record Seen(@Nullable Instant answered, @Nullable Instant failed, @Nullable FitbitException failure) {

        /** The failure of the last call; null when it was answered. */
        public @Nullable FitbitException current() {
            return answered != null && failed != null && !failed.isBefore(answered) || answered == null
                    ? failure
                    : null;
        }

        private Seen answeredAt(Instant now) {
            return new Seen(now, null, null);
        }

        private Seen failedAt(Instant now, FitbitException how) {
            return new Seen(answered, now, how);
        }
    }

    /** What was seen, by host. */
    public Map<String, Seen> seen() {
        return new TreeMap<>(byHost);
    }

    @Override
    public <T> CompletableFuture<T> send(HttpRequest request, ResponseReader<T> reader) {
        String host = request.uri().getHost();
        CompletableFuture<T> answer = next.send(request, reader);
        Relay.whenOver(answer, (value, failure) -> note(host, failure == null ? null : Failures.cause(failure)));
        return answer;
    }

    private void note(String host, @Nullable Throwable failure) {
        Instant now = clock.instant();
        Seen nothing = new Seen(null, null, null);
        if (failure instanceof FitbitException known && concernsTheVendor(known)) {
            byHost.compute(host, (key, seen) -> (seen == null ? nothing : seen).failedAt(now, known));
        } else if (failure == null || failure instanceof FitbitException known && known.remedy() != Remedy.WAIT) {
            byHost.compute(host, (key, seen) -> (seen == null ? nothing : seen).answeredAt(now));
        }
    }

    private static boolean concernsTheVendor(FitbitException failure) {
        return switch (failure.remedy()) {
            case ASK_AGAIN, CONFIGURE, RETIRED -> true;
            case REFRESH, WAIT, REAUTHORIZE, GIVE_UP -> false;
        };
    }
}
