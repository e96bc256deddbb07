package io.github.camelfitbit.simulator.health;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.github.camelfitbit.simulator.life.Body;
import io.github.camelfitbit.simulator.life.Vitals;
import io.github.camelfitbit.simulator.life.Zone;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** What the watch measured through a night, and what was concluded from it for the day. */
final class Nights {
    private static final int SAMPLES_SECONDS = 300;
    private static final int NO_DEEP_SLEEP = 7;

    private Nights() {}

    static PointGenerator restingHeartRate() {
        return daily(DataSource.derived(), (json, vitals) -> json.put(
                        "beatsPerMinute", Integer.toString(vitals.restingBeats()))
                .put("dailyRestingHeartRateMetadata", new JsonObject().put("calculationMethod", "WITH_SLEEP")));
    }

    static PointGenerator heartRateZones() {
        return new DayGenerator((account, date) -> known(account, date)
                .map(vitals -> day(
                        account,
                        date,
                        DataSource.derived(),
                        json -> json.put("heartRateZones", zones(account.life().body())))));
    }

    static PointGenerator dailyVariability() {
        return daily(DataSource.untold(), (json, vitals) -> json.put(
                        "averageHeartRateVariabilityMilliseconds", Wire.number(vitals.rmssd()))
                .put("deepSleepRootMeanSquareOfSuccessiveDifferencesMilliseconds", Wire.number(vitals.deepRmssd()))
                .put("nonRemHeartRateBeatsPerMinute", Integer.toString(vitals.nonRemBeats()))
                .put("entropy", Wire.number(vitals.entropy())));
    }

    static PointGenerator dailyOxygen() {
        return daily(DataSource.untold(), (json, vitals) -> json.put("averagePercentage", Wire.number(vitals.oxygen()))
                .put("lowerBoundPercentage", Wire.number(tenth(vitals.oxygen() - 2.1)))
                .put("upperBoundPercentage", Wire.number(tenth(Math.min(100, vitals.oxygen() + 1.9))))
                .put("standardDeviationPercentage", 0.7));
    }

    static PointGenerator dailyRespiration() {
        return daily(
                DataSource.untold(), (json, vitals) -> json.put("breathsPerMinute", Wire.number(vitals.breaths())));
    }

    static PointGenerator dailyTemperature() {
        return daily(DataSource.untold(), (json, vitals) -> json.put(
                        "nightlyTemperatureCelsius", Wire.number(vitals.skinCelsius()))
                .put("baselineTemperatureCelsius", Wire.number(vitals.baselineCelsius()))
                .put("relativeNightlyStddev30dCelsius", 0.4));
    }

    static PointGenerator dailyFitness() {
        return daily(DataSource.untold(), (json, vitals) -> json.put("vo2Max", Wire.number(vitals.vo2Max()))
                .put("cardioFitnessLevel", level(vitals.vo2Max()))
                .put("estimated", true)
                .put("vo2MaxCovariance", 1.9));
    }

    /** By demography, once a week. */
    static PointGenerator fitness() {
        return new DayGenerator((account, date) -> known(account, date)
                .filter(vitals -> date.toEpochDay() % 7 == 0)
                .map(vitals -> sample(account, vitals.night().end(), vitals.vo2Max(), json -> json.put(
                                "vo2Max", Wire.number(vitals.vo2Max()))
                        .put("measurementMethod", "GOOGLE_DEMOGRAPHIC"))));
    }

    static PointGenerator variability() {
        return through((json, at, vitals) -> json.put(
                        "rootMeanSquareOfSuccessiveDifferencesMilliseconds", Wire.number(vitals.rmssdAt(at)))
                .put("standardDeviationMilliseconds", Wire.number(tenth(vitals.rmssdAt(at) * 1.2)))
                .put(
                        "metadata",
                        new JsonObject().put("lowFrequencyPower", 512.4).put("highFrequencyPower", 240.9)));
    }

    static PointGenerator oxygen() {
        return through((json, at, vitals) -> json.put("percentage", Wire.number(vitals.oxygenAt(at))));
    }

