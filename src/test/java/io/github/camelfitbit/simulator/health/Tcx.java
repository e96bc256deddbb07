package io.github.camelfitbit.simulator.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import io.github.camelfitbit.simulator.life.HeartBeat;
import io.vertx.core.json.JsonObject;

/** An exercise in Garmin's Training Center format: one lap, and a track of what is known every ten seconds. */
final class Tcx {
    private static final int SECONDS_BETWEEN_POINTS = 10;
    private static final double LATITUDE = 40.4153;
    private static final double LONGITUDE = -3.6845;
    private static final double MILLIMETERS_PER_DEGREE = 111_320_000;

    private final JsonObject exercise;
    private final Instant start;
    private final Instant end;

    Tcx(JsonObject exercise) {
        this.exercise = exercise;
        this.start = Instant.parse(exercise.getJsonObject("interval").getString("startTime"));
        this.end = Instant.parse(exercise.getJsonObject("interval").getString("endTime"));
    }

    /** Without satellites there is no track, unless partial data were asked for: then it has the heart rate alone. */
    String export(Account account, boolean partialData) {
        boolean located =
                exercise.getJsonObject("exerciseMetadata", new JsonObject()).getBoolean("hasGps", false);
        String track = located || partialData ? track(account, located) : "";
        double meters = distance() / 1_000;
        long calories = Math.round(metrics().getDouble("caloriesKcal", 0.0));
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2">
                  <Activities>
                    <Activity Sport="%s">
                      <Id>%s</Id>
                      <Lap StartTime="%s">
                        <TotalTimeSeconds>%s</TotalTimeSeconds>
                        <DistanceMeters>%s</DistanceMeters>
                        <Calories>%d</Calories>
                        <Intensity>Active</Intensity>
                        <TriggerMethod>Manual</TriggerMethod>%s
                      </Lap>
                    </Activity>
                  </Activities>
                </TrainingCenterDatabase>
                """
                .formatted(sport(), start, start, seconds(), number(meters), calories, track);
    }

    private String track(Account account, boolean located) {
        List<HeartBeat> beats = account.life()
                .heartRate(start, end)
                .filter(beat -> beat.at().getEpochSecond() % SECONDS_BETWEEN_POINTS == 0)
                .sorted(Comparator.comparing(HeartBeat::at))
                .toList();
        StringBuilder points = new StringBuilder("\n            <Track>");
        beats.forEach(beat -> points.append(point(beat, located)));
        return beats.isEmpty() ? "" : points.append("\n            </Track>").toString();
    }

    /** Everybody runs north from the same lake. */
    private String point(HeartBeat beat, boolean located) {
        double way = distance() * Duration.between(start, beat.at()).toSeconds() / Math.max(1, seconds());
        String position = located
                ? """

                                <Position>
                                  <LatitudeDegrees>%s</LatitudeDegrees>
                                  <LongitudeDegrees>%s</LongitudeDegrees>
                                </Position>
                                <DistanceMeters>%s</DistanceMeters>"""
                        .formatted(
                                number(LATITUDE + way / MILLIMETERS_PER_DEGREE), number(LONGITUDE), number(way / 1_000))
                : "";
        return """

                              <Trackpoint>
                                <Time>%s</Time>%s
                                <HeartRateBpm><Value>%d</Value></HeartRateBpm>
                              </Trackpoint>"""
                .formatted(beat.at(), position, beat.beatsPerMinute());
    }

    private String sport() {
        return switch (exercise.getString("exerciseType")) {
            case "RUNNING" -> "Running";
            case "BIKING" -> "Biking";
            default -> "Other";
        };
    }

    private double distance() {
        return metrics().getDouble("distanceMillimeters", 0.0);
    }

    private long seconds() {
        return Duration.between(start, end).toSeconds();
    }

    private JsonObject metrics() {
        return exercise.getJsonObject("metricsSummary", new JsonObject());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }
}
