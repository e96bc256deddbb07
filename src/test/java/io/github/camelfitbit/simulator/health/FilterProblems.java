package io.github.camelfitbit.simulator.health;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** What is wrong with a filter; the vendor names all faults at once. */
final class FilterProblems {
    private static final String REASON = "INVALID_DATA_POINT_FILTER";

    private final List<Problem> problems = new ArrayList<>();

    /** Adds a fault; the reason is the part after {@code INVALID_DATA_POINT_FILTER_}. */
    void add(String reason, FilterToken at, String description) {
        add(reason, description + " (at line 1, column " + at.column() + ")");
    }

    void add(String reason, String description) {
        problems.add(new Problem(REASON + "_" + reason, description));
    }

    void throwIfAny() {
        if (!problems.isEmpty()) {
            String reasons = problems.stream().map(Problem::reason).collect(Collectors.joining(","));
            JsonArray violations = new JsonArray();
            problems.forEach(problem ->
                    violations.add(new JsonObject().put("field", "filter").put("description", problem.description())));
            throw Refusal.badRequest("The data point filter is invalid: " + reasons)
                    .info(REASON, new JsonObject().put("detailedReasons", reasons))
                    .violations(violations);
        }
    }

    private record Problem(String reason, String description) {}
}
