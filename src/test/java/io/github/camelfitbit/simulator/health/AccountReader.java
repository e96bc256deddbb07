package io.github.camelfitbit.simulator.health;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import io.github.camelfitbit.simulator.http.Answer;
import io.github.camelfitbit.simulator.life.Device;
import io.github.camelfitbit.simulator.oauth.google.Scopes;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** {@code identity}, {@code profile}, {@code settings}, {@code irnProfile} and {@code pairedDevices}. */
final class AccountReader {
    private static final Slice DEVICES = new Slice("pairedDevices", 5, 100);

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

    /** The strides take the scope of activity as well. */
    Answer profile(Caller caller) {
        return caller.has(Scopes.readonly("activity_and_fitness"))
                ? profileWithStrides(caller)
                : Answer.json(200, profileOf(caller));
    }

    /** For whoever has just written them. */
    Answer profileWithStrides(Caller caller) {
        return Answer.json(200, withStrides(profileOf(caller), caller.account()));
    }

    private static JsonObject profileOf(Caller caller) {
        Account account = caller.account();
        return new JsonObject()
                .put("name", "users/" + caller.healthUserId() + "/profile")
                .put("age", account.life().age())
                .put(
                        "membershipStartDate",
                        Wire.date(account.memberSince()
                                .atZone(account.life().zone())
                                .toLocalDate()));
    }

    private static JsonObject withStrides(JsonObject json, Account account) {
        List<Integer> strides = account.life().strideLengthsMillimeters();
        return account.profile()
                .over(json.put("autoWalkingStrideLengthMm", strides.get(0))
                        .put("autoRunningStrideLengthMm", strides.get(1)));
    }

    Answer irnProfile(Caller caller) {
        JsonObject json = new JsonObject()
                .put("name", "users/" + caller.healthUserId() + "/irnProfile")
                .put("onboardingStatus", true)
                .put("enrollmentStatus", true);
        caller.account().watch().lastSync().ifPresent(sync -> json.put("updateTime", Wire.timestamp(sync)));
        return Answer.json(200, json);
    }

    /** Units follow the zone: miles and pounds in America, kilometres and kilograms elsewhere. */
    Answer settings(Caller caller) {
        ZoneId zone = caller.account().life().home();
        ZoneOffset offset = zone.getRules().getOffset(clock.instant());
        boolean imperial = zone.getId().startsWith("America/");
        Locale language = imperial ? Locale.US : Locale.UK;
        return Answer.json(
                200,
                caller.account()
                        .settings()
                        .over(new JsonObject()
                                .put("name", "users/" + caller.healthUserId() + "/settings")
                                .put("timeZone", zone.getId())
                                .put("utcOffset", Wire.offset(offset))
                                .put("languageLocale", language.toString())
                                .put("distanceUnit", imperial ? "DISTANCE_UNIT_MILES" : "DISTANCE_UNIT_KILOMETERS")
                                .put("weightUnit", imperial ? "WEIGHT_UNIT_POUNDS" : "WEIGHT_UNIT_KILOGRAMS")
                                .put("heightUnit", imperial ? "HEIGHT_UNIT_INCHES" : "HEIGHT_UNIT_CENTIMETERS")
                                .put(
                                        "temperatureUnit",
                                        imperial ? "TEMPERATURE_UNIT_FAHRENHEIT" : "TEMPERATURE_UNIT_CELSIUS")
                                .put("foodLanguageCode", language.toLanguageTag())
                                .put("autoStrideEnabled", true)
                                .put("strideLengthWalkingType", "STRIDE_LENGTH_TYPE_AUTO")
                                .put("waterUnit", imperial ? "WATER_UNIT_FL_OZ" : "WATER_UNIT_ML")
                                .put("glucoseUnit", imperial ? "GLUCOSE_UNIT_MG_DL" : "GLUCOSE_UNIT_MMOL_L")
                                .put("swimUnit", imperial ? "SWIM_UNIT_YARDS" : "SWIM_UNIT_METERS")
                                .put("strideLengthRunningType", "STRIDE_LENGTH_TYPE_AUTO")));
    }

    Answer devices(HealthCall call, Caller caller) {
        return Answer.json(200, DEVICES.of(devices(caller.account()), call.ask(), AccountReader::json));
    }

    Answer device(HealthCall call, Caller caller) {
        return devices(caller.account()).stream()
                .filter(device -> device.id().equals(call.itemId()))
                .findFirst()
                .map(device -> Answer.json(200, json(device)))
                .orElseThrow(Refusal::notFound);
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
