package io.github.camelfitbit.simulator;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.github.camelfitbit.simulator.http.Ask;

/** The refreshes that have no answer yet, by their refresh token. Safe for any thread. */
final class Overlaps {
    private final Set<String> underway = ConcurrentHashMap.newKeySet();

    /** What is to be done when the request was answered; empty when another with the same refresh token is underway. */
    Optional<Runnable> begin(Ask ask) {
        List<String> token = Ask.parameters(ask.body()).getOrDefault("refresh_token", List.of());
        if (token.isEmpty()) {
            return Optional.of(() -> {});
        }
        return underway.add(token.get(0)) ? Optional.of(() -> underway.remove(token.get(0))) : Optional.empty();
    }
}
