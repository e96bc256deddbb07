package io.github.camelfitbit.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;

/**
 * What of two bodies is compared, one from either API. What is left out stands here, and with the test that leaves out
 * more: ids, sources and connections, and what one vendor does not have.
 *
 * @param besides what else is left out, as {@code <data type>.<member>}
 */
record Likeness(Set<String> besides) {

    /** What Google tells and Fitbit does not. */
    private static final Set<String> ONLY_GOOGLE = Set.of(
            "sleep.createTime",
            "sleep.updateTime",
            "exercise.createTime",
            "exercise.exerciseEvents",
            "exercise.splitSummaries",
            "exercise.exerciseMetadata.poolLengthMillimeters",
            "exercise.metricsSummary.totalSwimLengths",
            "heart-rate.metadata",
            "heart-rate-variability.standardDeviationMilliseconds",
            "daily-resting-heart-rate.dailyRestingHeartRateMetadata",
            "daily-heart-rate-variability.entropy",
            "daily-heart-rate-variability.nonRemHeartRateBeatsPerMinute",
            "daily-oxygen-saturation.standardDeviationPercentage",
            "respiratory-rate-sleep-summary.deepSleepStats.standardDeviation",
            "respiratory-rate-sleep-summary.deepSleepStats.signalToNoise",
            "respiratory-rate-sleep-summary.fullSleepStats.standardDeviation",
            "respiratory-rate-sleep-summary.fullSleepStats.signalToNoise",
            "respiratory-rate-sleep-summary.lightSleepStats.standardDeviation",
            "respiratory-rate-sleep-summary.lightSleepStats.signalToNoise",
            "respiratory-rate-sleep-summary.remSleepStats.standardDeviation",
            "respiratory-rate-sleep-summary.remSleepStats.signalToNoise",
            "daily-vo2-max.cardioFitnessLevel",
            "daily-vo2-max.vo2MaxCovariance",
            "daily-sleep-temperature-derivations.nightlyTemperatureCelsius",
            "daily-sleep-temperature-derivations.baselineTemperatureCelsius",
            "daily-sleep-temperature-derivations.relativeNightlyStddev30dCelsius",
            "core-body-temperature.measurementLocation",
            "hydration-log.amountConsumed.userProvidedUnitLast",
            "nutrition-log.food",
            "nutrition-log.serving.foodMeasurementUnitDisplayNamePlural",
            "nutrition-log.energy.userProvidedUnit");

    /** What Fitbit tells and Google does not, or not always. */
    private static final Set<String> ONLY_FITBIT = Set.of(
            "sleep.summary.minutesAfterWakeUp",
            "sleep.summary.minutesToFallAsleep",
            "daily-sleep-temperature-derivations.nightlyRelativeTemperatureCelsius");

    /** Fitbit has one name for all swims, and none for a snack that is not of the morning or the afternoon. */
    private static final Map<String, String> SAME_WORD = Map.of("SWIMMING_POOL", "SWIMMING", "SNACK", "ANYTIME");

    /** What Fitbit says nothing of among the nutrients of a meal. */
    private static final Set<String> NUTRIENTS_OF_GOOGLE = Set.of("SUGAR");

    /** Fitbit knows the day and no time. */
    private static final Set<DataType> DAY_ONLY =
            Set.of(DataType.HYDRATION_LOG, DataType.NUTRITION_LOG, DataType.RESPIRATORY_RATE_SLEEP_SUMMARY);

    /** Google does not know the offset. */
    private static final Set<DataType> NO_OFFSET = Set.of(DataType.ELECTROCARDIOGRAM);

    /** The order of these means nothing. */
    private static final Set<String> UNORDERED =
            Set.of("active-minutes.activeMinutesRollupByActivityLevel", "nutrition-log.nutrients");

    /** The list of what is left out, and nothing else. */
    static final Likeness FULL = new Likeness(Set.of());

    List<Map<String, Object>> of(List<DataPoint> points) {
        return points.stream().map(this::of).toList();
    }

    Map<String, Object> of(DataPoint point) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("type", point.type());
        record.put("time", time(point));
        record.put("date", point.civilDate());
        record.put("value", comparable(point.type().id(), point.value()));
        return record;
    }

    private static Object time(DataPoint point) {
        if (DAY_ONLY.contains(point.type())) {
            return "the day";
        }
        return NO_OFFSET.contains(point.type()) ? point.position() : point.time();
    }

    /** Numbers to four places with their kind, times and words as texts; members in any order, and those that one vendor lacks left out. */
    private Object comparable(String path, Object any) {
        if (any instanceof Map<?, ?> map) {
            Map<String, Object> members = new TreeMap<>();
            map.forEach((name, value) -> {
                String inner = path + '.' + name;
                if (!ONLY_GOOGLE.contains(inner) && !ONLY_FITBIT.contains(inner) && !besides.contains(inner)) {
                    Object compared = comparable(inner, value);
                    if (!compared.equals(Map.of())) {
                        members.put(String.valueOf(name), compared);
                    }
                }
            });
            return members;
        }
        if (any instanceof List<?> list) {
            List<Object> elements = new ArrayList<>();
            list.stream()
                    .filter(element -> !isOfGoogleOnly(element))
                    .forEach(element -> elements.add(comparable(path, element)));
            if (UNORDERED.contains(path)) {
                elements.sort(Comparator.comparing(Object::toString));
            }
            return elements;
        }
        String text = any.toString();
        return any instanceof Number
                ? any.getClass().getSimpleName() + ' ' + new BigDecimal(text).setScale(4, RoundingMode.HALF_UP)
                : SAME_WORD.getOrDefault(text, text);
    }

    private static boolean isOfGoogleOnly(Object element) {
        return element instanceof Map<?, ?> nutrient
                && NUTRIENTS_OF_GOOGLE.contains(String.valueOf(nutrient.get("nutrient")));
    }
}
