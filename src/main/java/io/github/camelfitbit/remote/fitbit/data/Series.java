package io.github.camelfitbit.remote.fitbit.data;

import java.time.LocalDate;

/**
 * What was counted on each day: {@code activities-<resource>} with texts for numbers. A day without data says "0" and is
 * left out.
 *
 * @param resource the vendor's word, such as {@code steps}
 * @param days     the most days of one question
 * @param measure  what becomes of a day's value
 */
record Series(String resource, int days, Measure measure) implements Reading {

    @Override
    public String path(LocalDate first, LocalDate last) {
        return "/1/user/-/activities/" + resource + "/date/" + first + '/' + last + ".json";
    }

    @Override
    public void read(Object answer, Recorder recorder) {
        recorder.each(Members.of(answer, "the answer").list("activities-" + resource), day -> {
            Values value = measure.read(day.measured("value"));
            if (!value.map().isEmpty()) {
                recorder.add(LocalTimes.date("dateTime", day.required("dateTime")), value);
            }
        });
    }
}
