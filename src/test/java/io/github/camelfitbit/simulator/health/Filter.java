package io.github.camelfitbit.simulator.health;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Clauses that must all hold; a clause holds when one of its restrictions does. */
record Filter(List<List<Restriction>> clauses) {
    static final Filter NONE = new Filter(List.of());

    boolean matches(Span span) {
        return clauses.stream().allMatch(clause -> clause.stream().anyMatch(restriction -> restriction.matches(span)));
    }

    /** Where reading may stop: nothing before this instant matches. */
    Instant earliest() {
        return clauses.stream()
                .flatMap(clause -> clause.stream().map(Restriction::earliest).min(Comparator.naturalOrder()).stream())
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    /** Where reading may start: nothing after this instant matches. */
    Instant latest() {
        return clauses.stream()
                .flatMap(clause -> clause.stream().map(Restriction::latest).max(Comparator.naturalOrder()).stream())
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    Stream<Restriction> restrictions() {
        return clauses.stream().flatMap(List::stream);
    }
}
