package io.github.camelfitbit.simulator;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camelfitbit.simulator.http.Ask;

/** The faults that are armed, in the order they were. A request meets the first that is for it. Safe for any thread. */
final class Faults {
    /** Marks the token of an empty page that {@link Fault#emptyPageWithToken()} put in between. */
    static final String EMPTY_PAGE = "empty.";

    private final List<Armed> armed = new CopyOnWriteArrayList<>();

    void arm(Fault fault) {
        armed.add(new Armed(fault, new AtomicInteger(fault.times())));
    }

    void clear() {
        armed.clear();
    }

    /** The fault a request meets; it is used up by one. */
    Optional<Fault> meet(String method, String type, String person) {
        Optional<Fault> met = armed.stream()
                .filter(fault -> fault.fault().isFor(method, type, person))
                .filter(fault -> fault.left().getAndDecrement() > 0)
                .map(Armed::fault)
                .findFirst();
        armed.removeIf(fault -> fault.left().get() <= 0);
        return met;
    }

    /** A request that follows an empty page asks, behind the mark, for the page proper. */
    static Ask behindEmptyPage(Ask ask) {
        return ask.parameter("pageToken")
                .filter(token -> token.startsWith(EMPTY_PAGE))
                .map(token -> token.substring(EMPTY_PAGE.length()))
                .map(token -> ask.with("pageToken", Optional.of(token).filter(t -> !t.isEmpty())))
                .orElse(ask);
    }

    private record Armed(Fault fault, AtomicInteger left) {}
}
