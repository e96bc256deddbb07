package io.github.camelfitbit.simulator.health;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import io.github.camelfitbit.simulator.life.Body;
import io.github.camelfitbit.simulator.life.MinuteOfLife;
import io.github.camelfitbit.simulator.life.Noise;
import io.github.camelfitbit.simulator.life.Sport;
import io.github.camelfitbit.simulator.life.Zone;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** What each minute says to the types that are kept by the minute. */
final class Minutes {
    private static final int STEPS_OF_A_STAIRCASE = 60;
    private static final int MILLIMETERS_OF_A_FLOOR = 3_048;
    private static final int LIGHTLY_ACTIVE_STEPS = 30;
    private static final List<String> STROKES = List.of("FREESTYLE", "BREASTSTROKE", "BACKSTROKE", "BUTTERFLY");

    private Minutes() {}

    static PointGenerator distance() {
        return generator((minute, body) -> int64(body.millimeters(minute), "millimeters"));
    }

    static PointGenerator floors() {
        return generator((minute, body) -> int64(floors(minute), "count"));
    }

    static PointGenerator altitude() {
        return generator((minute, body) -> int64(MILLIMETERS_OF_A_FLOOR * floors(minute), "gainMillimeters"));
    }

    static PointGenerator activeEnergy() {
        return generator((minute, body) -> kcal(body.activeKcal(minute)));
    }

    static PointGenerator basalEnergy() {
        return generator((minute, body) -> kcal(body.basalKcalPerMinute()));
    }

    /** For roll-ups only. */
    static PointGenerator totalEnergy() {
        return generator((minute, body) -> kcal(total(minute, body)));
    }

    /** For roll-ups only. */
    static PointGenerator energyByZone() {
        return generator((minute, body) -> worn(
                minute,
                new Figure(total(minute, body), body.zone(minute.beats()).name()),
                json -> {}));
    }

    static PointGenerator timeInZone() {
        return generator((minute, body) -> {
            Zone zone = body.zone(minute.beats());
            return worn(minute, new Figure(60, zone.name()), json -> json.put("heartRateZoneType", zone.name()));
        });
    }

    static PointGenerator activeZoneMinutes() {
        return generator((minute, body) -> switch (body.zone(minute.beats())) {
            case LIGHT -> Optional.empty();
            case MODERATE -> zoneMinutes("FAT_BURN", 1);
            case VIGOROUS -> zoneMinutes("CARDIO", 2);
            case PEAK -> zoneMinutes("PEAK", 2);
        });
    }

    static PointGenerator activeMinutes() {
        return generator((minute, body) -> effort(minute, body)
                .map(zone -> record(
                        new Figure(1, zone.name()),
                        json -> json.put(
                                "activeMinutesByActivityLevel",
                                new JsonArray()
                                        .add(new JsonObject()
                                                .put("activityLevel", zone.name())
                                                .put("activeMinutes", "1"))))));
    }

    static PointGenerator activityLevel() {
        return generator((minute, body) -> {
            String level = effort(minute, body).map(Minutes::level).orElse("SEDENTARY");
            return worn(minute, new Figure(60, level), json -> json.put("activityLevelType", level));
        });
    }

    static PointGenerator sedentary() {
        return generator((minute, body) -> minute.doing() == MinuteOfLife.Doing.AWAKE
                        && effort(minute, body).isEmpty()
                ? Optional.of(record(Figure.of(60), json -> {}))
                : Optional.empty());
    }

    /** One record a minute, two lengths of a pool at most. */
    static PointGenerator swimLengths() {
        return generator((minute, body) -> minute.sport()
                .filter(sport -> sport == Sport.SWIMMING_POOL)
                .map(sport -> {
                    String stroke = STROKES.get((int) Math.floorMod(minute.epochMinute() / 8, STROKES.size()));
                    int strokes = 16 + (int) Math.floorMod(Noise.mix(0x5713, minute.epochMinute()), 9);
                    return record(Figure.of(strokes), json -> json.put("swimStrokeType", stroke)
                            .put("strokeCount", Integer.toString(strokes)));
                }));
    }

    /** A quick minute in fourteen leads up a staircase, or up the hill. */
    private static long floors(MinuteOfLife minute) {
        boolean quick = minute.steps() >= STEPS_OF_A_STAIRCASE;
        return quick && Math.floorMod(Noise.mix(0xf1005, minute.epochMinute()), 14) == 0 ? 1 : 0;
    }

    private static double total(MinuteOfLife minute, Body body) {
        return body.basalKcalPerMinute() + body.activeKcal(minute);
    }

    /** How hard a minute is; nothing for one spent sitting, lying, or without the watch. */
    private static Optional<Zone> effort(MinuteOfLife minute, Body body) {
        if (minute.doing() == MinuteOfLife.Doing.EXERCISING) {
            Zone zone = body.zone(minute.beats());
            return Optional.of(zone == Zone.PEAK ? Zone.VIGOROUS : zone);
        }
        return minute.steps() >= LIGHTLY_ACTIVE_STEPS ? Optional.of(Zone.LIGHT) : Optional.empty();
    }

    private static String level(Zone effort) {
        return switch (effort) {
            case LIGHT -> "LIGHTLY_ACTIVE";
            case MODERATE -> "MODERATELY_ACTIVE";
            default -> "VERY_ACTIVE";
        };
    }

    private static Optional<MinuteGenerator.Record> zoneMinutes(String zone, int earned) {
        return Optional.of(record(new Figure(earned, zone), json -> json.put("heartRateZone", zone)
                .put("activeZoneMinutes", Integer.toString(earned))));
    }

    private static Optional<MinuteGenerator.Record> int64(long value, String field) {
        return value == 0
                ? Optional.empty()
                : Optional.of(record(Figure.of(value), json -> json.put(field, Long.toString(value))));
    }

    private static Optional<MinuteGenerator.Record> kcal(double value) {
        return value == 0
                ? Optional.empty()
                : Optional.of(record(Figure.of(value), json -> json.put("kcal", Wire.number(value))));
    }

    private static Optional<MinuteGenerator.Record> worn(
            MinuteOfLife minute, Figure figure, Consumer<JsonObject> members) {
        return minute.isWorn() ? Optional.of(record(figure, members)) : Optional.empty();
    }

    private static MinuteGenerator.Record record(Figure figure, Consumer<JsonObject> members) {
        return new MinuteGenerator.Record(figure, members);
    }

    private static PointGenerator generator(MinuteGenerator.Reading reading) {
        return new MinuteGenerator(reading);
    }
}
