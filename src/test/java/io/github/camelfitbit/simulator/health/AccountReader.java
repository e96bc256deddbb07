package io.github.camelfitbit.simulator.health;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import io.github.camelfitbit.simulator.http.Answer;
import io.github.camelfitbit.simulator.life.Device;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** {@code identity}, {@code profile}, {@code settings} and {@code pairedDevices}. */
final class AccountReader {
    private static final int DEVICES_PER_PAGE = 5;
    private static final int MOST_DEVICES_PER_PAGE = 100;

    private final Clock clock;

    AccountReader(Clock clock) {
        this.clock = clock;
    }

    Answer identity(Caller caller) {
        AccountIds ids = caller.account().ids();
        return Answer.json(
                200,
                new JsonObject()
                        .put("name", "users/me/identity")
                        .put("legacyUserId", ids.legacyUserId())
                        .put("healthUserId", ids.healthUserId()));
    }

    Answer profile(Caller caller) {
        Account account = caller.account();
        List<Integer> strides = account.life().strideLengthsMillimeters();
        return Answer.json(
                200,
                new JsonObject()
                        .put("name", "users/" + caller.healthUserId() + "/profile")
                        .put("age", account.life().age())
                        .put(
                                "membershipStartDate",
                                Wire.date(account.memberSince()
                                        .atZone(account.life().zone())
                                        .toLocalDate()))
                        .put("autoWalkingStrideLengthMm", strides.get(0))
                        .put("autoRunningStrideLengthMm", strides.get(1)));
    }

    /** Units follow the zone: miles and pounds in America, kilometres and kilograms elsewhere. */
    Answer settings(Caller caller) {
        ZoneId zone = caller.account().life().zone();
        ZoneOffset offset = zone.getRules().getOffset(clock.instant());
        boolean imperial = zone.getId().startsWith("America/");
        Locale language = imperial ? Locale.US : Locale.UK;
        return Answer.json(
                200,
                new JsonObject()
                        .put("name", "users/" + caller.healthUserId() + "/settings")
                        .put("timeZone", zone.getId())
                        .put("utcOffset", Wire.offset(offset))
                        .put("languageLocale", language.toString())
                        .put("distanceUnit", imperial ? "DISTANCE_UNIT_MILES" : "DISTANCE_UNIT_KILOMETERS")
                        .put("weightUnit", imperial ? "WEIGHT_UNIT_POUNDS" : "WEIGHT_UNIT_KILOGRAMS")
                        .put("heightUnit", imperial ? "HEIGHT_UNIT_INCHES" : "HEIGHT_UNIT_CENTIMETERS")
                        .put("temperatureUnit", imperial ? "TEMPERATURE_UNIT_FAHRENHEIT" : "TEMPERATURE_UNIT_CELSIUS")
                        .put("foodLanguageCode", language.toLanguageTag())
                        .put("autoStrideEnabled", true)
                        .put("strideLengthWalkingType", "STRIDE_LENGTH_TYPE_AUTO")
                        .put("strideLengthRunningType", "STRIDE_LENGTH_TYPE_AUTO"));
    }

    /** Two devices: the page token counts those that were shown. */
    Answer devices(HealthCall call, Caller caller) {
        int pageSize = PageSize.of(call.ask(), DEVICES_PER_PAGE, MOST_DEVICES_PER_PAGE);
        int shown = call.ask()
                .parameter("pageToken")
                .filter(t -> !t.isEmpty())
                .map(AccountReader::shown)
                .orElse(0);
        List<Device> devices = devices(caller.account());
        int until = Math.min(devices.size(), shown + pageSize);
        JsonArray page = new JsonArray();
        devices.subList(shown, until).forEach(device -> page.add(json(device)));
        JsonObject body = page.isEmpty() ? new JsonObject() : new JsonObject().put("pairedDevices", page);
        return Answer.json(200, until < devices.size() ? body.put("nextPageToken", "devices-" + until) : body);
    }

    Answer device(HealthCall call, Caller caller) {
        return devices(caller.account()).stream()
                .filter(device -> device.id().equals(call.itemId()))
                .findFirst()
                .map(device -> Answer.json(200, json(device)))
                .orElseThrow(Refusal::notFound);
    }

    private static int shown(String pageToken) {
        if (!pageToken.equals("devices-1")) {
            throw PageToken.foreign();
        }
        return 1;
    }

    private static List<Device> devices(Account account) {
        return List.of(account.watch(), account.scale());
    }

    private static JsonObject json(Device device) {
        int level = device.batteryLevel();
        JsonObject json = new JsonObject()
                .put("name", "users/me/pairedDevices/" + device.id())
                .put("deviceType", device.kind().name())
                .put("deviceVersion", device.displayName())
                .put("macAddress", device.macAddress())
                .put("batteryStatus", level > 60 ? "High" : level > 30 ? "Medium" : "Low")
                .put("batteryLevel", level);
        device.lastSync().ifPresent(sync -> json.put("lastSyncTime", Wire.timestamp(sync)));
        return json.put("features", new JsonArray(device.features()));
    }
}
