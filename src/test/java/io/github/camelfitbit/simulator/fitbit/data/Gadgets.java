package io.github.camelfitbit.simulator.fitbit.data;

import java.time.LocalDateTime;
import java.util.stream.Stream;

import io.github.camelfitbit.simulator.life.Device;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The devices of a person. */
final class Gadgets {

    private Gadgets() {}

    static JsonArray list(LifeCall call) {
        JsonArray devices = new JsonArray();
        Stream.of(call.account().watch(), call.account().scale())
                .map(device -> device(call, device))
                .forEach(devices::add);
        return devices;
    }

    private static JsonObject device(LifeCall call, Device device) {
        int level = device.batteryLevel();
        JsonObject json = new JsonObject()
                .put("battery", level > 60 ? "High" : level > 30 ? "Medium" : "Low")
                .put("batteryLevel", level)
                .put("deviceVersion", device.displayName())
                .put("features", new JsonArray(device.features()))
                .put("id", device.id())
                .put("mac", device.macAddress())
                .put("type", device.kind().name());
        device.lastSync()
                .ifPresent(sync -> json.put(
                        "lastSyncTime",
                        Sleeping.millis(LocalDateTime.ofInstant(
                                sync, call.account().life().home()))));
        return json;
    }
}
