package io.github.camelfitbit.simulator.life;

/**
 * What changes slowly or not at all: the body a life is lived in.
 *
 * @param age in years
 * @param vo2Max millilitres of oxygen per kilogram and minute
 */
public record Body(
        int age,
        int heightMillimeters,
        double grams,
        int restingBeatsPerMinute,
        int walkingStrideMillimeters,
        int runningStrideMillimeters,
        double vo2Max) {
    private static final int LOWEST_BEATS = 30;
    private static final int HIGHEST_BEATS = 220;
    private static final double[] RESERVE = {0, 0.4, 0.6, 0.85};

    static Body of(long seed, Habits habits) {
        Chance stride = Chance.of(seed, "stride", 0);
        return new Body(
                Chance.of(seed, "age", 0).between(22, 74),
                Chance.of(seed, "height", 0).between(1_560, 1_960),
                habits.grams(),
                habits.restingBeatsPerMinute(),
                stride.between(640, 800),
                stride.between(900, 1_200),
                Math.round(10 * (30 + 0.9 * (70 - habits.restingBeatsPerMinute()))) / 10.0);
    }

    /** Energy of a minute of doing nothing, in kilocalories (Mifflin and St Jeor, without the sex). */
    public double basalKcalPerMinute() {
        double perDay = 10 * grams / 1_000 + 6.25 * heightMillimeters / 10 - 5 * age - 78;
        return Math.round(perDay / 1_440 * 1_000) / 1_000.0;
    }

    /** Where a zone begins, in beats per minute, by the reserve between rest and the most an age allows. */
    public int lowest(Zone zone) {
        double reserve = HIGHEST_BEATS - age - restingBeatsPerMinute;
        return zone == Zone.LIGHT
                ? LOWEST_BEATS
                : (int) Math.round(restingBeatsPerMinute + RESERVE[zone.ordinal()] * reserve);
    }

    /** Where a zone ends, itself part of it. */
    public int highest(Zone zone) {
        return zone == Zone.PEAK ? HIGHEST_BEATS : lowest(Zone.values()[zone.ordinal() + 1]) - 1;
    }

    /** The zone of a pulse. */
    public Zone zone(double beatsPerMinute) {
        Zone found = Zone.LIGHT;
        for (Zone zone : Zone.values()) {
            found = beatsPerMinute >= lowest(zone) ? zone : found;
        }
        return found;
    }

    /** Energy of a minute above doing nothing, in kilocalories. */
    public double activeKcal(MinuteOfLife minute) {
        double kcal = minute.sport().map(Sport::kcalPerMinute).orElse(minute.steps() * 0.04);
        return Math.round(kcal * 100) / 100.0;
    }

    /** The way of a minute: that of the sport, or a stride for each step. */
    public long millimeters(MinuteOfLife minute) {
        double ofSport = minute.sport().map(Sport::millimetersPerSecond).orElse(0.0);
        return ofSport > 0 ? Math.round(60 * ofSport) : (long) minute.steps() * walkingStrideMillimeters;
    }
}
