package io.github.camelfitbit.remote.fitbit.data;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * Workouts, from the activity log list. It is paged from a day on and has no end, so whoever reads it stops behind the
 * last day wanted.
 *
 * @see <a href="https://dev.fitbit.com/build/reference/web-api/activity/get-activity-log-list/">Get Activity Log List</a>
 */
record Workouts() implements Reading {

    private static final Map<String, String> ZONES = Map.of(
            "Out of Range", "lightTime", "Fat Burn", "moderateTime", "Cardio", "vigorousTime", "Peak", "peakTime");

    @Override
    public int days() {
        return 366;
    }

    @Override
    public boolean hasPages() {
        return true;
    }

    /** {@code afterDate} leaves its day out. */
    @Override
    public String path(LocalDate first, LocalDate last) {
        return "/1/user/-/activities/list.json?afterDate=" + first.minusDays(1) + "&sort=asc&offset=0&limit=100";
    }

    @Override
    public void read(Object answer, Recorder recorder) {
        Members root = Members.of(answer, "the answer");
        recorder.each(root.list("activities"), log -> read(log, recorder));
        if (root.members().get("activityLog") instanceof Map<?, ?> written) {
            read(new Members(written), recorder);
        }
    }

    private static void read(Members log, Recorder recorder) {
        OffsetDateTime start = start(log, recorder.times());
        BigDecimal millis = log.number("duration");
        OffsetDateTime end = recorder.times().at(start.toInstant().plusMillis(millis == null ? 0 : millis.longValue()));
        String name = either(log, "activityName", "name");
        Values value = new Values()
                .with("exerciseType", Sports.type(either(log, "activityTypeId", "activityId"), name))
                .with("displayName", name == null ? "Workout" : name)
                .with("activeDuration", duration(log.measured("activeDuration")))
                .with("metricsSummary", metrics(log))
                .with(
                        "exerciseMetadata",
                        new Values()
                                .with("hasGps", log.isTrue("hasGps") ? true : null)
                                .map())
                .with("updateTime", modified(log.text("lastModified")));
        recorder.add(log.required("logId"), new ObservedTime.Interval(start, end), source(log), value);
    }

    /** The answer to a write says date and time apart, and calls some members otherwise. */
    private static OffsetDateTime start(Members log, LocalTimes times) {
        String date = log.text("startDate");
        return date == null
                ? times.read("startTime", log.required("startTime"))
                : times.read(LocalTimes.date("startDate", date), "startTime", log.text("startTime"));
    }

    private static @Nullable String either(Members log, String name, String otherName) {
        String text = log.text(name);
        return text == null ? log.text(otherName) : text;
    }

    private static @Nullable Duration duration(@Nullable BigDecimal millis) {
        return millis == null ? null : Duration.ofMillis(millis.longValue());
    }

    private static Map<String, Object> metrics(Members log) {
        return new Values()
                .decimal("caloriesKcal", positive(log, "calories"))
                .decimal("distanceMillimeters", positive(log, "distance"), kilometre(log))
                .whole("steps", positive(log, "steps"))
                .whole("averageHeartRateBeatsPerMinute", positive(log, "averageHeartRate"))
                .decimal("averagePaceSecondsPerMeter", over(positive(log, "pace"), 1_000))
                .decimal("averageSpeedMillimetersPerSecond", over(positive(log, "speed"), BigDecimal.valueOf(0.0036)))
                .decimal("elevationGainMillimeters", positive(log, "elevationGain"), 1_000)
                .whole("activeZoneMinutes", positive(log.object("activeZoneMinutes"), "totalMinutes"))
                .with("heartRateZoneDurations", zones(log.list("heartRateZones")))
                .map();
    }

    /** Zero means that it was not measured. */
    private static @Nullable BigDecimal positive(Members members, String name) {
        BigDecimal number = members.number(name);
        return number == null || number.signum() <= 0 ? null : number;
    }

    private static long kilometre(Members log) {
        String unit = log.text("distanceUnit");
        if (unit == null || unit.equals("Kilometer")) {
            return 1_000_000;
        }
        throw new MalformedRecord("'distanceUnit' is not Kilometer, though metric units were asked for");
    }

    private static @Nullable BigDecimal over(@Nullable BigDecimal number, long divisor) {
        return over(number, BigDecimal.valueOf(divisor));
    }

    private static @Nullable BigDecimal over(@Nullable BigDecimal number, BigDecimal divisor) {
        return number == null ? null : number.divide(divisor, 6, RoundingMode.HALF_UP);
    }

    private static Map<String, Object> zones(List<?> zones) {
        Map<String, Object> durations = new LinkedHashMap<>();
        for (Object any : zones) {
            Members zone = Members.of(any, "a heart rate zone");
            String member = ZONES.get(String.valueOf(zone.text("name")));
            BigDecimal minutes = positive(zone, "minutes");
            if (member != null && minutes != null) {
                durations.put(member, Duration.ofMinutes(minutes.longValue()));
            }
        }
        return durations;
    }

    private static @Nullable OffsetDateTime modified(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw new MalformedRecord("'lastModified' is no time");
        }
    }

    private static Map<String, Object> source(Members log) {
        boolean isManual = "manual".equals(log.text("logType"));
        String device = log.object("source").text("name");
        boolean isTracker = "tracker".equals(log.object("source").text("type"));
        return new Values()
                .with("recordingMethod", isManual ? "MANUAL" : "ACTIVELY_MEASURED")
                .with("device", device == null || !isTracker ? null : Map.of("displayName", device))
                .with("platform", "FITBIT")
                .map();
    }
}
