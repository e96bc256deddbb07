package io.github.camelfitbit.simulator.fitbit.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** How hard a person moved, by the minute and by the day. */
final class Efforts {

    private static final Map<String, Integer> LEVELS =
            Map.of("SEDENTARY", 0, "LIGHTLY_ACTIVE", 1, "MODERATELY_ACTIVE", 2, "VERY_ACTIVE", 3);
    private static final Map<String, String> EFFORTS =
            Map.of("minutesLightlyActive", "LIGHT", "minutesFairlyActive", "MODERATE", "minutesVeryActive", "VIGOROUS");
    private static final int METS_OF_A_LEVEL = 20;

    private Efforts() {}

    /** Adds level and METs to the minutes of the energy. */
    static void tell(LifeCall call, LocalDate day, JsonArray minutes) {
        Map<String, Integer> levels = new HashMap<>();
        call.measured("activity-level", day)
                .forEach(minute -> levels.put(
                        Activity.TIME.format(call.local(minute.start())),
                        LEVELS.get(minute.json().getString("activityLevelType"))));
        minutes.forEach(any -> {
            JsonObject minute = (JsonObject) any;
            int level = levels.getOrDefault(minute.getString("time"), 0);
            minute.put("level", level).put("mets", 10 + METS_OF_A_LEVEL * level);
        });
    }

    static JsonObject series(LifeCall call) {
        String resource = call.group("r");
        String effort = Objects.requireNonNull(EFFORTS.get(resource));
        JsonArray days = new JsonArray();
        for (LocalDate day : call.days(Activity.YEARS).all()) {
            days.addAll(Activity.total(day, minutes(call, day, effort)));
        }
        return new JsonObject().put("activities-" + resource, days);
    }

    private static BigDecimal minutes(LifeCall call, LocalDate day, String effort) {
        return BigDecimal.valueOf(call.measured("active-minutes", day).stream()
                .flatMap(minute -> minute.json().getJsonArray("activeMinutesByActivityLevel").stream())
                .filter(each -> ((JsonObject) each).getString("activityLevel").equals(effort))
                .count());
    }
}
