package io.github.camelfitbit.simulator.health;

import java.util.Optional;
import java.util.Set;

import io.github.camelfitbit.simulator.oauth.google.Scopes;

/**
 * A data type: its spellings, what can be done with it, its limits, and where its points come from.
 *
 * @param id kebab case, as in paths
 * @param scopeFamily the middle of its scopes
 * @param generator the points of a generated life
 * @param aggregate what a roll-up makes of the values, for types with roll-ups
 * @param shape what a write must look like, for types that can be written
 */
record DataType(
        String id,
        Kind kind,
        Set<Action> actions,
        String scopeFamily,
        Limits limits,
        PointGenerator generator,
        Optional<Aggregate> aggregate,
        Optional<Shape> shape) {

    /**
     * The vendor's limits for a type.
     *
     * @param rollUpDays the longest range of a roll-up
     */
    record Limits(int defaultPageSize, int maxPageSize, int rollUpDays) {}

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
}
