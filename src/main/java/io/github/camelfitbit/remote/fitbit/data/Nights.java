package io.github.camelfitbit.remote.fitbit.data;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

import io.github.camelfitbit.model.ObservedTime;

/**
 * What is measured in the main sleep, filed under the day of waking.
 *
 * @param resource the vendor's path below {@code /1/user/-/}, such as {@code hrv}
 * @param root     the member that holds the days; empty for a bare array or object
 * @param isFine   whether the single measurements of the night are asked for, not the day's summary
 * @param figure   how one day or one measurement is read
 */
record Nights(String resource, String root, boolean isFine, Figure figure) implements Reading {

    /** How one element is read. */
    @FunctionalInterface
    interface Figure {
        void read(Members element, Recorder recorder);
    }

    /** One summary per day. */
    static Nights daily(String resource, String root, java.util.function.Function<Members, Values> value) {
        return new Nights(resource, root, false, (element, recorder) -> {
            Values values = value.apply(element.object("value"));
            if (!values.map().isEmpty()) {
                recorder.add(date(element), values);
            }
        });
    }

    /** {@code daily-heart-rate-variability}. */
    static Nights variability() {
        return daily("hrv", "hrv", value -> new Values()
                .decimal("averageHeartRateVariabilityMilliseconds", value.measured("dailyRmssd"))
                .decimal("deepSleepRootMeanSquareOfSuccessiveDifferencesMilliseconds", value.measured("deepRmssd")));
    }

    /** {@code daily-oxygen-saturation}. */
    static Nights oxygen() {
        return daily("spo2", "", value -> new Values()
                .decimal("averagePercentage", value.measured("avg"))
                .decimal("lowerBoundPercentage", value.measured("min"))
                .decimal("upperBoundPercentage", value.measured("max")));
    }

    /** {@code daily-respiratory-rate}. */
    static Nights breathing() {
        return daily("br", "br", value -> new Values().decimal("breathsPerMinute", value.measured("breathingRate")));
    }

    /** {@code daily-sleep-temperature-derivations}: Fitbit says how far the night was from the baseline, and neither. */
    static Nights temperature() {
        return daily("temp/skin", "tempSkin", value -> new Values()
                .decimal("nightlyRelativeTemperatureCelsius", value.number("nightlyRelative")));
    }

    /** {@code daily-vo2-max}: a range such as "42-46" becomes its middle, and is an estimate. */
    static Nights fitness() {
        return daily("cardioscore", "cardioScore", value -> {
            String text = value.text("vo2Max");
            if (text == null) {
                return new Values();
            }
            boolean isRange = text.indexOf('-') > 0;
            return new Values()
                    .decimal("vo2Max", isRange ? middle(text.split("-", 2)) : value.number("vo2Max"))
                    .with("estimated", isRange);
        });
    }

    private static BigDecimal middle(String[] bounds) {
        try {
            return new BigDecimal(bounds[0].strip())
                    .add(new BigDecimal(bounds[1].strip()))
                    .divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_UP);
        } catch (NumberFormatException e) {
            throw new MalformedRecord("'vo2Max' is neither a number nor a range");
        }
    }

    /** {@code heart-rate-variability}: about every five minutes. */
    static Nights variabilitySamples() {
        return samples("hrv", "hrv", minute -> {
            Members value = minute.object("value");
            return new Values()
                    .decimal("rootMeanSquareOfSuccessiveDifferencesMilliseconds", value.measured("rmssd"))
                    .with(
                            "metadata",
                            new Values()
                                    .decimal("highFrequencyPower", value.measured("hf"))
                                    .decimal("lowFrequencyPower", value.measured("lf"))
                                    .map());
        });
    }

    /** {@code oxygen-saturation}: about every minute. */
    static Nights oxygenSamples() {
        return samples("spo2", "", minute -> new Values().decimal("percentage", minute.measured("value")));
    }

    private static Nights samples(String resource, String root, java.util.function.Function<Members, Values> value) {
        return new Nights(resource, root, true, (day, recorder) -> {
            DoubledHour times = new DoubledHour(recorder.times());
            recorder.each(day.list("minutes"), minute -> {
                ObservedTime at = new ObservedTime.Sample(times.read("minute", minute.required("minute")));
                Values values = value.apply(minute);
                if (!values.map().isEmpty()) {
                    recorder.add(at, values);
                }
            });
        });
    }

    /** {@code respiratory-rate-sleep-summary}: has a day and no time, so it stands at the beginning of its day. */
    static Nights breathingByStage() {
        return new Nights("br", "br", true, (element, recorder) -> {
            Members value = element.object("value");
            Values values = new Values()
                    .with("fullSleepStats", stage(value, "fullSleepSummary"))
                    .with("deepSleepStats", stage(value, "deepSleepSummary"))
                    .with("lightSleepStats", stage(value, "lightSleepSummary"))
                    .with("remSleepStats", stage(value, "remSleepSummary"));
            if (!values.map().isEmpty()) {
                recorder.add(
                        new ObservedTime.Sample(
                                recorder.times().at(date(element).atStartOfDay())),
                        values);
            }
        });
    }

    private static Object stage(Members value, String name) {
        return new Values()
                .decimal("breathsPerMinute", value.object(name).measured("breathingRate"))
                .map();
    }

    /** {@code core-body-temperature}: logged by hand, with a time. */
    static Nights coreTemperature() {
        return new Nights("temp/core", "tempCore", false, (element, recorder) -> {
            String time = element.required("dateTime");
            boolean isDay = time.length() <= "2026-08-14".length();
            ObservedTime at = new ObservedTime.Sample(
                    isDay
                            ? recorder.times().at(date(element).atStartOfDay())
                            : recorder.times().read("dateTime", time));
            recorder.add(at, new Values().decimal("temperatureCelsius", element.measured("value")));
        });
    }

    private static LocalDate date(Members element) {
        return LocalTimes.date("dateTime", element.required("dateTime"));
    }

    @Override
    public int days() {
        return isFine ? 28 : 29;
    }

    /** Measurements before midnight are filed under the day of waking: one day more finds the last evening's. */
    @Override
    public String path(LocalDate first, LocalDate last) {
        String path = "/1/user/-/" + resource + "/date/" + first + '/';
        return isFine ? path + last.plusDays(1) + "/all.json" : path + last + ".json";
    }

    @Override
    public void read(Object answer, Recorder recorder) {
        recorder.each(elements(answer), element -> figure.read(element, recorder));
    }

    private List<?> elements(Object answer) {
        if (answer instanceof List<?> list) {
            return list;
        }
        Members object = Members.of(answer, "the answer");
        if (!root.isEmpty()) {
            return object.list(root);
        }
        return object.members().isEmpty() ? List.of() : List.of(object.members());
    }
}
