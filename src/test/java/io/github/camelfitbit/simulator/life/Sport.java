package io.github.camelfitbit.simulator.life;

/** The sports people do here, with the figures that make a workout look like one. */
public enum Sport {
    RUNNING("Run", 25, 60, 2700, 148, 165, 11.5, true),
    BIKING("Bike", 35, 90, 6200, 134, 0, 8.4, true),
    WALKING("Walk", 25, 70, 1450, 104, 108, 4.6, true),
    SWIMMING_POOL("Swim", 30, 55, 700, 132, 0, 9.1, false),
    HIKING("Hike", 60, 110, 1150, 118, 92, 6.3, true),
    STRENGTH_TRAINING("Strength training", 30, 60, 0, 112, 8, 5.2, false),
    YOGA("Yoga", 25, 60, 0, 88, 2, 2.9, false);

    private final String displayName;
    private final int shortestMinutes;
    private final int longestMinutes;
    private final double millimetersPerSecond;
    private final int beatsPerMinute;
    private final int stepsPerMinute;
    private final double kcalPerMinute;
    private final boolean outdoors;

    Sport(
            String displayName,
            int shortestMinutes,
            int longestMinutes,
            double millimetersPerSecond,
            int beatsPerMinute,
            int stepsPerMinute,
            double kcalPerMinute,
            boolean outdoors) {
        this.displayName = displayName;
        this.shortestMinutes = shortestMinutes;
        this.longestMinutes = longestMinutes;
        this.millimetersPerSecond = millimetersPerSecond;
        this.beatsPerMinute = beatsPerMinute;
        this.stepsPerMinute = stepsPerMinute;
        this.kcalPerMinute = kcalPerMinute;
        this.outdoors = outdoors;
    }

    /** What the watch shows. */
    public String displayName() {
        return displayName;
    }

    int shortestMinutes() {
        return shortestMinutes;
    }

    int longestMinutes() {
        return longestMinutes;
    }

    double millimetersPerSecond() {
        return millimetersPerSecond;
    }

    int beatsPerMinute() {
        return beatsPerMinute;
    }

    int stepsPerMinute() {
        return stepsPerMinute;
    }

    double kcalPerMinute() {
        return kcalPerMinute;
    }

    /** Whether the watch records a track. */
    public boolean outdoors() {
        return outdoors;
    }
}
