package io.github.camelfitbit.simulator.fitbit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.vertx.core.json.JsonObject;

/**
 * What people have earned: everybody ten thousand steps a day, three days ago for the twelfth time, and whatever a test lets
 * them earn. Safe for any thread: its monitor guards all.
 */
public final class Badges {
    private static final String STEPS = "DAILY_STEPS";
    private static final int USUAL = 10_000;

    private final Map<String, Map<String, JsonObject>> byPerson = new LinkedHashMap<>();

    Badges() {}

    /** Somebody earns a badge on a day: for the first time, or once more. */
    public synchronized void earn(String person, String badgeType, int value, LocalDate day) {
        Map<String, JsonObject> earned = byPerson.computeIfAbsent(person, nobody -> new LinkedHashMap<>());
        String key = badgeType + ' ' + value;
        boolean isUsual = badgeType.equals(STEPS) && value == USUAL;
        int before = earned.containsKey(key) ? earned.get(key).getInteger("timesAchieved") : isUsual ? 12 : 0;
        earned.put(key, badge(badgeType, value, day, before + 1));
    }

    /** The badges of a person on this day. */
    synchronized List<JsonObject> of(String person, LocalDate today) {
        Map<String, JsonObject> all = new LinkedHashMap<>();
        all.put(STEPS + ' ' + USUAL, badge(STEPS, USUAL, today.minusDays(3), 12));
        all.putAll(byPerson.getOrDefault(person, Map.of()));
        return new ArrayList<>(all.values());
    }

    private static JsonObject badge(String type, int value, LocalDate day, int times) {
        return new JsonObject()
                .put("badgeType", type)
                .put("category", type.equals(STEPS) ? "Daily Steps" : type)
                .put("dateTime", day.toString())
                .put(
                        "encodedId",
                        Integer.toString(Math.abs((type + value).hashCode()), 36)
                                .toUpperCase(Locale.ROOT))
                .put("timesAchieved", times)
                .put("unit", type.equals(STEPS) ? "STEPS" : "")
                .put("value", value);
    }
}
