package io.github.camelfitbit.remote.fitbit.data;

import java.time.LocalDate;
import java.util.function.Function;

/**
 * What was counted on each day: {@code activities-<resource>} with texts for numbers. A day without data says "0" and is
 * left out.
 *
 * @param resource the vendor's word, such as {@code steps}
 * @param days     the most days of one question
 * @param day      what becomes of a day; an empty value leaves it out
 */
record Series(String resource, int days, Function<Members, Values> day) implements Reading {

    /** Takes the number of each day. */
    static Series of(String resource, int days, Measure measure) {
        return new Series(resource, days, day -> measure.read(day.measured("value")));
    }

    @Override
    public String path(LocalDate first, LocalDate last) {
        return "/1/user/-/activities/" + resource + "/date/" + first + '/' + last + ".json";
    }

    @Override
    public void read(Object answer, Recorder recorder) {
        recorder.each(Members.of(answer, "the answer").list("activities-" + resource), each -> {
            Values value = day.apply(each);
            if (!value.map().isEmpty()) {
                recorder.add(LocalTimes.date("dateTime", each.required("dateTime")), value);
            }
        });
    }
}
