package io.github.camelfitbit.simulator.health;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import io.github.camelfitbit.simulator.life.Sport;
import io.github.camelfitbit.simulator.life.Workout;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The parts of an exercise that follow from a workout. */
final class WorkoutJson {
    private static final double KILOMETRE = 1_000_000;
    private static final int POOL_LENGTH_MILLIMETERS = 25_000;

    private final Workout workout;
    private final ZoneId zone;

    WorkoutJson(Workout workout, ZoneId zone) {
        this.workout = workout;
        this.zone = zone;
    }

    JsonObject metrics() {
        double millimeters = workout.distanceMillimeters();
        double seconds = workout.activeDuration().toSeconds();
        JsonObject json = new JsonObject();
        Wire.put(json, "caloriesKcal", workout.caloriesKcal());
        Wire.put(json, "distanceMillimeters", millimeters);
        Wire.putInt64(json, "steps", workout.steps());
        Wire.putInt64(json, "averageHeartRateBeatsPerMinute", workout.averageBeatsPerMinute());
        if (millimeters > 0) {
            json.put("averagePaceSecondsPerMeter", Math.round(seconds / millimeters * 1e7) / 1e4);
            json.put("averageSpeedMillimetersPerSecond", Wire.number(Math.round(millimeters / seconds * 10) / 10.0));
        }
        Wire.putInt64(
                json,
                "activeZoneMinutes",
                vigorous() ? 2 * workout.activeDuration().toMinutes() : 0);
        if (workout.sport() == Sport.SWIMMING_POOL) {
            json.put("totalSwimLengths", Wire.number(Math.floor(millimeters / POOL_LENGTH_MILLIMETERS)));
        }
        return json.put("heartRateZoneDurations", zones());
    }

    private boolean vigorous() {
        return workout.averageBeatsPerMinute() >= 125;
    }

    private JsonObject zones() {
        Duration warmUp = Duration.ofMinutes(5);
        String main = vigorous() ? "vigorousTime" : "moderateTime";
        return new JsonObject()
                .put("lightTime", Wire.duration(warmUp))
                .put(main, Wire.duration(workout.activeDuration().minus(warmUp)));
    }

    JsonObject metadata() {
        JsonObject json = new JsonObject();
        if (workout.sport().outdoors()) {
            json.put("hasGps", true);
        }
        if (workout.sport() == Sport.SWIMMING_POOL) {
            json.put("poolLengthMillimeters", Integer.toString(POOL_LENGTH_MILLIMETERS));
        }
        return json;
    }

    JsonArray events() {
        JsonArray events = new JsonArray().add(event(workout.start(), "START"));
        Duration pause = Duration.between(workout.start(), workout.end()).minus(workout.activeDuration());
        if (!pause.isZero()) {
            Instant paused = workout.start().plus(workout.activeDuration().dividedBy(2));
            events.add(event(paused, "PAUSE")).add(event(paused.plus(pause), "RESUME"));
        }
        return events.add(event(workout.end(), "STOP"));
    }

    private JsonObject event(Instant at, String type) {
        Moment moment = Moment.of(at, zone);
        return new JsonObject()
                .put("eventTime", Wire.timestamp(at))
                .put("eventUtcOffset", Wire.offset(moment.offset()))
                .put("exerciseEventType", type);
    }

    /** One per full kilometre, at an even pace. */
    JsonArray splits() {
        int kilometres = (int) (workout.distanceMillimeters() / KILOMETRE);
        Duration each = Duration.ofSeconds(
                Math.round(workout.activeDuration().toSeconds() * KILOMETRE / workout.distanceMillimeters()));
        JsonArray splits = new JsonArray();
        for (int i = 0; i < kilometres; i++) {
            Instant start = workout.start().plus(each.multipliedBy(i));
            splits.add(Wire.bounds(Span.of(start, start.plus(each), zone))
                    .put("splitType", "DISTANCE")
                    .put("activeDuration", Wire.duration(each))
                    .put("metricsSummary", new JsonObject().put("distanceMillimeters", (long) KILOMETRE)));
        }
        return splits;
    }
}
