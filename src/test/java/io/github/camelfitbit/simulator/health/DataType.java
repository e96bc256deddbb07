package io.github.camelfitbit.simulator.health;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import io.github.camelfitbit.simulator.oauth.google.Scopes;

/**
 * A data type: its spellings, what can be done with it, its limits, and where its points come from.
 *
 * @param id kebab case, as in paths
 * @param scopeFamily the middle of its scopes
 * @param generator the points of a generated life
 * @param aggregate what a roll-up makes of the figures, for types with roll-ups
 * @param shape what a write must look like, for types that can be written
 */
record DataType(
        String id,
        Kind kind,
        String scopeFamily,
        PointGenerator generator,
        Set<Action> actions,
        Limits limits,
        Reach reach,
        Optional<Aggregate> aggregate,
        Optional<Shape.Fields> shape) {

    /** Who sees a type. */
    enum Reach {
        EVERYBODY,
        /** Only below {@code v4beta}. */
        BETA,
        /** Nobody but the application that wrote the points. */
        WRITER
    }

    /**
     * The vendor's limits for a type.
     *
     * @param rollUpDays the longest range of a roll-up
     */
    record Limits(int defaultPageSize, int maxPageSize, int rollUpDays) {
        static final Limits USUAL = new Limits(1_440, 10_000, 0);
        static final Limits SESSIONS = new Limits(25, 25, 0);
    }

    /** A type without roll-ups and writes; what it can do is given by the words of its methods. */
    static DataType of(String id, Kind kind, String scopeFamily, PointGenerator generator, Action... actions) {
        return new DataType(
                id,
                kind,
                scopeFamily,
                generator,
                actions.length == 0 ? Set.of() : EnumSet.copyOf(Arrays.asList(actions)),
                Limits.USUAL,
                Reach.EVERYBODY,
                Optional.empty(),
                Optional.empty());
    }

    /** With both roll-ups. */
    DataType rolledUp(Aggregate sums, int days) {
        Limits limited = new Limits(limits.defaultPageSize(), limits.maxPageSize(), days);
        Set<Action> more = with(Action.ROLL_UP, Action.DAILY_ROLL_UP);
        return new DataType(id, kind, scopeFamily, generator, more, limited, reach, Optional.of(sums), shape);
    }

    /** With create, patch and batchDelete. */
    DataType written(Shape.Fields body) {
        Set<Action> more = with(Action.CREATE, Action.PATCH, Action.BATCH_DELETE);
        return new DataType(id, kind, scopeFamily, generator, more, limits, reach, aggregate, Optional.of(body));
    }

    DataType paged(Limits other) {
        return new DataType(id, kind, scopeFamily, generator, actions, other, reach, aggregate, shape);
    }

    DataType reaching(Reach other) {
        return new DataType(id, kind, scopeFamily, generator, actions, limits, other, aggregate, shape);
    }

    private Set<Action> with(Action... more) {
        Set<Action> all = EnumSet.copyOf(Arrays.asList(more));
        all.addAll(actions);
        return all;
    }

    /** Camel case, as in JSON. */
    String member() {
        StringBuilder member = new StringBuilder();
        for (String word : id.split("-")) {
            boolean first = member.isEmpty();
            member.append(first ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return member.toString();
    }

    /** Snake case, as in filters. */
    String filterPrefix() {
        return id.replace('-', '_');
    }

    String pointName(String user, String pointId) {
        return "users/" + user + "/dataTypes/" + id + "/dataPoints/" + pointId;
    }

    String readScope() {
        return Scopes.readonly(scopeFamily);
    }

    String writeScope() {
        return Scopes.writeonly(scopeFamily);
    }

    boolean allows(Action action) {
        return actions.contains(action);
    }

    /** Whether list takes a family of data sources; see the release note of 14 October 2026. */
    boolean listsBySource() {
        return kind != Kind.SLEEP && kind != Kind.TIMELESS;
    }
}
