package io.github.camelfitbit.remote.fitbit.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.github.camelfitbit.model.ObservedTime;

/**
 * Active zone minutes, by day or by minute. The vendor names only the zones in which there were any; each becomes a record
 * of its own.
 *
 * @param isFine whether minutes are asked for, not days
 */
record ZoneMinutes(boolean isFine) implements Reading {

    private static final String ROOT = "activities-active-zone-minutes";
    private static final Map<String, String> ZONES = Map.of(
            "fatBurnActiveZoneMinutes", "FAT_BURN",
            "cardioActiveZoneMinutes", "CARDIO",
            "peakActiveZoneMinutes", "PEAK");

    @Override
    public int days() {
        return isFine ? 1 : 1_094;
    }

    @Override
    public String path(LocalDate first, LocalDate last) {
        String path = "/1/user/-/activities/active-zone-minutes/date/" + first;
        return isFine ? path + "/1d/1min.json" : path + '/' + last + ".json";
    }

    @Override
    public void read(Object answer, Recorder recorder) {
        Members root = Members.of(answer, "the answer");
        if (isFine) {
            minutes(root, recorder);
            return;
        }
        recorder.each(root.list(ROOT), day -> {
            LocalDate date = LocalTimes.date("dateTime", day.required("dateTime"));
            split(day.object("value"), value -> recorder.add(date, value));
        });
    }

    /** The vendor has been seen to write an array of days, and the form of other intraday answers. */
    private static void minutes(Members root, Recorder recorder) {
        String intraday = ROOT + "-intraday";
        List<Object> minutes = new ArrayList<>();
        root.list(intraday)
                .forEach(day -> minutes.addAll(Members.of(day, "a day").list("minutes")));
        DoubledHour times = new DoubledHour(recorder.times());
        recorder.each(minutes, minute -> read(minute, times.read("minute", minute.required("minute")), recorder));
        LocalDate date = Intraday.day(root.list(ROOT));
        if (date != null) {
            recorder.each(
                    root.object(intraday).list("dataset"),
                    minute -> read(minute, times.next(recorder.times().at(Intraday.time(date, minute))), recorder));
        }
    }

    private static void read(Members minute, OffsetDateTime start, Recorder recorder) {
        OffsetDateTime end = recorder.times().at(start.toInstant().plusSeconds(60));
        split(minute.object("value"), value -> recorder.add(new ObservedTime.Interval(start, end), value));
    }

    private static void split(Members value, Consumer<Values> record) {
        ZONES.forEach((member, zone) -> {
            BigDecimal minutes = value.measured(member);
            if (minutes != null && minutes.signum() > 0) {
                record.accept(new Values().with("heartRateZone", zone).whole("activeZoneMinutes", minutes));
            }
        });
    }
}
