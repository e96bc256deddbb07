package io.github.camelfitbit.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.github.camelfitbit.remote.fitbit.web.WebOperation;
import io.github.camelfitbit.remote.fitbit.web.WebOperations;
import io.github.camelfitbit.remote.fitbit.web.WebParameter;
import org.jspecify.annotations.Nullable;

/** Good arguments for every operation, and what has to be there before it is called. */
final class FitbitSamples {

    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("date", "2026-11-20"),
            Map.entry("startDate", "2026-11-20"),
            Map.entry("endDate", "2026-11-20"),
            Map.entry("birthday", "1985-02-11"),
            Map.entry("beforeDate", "2026-11-20"),
            Map.entry("afterDate", "2026-11-10"),
            Map.entry("startTime", "07:00"),
            Map.entry("endTime", "08:00"),
            Map.entry("activityId", "90009"),
            Map.entry("foodId", "81313"),
            Map.entry("unitId", "147"),
            Map.entry("trackerId", "2001"),
            Map.entry("subscriptionId", "alice-1"),
            Map.entry("query", "oat meal & more"),
            Map.entry("time", "07:30:00"),
            Map.entry("limit", "5"),
            Map.entry("offset", "0"),
            Map.entry("weekDays", "MONDAY,FRIDAY"),
            Map.entry("timezone", "UTC"),
            Map.entry("distanceUnit", "Kilometer"),
            Map.entry("X-Fitbit-Subscriber-Id", "1"));

    /** The person, what the date says, and units: the simulator's lives are metric. */
    private static final Set<String> LEFT_OUT = Set.of("u", "sort", "Accept-Language");

    private final FitbitWorld fitbit;

    FitbitSamples(FitbitWorld fitbit) {
        this.fitbit = fitbit;
    }

    /** Every value of every parameter at least once. */
    List<Map<String, Object>> ways(WebOperation ours, FitbitDocument.@Nullable Operation theirs) {
        List<Map<String, Object>> ways = new ArrayList<>();
        for (Map<String, Object> base : alternatives(ours)) {
            ways.add(base);
            for (WebParameter parameter : ours.parameters()) {
                if (base.containsKey(parameter.name()) && !parameter.name().equals("weekDays")) {
                    for (String value : values(ours, theirs, parameter)) {
                        Map<String, Object> way = new LinkedHashMap<>(base);
                        way.put(parameter.name(), value);
                        ways.add(way);
                    }
                }
            }
        }
        return ways;
    }

    private static Set<String> values(
            WebOperation ours, FitbitDocument.@Nullable Operation theirs, WebParameter parameter) {
        Set<String> values = new LinkedHashSet<>(parameter.values());
        if (theirs != null) {
            values.addAll(theirs.values(ours, parameter.name()));
        }
        if (parameter.name().equals("sort")) {
            values.clear(); // the date says it: both are sent by the two alternatives
        }
        return values;
    }

    /** All parameters, but of those that exclude each other one at a time. */
    private static List<Map<String, Object>> alternatives(WebOperation ours) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (WebParameter parameter : ours.parameters()) {
            if (!LEFT_OUT.contains(parameter.name())) {
                all.put(parameter.name(), sample(ours, parameter));
            }
        }
        List<String> one = ours.facts().getOrDefault("one", List.of());
        if (one.isEmpty()) {
            return List.of(all);
        }
        List<Map<String, Object>> alternatives = new ArrayList<>();
        for (String chosen : one.get(0).split(",")) {
            Map<String, Object> way = new LinkedHashMap<>(all);
            way.keySet().removeIf(name -> List.of(one.get(0).split(",")).contains(name) && !name.equals(chosen));
            for (String rule : ours.facts().getOrDefault("with", List.of())) {
                if (!rule.startsWith(chosen + ":")) {
                    List.of(rule.substring(rule.indexOf(':') + 1)
                                    .replace("*", "")
                                    .split(","))
                            .forEach(way::remove);
                }
            }
            alternatives.add(way);
        }
        return alternatives;
    }

    private static String sample(WebOperation ours, WebParameter parameter) {
        if (ours.id().startsWith("alarm.") && parameter.name().equals("time")) {
            return "06:30+02:00";
        }
        if (ours.id().startsWith("user.profile") && parameter.name().equals("timezone")) {
            return "Europe/Madrid";
        }
        String fixed = VALUES.get(parameter.name());
        if (fixed != null) {
            return fixed;
        }
        if (!parameter.values().isEmpty()) {
            return parameter.values().get(0);
        }
        return parameter.meaning().startsWith("a language") ? "en_US" : "7";
    }

    /** Makes what the call changes, deletes or reads, and puts its id among the values. */
    void prepare(WebOperation ours, Map<String, Object> values) {
        String id = ours.id();
        if (values.containsKey("logId")) {
            values.put("logId", logged(log(id)));
        } else if (id.equals("food.delete")) {
            values.put("foodId", member(made("food.create"), "food", "foodId"));
        } else if (values.containsKey("mealId")) {
            values.put("mealId", member(made("meal.create"), "meal", "id"));
        } else if (values.containsKey("alarmId")) {
            values.put("alarmId", member(made("alarm.create"), "trackerAlarm", "alarmId"));
        } else if (id.endsWith("favorite.delete")) {
            made(id.replace("delete", "add"));
        } else if (id.startsWith("subscription.delete")) {
            subscribe(id.replace("delete", "create"), values);
        } else if (id.startsWith("subscription.create") && values.containsKey("collection")) {
            values.put("subscriptionId", "alice-" + values.get("collection"));
        }
    }

    private void subscribe(String id, Map<String, Object> values) {
        if (values.containsKey("collection")) {
            values.put("subscriptionId", "alice-" + values.get("collection"));
        }
        fitbit.web(id, values);
    }

    private static String log(String id) {
        return id.equals("activity.tcx") ? "activity" : id.substring(0, id.lastIndexOf('.'));
    }

    private Object logged(String kind) {
        Map<?, ?> answer = made(kind + ".create");
        return member(answer, answer.keySet().iterator().next().toString(), "logId");
    }

    private Map<?, ?> made(String id) {
        WebOperation operation = WebOperations.get(id);
        Object answer = fitbit.web(id, alternatives(operation).get(0), body(operation));
        return answer instanceof Map<?, ?> map ? map : Map.of();
    }

    private static Object member(Map<?, ?> answer, String root, String name) {
        return Objects.requireNonNull(((Map<?, ?>) Objects.requireNonNull(answer.get(root))).get(name));
    }

    /** The body that an operation wants. */
    static @Nullable Object body(WebOperation ours) {
        return ours.bodyMembers().isEmpty()
                ? null
                : Map.of(
                        "name", "Usual",
                        "description", "",
                        "mealFoods", List.of(Map.of("foodId", 81_313, "amount", 1, "unitId", 147)));
    }
}
