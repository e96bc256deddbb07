package io.github.camelfitbit.simulator.fitbit.data;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.camelfitbit.simulator.fitbit.Units;
import io.github.camelfitbit.simulator.health.Measured;
import io.github.camelfitbit.simulator.http.Answer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** The activity log: pages from a day on. */
final class Workouts {

    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx");
    private static final Map<String, Integer> NUMBERS =
            Map.of("RUNNING", 90_009, "WALKING", 90_013, "BIKING", 90_001, "SWIMMING_POOL", 90_024);
    private static final Map<String, String> ZONES = Map.of(
            "lightTime", "Out of Range", "moderateTime", "Fat Burn", "vigorousTime", "Cardio", "peakTime", "Peak");

    private static final int MOST_OF_A_PAGE = 100;

    private Workouts() {}

    static JsonObject list(LifeCall call) {
        return LogPage.of(call, "activities", MOST_OF_A_PAGE, days -> {
            List<JsonObject> all = new ArrayList<>();
            call.measured("exercise", days.first(), days.last()).forEach(workout -> all.add(log(call, workout)));
            all.addAll(call.logbook().of("exercise", days::contain));
            return all.stream().map(log -> inUnits(call, log)).toList();
        });
    }

    /** Speed is by the hour, pace in seconds. */
    private static JsonObject inUnits(LifeCall call, JsonObject metric) {
        JsonObject log = metric.copy();
        BigDecimal kilometre = call.units().distance(BigDecimal.ONE);
        multiply(log, "distance", kilometre.doubleValue());
        multiply(log, "speed", kilometre.doubleValue());
        multiply(log, "pace", 1 / kilometre.doubleValue());
        return log.put("distanceUnit", call.units() == Units.AMERICAN ? "Mile" : "Kilometer");
    }

    private static void multiply(JsonObject log, String name, double factor) {
        if (factor != 1 && log.containsKey(name)) {
            log.put(name, log.getDouble(name) * factor);
        }
    }

    private static JsonObject log(LifeCall call, Measured workout) {
        JsonObject json = workout.json();
        JsonObject metrics = json.getJsonObject("metricsSummary");
        String type = json.getString("exerciseType");
        JsonObject log = new JsonObject()
                .put("activityName", NUMBERS.containsKey(type) ? json.getString("displayName") : words(type))
                .put("activityTypeId", NUMBERS.getOrDefault(type, 15_000))
                .put(
                        "activeDuration",
                        duration(json.getString("activeDuration")).toMillis())
                .put(
                        "duration",
                        Duration.between(workout.start(), workout.end()).toMillis())
                .put("startTime", OFFSET.format(OffsetDateTime.ofInstant(workout.start(), call.home())))
                .put("lastModified", json.getString("updateTime"))
                .put("logId", Long.parseLong(workout.id()))
                .put("logType", "tracker")
                .put(
                        "source",
                        new JsonObject()
                                .put("name", call.account().watch().displayName())
                                .put("type", "tracker"));
        put(log, "calories", metrics.getValue("caloriesKcal"), 1);
        put(log, "distance", metrics.getValue("distanceMillimeters"), 1_000_000);
        put(log, "steps", metrics.getValue("steps"), 1);
        put(log, "averageHeartRate", metrics.getValue("averageHeartRateBeatsPerMinute"), 1);
        put(log, "pace", metrics.getValue("averagePaceSecondsPerMeter"), 0.001);
        put(log, "speed", metrics.getValue("averageSpeedMillimetersPerSecond"), 1 / 0.0036);
        if (json.getJsonObject("exerciseMetadata").getBoolean("hasGps", false)) {
            log.put("hasGps", true);
        }
        if (metrics.containsKey("activeZoneMinutes")) {
            log.put(
                    "activeZoneMinutes",
                    new JsonObject().put("totalMinutes", Integer.parseInt(metrics.getString("activeZoneMinutes"))));
        }
        return log.put("heartRateZones", zones(metrics.getJsonObject("heartRateZoneDurations", new JsonObject())));
    }

    private static String words(String type) {
        return type.charAt(0)
                + type.substring(1).toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    private static void put(JsonObject log, String name, @Nullable Object value, double per) {
        if (value != null) {
            double number = Double.parseDouble(value.toString()) / per;
            log.put(name, number == Math.rint(number) ? (Object) (long) number : (Object) number);
        }
    }

    private static JsonArray zones(JsonObject durations) {
        JsonArray zones = new JsonArray();
        durations.forEach(each -> zones.add(new JsonObject()
                .put("name", ZONES.get(each.getKey()))
                .put("minutes", duration(String.valueOf(each.getValue())).toMinutes())));
        return zones;
    }

    private static Duration duration(String seconds) {
        return Duration.parse("PT" + seconds.toUpperCase(java.util.Locale.ROOT));
    }

    static JsonObject create(LifeCall call) {
        boolean inDirectory = call.ask().parameter("activityId").isPresent();
        LocalDate day = LifeCall.date(call.parameter("date"));
        LocalTime time = LocalTime.parse(call.parameter("startTime"));
        long millis = (long) call.number("durationMillis");
        JsonObject log = new JsonObject()
                .put("duration", millis)
                .put("startDate", day.toString())
                .put("startTime", time.toString().substring(0, 5))
                .put("name", inDirectory ? name(call) : call.parameter("activityName"))
                .put("activityId", inDirectory ? (int) call.number("activityId") : 0);
        if (inDirectory) {
            log.put("distance", call.number("distance") * kilometres(call));
        }
        call.ask().parameter("manualCalories").ifPresent(kcal -> log.put("calories", Integer.parseInt(kcal)));
        Instant start = day.atTime(time).atZone(call.home()).toInstant();
        JsonObject entry = log.copy();
        entry.remove("startDate");
        call.logbook()
                .write(
                        "exercise",
                        day,
                        entry.put("activeDuration", millis)
                                .put("activityName", log.getString("name"))
                                .put("activityTypeId", log.getInteger("activityId"))
                                .put("startTime", OFFSET.format(OffsetDateTime.ofInstant(start, call.home())))
                                .put("logType", "manual"));
        return new JsonObject().put("activityLog", inUnits(call, log).put("logId", lastId(call, day)));
    }

    private static String name(LifeCall call) {
        return switch (call.parameter("activityId")) {
            case "90009" -> "Run";
            case "90013" -> "Walk";
            case "90001" -> "Bike";
            case "90024" -> "Swim";
            default -> throw new LifeCall.Invalid("Invalid activityId");
        };
    }

    private static double kilometres(LifeCall call) {
        String ofCall = call.units() == Units.AMERICAN ? "Mile" : "Kilometer";
        return switch (call.ask().parameter("distanceUnit").orElse(ofCall)) {
            case "Kilometer" -> 1;
            case "Mile" -> 1.609344;
            default -> throw new LifeCall.Invalid("Invalid distanceUnit");
        };
    }

    private static Object lastId(LifeCall call, LocalDate day) {
        List<JsonObject> own = call.logbook().of("exercise", day::equals);
        return own.get(own.size() - 1).getValue("logId");
    }

    static Answer delete(LifeCall call) {
        return Sleeping.delete(call);
    }
}
