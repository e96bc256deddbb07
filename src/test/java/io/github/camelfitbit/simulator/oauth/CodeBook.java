package io.github.camelfitbit.simulator.oauth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Authorization codes: good for ten minutes and once. Safe for any thread: a code is spent by removing it.
 *
 * @param <G> what a code stands for
 */
public final class CodeBook<G> {
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final Map<String, Entry<G>> codes = new ConcurrentHashMap<>();
    private final Clock clock;

    /** Empty. */
    public CodeBook(Clock clock) {
        this.clock = clock;
    }

    /** Writes down what a code stands for. */
    public void enter(String code, G grant) {
        codes.put(code, new Entry<>(grant, clock.instant().plus(LIFE)));
    }

    /** What an unspent code stands for; it is not spent by asking. */
    public Optional<G> find(String code) {
        return Optional.ofNullable(codes.get(code)).map(Entry::grant);
    }

    /** What a code stood for, the first time and in time. */
    public Optional<G> spend(String code) {
        return Optional.ofNullable(codes.remove(code))
                .filter(entry -> clock.instant().isBefore(entry.end()))
                .map(Entry::grant);
    }

    /** Takes codes out of use. */
    public void forget(Predicate<G> which) {
        codes.values().removeIf(entry -> which.test(entry.grant()));
    }

    private record Entry<G>(G grant, Instant end) {}
}
