package io.github.camelfitbit.remote.fitbit.data;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

/**
 * What the heart rate series says of a day: the resting pulse, the zones, the time and energy spent in each. One answer,
 * several data types.
 *
 * @param day what a type takes from a day: the day's value, and where its records go
 */
record HeartDays(Facet day) implements Reading {

    /** The vendor's names of the zones. */
    private static final Map<String, String> ZONES =
            Map.of("Out of Range", "LIGHT", "Fat Burn", "MODERATE", "Cardio", "VIGOROUS", "Peak", "PEAK");

    /** What one data type takes from a day. */
    @FunctionalInterface
    interface Facet extends BiConsumer<Members, Day> {}

    /** The day, and where its records go. */
    record Day(LocalDate date, Recorder recorder) {

        void add(Values value) {
            recorder.add(date, value);
        }
    }

    /** {@code daily-resting-heart-rate}: absent on days that are not worked out yet. */
    static HeartDays resting() {
        return new HeartDays((value, day) -> {
            BigDecimal beats = value.measured("restingHeartRate");
            if (beats != null) {
                day.add(new Values().whole("beatsPerMinute", beats));
            }
        });
    }

    /** {@code daily-heart-rate-zones}. */
    static HeartDays zones() {
        return new HeartDays((value, day) -> {
            List<Object> zones = new ArrayList<>();
            forEach(
                    value,
                    (type, zone) -> zones.add(new Values()
                            .with("heartRateZoneType", type)
                            .whole("minBeatsPerMinute", zone.measured("min"))
                            .whole("maxBeatsPerMinute", zone.measured("max"))
                            .map()));
            if (!zones.isEmpty()) {
                day.add(new Values().with("heartRateZones", zones));
            }
        });
    }

    /** The days of {@code time-in-heart-rate-zone}. */
    static HeartDays times() {
        return new HeartDays((value, day) -> forEach(value, (type, zone) -> {
            BigDecimal minutes = positive(zone.measured("minutes"));
            if (minutes != null) {
                day.add(new Values()
                        .with("heartRateZoneType", type)
                        .with("duration", Duration.ofMinutes(minutes.longValue())));
            }
        }));
    }

    /** The days of {@code calories-in-heart-rate-zone}. */
    static HeartDays calories() {
        return new HeartDays((value, day) -> forEach(value, (type, zone) -> {
            BigDecimal kcal = positive(zone.measured("caloriesOut"));
            if (kcal != null) {
                day.add(new Values().with("heartRateZoneType", type).decimal("kcal", kcal));
            }
        }));
    }

    private static @Nullable BigDecimal positive(@Nullable BigDecimal number) {
        return number == null || number.signum() == 0 ? null : number;
    }

    private static void forEach(Members value, BiConsumer<String, Members> zone) {
        for (Object any : value.list("heartRateZones")) {
            Members each = Members.of(any, "a heart rate zone");
            String type = ZONES.get(String.valueOf(each.text("name")));
            if (type != null) {
                zone.accept(type, each);
            }
        }
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public int days() {
        return 364;
    }

    @Override
    public String path(LocalDate first, LocalDate last) {
        return "/1/user/-/activities/heart/date/" + first + '/' + last + ".json";
    }

    @Override
    public void read(Object answer, Recorder recorder) {
        recorder.each(Members.of(answer, "the answer").list("activities-heart"), element -> {
            LocalDate date = LocalTimes.date("dateTime", element.required("dateTime"));
            day.accept(element.object("value"), new Day(date, recorder));
        });
    }
}
