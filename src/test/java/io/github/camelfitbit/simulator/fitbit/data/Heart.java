package io.github.camelfitbit.simulator.fitbit.data;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.github.camelfitbit.simulator.health.Measured;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The pulse, by the second and by the day. */
final class Heart {

    private static final Map<String, String> ZONES =
            Map.of("LIGHT", "Out of Range", "MODERATE", "Fat Burn", "VIGOROUS", "Cardio", "PEAK", "Peak");

    private Heart() {}

    static JsonObject intraday(LifeCall call) {
        LocalDate day = call.day("first");
        JsonArray dataset = new JsonArray();
        call.measured("heart-rate", day)
                .forEach(beat -> dataset.add(new JsonObject()
                        .put("time", Activity.TIME.format(call.local(beat.start())))
                        .put("value", Integer.parseInt(beat.json().getString("beatsPerMinute")))));
        return new JsonObject()
                .put("activities-heart", new JsonArray().add(day(call, day)))
                .put(
                        "activities-heart-intraday",
                        new JsonObject()
                                .put("dataset", dataset)
                                .put("datasetInterval", 1)
                                .put("datasetType", "second"));
    }

    static JsonObject series(LifeCall call) {
        JsonArray days = new JsonArray();
        call.days(365).all().forEach(day -> days.add(day(call, day)));
        return new JsonObject().put("activities-heart", days);
    }

    private static JsonObject day(LifeCall call, LocalDate day) {
        JsonObject value = new JsonObject().put("customHeartRateZones", new JsonArray());
        value.put("heartRateZones", zones(call, day));
        call.measured("daily-resting-heart-rate", day)
                .forEach(resting -> value.put(
                        "restingHeartRate", Integer.parseInt(resting.json().getString("beatsPerMinute"))));
        return new JsonObject().put("dateTime", day.toString()).put("value", value);
    }

    private static JsonArray zones(LifeCall call, LocalDate day) {
        JsonArray zones = new JsonArray();
        List<Measured> minutes = call.measured("time-in-heart-rate-zone", day);
        call.measured("daily-heart-rate-zones", day)
                .forEach(known -> known.json().getJsonArray("heartRateZones").forEach(any -> {
                    JsonObject zone = (JsonObject) any;
                    String type = zone.getString("heartRateZoneType");
                    long spent = minutes.stream()
                            .filter(minute ->
                                    minute.json().getString("heartRateZoneType").equals(type))
                            .count();
                    zones.add(new JsonObject()
                            .put("name", ZONES.get(type))
                            .put("min", Integer.parseInt(zone.getString("minBeatsPerMinute")))
                            .put("max", Integer.parseInt(zone.getString("maxBeatsPerMinute")))
                            .put("minutes", spent));
                }));
        return zones;
    }
}
