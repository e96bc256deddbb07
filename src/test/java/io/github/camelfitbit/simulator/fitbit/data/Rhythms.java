package io.github.camelfitbit.simulator.fitbit.data;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import io.github.camelfitbit.simulator.health.Measured;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Electrocardiograms, and alerts of irregular rhythms that the person has read in the app. */
final class Rhythms {

    private static final int MOST_OF_A_PAGE = 10;
    private static final Map<String, String> RESULTS =
            Map.of("NORMAL_SINUS_RHYTHM", "Normal Sinus Rhythm", "ATRIAL_FIBRILLATION", "Atrial Fibrillation");

    private Rhythms() {}

    static JsonObject recordings(LifeCall call) {
        return page(call, "ecgReadings", "electrocardiogram", Rhythms::recording);
    }

    static JsonObject alerts(LifeCall call) {
        return page(call, "alerts", "irregular-rhythm-notification", Rhythms::alert);
    }

    private static JsonObject page(
            LifeCall call, String root, String type, BiFunction<LifeCall, Measured, JsonObject> log) {
        return LogPage.of(
                call,
                root,
                MOST_OF_A_PAGE,
                days -> List.copyOf(call.measured(type, days.first(), days.last()).stream()
                        .map(known -> log.apply(call, known))
                        .toList()));
    }

    private static JsonObject recording(LifeCall call, Measured recording) {
        JsonObject json = recording.json();
        JsonObject device = json.getJsonObject("medicalDeviceInfo");
        JsonArray samples = json.getJsonArray("waveformSamples");
        return new JsonObject()
                .put("startTime", local(call, recording.start()))
                .put("averageHeartRate", Integer.parseInt(json.getString("beatsPerMinuteAvg")))
                .put("resultClassification", RESULTS.get(json.getString("resultClassification")))
                .put("waveformSamples", samples)
                .put("samplingFrequencyHz", json.getInteger("samplingFrequencyHertz"))
                .put("scalingFactor", json.getInteger("millivoltsScalingFactor"))
                .put("numberOfWaveformSamples", samples.size())
                .put("leadNumber", json.getInteger("leadNumber"))
                .put("featureVersion", device.getString("featureVersion"))
                .put("deviceName", device.getString("deviceModel"))
                .put("firmwareVersion", device.getString("firmwareVersion"));
    }

    private static JsonObject alert(LifeCall call, Measured alert) {
        JsonObject device = alert.json().getJsonObject("medicalDeviceInfo");
        JsonArray windows = new JsonArray();
        alert.json().getJsonArray("alertWindows").forEach(any -> windows.add(window(call, (JsonObject) any)));
        return new JsonObject()
                .put("alertTime", local(call, alert.start()))
                .put("detectedTime", local(call, alert.end()))
                .put("serviceVersion", device.getString("serviceVersion"))
                .put("algoVersion", device.getString("algorithmVersion"))
                .put("deviceType", device.getString("deviceModel"))
                .put("windows", windows);
    }

    private static JsonObject window(LifeCall call, JsonObject window) {
        JsonArray beats = new JsonArray();
        window.getJsonArray("heartBeats").forEach(any -> {
            JsonObject beat = (JsonObject) any;
            beats.add(new JsonObject()
                    .put("dataTime", local(call, Instant.parse(beat.getString("physicalTime"))))
                    .put("value", beat.getInteger("beatsPerMinute")));
        });
        return new JsonObject()
                .put("startTime", local(call, Instant.parse(window.getString("startTime"))))
                .put("bpmData", beats);
    }

    private static String local(LifeCall call, Instant at) {
        return Sleeping.millis(call.local(at));
    }
}
