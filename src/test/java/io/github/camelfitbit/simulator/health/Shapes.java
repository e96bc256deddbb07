package io.github.camelfitbit.simulator.health;

/** The bodies of writes: members, requirements and ranges as in the vendor's discovery document. */
final class Shapes {
    private Shapes() {}

    static Shape dataSource() {
        return Shape.object()
                .optional(
                        "recordingMethod",
                        Shape.oneOf("MANUAL", "PASSIVELY_MEASURED", "DERIVED", "ACTIVELY_MEASURED", "UNKNOWN"))
                .optional(
                        "device",
                        Shape.object()
                                .optional("displayName", Shape.string())
                                .optional("manufacturer", Shape.string())
                                .optional(
                                        "formFactor",
                                        Shape.oneOf(
                                                "FITNESS_BAND",
                                                "WATCH",
                                                "PHONE",
                                                "RING",
                                                "CHEST_STRAP",
                                                "SCALE",
                                                "TABLET",
                                                "HEAD_MOUNTED",
                                                "SMART_DISPLAY")))
                .outputOnly("application", "platform");
    }

    static Shape.Fields weight() {
        return Shape.object()
                .required("sampleTime", sampleTime())
                .required("weightGrams", Shape.number(0, 1_000_000))
                .optional("notes", Shape.string());
    }

    static Shape.Fields sleep() {
        return Shape.object()
                .required("interval", interval())
                .optional("type", Shape.oneOf("CLASSIC", "STAGES"))
                .optional("stages", Shape.listOf(stage()))
                .optional("outOfBedSegments", Shape.listOf(bounds()))
                .optional(
                        "metadata",
                        Shape.object()
                                .optional("externalId", Shape.string())
                                .outputOnly("mainSleep", "manuallyEdited", "nap", "processed", "stagesStatus"))
                .outputOnly("shortAwakenings", "summary", "createTime", "updateTime");
    }

    static Shape.Fields exercise() {
        return Shape.object()
                .required("interval", interval())
                .required("exerciseType", Shape.oneOf(Words.load("exercise-types")))
                .required("displayName", Shape.string())
                .required("metricsSummary", metrics())
                .optional("activeDuration", Shape.duration())
                .optional("notes", Shape.string())
                .optional("splits", Shape.listOf(split()))
                .optional("splitSummaries", Shape.listOf(split()))
                .optional("exerciseEvents", Shape.listOf(event()))
                .optional(
                        "exerciseMetadata",
                        Shape.object()
                                .optional("hasGps", Shape.bool())
                                .optional("poolLengthMillimeters", Shape.int64()))
                .outputOnly("createTime", "updateTime");
    }

    private static Shape.Fields bounds() {
        return Shape.object()
                .required("startTime", Shape.timestamp())
                .required("startUtcOffset", Shape.utcOffset())
                .required("endTime", Shape.timestamp())
                .required("endUtcOffset", Shape.utcOffset());
    }

    static Shape sampleTime() {
        return Shape.object()
                .required("physicalTime", Shape.timestamp())
                .required("utcOffset", Shape.utcOffset())
                .outputOnly("civilTime");
    }

    static Shape interval() {
        return bounds().outputOnly("civilStartTime", "civilEndTime");
    }

    private static Shape stage() {
        return bounds().required("type", Shape.oneOf("AWAKE", "LIGHT", "DEEP", "REM", "ASLEEP", "RESTLESS"))
                .outputOnly("createTime", "updateTime");
    }

    private static Shape split() {
        return bounds().required("splitType", Shape.oneOf("MANUAL", "DURATION", "DISTANCE", "CALORIES"))
                .required("metricsSummary", metrics())
                .outputOnly("activeDuration");
    }

    private static Shape event() {
        return Shape.object()
                .required("eventTime", Shape.timestamp())
                .required("eventUtcOffset", Shape.utcOffset())
                .required(
                        "exerciseEventType",
                        Shape.oneOf("START", "STOP", "PAUSE", "RESUME", "AUTO_PAUSE", "AUTO_RESUME"));
    }

    private static Shape metrics() {
        return Shape.object()
                .optional("activeZoneMinutes", Shape.int64())
                .optional("averageHeartRateBeatsPerMinute", Shape.int64())
                .optional("averagePaceSecondsPerMeter", Shape.number())
                .optional("averageSpeedMillimetersPerSecond", Shape.number())
                .optional("caloriesKcal", Shape.number())
                .optional("distanceMillimeters", Shape.number())
                .optional("elevationGainMillimeters", Shape.number())
                .optional("heartRateZoneDurations", zones())
                .optional("mobilityMetrics", mobility())
                .optional("runVo2Max", Shape.number())
                .optional("steps", Shape.int64())
                .optional("totalSwimLengths", Shape.number());
    }

    private static Shape zones() {
        return Shape.object()
                .optional("lightTime", Shape.duration())
                .optional("moderateTime", Shape.duration())
                .optional("peakTime", Shape.duration())
                .optional("vigorousTime", Shape.duration());
    }

    private static Shape mobility() {
        return Shape.object()
                .optional("avgCadenceStepsPerMinute", Shape.number())
                .optional("avgGroundContactTimeDuration", Shape.duration())
                .optional("avgStrideLengthMillimeters", Shape.int64())
                .optional("avgVerticalOscillationMillimeters", Shape.int64())
                .optional("avgVerticalRatio", Shape.number());
    }
}
