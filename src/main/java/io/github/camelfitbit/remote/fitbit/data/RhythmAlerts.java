package io.github.camelfitbit.remote.fitbit.data;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import io.github.camelfitbit.model.ObservedTime;

/** Irregular rhythm notifications: those that the person has opened in the app, which is all that the vendor tells. */
record RhythmAlerts() implements Reading {

    private static final int WINDOW_SECONDS = 300;

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
        return "/1/user/-/irn/alerts/list.json?afterDate=" + first.minusDays(1) + "&sort=asc&offset=0&limit=10";
    }

    @Override
    public void read(Object answer, Recorder recorder) {
        recorder.each(Members.of(answer, "the answer").list("alerts"), alert -> {
            OffsetDateTime start = recorder.times().read("alertTime", alert.required("alertTime"));
            String detected = alert.text("detectedTime");
            OffsetDateTime end = detected == null ? start : recorder.times().read("detectedTime", detected);
            Values value = new Values()
                    .with("alertWindows", windows(alert, recorder.times()))
                    .with(
                            "medicalDeviceInfo",
                            new Values()
                                    .with("deviceModel", alert.text("deviceType"))
                                    .with("algorithmVersion", alert.text("algoVersion"))
                                    .with("serviceVersion", alert.text("serviceVersion"))
                                    .map());
            recorder.add(new ObservedTime.Interval(start, end.isBefore(start) ? start : end), value);
        });
    }

    /** The vendor tells where a window begins; each is five minutes long. */
    private static List<Object> windows(Members alert, LocalTimes times) {
        List<Object> windows = new ArrayList<>();
        for (Object any : alert.list("windows")) {
            Members window = Members.of(any, "a window");
            OffsetDateTime start = times.read("startTime", window.required("startTime"));
            List<Object> beats = new ArrayList<>();
            for (Object each : window.list("bpmData")) {
                Members beat = Members.of(each, "a beat");
                OffsetDateTime at = times.read("dataTime", beat.required("dataTime"));
                beats.add(new Values()
                        .with("physicalTime", at)
                        .whole("beatsPerMinute", beat.measured("value"))
                        .map());
            }
            windows.add(new Values()
                    .with("startTime", start)
                    .with("endTime", times.at(start.toInstant().plusSeconds(WINDOW_SECONDS)))
                    .with("positive", true)
                    .with("heartBeats", beats)
                    .map());
        }
        return windows;
    }
}
