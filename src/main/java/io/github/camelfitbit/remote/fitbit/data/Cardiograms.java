package io.github.camelfitbit.remote.fitbit.data;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;

import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/** Electrocardiograms. They have no id; a reading begins and ends at the same moment, as with the Google Health API. */
record Cardiograms() implements Reading {

    @Override
    public int days() {
        return 3_650;
    }

    @Override
    public boolean hasPages() {
        return true;
    }

    @Override
    public String path(LocalDate first, LocalDate last) {
        return "/1/user/-/ecg/list.json?afterDate=" + first.minusDays(1) + "&sort=asc&offset=0&limit=10";
    }

    @Override
    public void read(Object answer, Recorder recorder) {
        recorder.each(Members.of(answer, "the answer").list("ecgReadings"), reading -> {
            OffsetDateTime start = recorder.times().read("startTime", reading.required("startTime"));
            Values value = new Values()
                    .with("resultClassification", classification(reading.text("resultClassification")))
                    .whole("beatsPerMinuteAvg", reading.measured("averageHeartRate"))
                    .whole("samplingFrequencyHertz", reading.measured("samplingFrequencyHz"))
                    .whole("millivoltsScalingFactor", reading.measured("scalingFactor"))
                    .whole("leadNumber", reading.measured("leadNumber"))
                    .with("waveformSamples", reading.list("waveformSamples"))
                    .with("medicalDeviceInfo", device(reading));
            recorder.add(new ObservedTime.Interval(start, start), value);
        });
    }

    /** "Inconclusive: High heart rate" → {@code INCONCLUSIVE_HIGH_HEART_RATE}. */
    private static @Nullable String classification(@Nullable String text) {
        return text == null ? null : text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", "_");
    }

    private static Map<String, Object> device(Members reading) {
        return new Values()
                .with("deviceModel", reading.text("deviceName"))
                .with("firmwareVersion", reading.text("firmwareVersion"))
                .with("featureVersion", reading.text("featureVersion"))
                .map();
    }
}
