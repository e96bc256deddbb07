package io.github.camelfitbit.simulator.health;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Stream;

import io.github.camelfitbit.simulator.life.Diary;
import io.github.camelfitbit.simulator.life.Sport;
import io.github.camelfitbit.simulator.life.Workout;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** What the watch finds out now and then: recordings of the heart, rhythms that are odd, the fitness of runners. */
final class Findings {
    private static final int HERTZ = 250;
    private static final int SECONDS = 30;
    private static final int UNITS_PER_MILLIVOLT = 10_922;
    private static final int WINDOWS = 6;
    private static final int WINDOW_SECONDS = 300;

    private Findings() {}

    /** Their offset was not recorded: it is always zero, and they start when they end. */
    static PointGenerator electrocardiograms() {
        return new DayGenerator((account, date) -> account.life().diary(date).recording().stream()
                .filter(recording -> account.carriedByWatch(recording.at().plusSeconds(SECONDS))
                        .isPresent())
                .map(recording -> new DayGenerator.Record(
                        "",
                        Span.at(recording.at(), ZoneOffset.UTC),
                        account.watchSource("ACTIVELY_MEASURED"),
                        Figure.of(recording.beatsPerMinute()),
                        json -> electrocardiogram(json, account, recording))));
    }

    static PointGenerator irregularRhythms() {
        return new DayGenerator((account, date) -> account.life().diary(date).irregularity().stream()
                .filter(found -> account.carriedByWatch(end(found)).isPresent())
                .map(found -> new DayGenerator.Record(
                        "",
                        Span.of(found.at(), end(found), account.life().zone()),
                        account.watchSource("PASSIVELY_MEASURED"),
                        Figure.of(0),
                        json -> irregularity(json, account, found))));
    }

    /** One at the end of each run. */
    static PointGenerator fitnessOfRunners() {
        return (account, type, from, to) -> account.life()
                .workoutsAround(from, account.now(to))
                .map(revised -> revised.value())
                .filter(workout -> workout.sport() == Sport.RUNNING)
                .filter(workout -> account.carriedByWatch(workout.end()).isPresent())
                .flatMap(workout -> Stream.of(run(account, type, workout)));
    }

    private static DataPoint run(Account account, DataType type, Workout workout) {
        double vo2Max = account.life().body().vo2Max() + (workout.averageBeatsPerMinute() % 5) / 10.0;
        Span span = Span.at(workout.end(), account.life().zone());
        DataSource watch = account.watchSource("ACTIVELY_MEASURED");
        return new DayGenerator.Record(
                        "", span, watch, Figure.of(vo2Max), json -> json.put("runVo2Max", Wire.number(vo2Max)))
                .toPoint(type);
    }

    private static void electrocardiogram(JsonObject json, Account account, Diary.Recording recording) {
        json.put("resultClassification", recording.odd() ? "ATRIAL_FIBRILLATION" : "NORMAL_SINUS_RHYTHM")
                .put("beatsPerMinuteAvg", Integer.toString(recording.beatsPerMinute()))
                .put("samplingFrequencyHertz", HERTZ)
                .put("millivoltsScalingFactor", UNITS_PER_MILLIVOLT)
                .put("leadNumber", 1)
                .put("waveformSamples", waveform(recording.beatsPerMinute()))
                .put(
                        "medicalDeviceInfo",
                        new JsonObject()
                                .put("deviceModel", account.watch().displayName())
                                .put("firmwareVersion", "1.2.3")
                                .put("featureVersion", "2.3.5"));
    }

    /** A spike for each beat on a slow swell. */
    private static JsonArray waveform(int beatsPerMinute) {
        int samplesPerBeat = HERTZ * 60 / beatsPerMinute;
        JsonArray samples = new JsonArray();
        for (int i = 0; i < HERTZ * SECONDS; i++) {
            int spike = Math.max(0, 9_000 - 1_500 * Math.abs(i % samplesPerBeat - samplesPerBeat / 2));
            samples.add(spike + (int) Math.round(300 * Math.sin(i / 40.0)));
        }
        return samples;
    }

    private static void irregularity(JsonObject json, Account account, Diary.Recording found) {
        JsonArray windows = new JsonArray();
        for (int i = 0; i < WINDOWS; i++) {
            windows.add(window(
                    found,
                    found.at().plusSeconds((long) i * WINDOW_SECONDS),
                    account.life().zone()));
        }
        json.put("alertWindows", windows)
                .put(
                        "medicalDeviceInfo",
                        new JsonObject()
                                .put("deviceModel", account.watch().displayName())
                                .put("algorithmVersion", "1.0")
                                .put("serviceVersion", "1.1"));
    }

    private static JsonObject window(Diary.Recording found, Instant start, ZoneId zone) {
        JsonArray beats = new JsonArray();
        for (int i = 0; i < 5; i++) {
            beats.add(Wire.sampleTime(Moment.of(start.plusSeconds(i), zone))
                    .put("beatsPerMinute", found.beatsPerMinute() + 7 * (i % 3)));
        }
        return Wire.interval(Span.of(start, start.plusSeconds(WINDOW_SECONDS), zone))
                .put("positive", true)
                .put("heartBeats", beats);
    }

    private static Instant end(Diary.Recording found) {
        return found.at().plusSeconds((long) WINDOWS * WINDOW_SECONDS);
    }
}
