package io.github.camelfitbit.remote.fitbit;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.camelfitbit.remote.fitbit.data.LocalTimes;
import io.github.camelfitbit.remote.fitbit.data.Members;
import org.jspecify.annotations.Nullable;

/** Profile and devices of the Fitbit Web API, in the words of the Google Health API. Stateless. */
final class PersonAnswers {

    /** The vendor's system of units, and our word for the unit, by member of the profile. */
    private static final Map<String, Map<String, String>> UNITS = Map.of(
            "distanceUnit", Map.of("METRIC", "DISTANCE_UNIT_KILOMETERS", "en_US", "DISTANCE_UNIT_MILES"),
            "heightUnit", Map.of("METRIC", "HEIGHT_UNIT_CENTIMETERS", "en_US", "HEIGHT_UNIT_INCHES"),
            "weightUnit",
                    Map.of(
                            "METRIC", "WEIGHT_UNIT_KILOGRAMS",
                            "en_US", "WEIGHT_UNIT_POUNDS",
                            "en_GB", "WEIGHT_UNIT_STONE"),
            "glucoseUnit", Map.of("METRIC", "GLUCOSE_UNIT_MMOL_L", "en_US", "GLUCOSE_UNIT_MG_DL"),
            "waterUnit", Map.of("METRIC", "WATER_UNIT_ML", "en_US", "WATER_UNIT_FL_OZ"),
            "swimUnit", Map.of("METRIC", "SWIM_UNIT_METERS", "en_US", "SWIM_UNIT_YARDS"));

    private PersonAnswers() {}

    /** The id at this API; the other API's is not known here. */
    static Map<String, Object> identity(Object profile) {
        Map<String, Object> identity = new LinkedHashMap<>();
        identity.put("legacyUserId", user(profile).required("encodedId"));
        return identity;
    }

    /** Units, language and time zone. */
    static Map<String, Object> settings(Object profile) {
        Members user = user(profile);
        Map<String, Object> settings = new LinkedHashMap<>();
        put(settings, "timeZone", user.text("timezone"));
        BigDecimal millis = user.number("offsetFromUTCMillis");
        put(settings, "utcOffset", millis == null ? null : ZoneOffset.ofTotalSeconds(millis.intValue() / 1_000));
        put(settings, "languageLocale", user.text("languageLocale"));
        String food = user.text("foodsLocale");
        put(settings, "foodLanguageCode", food == null ? null : food.replace('_', '-'));
        UNITS.forEach((member, words) -> put(settings, member, words.get(String.valueOf(user.text(member)))));
        for (String stride : List.of("strideLengthWalkingType", "strideLengthRunningType")) {
            String type = user.text(stride);
            put(settings, stride, type == null ? null : "STRIDE_LENGTH_TYPE_" + type.toUpperCase(Locale.ROOT));
        }
        return settings;
    }

    private static Members user(Object profile) {
        return Members.of(Members.of(profile, "the answer").members().get("user"), "'user'");
    }

    /** All devices; the vendor's time of the last synchronisation is the person's wall clock. */
    static List<Map<String, Object>> devices(Object answer, LocalTimes times) {
        return (answer instanceof List<?> list ? list : List.of())
                .stream()
                        .map(device -> device(Members.of(device, "a device"), times))
                        .toList();
    }

    private static Map<String, Object> device(Members wire, LocalTimes times) {
        Map<String, Object> device = new LinkedHashMap<>();
        device.put("id", wire.required("id"));
        put(device, "deviceType", wire.text("type"));
        put(device, "deviceVersion", wire.text("deviceVersion"));
        put(device, "macAddress", wire.text("mac"));
        put(device, "batteryStatus", wire.text("battery"));
        BigDecimal level = wire.measured("batteryLevel");
        put(device, "batteryLevel", level == null ? null : level.longValue());
        put(device, "lastSyncTime", lastSync(wire, times));
        List<?> features = wire.list("features");
        put(device, "features", features.isEmpty() ? null : features);
        return device;
    }

    private static @Nullable OffsetDateTime lastSync(Members device, LocalTimes times) {
        String text = device.text("lastSyncTime");
        return text == null ? null : times.read("lastSyncTime", text).withOffsetSameInstant(ZoneOffset.UTC);
    }

    private static void put(Map<String, Object> members, String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value);
        }
    }
}