    static PointGenerator skinSensors() {
        return through((json, at, vitals) -> json.put(
                "sensorData",
                new JsonArray()
                        .add(new JsonObject()
                                .put("temperatureCelsius", Wire.number(vitals.skinCelsiusAt(at)))
                                .put("metadata", new JsonObject().put("measurementLocation", "WRIST")))));
    }

    static PointGenerator skin() {
        return atTheEnd((json, vitals) -> json.put("baselineTemperatureCelsius", Wire.number(vitals.baselineCelsius()))
                .put("metadata", new JsonObject().put("measurementLocation", "WRIST")));
    }

    /** Now and then a stage has no figure: the vendor then writes a number below zero. */
    static PointGenerator respiration() {
        return atTheEnd((json, vitals) -> json.put("fullSleepStats", breaths(vitals.breaths()))
                .put(
                        "deepSleepStats",
                        breaths(vitals.date().toEpochDay() % NO_DEEP_SLEEP == 0 ? -1 : vitals.breaths() - 0.5))
                .put("lightSleepStats", breaths(vitals.breaths() + 0.2))
                .put("remSleepStats", breaths(vitals.breaths() + 0.7)));
    }

    /** Writes the members of a sample of the night. */
    private interface Moments {
        void write(JsonObject json, Instant at, Vitals vitals);
    }

    private static PointGenerator daily(DataSource source, BiConsumer<JsonObject, Vitals> members) {
        return new DayGenerator((account, date) ->
                known(account, date).map(vitals -> day(account, date, source, json -> members.accept(json, vitals))));
    }

    private static PointGenerator atTheEnd(BiConsumer<JsonObject, Vitals> members) {
        return new DayGenerator((account, date) -> known(account, date)
                .map(vitals -> sample(account, vitals.night().end(), 0, json -> members.accept(json, vitals))));
    }

    private static PointGenerator through(Moments members) {
        return new DayGenerator((account, date) -> known(account, date).flatMap(vitals -> moments(vitals)
                .map(at -> sample(account, at, 0, json -> members.write(json, at, vitals)))));
    }

    private static Stream<Instant> moments(Vitals vitals) {
        long first = Math.floorDiv(vitals.night().start().getEpochSecond(), SAMPLES_SECONDS) + 1;
        long last = Math.floorDiv(vitals.night().end().getEpochSecond(), SAMPLES_SECONDS);
        return LongStream.iterate(last, tick -> tick >= first, tick -> tick - 1)
                .mapToObj(tick -> Instant.ofEpochSecond(tick * SAMPLES_SECONDS));
    }

    private static Stream<Vitals> known(Account account, LocalDate date) {
        Vitals vitals = account.life().vitals(date);
        return account.carriedByWatch(vitals.night().end()).map(sync -> vitals).stream();
    }

    private static DayGenerator.Record day(
            Account account, LocalDate date, DataSource source, Consumer<JsonObject> members) {
        ZoneId zone = account.life().zone();
        Span span = Span.at(date.atStartOfDay(zone).toInstant(), zone);
        return new DayGenerator.Record("", span, source, Figure.of(0), members);
    }

    private static DayGenerator.Record sample(Account account, Instant at, double value, Consumer<JsonObject> members) {
        DataSource watch = account.watchSource("PASSIVELY_MEASURED");
        return new DayGenerator.Record("", Span.at(at, account.life().zone()), watch, Figure.of(value), members);
    }

    private static JsonArray zones(Body body) {
        JsonArray zones = new JsonArray();
        for (Zone zone : Zone.values()) {
            zones.add(new JsonObject()
                    .put("heartRateZoneType", zone.name())
                    .put("minBeatsPerMinute", Integer.toString(body.lowest(zone)))
                    .put("maxBeatsPerMinute", Integer.toString(body.highest(zone))));
        }
        return zones;
    }

    private static JsonObject breaths(double perMinute) {
        return new JsonObject()
                .put("breathsPerMinute", Wire.number(tenth(perMinute)))
                .put("standardDeviation", 1.1)
                .put("signalToNoise", 3.2);
    }

    private static String level(double vo2Max) {
        return vo2Max < 34 ? "FAIR" : vo2Max < 40 ? "AVERAGE" : vo2Max < 46 ? "GOOD" : "VERY_GOOD";
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
