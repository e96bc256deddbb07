package io.github.camelfitbit.remote.fitbit;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.camelfitbit.async.Relay;

/**
 * Answers that several data types are read from, such as the heart rate series: whoever asks for the same within a minute
 * shares one call of the person's budget. Thread-safe; guarded are the answers of the last minute, by the Caffeine cache that
 * holds them. The vendor is asked outside.
 */
final class SharedAnswers {

    /** The triggers of one poll look one after the other; a device syncs every quarter of an hour. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    /** A day of minutes is about 200 kB. */
    private static final int MOST = 200;

    private final Cache<Question, CompletableFuture<Object>> asked;

    private record Question(String connection, String path) {}

    private SharedAnswers(Caffeine<Object, Object> kept) {
        this.asked = kept.build();
    }

    /** Answers are kept for a minute of this clock. */
    static SharedAnswers until(Clock clock) {
        return new SharedAnswers(Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(FRESH)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis())));
    }

    /** Nothing is shared. */
    static SharedAnswers none() {
        return new SharedAnswers(Caffeine.newBuilder().maximumSize(0).executor(Runnable::run));
    }

    /** The answer to a path, asked for unless somebody has just done so. A failure is shared with who waits for it only. */
    CompletableFuture<Object> of(String connection, String path, Supplier<CompletableFuture<Object>> ask) {
        Question question = new Question(connection, path);
        CompletableFuture<Object> mine = new CompletableFuture<>();
        CompletableFuture<Object> known = asked.asMap().putIfAbsent(question, mine);
        if (known != null) {
            return known;
        }
        Relay.whenOver(Relay.begin(ask), (answer, failure) -> {
            if (failure != null) {
                asked.asMap().remove(question, mine);
            }
            Relay.settle(mine, answer, failure);
        });
        return mine;
    }
}
