package io.github.camelfitbit.simulator.fitbit;

import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.camelfitbit.simulator.http.Answer;
import io.github.camelfitbit.simulator.oauth.AccessToken;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** What every operation of the vendor checks before it does anything. Stateless. */
final class Rules {
    private static final Map<String, String> SCOPE_OF_COLLECTION =
            Map.of("activities", "activity", "body", "weight", "foods", "nutrition", "sleep", "sleep");

    private Rules() {}

    /** What is wrong with a call; empty when nothing is. */
    static Optional<Answer> broken(Route route, Call call, AccessToken token) {
        return scope(route, call, token)
                .or(() -> length(route, call))
                .or(() -> unknown(route, call))
                .or(() -> missing(route, call))
                .or(() -> bad(route, call))
                .or(() -> range(route, call));
    }

    private static Optional<Answer> scope(Route route, Call call, AccessToken token) {
        return route.scopes().stream()
                .map(scope -> scope.equals("collection")
                        ? SCOPE_OF_COLLECTION.getOrDefault(call.get("collection"), "")
                        : scope)
                .filter(scope -> !scope.isEmpty() && !token.scopes().contains(scope))
                .findFirst()
                .map(scope -> error(
                        403,
                        "insufficient_scope",
                        "",
                        "This application does not have permission to access " + scope + " data."));
    }

    private static Optional<Answer> length(Route route, Call call) {
        boolean isMissing = route.verb().equals("POST")
                && call.ask().header("content-length").isEmpty();
        return isMissing ? Optional.of(error(411, "request", "", "Length Required")) : Optional.empty();
    }

    /** The vendor would overlook it; here a client's mistake shall be seen. */
    private static Optional<Answer> unknown(Route route, Call call) {
        return call.ask().query().keySet().stream()
                .filter(name -> route.inQuery(name).isEmpty())
                .findFirst()
                .map(name -> validation(name, "Unknown parameter: " + name));
    }

    private static Optional<Answer> missing(Route route, Call call) {
        return route.parameters().stream()
                .filter(parameter -> parameter.needed() && !call.has(parameter.name()))
                .findFirst()
                .map(parameter -> validation(parameter.name(), "Missing parameter: " + parameter.name()));
    }

    private static Optional<Answer> bad(Route route, Call call) {
        return route.parameters().stream()
                .filter(parameter -> call.has(parameter.name()))
                .filter(parameter -> !Values.isGood(parameter.rule(), call.get(parameter.name())))
                .findFirst()
                .map(parameter -> validation(parameter.name(), "Invalid " + parameter.name()));
    }

    private static Optional<Answer> range(Route route, Call call) {
        if (!call.has("startDate") || !call.has("endDate")) {
            return Optional.empty();
        }
        long days = ChronoUnit.DAYS.between(call.day("startDate"), call.day("endDate")) + 1;
        boolean isTooLong = route.max().equals("24h") ? isMoreThanADay(call, days) : days > longest(route, call);
        return days < 1 || isTooLong
                ? Optional.of(validation("endDate", "The range is not allowed"))
                : Optional.empty();
    }

    private static boolean isMoreThanADay(Call call, long days) {
        if (!call.has("startTime")) {
            return days > 1;
        }
        Duration first = Duration.between(LocalTime.parse(call.get("startTime")), LocalTime.parse(call.get("endTime")));
        return first.plusDays(days - 1).compareTo(Duration.ofDays(1)) > 0;
    }

    private static long longest(Route route, Call call) {
        long longest = Long.MAX_VALUE;
        for (String limit :
                route.max().isEmpty() ? List.<String>of() : List.of(route.max().split(","))) {
            String[] parts = limit.split(":");
            if (parts.length == 1) {
                longest = Long.parseLong(limit);
            } else if (parts[0].equals(call.get("resource"))) {
                return Long.parseLong(parts[1]);
            }
        }
        return longest;
    }

    static Answer validation(String field, String message) {
        return error(400, "validation", field, message);
    }

    static Answer notFound() {
        return error(404, "not_found", "", "The resource you are requesting could not be found.");
    }

    static Answer error(int status, String type, String field, String message) {
        JsonObject error = new JsonObject()
                .put("errorType", type)
                .put("fieldName", field.isEmpty() ? "n/a" : field)
                .put("message", message);
        return Answer.json(
                status,
                new JsonObject().put("errors", new JsonArray().add(error)).put("success", false));
    }
}
