package io.github.camelfitbit.remote.fitbit.data;

import java.time.LocalDate;
import java.util.Map;

import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * Weighings: weight and body fat stand in logs of their own, with the same members.
 *
 * @param log     the vendor's word, {@code weight} or {@code fat}
 * @param days    the most days of one question
 * @param measure what becomes of the value
 */
record BodyLog(String log, int days, Measure measure) implements Reading {

    @Override
    public String path(LocalDate first, LocalDate last) {
        return "/1/user/-/body/log/" + log + "/date/" + first + '/' + last + ".json";
    }

    @Override
    public void read(Object answer, Recorder recorder) {
        Members root = Members.of(answer, "the answer");
        recorder.each(root.list(log), entry -> read(entry, recorder));
        if (root.members().get(log + "Log") instanceof Map<?, ?> written) {
            read(new Members(written), recorder);
        }
    }

    private void read(Members entry, Recorder recorder) {
        LocalDate date = LocalTimes.date("date", entry.required("date"));
        ObservedTime time = new ObservedTime.Sample(recorder.times().read(date, "time", entry.text("time")));
        Values value = measure.read(entry.measured(log));
        if (value.map().isEmpty()) {
            throw new MalformedRecord("it has no '" + log + "'");
        }
        recorder.add(entry.required("logId"), time, source(entry.text("source")), value);
    }

    private static Map<String, Object> source(@Nullable String source) {
        if (source == null || source.equals("API")) {
            return Map.of("recordingMethod", "MANUAL", "platform", "FITBIT");
        }
        return Map.of(
                "recordingMethod", "PASSIVELY_MEASURED",
                "device", Map.of("formFactor", "SCALE", "displayName", source),
                "platform", "FITBIT");
    }
}
