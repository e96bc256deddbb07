package io.github.camelfitbit.simulator;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

import io.github.camelfitbit.simulator.http.Ask;

/** The faults that are armed, in the order they were. A request meets the first that is for it. Safe for any thread. */
final class Faults {
    private final List<Armed> armed = new CopyOnWriteArrayList<>();
    private final Map<String, LongAdder> met = new ConcurrentHashMap<>();
    private final Clock clock;

    Faults(Clock clock) {
        this.clock = clock;
    }

    void arm(Fault fault) {
        armed.add(new Armed(fault, new AtomicInteger(fault.times())));
    }

    void clear() {
        armed.clear();
    }

    /** Disarms those of one name. */
    void clear(String name) {
        armed.removeIf(fault -> fault.fault().name().equals(name));
    }

    /** How many requests met a fault, by the names of faults in alphabetical order; disarmed ones included. */
    Map<String, Long> met() {
        Map<String, Long> sums = new TreeMap<>();
        met.forEach((name, count) -> sums.put(name, count.sum()));
        return sums;
    }

    /** The fault a request meets; it is used up by one. */
    Optional<Fault> meet(Ask ask, String method, String type, String person) {
        armed.removeIf(this::isOver);
        Optional<Fault> first = armed.stream()
                .filter(fault -> fault.fault().target().includes(method, type, person))
                .filter(fault -> fault.fault().target().form().test(ask))
                .filter(fault -> fault.left().getAndDecrement() > 0)
                .map(Armed::fault)
                .findFirst();
        first.ifPresent(fault ->
                met.computeIfAbsent(fault.name(), name -> new LongAdder()).increment());
        armed.removeIf(this::isOver);
        return first;
    }

    private boolean isOver(Armed fault) {
        boolean late = fault.fault()
                .until()
                .filter(end -> !clock.instant().isBefore(end))
                .isPresent();
        return late || fault.left().get() <= 0;
    }

    private record Armed(Fault fault, AtomicInteger left) {}
}
