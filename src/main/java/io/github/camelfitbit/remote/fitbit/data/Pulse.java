package io.github.camelfitbit.remote.fitbit.data;

import java.time.LocalDate;

import io.github.camelfitbit.model.ObservedTime;

/** Heart rate as it was sampled: a reading every few seconds while the device was worn. Asked for in UTC. */
record Pulse() implements Reading {

    @Override
    public int days() {
        return 1;
    }

    @Override
    public boolean inUtc() {
        return true;
    }

    @Override
    public String path(LocalDate first, LocalDate last) {
        return "/1/user/-/activities/heart/date/" + first + "/1d/1sec.json?timezone=UTC";
    }

    @Override
    public void read(Object answer, Recorder recorder) {
        Members root = Members.of(answer, "the answer");
        LocalDate day = Intraday.day(root.list("activities-heart"));
        if (day == null) {
            return;
        }
        recorder.each(root.object("activities-heart-intraday").list("dataset"), sample -> {
            Values value = new Values().whole("beatsPerMinute", sample.measured("value"));
            if (!value.map().isEmpty()) {
                recorder.add(new ObservedTime.Sample(recorder.times().fromUtc(Intraday.time(day, sample))), value);
            }
        });
    }
}
