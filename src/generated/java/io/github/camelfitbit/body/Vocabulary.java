package io.github.camelfitbit.body;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.camelfitbit.model.DataType;

import static io.github.camelfitbit.body.Kind.BOOLEAN;
import static io.github.camelfitbit.body.Kind.DATE;
import static io.github.camelfitbit.body.Kind.DURATION;
import static io.github.camelfitbit.body.Kind.INTEGER;
import static io.github.camelfitbit.body.Kind.NUMBER;
import static io.github.camelfitbit.body.Kind.TEXT;
import static io.github.camelfitbit.body.Kind.TIME;
import static io.github.camelfitbit.body.Member.object;
import static io.github.camelfitbit.body.Member.of;

/**
 * The members of everything that the vendor sends and takes. Stateless.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class Vocabulary {

    static final Schema ACTIVE_MINUTES_BY_ACTIVITY_LEVEL = Schema.of(
            "ActiveMinutesByActivityLevel",
            of(INTEGER, "activeMinutes").required(),
            of(TEXT, "activityLevel").oneOf(ActivityIntensity.ALL).required());

    static final Schema ACTIVE_MINUTES_ROLL_UP_BY_ACTIVITY_LEVEL = Schema.of(
            "ActiveMinutesRollUpByActivityLevel",
            of(INTEGER, "activeMinutesSum"),
            of(TEXT, "activityLevel").oneOf(ActivityIntensity.ALL));

    static final Schema ACTIVITY_LEVEL_ROLL_UP_BY_ACTIVITY_LEVEL_TYPE = Schema.of(
            "ActivityLevelRollUpByActivityLevelType",
            of(TEXT, "activityLevelType").oneOf(ActivityLevelType.ALL),
            of(DURATION, "totalDuration"));

    static final Schema TIME_IN_HEART_RATE_ZONE_VALUE = Schema.of(
            "TimeInHeartRateZoneValue",
            of(DURATION, "duration"),
            of(TEXT, "heartRateZone").oneOf(HeartRateZoneType.ALL));

    static final Schema CALORIES_IN_HEART_RATE_ZONE_VALUE = Schema.of(
            "CaloriesInHeartRateZoneValue",
            of(TEXT, "heartRateZone").oneOf(HeartRateZoneType.ALL),
            of(NUMBER, "kcal"));

    static final Schema SKIN_TEMPERATURE_SENSOR_METADATA = Schema.of(
            "SkinTemperatureSensorMetadata",
            of(TEXT, "measurementLocation").oneOf(SkinTemperatureLocation.ALL),
            of(TEXT, "measurementState"));

    static final Schema SKIN_TEMPERATURE_SENSOR = Schema.of(
            "SkinTemperatureSensor",
            of(NUMBER, "temperatureCelsius"),
            object("metadata", SKIN_TEMPERATURE_SENSOR_METADATA));

    static final Schema EXERCISE_EVENT = Schema.of(
            "ExerciseEvent",
            of(TIME, "eventTime").required(),
            of(TEXT, "exerciseEventType").oneOf(ExerciseEventType.ALL).required());

    static final Schema EXERCISE_METADATA = Schema.of(
            "ExerciseMetadata",
            of(BOOLEAN, "hasGps"),
            of(INTEGER, "poolLengthMillimeters").between(0, 1000000));

    static final Schema TIME_IN_HEART_RATE_ZONES = Schema.of(
            "TimeInHeartRateZones",
            of(DURATION, "lightTime"),
            of(DURATION, "moderateTime"),
            of(DURATION, "peakTime"),
            of(DURATION, "vigorousTime"));

    static final Schema MOBILITY_METRICS = Schema.of(
            "MobilityMetrics",
            of(NUMBER, "avgCadenceStepsPerMinute").between(0, 1000),
            of(DURATION, "avgGroundContactTimeDuration"),
            of(INTEGER, "avgStrideLengthMillimeters").between(0, 10000),
            of(INTEGER, "avgVerticalOscillationMillimeters").between(0, 10000),
            of(NUMBER, "avgVerticalRatio").between(0, 100));

    static final Schema METRICS_SUMMARY = Schema.of(
            "MetricsSummary",
            of(INTEGER, "activeZoneMinutes").between(0, 100000),
            of(INTEGER, "averageHeartRateBeatsPerMinute").between(0, 300),
            of(NUMBER, "averagePaceSecondsPerMeter").between(0, 100000),
            of(NUMBER, "averageSpeedMillimetersPerSecond").between(0, 1000000),
            of(NUMBER, "caloriesKcal").between(0, 1000000),
            of(NUMBER, "distanceMillimeters").between(0, 1000000000),
            of(NUMBER, "elevationGainMillimeters").between(0, 1000000000),
            object("heartRateZoneDurations", TIME_IN_HEART_RATE_ZONES),
            object("mobilityMetrics", MOBILITY_METRICS),
            of(NUMBER, "runVo2Max").between(0, 100),
            of(INTEGER, "steps").between(0, 1000000),
            of(NUMBER, "totalSwimLengths").between(0, 100000));

    static final Schema SPLIT_SUMMARY = Schema.of(
            "SplitSummary",
            of(DURATION, "activeDuration").output(),
            of(TIME, "endTime").required(),
            object("metricsSummary", METRICS_SUMMARY).required(),
            of(TEXT, "splitType").oneOf(SplitType.ALL).required(),
            of(TIME, "startTime").required());

    static final Schema HEART_RATE_METADATA = Schema.of(
            "HeartRateMetadata",
            of(TEXT, "motionContext").oneOf(MotionContext.ALL),
            of(TEXT, "sensorLocation").oneOf(HeartRateSensorLocation.ALL));

    static final Schema HEART_RATE_VARIABILITY_METADATA = Schema.of(
            "HeartRateVariabilityMetadata",
            of(NUMBER, "highFrequencyPower"),
            of(NUMBER, "lowFrequencyPower"));

    static final Schema HEART_RATE_ZONE = Schema.of(
            "HeartRateZone",
            of(TEXT, "heartRateZoneType").oneOf(HeartRateZoneType.ALL).required(),
            of(INTEGER, "maxBeatsPerMinute").required(),
            of(INTEGER, "minBeatsPerMinute").required());

    static final Schema DAILY_RESTING_HEART_RATE_METADATA = Schema.of(
            "DailyRestingHeartRateMetadata",
            of(TEXT, "calculationMethod").oneOf(RestingHeartRateMethod.ALL).required());

    static final Schema MEDICAL_DEVICE_INFO = Schema.of(
            "MedicalDeviceInfo",
            of(TEXT, "algorithmVersion").output(),
            of(TEXT, "deviceModel").output(),
            of(TEXT, "featureVersion").output(),
            of(TEXT, "firmwareVersion").output(),
            of(TEXT, "serviceVersion").output());

    static final Schema HEART_BEAT = Schema.of(
            "HeartBeat",
            of(INTEGER, "beatsPerMinute").required(),
            of(TIME, "physicalTime").required());

    static final Schema ALERT_WINDOW = Schema.of(
            "AlertWindow",
            of(TIME, "endTime").required(),
            object("heartBeats", HEART_BEAT).list(),
            of(BOOLEAN, "positive"),
            of(TIME, "startTime").required());

    static final Schema VOLUME_QUANTITY = Schema.of(
            "VolumeQuantity",
            of(NUMBER, "milliliters").between(0, 100000).required(),
            of(TEXT, "userProvidedUnit").oneOf(VolumeUnit.ALL));

    static final Schema VOLUME_QUANTITY_ROLL_UP = Schema.of(
            "VolumeQuantityRollUp",
            of(NUMBER, "millilitersSum").required(),
            of(TEXT, "userProvidedUnitLast").oneOf(VolumeUnit.ALL));

    static final Schema ENERGY_QUANTITY = Schema.of(
            "EnergyQuantity",
            of(NUMBER, "kcal").between(0, 100000).required(),
            of(TEXT, "userProvidedUnit").oneOf(EnergyUnit.ALL));

    static final Schema WEIGHT_QUANTITY = Schema.of(
            "WeightQuantity",
            of(NUMBER, "grams").between(0, 100000).required(),
            of(TEXT, "userProvidedUnit").oneOf(WeightUnit.ALL));

    static final Schema NUTRIENT_QUANTITY = Schema.of(
            "NutrientQuantity",
            of(TEXT, "nutrient").oneOf(Nutrient.ALL).required(),
            object("quantity", WEIGHT_QUANTITY).required());

    static final Schema SERVING = Schema.of(
            "Serving",
            of(NUMBER, "amount").between(0, 100000),
            of(TEXT, "foodMeasurementUnit").required(),
            of(TEXT, "foodMeasurementUnitDisplayName").output());

    static final Schema ENERGY_QUANTITY_ROLL_UP = Schema.of(
            "EnergyQuantityRollUp",
            of(NUMBER, "kcalSum").required(),
            of(TEXT, "userProvidedUnitLast").oneOf(EnergyUnit.ALL));

    static final Schema WEIGHT_QUANTITY_ROLL_UP = Schema.of(
            "WeightQuantityRollUp",
            of(NUMBER, "gramsSum").required(),
            of(TEXT, "userProvidedUnitLast").oneOf(WeightUnit.ALL));

    static final Schema NUTRIENT_QUANTITY_ROLL_UP = Schema.of(
            "NutrientQuantityRollUp",
            of(TEXT, "nutrient").oneOf(Nutrient.ALL).required(),
            object("quantity", WEIGHT_QUANTITY_ROLL_UP).required());

    static final Schema FOOD_SERVING = Schema.of(
            "FoodServing",
            of(NUMBER, "amount"),
            of(TEXT, "foodMeasurementUnit").required(),
            of(TEXT, "foodMeasurementUnitDisplayName").output(),
            of(TEXT, "foodMeasurementUnitDisplayNamePlural").output(),
            of(NUMBER, "multiplier"));

    static final Schema APPLICATION = Schema.of(
            "Application",
            of(TEXT, "googleWebClientId").output(),
            of(TEXT, "packageName").output(),
            of(TEXT, "webClientId").output());

    static final Schema DEVICE = Schema.of(
            "Device",
            of(TEXT, "displayName"),
            of(TEXT, "formFactor").oneOf(FormFactor.ALL),
            of(TEXT, "manufacturer"));

    static final Schema DATA_SOURCE = Schema.of(
            "DataSource",
            object("application", APPLICATION).output(),
            object("device", DEVICE),
            of(TEXT, "platform").oneOf(Platform.ALL).output(),
            of(TEXT, "recordingMethod").oneOf(RecordingMethod.ALL));

    static final Schema PAIRED_DEVICE = Schema.of(
            "PairedDevice",
            of(INTEGER, "batteryLevel").output(),
            of(TEXT, "batteryStatus").output(),
            of(TEXT, "deviceType").oneOf(PairedDeviceType.ALL).output(),
            of(TEXT, "deviceVersion").output(),
            of(TEXT, "features").list().output(),
            of(TIME, "lastSyncTime").output(),
            of(TEXT, "macAddress").output(),
            of(TEXT, "name"));

    static final Schema PROFILE = Schema.of(
            "Profile",
            of(INTEGER, "age"),
            of(INTEGER, "autoRunningStrideLengthMm").output(),
            of(INTEGER, "autoWalkingStrideLengthMm").output(),
            of(DATE, "membershipStartDate").output(),
            of(TEXT, "name"),
            of(INTEGER, "userConfiguredRunningStrideLengthMm"),
            of(INTEGER, "userConfiguredWalkingStrideLengthMm"));

    static final Schema SETTINGS = Schema.of(
            "Settings",
            of(BOOLEAN, "autoStrideEnabled"),
            of(TEXT, "distanceUnit").oneOf(DistanceUnit.ALL),
            of(TEXT, "foodLanguageCode").output(),
            of(TEXT, "glucoseUnit").oneOf(GlucoseUnit.ALL),
            of(TEXT, "heightUnit").oneOf(HeightUnit.ALL),
            of(TEXT, "languageLocale"),
            of(TEXT, "name"),
            of(TEXT, "strideLengthRunningType").oneOf(StrideLengthType.ALL),
            of(TEXT, "strideLengthWalkingType").oneOf(StrideLengthType.ALL),
            of(TEXT, "swimUnit").oneOf(SwimUnit.ALL),
            of(TEXT, "temperatureUnit").oneOf(TemperatureUnit.ALL),
            of(TEXT, "timeZone"),
            of(DURATION, "utcOffset"),
            of(TEXT, "waterUnit").oneOf(WaterUnit.ALL),
            of(TEXT, "weightUnit").oneOf(BodyWeightUnit.ALL));

    static final Schema IRN_PROFILE = Schema.of(
            "IrnProfile",
            of(BOOLEAN, "enrollmentStatus").required(),
            of(TEXT, "name"),
            of(BOOLEAN, "onboardingStatus").required(),
            of(TIME, "updateTime").output());

    static final Schema IDENTITY = Schema.of(
            "Identity",
            of(TEXT, "healthUserId").output(),
            of(TEXT, "legacyUserId").output(),
            of(TEXT, "name"));

    static final Schema SLEEP_METADATA = Schema.of(
            "SleepMetadata",
            of(TEXT, "externalId"),
            of(BOOLEAN, "mainSleep").output(),
            of(BOOLEAN, "manuallyEdited").output(),
            of(BOOLEAN, "nap").output(),
            of(BOOLEAN, "processed").output(),
            of(TEXT, "stagesStatus").oneOf(SleepStagesStatus.ALL).output());

    static final Schema OUT_OF_BED_SEGMENT = Schema.of(
            "OutOfBedSegment",
            of(TIME, "endTime").required(),
            of(TIME, "startTime").required());

    static final Schema SLEEP_STAGE = Schema.of(
            "SleepStage",
            of(TIME, "createTime").output(),
            of(TIME, "endTime").required(),
            of(TIME, "startTime").required(),
            of(TEXT, "type").oneOf(SleepStageType.ALL).required(),
            of(TIME, "updateTime").output());

    static final Schema STAGE_SUMMARY = Schema.of(
            "StageSummary",
            of(INTEGER, "count").output(),
            of(INTEGER, "minutes").output(),
            of(TEXT, "type").oneOf(SleepStageType.ALL).output());

    static final Schema SLEEP_SUMMARY = Schema.of(
            "SleepSummary",
            of(INTEGER, "minutesAfterWakeUp").output(),
            of(INTEGER, "minutesAsleep").output(),
            of(INTEGER, "minutesAwake").output(),
            of(INTEGER, "minutesInSleepPeriod").output(),
            of(INTEGER, "minutesToFallAsleep").output(),
            object("stagesSummary", STAGE_SUMMARY).list().output());

    static final Schema RESPIRATORY_RATE_SLEEP_SUMMARY_STATISTICS = Schema.of(
            "RespiratoryRateSleepSummaryStatistics",
            of(NUMBER, "breathsPerMinute").required(),
            of(NUMBER, "signalToNoise"),
            of(NUMBER, "standardDeviation"));

    static final Schema STEPS = Schema.of(
            "Steps",
            of(INTEGER, "count").between(0, 1000000).required());

    static final Schema STEPS_ROLL_UP = Schema.of(
            "StepsRollUp",
            of(INTEGER, "countSum"));

    static final Schema DISTANCE = Schema.of(
            "Distance",
            of(INTEGER, "millimeters").between(0, 1000000000).required());

    static final Schema DISTANCE_ROLL_UP = Schema.of(
            "DistanceRollUp",
            of(INTEGER, "millimetersSum"));

    static final Schema FLOORS = Schema.of(
            "Floors",
            of(INTEGER, "count").between(0, 1000000).required());

    static final Schema FLOORS_ROLL_UP = Schema.of(
            "FloorsRollUp",
            of(INTEGER, "countSum"));

    static final Schema ALTITUDE = Schema.of(
            "Altitude",
            of(INTEGER, "gainMillimeters").between(-1000000000, 1000000000).required());

    static final Schema ALTITUDE_ROLL_UP = Schema.of(
            "AltitudeRollUp",
            of(INTEGER, "gainMillimetersSum"));

    static final Schema ACTIVE_MINUTES = Schema.of(
            "ActiveMinutes",
            object("activeMinutesByActivityLevel", ACTIVE_MINUTES_BY_ACTIVITY_LEVEL).list().required());

    static final Schema ACTIVE_MINUTES_ROLL_UP = Schema.of(
            "ActiveMinutesRollUp",
            object("activeMinutesRollupByActivityLevel", ACTIVE_MINUTES_ROLL_UP_BY_ACTIVITY_LEVEL).list());

    static final Schema ACTIVE_ZONE_MINUTES = Schema.of(
            "ActiveZoneMinutes",
            of(INTEGER, "activeZoneMinutes").required(),
            of(TEXT, "heartRateZone").oneOf(ActiveZone.ALL).required());

    static final Schema ACTIVE_ZONE_MINUTES_ROLL_UP = Schema.of(
            "ActiveZoneMinutesRollUp",
            of(INTEGER, "sumInCardioHeartZone"),
            of(INTEGER, "sumInFatBurnHeartZone"),
            of(INTEGER, "sumInPeakHeartZone"));

    static final Schema ACTIVITY_LEVEL = Schema.of(
            "ActivityLevel",
            of(TEXT, "activityLevelType").oneOf(ActivityLevelType.ALL).required());

    static final Schema ACTIVITY_LEVEL_ROLL_UP = Schema.of(
            "ActivityLevelRollUp",
            object("activityLevelRollupsByActivityLevelType", ACTIVITY_LEVEL_ROLL_UP_BY_ACTIVITY_LEVEL_TYPE).list());

    static final Schema SEDENTARY_PERIOD = Schema.of(
            "SedentaryPeriod");

    static final Schema SEDENTARY_PERIOD_ROLL_UP = Schema.of(
            "SedentaryPeriodRollUp",
            of(DURATION, "durationSum"));

    static final Schema TIME_IN_HEART_RATE_ZONE = Schema.of(
            "TimeInHeartRateZone",
            of(TEXT, "heartRateZoneType").oneOf(HeartRateZoneType.ALL).required());

    static final Schema TIME_IN_HEART_RATE_ZONE_ROLL_UP = Schema.of(
            "TimeInHeartRateZoneRollUp",
            object("timeInHeartRateZones", TIME_IN_HEART_RATE_ZONE_VALUE).list());

    static final Schema CALORIES_IN_HEART_RATE_ZONE_ROLL_UP = Schema.of(
            "CaloriesInHeartRateZoneRollUp",
            object("caloriesInHeartRateZones", CALORIES_IN_HEART_RATE_ZONE_VALUE).list());

    static final Schema TOTAL_CALORIES_ROLL_UP = Schema.of(
            "TotalCaloriesRollUp",
            of(NUMBER, "kcalSum"));

    static final Schema ACTIVE_ENERGY_BURNED = Schema.of(
            "ActiveEnergyBurned",
            of(NUMBER, "kcal").between(0, 1000000).required());

    static final Schema ACTIVE_ENERGY_BURNED_ROLL_UP = Schema.of(
            "ActiveEnergyBurnedRollUp",
            of(NUMBER, "kcalSum").output());

    static final Schema BASAL_ENERGY_BURNED = Schema.of(
            "BasalEnergyBurned",
            of(NUMBER, "kcal").required());

    static final Schema SWIM_LENGTHS_DATA = Schema.of(
            "SwimLengthsData",
            of(INTEGER, "strokeCount").required(),
            of(TEXT, "swimStrokeType").oneOf(SwimStrokeType.ALL).required());

    static final Schema SWIM_LENGTHS_DATA_ROLL_UP = Schema.of(
            "SwimLengthsDataRollUp",
            of(INTEGER, "strokeCountSum"));

    static final Schema WEIGHT = Schema.of(
            "Weight",
            of(TEXT, "notes"),
            of(NUMBER, "weightGrams").between(0, 1000000).required());

    static final Schema WEIGHT_ROLL_UP = Schema.of(
            "WeightRollUp",
            of(NUMBER, "weightGramsAvg"));

    static final Schema BODY_FAT = Schema.of(
            "BodyFat",
            of(NUMBER, "percentage").between(0, 100).required());

    static final Schema BODY_FAT_ROLL_UP = Schema.of(
            "BodyFatRollUp",
            of(NUMBER, "bodyFatPercentageAvg"));

    static final Schema HEIGHT = Schema.of(
            "Height",
            of(INTEGER, "heightMillimeters").between(0, 3000).required());

    static final Schema CORE_BODY_TEMPERATURE = Schema.of(
            "CoreBodyTemperature",
            of(TEXT, "id"),
            of(TEXT, "measurementLocation").oneOf(BodyTemperatureLocation.ALL),
            of(NUMBER, "temperatureCelsius").between(0, 100).required());

    static final Schema CORE_BODY_TEMPERATURE_ROLL_UP = Schema.of(
            "CoreBodyTemperatureRollUp",
            of(NUMBER, "temperatureCelsiusAvg"),
            of(NUMBER, "temperatureCelsiusMax"),
            of(NUMBER, "temperatureCelsiusMin"));

    static final Schema BLOOD_GLUCOSE = Schema.of(
            "BloodGlucose",
            of(NUMBER, "bloodGlucoseMilligramsPerDeciliter").between(0, 900).required(),
            of(TEXT, "mealType").oneOf(BloodGlucoseMealType.ALL),
            of(TEXT, "measurementSource").oneOf(BloodGlucoseMeasurementSource.ALL),
            of(TEXT, "measurementTiming").oneOf(BloodGlucoseMeasurementTiming.ALL),
            of(TEXT, "notes"),
            of(TEXT, "specimen").oneOf(BloodGlucoseSpecimen.ALL));

    static final Schema BLOOD_GLUCOSE_ROLL_UP = Schema.of(
            "BloodGlucoseRollUp",
            of(NUMBER, "bloodGlucoseMilligramsPerDeciliterAvg"));

    static final Schema OXYGEN_SATURATION = Schema.of(
            "OxygenSaturation",
            of(NUMBER, "percentage").between(0, 100).required());

    static final Schema DAILY_OXYGEN_SATURATION = Schema.of(
            "DailyOxygenSaturation",
            of(NUMBER, "averagePercentage").between(0, 100).required(),
            of(NUMBER, "lowerBoundPercentage").between(0, 100).required(),
            of(NUMBER, "standardDeviationPercentage"),
            of(NUMBER, "upperBoundPercentage").between(0, 100).required());

    static final Schema SKIN_TEMPERATURE_SENSORS = Schema.of(
            "SkinTemperatureSensors",
            object("sensorData", SKIN_TEMPERATURE_SENSOR).list());

    static final Schema SKIN_TEMPERATURE = Schema.of(
            "SkinTemperature",
            of(NUMBER, "baselineTemperatureCelsius").between(0, 100));

    static final Schema EXERCISE = Schema.of(
            "Exercise",
            of(DURATION, "activeDuration"),
            of(TIME, "createTime").output(),
            of(TEXT, "displayName").required(),
            object("exerciseEvents", EXERCISE_EVENT).list(),
            object("exerciseMetadata", EXERCISE_METADATA),
            of(TEXT, "exerciseType").oneOf(ExerciseType.ALL).required(),
            object("metricsSummary", METRICS_SUMMARY).required(),
            of(TEXT, "notes"),
            object("splitSummaries", SPLIT_SUMMARY).list(),
            object("splits", SPLIT_SUMMARY).list(),
            of(TIME, "updateTime").output());

    static final Schema RUN_VO2_MAX = Schema.of(
            "RunVO2Max",
            of(NUMBER, "runVo2Max").between(0, 100).required());

    static final Schema RUN_VO2_MAX_ROLL_UP = Schema.of(
            "RunVO2MaxRollUp",
            of(NUMBER, "rateAvg"),
            of(NUMBER, "rateMax"),
            of(NUMBER, "rateMin"));

    static final Schema VO2_MAX = Schema.of(
            "VO2Max",
            of(TEXT, "measurementMethod").oneOf(Vo2MaxMethod.ALL),
            of(NUMBER, "vo2Max").between(0, 100).required());

    static final Schema DAILY_VO2_MAX = Schema.of(
            "DailyVO2Max",
            of(TEXT, "cardioFitnessLevel").oneOf(CardioFitnessLevel.ALL),
            of(BOOLEAN, "estimated"),
            of(NUMBER, "vo2Max").between(0, 100).required(),
            of(NUMBER, "vo2MaxCovariance"));

    static final Schema HEART_RATE = Schema.of(
            "HeartRate",
            of(INTEGER, "beatsPerMinute").between(1, 300).required(),
            object("metadata", HEART_RATE_METADATA));

    static final Schema HEART_RATE_ROLL_UP = Schema.of(
            "HeartRateRollUp",
            of(NUMBER, "beatsPerMinuteAvg"),
            of(NUMBER, "beatsPerMinuteMax"),
            of(NUMBER, "beatsPerMinuteMin"));

    static final Schema HEART_RATE_VARIABILITY = Schema.of(
            "HeartRateVariability",
            object("metadata", HEART_RATE_VARIABILITY_METADATA),
            of(NUMBER, "rootMeanSquareOfSuccessiveDifferencesMilliseconds").between(1, 200),
            of(NUMBER, "standardDeviationMilliseconds"));

    static final Schema DAILY_HEART_RATE_VARIABILITY = Schema.of(
            "DailyHeartRateVariability",
            of(NUMBER, "averageHeartRateVariabilityMilliseconds"),
            of(NUMBER, "deepSleepRootMeanSquareOfSuccessiveDifferencesMilliseconds"),
            of(NUMBER, "entropy"),
            of(INTEGER, "nonRemHeartRateBeatsPerMinute"));

    static final Schema DAILY_HEART_RATE_ZONES = Schema.of(
            "DailyHeartRateZones",
            object("heartRateZones", HEART_RATE_ZONE).list().required());

    static final Schema DAILY_RESTING_HEART_RATE = Schema.of(
            "DailyRestingHeartRate",
            of(INTEGER, "beatsPerMinute").required(),
            object("dailyRestingHeartRateMetadata", DAILY_RESTING_HEART_RATE_METADATA));

    static final Schema ELECTROCARDIOGRAM = Schema.of(
            "Electrocardiogram",
            of(INTEGER, "beatsPerMinuteAvg"),
            of(INTEGER, "leadNumber"),
            object("medicalDeviceInfo", MEDICAL_DEVICE_INFO).output(),
            of(INTEGER, "millivoltsScalingFactor"),
            of(TEXT, "resultClassification").oneOf(ElectrocardiogramResult.ALL),
            of(INTEGER, "samplingFrequencyHertz"),
            of(INTEGER, "waveformSamples").list());

    static final Schema IRREGULAR_RHYTHM_NOTIFICATION = Schema.of(
            "IrregularRhythmNotification",
            object("alertWindows", ALERT_WINDOW).list(),
            object("medicalDeviceInfo", MEDICAL_DEVICE_INFO).output());

    static final Schema MENSTRUAL_PERIOD = Schema.of(
            "MenstrualPeriod",
            of(TEXT, "notes"));

    static final Schema OVULATION_TEST = Schema.of(
            "OvulationTest",
            of(TEXT, "result").oneOf(OvulationTestResult.ALL).required());

    static final Schema MOODS = Schema.of(
            "Moods",
            of(TEXT, "moods").oneOf(Mood.ALL).list().required(),
            of(TEXT, "valences").oneOf(MoodValence.ALL).list());

    static final Schema SYMPTOMS = Schema.of(
            "Symptoms",
            of(TEXT, "symptoms").oneOf(Symptom.ALL).list().required());

    static final Schema HYDRATION_LOG = Schema.of(
            "HydrationLog",
            object("amountConsumed", VOLUME_QUANTITY).required());

    static final Schema HYDRATION_LOG_ROLL_UP = Schema.of(
            "HydrationLogRollUp",
            object("amountConsumed", VOLUME_QUANTITY_ROLL_UP));

    static final Schema NUTRITION_LOG = Schema.of(
            "NutritionLog",
            object("energy", ENERGY_QUANTITY),
            object("energyFromFat", ENERGY_QUANTITY),
            of(TEXT, "food"),
            of(TEXT, "foodDisplayName"),
            of(TEXT, "mealType").oneOf(MealType.ALL),
            object("nutrients", NUTRIENT_QUANTITY).list(),
            object("serving", SERVING),
            object("totalCarbohydrate", WEIGHT_QUANTITY),
            object("totalFat", WEIGHT_QUANTITY));

    static final Schema NUTRITION_LOG_ROLL_UP = Schema.of(
            "NutritionLogRollUp",
            object("energy", ENERGY_QUANTITY_ROLL_UP),
            object("energyFromFat", ENERGY_QUANTITY_ROLL_UP),
            object("nutrients", NUTRIENT_QUANTITY_ROLL_UP).list(),
            object("totalCarbohydrate", WEIGHT_QUANTITY_ROLL_UP),
            object("totalFat", WEIGHT_QUANTITY_ROLL_UP));

    static final Schema FOOD = Schema.of(
            "Food",
            of(TEXT, "accessLevel").oneOf(FoodAccessLevel.ALL).required(),
            of(TEXT, "brand"),
            object("defaultServing", FOOD_SERVING).required(),
            of(TEXT, "description"),
            of(TEXT, "displayName").required(),
            object("energyAvg", ENERGY_QUANTITY),
            object("energyFromFat", ENERGY_QUANTITY),
            object("energyMax", ENERGY_QUANTITY),
            object("energyMin", ENERGY_QUANTITY),
            of(TEXT, "languageCode"),
            of(TEXT, "mealType").oneOf(MealType.ALL),
            object("nutrients", NUTRIENT_QUANTITY).list(),
            object("servings", FOOD_SERVING).list(),
            object("totalCarbohydrate", WEIGHT_QUANTITY),
            object("totalFat", WEIGHT_QUANTITY));

    static final Schema FOOD_MEASUREMENT_UNIT = Schema.of(
            "FoodMeasurementUnit",
            of(TEXT, "displayName").required(),
            of(TEXT, "pluralDisplayName"));

    static final Schema SLEEP = Schema.of(
            "Sleep",
            of(TIME, "createTime").output(),
            object("metadata", SLEEP_METADATA),
            object("outOfBedSegments", OUT_OF_BED_SEGMENT).list(),
            object("shortAwakenings", SLEEP_STAGE).list().output(),
            object("stages", SLEEP_STAGE).list(),
            object("summary", SLEEP_SUMMARY).output(),
            of(TEXT, "type").oneOf(SleepType.ALL),
            of(TIME, "updateTime").output());

    static final Schema RESPIRATORY_RATE_SLEEP_SUMMARY = Schema.of(
            "RespiratoryRateSleepSummary",
            object("deepSleepStats", RESPIRATORY_RATE_SLEEP_SUMMARY_STATISTICS),
            object("fullSleepStats", RESPIRATORY_RATE_SLEEP_SUMMARY_STATISTICS).required(),
            object("lightSleepStats", RESPIRATORY_RATE_SLEEP_SUMMARY_STATISTICS),
            object("remSleepStats", RESPIRATORY_RATE_SLEEP_SUMMARY_STATISTICS));

    static final Schema DAILY_RESPIRATORY_RATE = Schema.of(
            "DailyRespiratoryRate",
            of(NUMBER, "breathsPerMinute").required());

    static final Schema DAILY_SLEEP_TEMPERATURE_DERIVATIONS = Schema.of(
            "DailySleepTemperatureDerivations",
            of(NUMBER, "baselineTemperatureCelsius"),
            of(NUMBER, "nightlyTemperatureCelsius").required(),
            of(NUMBER, "relativeNightlyStddev30dCelsius"));


    private static final List<Schema> ALL = List.of(
            ACTIVE_MINUTES_BY_ACTIVITY_LEVEL,
            ACTIVE_MINUTES_ROLL_UP_BY_ACTIVITY_LEVEL,
            ACTIVITY_LEVEL_ROLL_UP_BY_ACTIVITY_LEVEL_TYPE,
            TIME_IN_HEART_RATE_ZONE_VALUE,
            CALORIES_IN_HEART_RATE_ZONE_VALUE,
            SKIN_TEMPERATURE_SENSOR_METADATA,
            SKIN_TEMPERATURE_SENSOR,
            EXERCISE_EVENT,
            EXERCISE_METADATA,
            TIME_IN_HEART_RATE_ZONES,
            MOBILITY_METRICS,
            METRICS_SUMMARY,
            SPLIT_SUMMARY,
            HEART_RATE_METADATA,
            HEART_RATE_VARIABILITY_METADATA,
            HEART_RATE_ZONE,
            DAILY_RESTING_HEART_RATE_METADATA,
            MEDICAL_DEVICE_INFO,
            HEART_BEAT,
            ALERT_WINDOW,
            VOLUME_QUANTITY,
            VOLUME_QUANTITY_ROLL_UP,
            ENERGY_QUANTITY,
            WEIGHT_QUANTITY,
            NUTRIENT_QUANTITY,
            SERVING,
            ENERGY_QUANTITY_ROLL_UP,
            WEIGHT_QUANTITY_ROLL_UP,
            NUTRIENT_QUANTITY_ROLL_UP,
            FOOD_SERVING,
            APPLICATION,
            DEVICE,
            DATA_SOURCE,
            PAIRED_DEVICE,
            PROFILE,
            SETTINGS,
            IRN_PROFILE,
            IDENTITY,
            SLEEP_METADATA,
            OUT_OF_BED_SEGMENT,
            SLEEP_STAGE,
            STAGE_SUMMARY,
            SLEEP_SUMMARY,
            RESPIRATORY_RATE_SLEEP_SUMMARY_STATISTICS,
            STEPS,
            STEPS_ROLL_UP,
            DISTANCE,
            DISTANCE_ROLL_UP,
            FLOORS,
            FLOORS_ROLL_UP,
            ALTITUDE,
            ALTITUDE_ROLL_UP,
            ACTIVE_MINUTES,
            ACTIVE_MINUTES_ROLL_UP,
            ACTIVE_ZONE_MINUTES,
            ACTIVE_ZONE_MINUTES_ROLL_UP,
            ACTIVITY_LEVEL,
            ACTIVITY_LEVEL_ROLL_UP,
            SEDENTARY_PERIOD,
            SEDENTARY_PERIOD_ROLL_UP,
            TIME_IN_HEART_RATE_ZONE,
            TIME_IN_HEART_RATE_ZONE_ROLL_UP,
            CALORIES_IN_HEART_RATE_ZONE_ROLL_UP,
            TOTAL_CALORIES_ROLL_UP,
            ACTIVE_ENERGY_BURNED,
            ACTIVE_ENERGY_BURNED_ROLL_UP,
            BASAL_ENERGY_BURNED,
            SWIM_LENGTHS_DATA,
            SWIM_LENGTHS_DATA_ROLL_UP,
            WEIGHT,
            WEIGHT_ROLL_UP,
            BODY_FAT,
            BODY_FAT_ROLL_UP,
            HEIGHT,
            CORE_BODY_TEMPERATURE,
            CORE_BODY_TEMPERATURE_ROLL_UP,
            BLOOD_GLUCOSE,
            BLOOD_GLUCOSE_ROLL_UP,
            OXYGEN_SATURATION,
            DAILY_OXYGEN_SATURATION,
            SKIN_TEMPERATURE_SENSORS,
            SKIN_TEMPERATURE,
            EXERCISE,
            RUN_VO2_MAX,
            RUN_VO2_MAX_ROLL_UP,
            VO2_MAX,
            DAILY_VO2_MAX,
            HEART_RATE,
            HEART_RATE_ROLL_UP,
            HEART_RATE_VARIABILITY,
            DAILY_HEART_RATE_VARIABILITY,
            DAILY_HEART_RATE_ZONES,
            DAILY_RESTING_HEART_RATE,
            ELECTROCARDIOGRAM,
            IRREGULAR_RHYTHM_NOTIFICATION,
            MENSTRUAL_PERIOD,
            OVULATION_TEST,
            MOODS,
            SYMPTOMS,
            HYDRATION_LOG,
            HYDRATION_LOG_ROLL_UP,
            NUTRITION_LOG,
            NUTRITION_LOG_ROLL_UP,
            FOOD,
            FOOD_MEASUREMENT_UNIT,
            SLEEP,
            RESPIRATORY_RATE_SLEEP_SUMMARY,
            DAILY_RESPIRATORY_RATE,
            DAILY_SLEEP_TEMPERATURE_DERIVATIONS);

    private static final Map<DataType, Schema> RECORDS = Map.ofEntries(
            Map.entry(DataType.STEPS, STEPS),
            Map.entry(DataType.DISTANCE, DISTANCE),
            Map.entry(DataType.FLOORS, FLOORS),
            Map.entry(DataType.ALTITUDE, ALTITUDE),
            Map.entry(DataType.ACTIVE_MINUTES, ACTIVE_MINUTES),
            Map.entry(DataType.ACTIVE_ZONE_MINUTES, ACTIVE_ZONE_MINUTES),
            Map.entry(DataType.ACTIVITY_LEVEL, ACTIVITY_LEVEL),
            Map.entry(DataType.SEDENTARY_PERIOD, SEDENTARY_PERIOD),
            Map.entry(DataType.TIME_IN_HEART_RATE_ZONE, TIME_IN_HEART_RATE_ZONE),
            Map.entry(DataType.ACTIVE_ENERGY_BURNED, ACTIVE_ENERGY_BURNED),
            Map.entry(DataType.BASAL_ENERGY_BURNED, BASAL_ENERGY_BURNED),
            Map.entry(DataType.SWIM_LENGTHS_DATA, SWIM_LENGTHS_DATA),
            Map.entry(DataType.WEIGHT, WEIGHT),
            Map.entry(DataType.BODY_FAT, BODY_FAT),
            Map.entry(DataType.HEIGHT, HEIGHT),
            Map.entry(DataType.CORE_BODY_TEMPERATURE, CORE_BODY_TEMPERATURE),
            Map.entry(DataType.BLOOD_GLUCOSE, BLOOD_GLUCOSE),
            Map.entry(DataType.OXYGEN_SATURATION, OXYGEN_SATURATION),
            Map.entry(DataType.DAILY_OXYGEN_SATURATION, DAILY_OXYGEN_SATURATION),
            Map.entry(DataType.SKIN_TEMPERATURE_SENSORS, SKIN_TEMPERATURE_SENSORS),
            Map.entry(DataType.SKIN_TEMPERATURE, SKIN_TEMPERATURE),
            Map.entry(DataType.EXERCISE, EXERCISE),
            Map.entry(DataType.RUN_VO2_MAX, RUN_VO2_MAX),
            Map.entry(DataType.VO2_MAX, VO2_MAX),
            Map.entry(DataType.DAILY_VO2_MAX, DAILY_VO2_MAX),
            Map.entry(DataType.HEART_RATE, HEART_RATE),
            Map.entry(DataType.HEART_RATE_VARIABILITY, HEART_RATE_VARIABILITY),
            Map.entry(DataType.DAILY_HEART_RATE_VARIABILITY, DAILY_HEART_RATE_VARIABILITY),
            Map.entry(DataType.DAILY_HEART_RATE_ZONES, DAILY_HEART_RATE_ZONES),
            Map.entry(DataType.DAILY_RESTING_HEART_RATE, DAILY_RESTING_HEART_RATE),
            Map.entry(DataType.ELECTROCARDIOGRAM, ELECTROCARDIOGRAM),
            Map.entry(DataType.IRREGULAR_RHYTHM_NOTIFICATION, IRREGULAR_RHYTHM_NOTIFICATION),
            Map.entry(DataType.MENSTRUAL_PERIOD, MENSTRUAL_PERIOD),
            Map.entry(DataType.OVULATION_TEST, OVULATION_TEST),
            Map.entry(DataType.MOODS, MOODS),
            Map.entry(DataType.SYMPTOMS, SYMPTOMS),
            Map.entry(DataType.HYDRATION_LOG, HYDRATION_LOG),
            Map.entry(DataType.NUTRITION_LOG, NUTRITION_LOG),
            Map.entry(DataType.FOOD, FOOD),
            Map.entry(DataType.FOOD_MEASUREMENT_UNIT, FOOD_MEASUREMENT_UNIT),
            Map.entry(DataType.SLEEP, SLEEP),
            Map.entry(DataType.RESPIRATORY_RATE_SLEEP_SUMMARY, RESPIRATORY_RATE_SLEEP_SUMMARY),
            Map.entry(DataType.DAILY_RESPIRATORY_RATE, DAILY_RESPIRATORY_RATE),
            Map.entry(DataType.DAILY_SLEEP_TEMPERATURE_DERIVATIONS, DAILY_SLEEP_TEMPERATURE_DERIVATIONS));

    private static final Map<DataType, Schema> ROLL_UPS = Map.ofEntries(
            Map.entry(DataType.STEPS, STEPS_ROLL_UP),
            Map.entry(DataType.DISTANCE, DISTANCE_ROLL_UP),
            Map.entry(DataType.FLOORS, FLOORS_ROLL_UP),
            Map.entry(DataType.ALTITUDE, ALTITUDE_ROLL_UP),
            Map.entry(DataType.ACTIVE_MINUTES, ACTIVE_MINUTES_ROLL_UP),
            Map.entry(DataType.ACTIVE_ZONE_MINUTES, ACTIVE_ZONE_MINUTES_ROLL_UP),
            Map.entry(DataType.ACTIVITY_LEVEL, ACTIVITY_LEVEL_ROLL_UP),
            Map.entry(DataType.SEDENTARY_PERIOD, SEDENTARY_PERIOD_ROLL_UP),
            Map.entry(DataType.TIME_IN_HEART_RATE_ZONE, TIME_IN_HEART_RATE_ZONE_ROLL_UP),
            Map.entry(DataType.CALORIES_IN_HEART_RATE_ZONE, CALORIES_IN_HEART_RATE_ZONE_ROLL_UP),
            Map.entry(DataType.TOTAL_CALORIES, TOTAL_CALORIES_ROLL_UP),
            Map.entry(DataType.ACTIVE_ENERGY_BURNED, ACTIVE_ENERGY_BURNED_ROLL_UP),
            Map.entry(DataType.SWIM_LENGTHS_DATA, SWIM_LENGTHS_DATA_ROLL_UP),
            Map.entry(DataType.WEIGHT, WEIGHT_ROLL_UP),
            Map.entry(DataType.BODY_FAT, BODY_FAT_ROLL_UP),
            Map.entry(DataType.CORE_BODY_TEMPERATURE, CORE_BODY_TEMPERATURE_ROLL_UP),
            Map.entry(DataType.BLOOD_GLUCOSE, BLOOD_GLUCOSE_ROLL_UP),
            Map.entry(DataType.RUN_VO2_MAX, RUN_VO2_MAX_ROLL_UP),
            Map.entry(DataType.HEART_RATE, HEART_RATE_ROLL_UP),
            Map.entry(DataType.HYDRATION_LOG, HYDRATION_LOG_ROLL_UP),
            Map.entry(DataType.NUTRITION_LOG, NUTRITION_LOG_ROLL_UP));

    private static final Map<DataType, String> EXAMPLES = Map.ofEntries(
            Map.entry(DataType.WEIGHT, "{\"weightGrams\":72400.0,\"notes\":\"before breakfast\"}"),
            Map.entry(DataType.BODY_FAT, "{\"percentage\":18.5}"),
            Map.entry(DataType.HEIGHT, "{\"heightMillimeters\":1780}"),
            Map.entry(DataType.EXERCISE, "{\"exerciseType\":\"RUNNING\",\"displayName\":\"Run\",\"metricsSummary\":{\"distanceMillimeters\":5020000.0,\"caloriesKcal\":310.0},\"notes\":\"Along the river\"}"),
            Map.entry(DataType.MENSTRUAL_PERIOD, "{\"notes\":\"as usual\"}"),
            Map.entry(DataType.OVULATION_TEST, "{\"result\":\"NEGATIVE\"}"),
            Map.entry(DataType.MOODS, "{\"moods\":[\"CALM\"],\"valences\":[\"PLEASANT\"]}"),
            Map.entry(DataType.SYMPTOMS, "{\"symptoms\":[\"HEADACHE\"]}"),
            Map.entry(DataType.HYDRATION_LOG, "{\"amountConsumed\":{\"milliliters\":250.0}}"),
            Map.entry(DataType.NUTRITION_LOG, "{\"foodDisplayName\":\"Oat porridge\",\"mealType\":\"BREAKFAST\",\"energy\":{\"kcal\":310.0}}"),
            Map.entry(DataType.SLEEP, "{\"type\":\"CLASSIC\",\"stages\":[{\"type\":\"ASLEEP\",\"startTime\":\"2026-11-07T23:10:00+01:00\",\"endTime\":\"2026-11-08T06:40:00+01:00\"}]}"));

    private Vocabulary() {}

    /** Everything with members. */
    public static List<Schema> all() {
        return ALL;
    }

    /** The value of a record of this type; empty when the vendor has roll-ups of it alone. */
    public static Optional<Schema> ofRecords(DataType type) {
        return Optional.ofNullable(RECORDS.get(type));
    }

    /** The value of a roll-up of this type; empty when the vendor has none. */
    public static Optional<Schema> ofRollUps(DataType type) {
        return Optional.ofNullable(ROLL_UPS.get(type));
    }

    /** A value to write, as JSON; empty when the type is not written. */
    public static Optional<String> example(DataType type) {
        return Optional.ofNullable(EXAMPLES.get(type));
    }
}
