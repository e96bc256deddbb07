package io.github.camelfitbit.simulator.health;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

import io.vertx.core.json.JsonObject;

/** {@code updateProfile} and {@code updateSettings}: most of what can be read there cannot be changed. */
final class AccountWriter {
    private static final Set<String> STRIDES =
            Set.of("userConfiguredWalkingStrideLengthMm", "userConfiguredRunningStrideLengthMm");
    private static final int LONGEST_STRIDE = 3_000;

    private static final Shape.Fields PROFILE = Shape.object()
            .optional("name", Shape.string())
            .optional("age", Shape.int64())
            .optional("userConfiguredWalkingStrideLengthMm", Shape.int64())
            .optional("userConfiguredRunningStrideLengthMm", Shape.int64())
            .outputOnly("membershipStartDate", "autoWalkingStrideLengthMm", "autoRunningStrideLengthMm");

    private static final Set<String> UNITS = Set.of(
            "distanceUnit", "glucoseUnit", "heightUnit", "swimUnit", "temperatureUnit", "waterUnit", "weightUnit");

    private static final Shape.Fields SETTINGS = Shape.object()
            .optional("name", Shape.string())
            .optional("timeZone", Shape.string())
            .optional("utcOffset", Shape.utcOffset())
            .optional("languageLocale", Shape.string())
            .optional("autoStrideEnabled", Shape.bool())
            .optional("strideLengthWalkingType", strideType())
            .optional("strideLengthRunningType", strideType())
            .optional("distanceUnit", Shape.oneOf("DISTANCE_UNIT_MILES", "DISTANCE_UNIT_KILOMETERS"))
            .optional("glucoseUnit", Shape.oneOf("GLUCOSE_UNIT_MG_DL", "GLUCOSE_UNIT_MMOL_L"))
            .optional("heightUnit", Shape.oneOf("HEIGHT_UNIT_INCHES", "HEIGHT_UNIT_CENTIMETERS"))
            .optional("swimUnit", Shape.oneOf("SWIM_UNIT_METERS", "SWIM_UNIT_YARDS"))
            .optional("temperatureUnit", Shape.oneOf("TEMPERATURE_UNIT_CELSIUS", "TEMPERATURE_UNIT_FAHRENHEIT"))
            .optional("waterUnit", Shape.oneOf("WATER_UNIT_ML", "WATER_UNIT_FL_OZ", "WATER_UNIT_CUP"))
            .optional("weightUnit", Shape.oneOf("WEIGHT_UNIT_POUNDS", "WEIGHT_UNIT_STONE", "WEIGHT_UNIT_KILOGRAMS"))
            .outputOnly("foodLanguageCode");

    void profile(HealthCall call, JsonObject body, Account account) {
        Set<String> fields = fields(call, body, PROFILE, STRIDES, "INVALID_PROFILE_DATA");
        fields.forEach(field -> checkStride(field, body));
        account.profile().update(fields, body);
    }

    void settings(HealthCall call, JsonObject body, Account account) {
        account.settings().update(fields(call, body, SETTINGS, UNITS, "INVALID_FIELD_MASK_DATA"), body);
    }

    /** The fields the mask names, or those of the body when there is none. */
    private static Set<String> fields(
            HealthCall call, JsonObject body, Shape.Fields shape, Set<String> updatable, String reason) {
        shape.refuse(body);
        Set<String> fields = FieldMask.of(call.ask(), shape).orElseGet(() -> new LinkedHashSet<>(body.fieldNames()));
        fields.remove("name");
        fields.stream().filter(field -> !updatable.contains(field)).findFirst().ifPresent(field -> {
            throw Refusal.invalid(reason, field, "The field '" + field + "' cannot be updated");
        });
        return fields;
    }

    private static void checkStride(String field, JsonObject body) {
        int millimeters = PageSize.of(body.getValue(field)).orElse(0);
        if (millimeters < 0 || millimeters > LONGEST_STRIDE) {
            throw Refusal.invalid("INVALID_PROFILE_DATA", field, "A stride is between 0 and " + LONGEST_STRIDE + " mm");
        }
    }

    private static Shape strideType() {
        return Shape.oneOf(Arrays.stream(new String[] {"DEFAULT", "MANUAL", "AUTO"})
                .map("STRIDE_LENGTH_TYPE_"::concat)
                .toArray(String[]::new));
    }
}
