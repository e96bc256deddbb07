package io.github.camelfitbit.remote.fitbit.data;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;

import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * What was counted in each minute of a day: {@code activities-<resource>-intraday.dataset}. Asked for in UTC, so that
 * nothing is lost or doubled when clocks are moved.
 *
 * @param resource the vendor's word, such as {@code steps}
 * @param minute   what becomes of a minute; an empty value leaves it out
 */
record Intraday(String resource, Function<Members, Values> minute) implements Reading {

    /** Takes the number of each minute. */
    static Intraday of(String resource, Measure measure) {
        return new Intraday(resource, minute -> measure.read(minute.measured("value")));
    }

    @Override
    public int days() {
        return 1;
    }

    @Override
    public boolean inUtc() {
        return true;
    }

    /** Energy comes with the level of activity, and with how hard it was. */
    @Override
    public boolean isShared() {
        return resource.equals("calories");
    }

    @Override
    public String path(LocalDate first, LocalDate last) {
        return "/1/user/-/activities/" + resource + "/date/" + first + "/1d/1min.json?timezone=UTC";
    }

    @Override
    public void read(Object answer, Recorder recorder) {
        Members root = Members.of(answer, "the answer");
        LocalDate day = day(root.list("activities-" + resource));
        if (day != null) {
            List<?> minutes =
                    root.object("activities-" + resource + "-intraday").list("dataset");
            recorder.each(minutes, each -> read(each, day, recorder));
        }
    }

    /** The day that the answer is about: each of these answers repeats the day's total. */
    static @Nullable LocalDate day(List<?> totals) {
        return totals.isEmpty()
                ? null
                : LocalTimes.date(
                        "dateTime", Members.of(totals.get(0), "the day").required("dateTime"));
    }

    static LocalDateTime time(LocalDate day, Members element) {
        try {
            return day.atTime(LocalTime.parse(element.required("time")));
        } catch (DateTimeException e) {
            throw new MalformedRecord("'time' is no time of day");
        }
    }

    private void read(Members each, LocalDate day, Recorder recorder) {
        Values value = minute.apply(each);
        if (value.map().isEmpty()) {
            return;
        }
        OffsetDateTime start = recorder.times().fromUtc(time(day, each));
        OffsetDateTime end = recorder.times().at(start.toInstant().plusSeconds(60));
        recorder.add(new ObservedTime.Interval(start, end), value);
    }
}
